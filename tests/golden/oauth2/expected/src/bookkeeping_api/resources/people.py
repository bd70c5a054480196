"""people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST_ME: Operation[None] = Operation(
    name="people.list_me",
    method="GET",
    path="/me",
    replies=(Reply("204"),),
    security=(("person_access_token",),),
    scopes={},
)

_LIST_IDENTITY: Operation[None] = Operation(
    name="people.list_identity",
    method="GET",
    path="/identity",
    replies=(Reply("204"),),
    security=(("identity_access_token",),),
    scopes={"identity_access_token": (("openid",),)},
)


class _PeopleDocs:
    """What the methods of both classes say of themselves."""

    def list_me(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /me`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            You.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def list_identity(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /identity`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            You.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class People(SyncResource, _PeopleDocs):
    """people."""

    with_raw_response: PeopleWithRawResponse
    with_streaming_response: PeopleWithStreamingResponse

    def list_me(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST_ME, Arguments(), options)

    def list_identity(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_LIST_IDENTITY, Arguments(), options)


class AsyncPeople(AsyncResource, _PeopleDocs):
    """people."""

    with_raw_response: AsyncPeopleWithRawResponse
    with_streaming_response: AsyncPeopleWithStreamingResponse

    async def list_me(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST_ME, Arguments(), options)

    async def list_identity(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_LIST_IDENTITY, Arguments(), options)


if TYPE_CHECKING:

    class PeopleWithRawResponse:
        list_me = as_raw(People.list_me)
        list_identity = as_raw(People.list_identity)

    class PeopleWithStreamingResponse:
        list_me = as_streaming(People.list_me)
        list_identity = as_streaming(People.list_identity)

    class AsyncPeopleWithRawResponse:
        list_me = as_async_raw(AsyncPeople.list_me)
        list_identity = as_async_raw(AsyncPeople.list_identity)

    class AsyncPeopleWithStreamingResponse:
        list_me = as_async_streaming(AsyncPeople.list_me)
        list_identity = as_async_streaming(AsyncPeople.list_identity)
