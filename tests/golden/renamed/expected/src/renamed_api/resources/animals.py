"""animals."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from typing_extensions import deprecated

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.deprecations import Lifecycle
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.animal import Animal
    from ..types.color import Color, ColorName
    from ..types.size import Size, SizeName

_RETRIEVE: Operation[Animal] = Operation(
    name="animals.retrieve",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
)

_UPDATE: Operation[None] = Operation(
    name="animals.update",
    method="PUT",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.Animal),
    replies=(Reply("204"),),
    deprecated=Lifecycle(deprecated=True, end_of_life=date(2030, 1, 31), replacement="patch"),
)

_FETCH: Operation[Animal] = Operation(
    name="animals.fetch",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
    deprecated=Lifecycle(
        deprecated=True,
        replacement="client.animals.retrieve",
        reason="The method has another name now.",
    ),
)

_GET: Operation[Animal] = Operation(
    name="animals.get",
    method="GET",
    path="/animals/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Animal),),
    deprecated=Lifecycle(
        deprecated=True,
        replacement="client.animals.retrieve",
        reason="The method has another name now.",
    ),
)


class Animals(SyncResource):
    """animals."""

    with_raw_response: AnimalsWithRawResponse
    with_streaming_response: AnimalsWithStreamingResponse

    def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _RETRIEVE,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.",
        category=None,
    )
    def update(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.

        Args:
            id: The path `id`.
            name: The property `name`.
            color: The property `color`.
            size: The property `size`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _UPDATE,
            Arguments(
                path={"id": id},
                body={
                    "name": name,
                    "color": color,
                    "size": size,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def fetch(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _FETCH,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    def get(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _GET,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncAnimals(AsyncResource):
    """animals."""

    with_raw_response: AsyncAnimalsWithRawResponse
    with_streaming_response: AsyncAnimalsWithStreamingResponse

    async def retrieve(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _RETRIEVE,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.",
        category=None,
    )
    async def update(
        self,
        id: str,
        *,
        name: str,
        color: Color | ColorName | Omit = omit,
        size: Size | SizeName | int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `PUT /animals/{id}`.

        Deprecated: Will reach end-of-life on January 31st, 2030. Please migrate to patch.

        Args:
            id: The path `id`.
            name: The property `name`.
            color: The property `color`.
            size: The property `size`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Done.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _UPDATE,
            Arguments(
                path={"id": id},
                body={
                    "name": name,
                    "color": color,
                    "size": size,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def fetch(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _FETCH,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    @deprecated(
        "Deprecated: The method has another name now. Please migrate to client.animals.retrieve.",
        category=None,
    )
    async def get(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Animal:
        """Call `GET /animals/{id}`.

        Deprecated: The method has another name now. Please migrate to client.animals.retrieve.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An animal.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _GET,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class AnimalsWithRawResponse:
        retrieve = as_raw(Animals.retrieve)
        update = as_raw(Animals.update)
        fetch = as_raw(Animals.fetch)
        get = as_raw(Animals.get)

    class AnimalsWithStreamingResponse:
        retrieve = as_streaming(Animals.retrieve)
        update = as_streaming(Animals.update)
        fetch = as_streaming(Animals.fetch)
        get = as_streaming(Animals.get)

    class AsyncAnimalsWithRawResponse:
        retrieve = as_async_raw(AsyncAnimals.retrieve)
        update = as_async_raw(AsyncAnimals.update)
        fetch = as_async_raw(AsyncAnimals.fetch)
        get = as_async_raw(AsyncAnimals.get)

    class AsyncAnimalsWithStreamingResponse:
        retrieve = as_async_streaming(AsyncAnimals.retrieve)
        update = as_async_streaming(AsyncAnimals.update)
        fetch = as_async_streaming(AsyncAnimals.fetch)
        get = as_async_streaming(AsyncAnimals.get)
