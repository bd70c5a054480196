"""doors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_EITHER: Operation[None] = Operation(
    name="doors.either",
    method="GET",
    path="/doors/either",
    replies=(Reply("204"),),
)

_BOTH: Operation[None] = Operation(
    name="doors.both",
    method="GET",
    path="/doors/both",
    replies=(Reply("204"),),
    security=(("api_key", "auth_token"),),
)

_NONE: Operation[None] = Operation(
    name="doors.none",
    method="GET",
    path="/doors/none",
    replies=(Reply("204"),),
    security=(),
)

_OPTIONAL: Operation[None] = Operation(
    name="doors.optional",
    method="GET",
    path="/doors/optional",
    replies=(Reply("204"),),
    security=((), ("api_key",)),
)

_BASIC: Operation[None] = Operation(
    name="doors.basic",
    method="GET",
    path="/doors/basic",
    replies=(Reply("204"),),
    security=(("username",),),
)

_QUERY: Operation[None] = Operation(
    name="doors.query",
    method="GET",
    path="/doors/query",
    replies=(Reply("204"),),
    security=(("ticket",),),
)

_COOKIE: Operation[None] = Operation(
    name="doors.cookie",
    method="GET",
    path="/doors/cookie",
    replies=(Reply("204"),),
    security=(("crumb",),),
)

_OAUTH: Operation[None] = Operation(
    name="doors.oauth",
    method="GET",
    path="/doors/oauth",
    replies=(Reply("204"),),
    security=(("access_token",),),
    scopes={"access_token": (("doors:open",),)},
)


class _DoorsDocs:
    """What the methods of both classes say of themselves."""

    def either(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/either`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def both(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/both`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def none(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/none`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def optional(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/optional`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def basic(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/basic`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def query(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/query`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def cookie(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/cookie`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def oauth(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /doors/oauth`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Open.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Doors(SyncResource, _DoorsDocs):
    """doors."""

    with_raw_response: DoorsWithRawResponse
    with_streaming_response: DoorsWithStreamingResponse

    def either(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_EITHER, Arguments(), options)

    def both(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_BOTH, Arguments(), options)

    def none(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_NONE, Arguments(), options)

    def optional(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_OPTIONAL, Arguments(), options)

    def basic(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_BASIC, Arguments(), options)

    def query(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_QUERY, Arguments(), options)

    def cookie(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_COOKIE, Arguments(), options)

    def oauth(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_OAUTH, Arguments(), options)


class AsyncDoors(AsyncResource, _DoorsDocs):
    """doors."""

    with_raw_response: AsyncDoorsWithRawResponse
    with_streaming_response: AsyncDoorsWithStreamingResponse

    async def either(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_EITHER, Arguments(), options)

    async def both(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_BOTH, Arguments(), options)

    async def none(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_NONE, Arguments(), options)

    async def optional(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_OPTIONAL, Arguments(), options)

    async def basic(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_BASIC, Arguments(), options)

    async def query(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_QUERY, Arguments(), options)

    async def cookie(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_COOKIE, Arguments(), options)

    async def oauth(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_OAUTH, Arguments(), options)


if TYPE_CHECKING:

    class DoorsWithRawResponse:
        either = as_raw(Doors.either)
        both = as_raw(Doors.both)
        none = as_raw(Doors.none)
        optional = as_raw(Doors.optional)
        basic = as_raw(Doors.basic)
        query = as_raw(Doors.query)
        cookie = as_raw(Doors.cookie)
        oauth = as_raw(Doors.oauth)

    class DoorsWithStreamingResponse:
        either = as_streaming(Doors.either)
        both = as_streaming(Doors.both)
        none = as_streaming(Doors.none)
        optional = as_streaming(Doors.optional)
        basic = as_streaming(Doors.basic)
        query = as_streaming(Doors.query)
        cookie = as_streaming(Doors.cookie)
        oauth = as_streaming(Doors.oauth)

    class AsyncDoorsWithRawResponse:
        either = as_async_raw(AsyncDoors.either)
        both = as_async_raw(AsyncDoors.both)
        none = as_async_raw(AsyncDoors.none)
        optional = as_async_raw(AsyncDoors.optional)
        basic = as_async_raw(AsyncDoors.basic)
        query = as_async_raw(AsyncDoors.query)
        cookie = as_async_raw(AsyncDoors.cookie)
        oauth = as_async_raw(AsyncDoors.oauth)

    class AsyncDoorsWithStreamingResponse:
        either = as_async_streaming(AsyncDoors.either)
        both = as_async_streaming(AsyncDoors.both)
        none = as_async_streaming(AsyncDoors.none)
        optional = as_async_streaming(AsyncDoors.optional)
        basic = as_async_streaming(AsyncDoors.basic)
        query = as_async_streaming(AsyncDoors.query)
        cookie = as_async_streaming(AsyncDoors.cookie)
        oauth = as_async_streaming(AsyncDoors.oauth)
