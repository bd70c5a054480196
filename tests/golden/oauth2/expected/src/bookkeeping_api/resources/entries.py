"""entries."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: Operation[list_[str]] = Operation(
    name="entries.list",
    method="GET",
    path="/entries",
    replies=(Reply("200", "application/json", lambda: list_[str]),),
)

_CREATE: Operation[None] = Operation(
    name="entries.create",
    method="POST",
    path="/entries",
    replies=(Reply("204"),),
    scopes={"access_token": (("entries:read", "entries:write"),)},
)

_DELETE_ALL: Operation[None] = Operation(
    name="entries.delete_all",
    method="DELETE",
    path="/entries",
    replies=(Reply("204"),),
    security=(("access_token",), ("person_access_token",)),
    scopes={},
)


class _EntriesDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /entries`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /entries`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Added.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def delete_all(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /entries`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Cleared.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Entries(SyncResource, _EntriesDocs):
    """entries."""

    with_raw_response: EntriesWithRawResponse
    with_streaming_response: EntriesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> list_[str]:
        return self._call(_LIST, Arguments(), options)

    def create(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_CREATE, Arguments(), options)

    def delete_all(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_DELETE_ALL, Arguments(), options)


class AsyncEntries(AsyncResource, _EntriesDocs):
    """entries."""

    with_raw_response: AsyncEntriesWithRawResponse
    with_streaming_response: AsyncEntriesWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> list_[str]:
        return await self._call(_LIST, Arguments(), options)

    async def create(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_CREATE, Arguments(), options)

    async def delete_all(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_DELETE_ALL, Arguments(), options)


if TYPE_CHECKING:

    class EntriesWithRawResponse:
        list = as_raw(Entries.list)
        create = as_raw(Entries.create)
        delete_all = as_raw(Entries.delete_all)

    class EntriesWithStreamingResponse:
        list = as_streaming(Entries.list)
        create = as_streaming(Entries.create)
        delete_all = as_streaming(Entries.delete_all)

    class AsyncEntriesWithRawResponse:
        list = as_async_raw(AsyncEntries.list)
        create = as_async_raw(AsyncEntries.create)
        delete_all = as_async_raw(AsyncEntries.delete_all)

    class AsyncEntriesWithStreamingResponse:
        list = as_async_streaming(AsyncEntries.list)
        create = as_async_streaming(AsyncEntries.create)
        delete_all = as_async_streaming(AsyncEntries.delete_all)
