"""list."""

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
    name="list.list",
    method="GET",
    path="/list",
    replies=(Reply("200", "application/json", lambda: list_[str]),),
)


class _ListDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /list`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class List(SyncResource, _ListDocs):
    """list."""

    with_raw_response: ListWithRawResponse
    with_streaming_response: ListWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> list_[str]:
        return self._call(_LIST, Arguments(), options)


class AsyncList(AsyncResource, _ListDocs):
    """list."""

    with_raw_response: AsyncListWithRawResponse
    with_streaming_response: AsyncListWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> list_[str]:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class ListWithRawResponse:
        list = as_raw(List.list)

    class ListWithStreamingResponse:
        list = as_streaming(List.list)

    class AsyncListWithRawResponse:
        list = as_async_raw(AsyncList.list)

    class AsyncListWithStreamingResponse:
        list = as_async_streaming(AsyncList.list)
