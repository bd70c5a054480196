"""close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[None] = Operation(
    name="close_.retrieve",
    method="GET",
    path="/close",
    replies=(Reply("204"),),
)


class _CloseDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /close`.

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


class Close(SyncResource, _CloseDocs):
    """close."""

    with_raw_response: CloseWithRawResponse
    with_streaming_response: CloseWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_RETRIEVE, Arguments(), options)


class AsyncClose(AsyncResource, _CloseDocs):
    """close."""

    with_raw_response: AsyncCloseWithRawResponse
    with_streaming_response: AsyncCloseWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class CloseWithRawResponse:
        retrieve = as_raw(Close.retrieve)

    class CloseWithStreamingResponse:
        retrieve = as_streaming(Close.retrieve)

    class AsyncCloseWithRawResponse:
        retrieve = as_async_raw(AsyncClose.retrieve)

    class AsyncCloseWithStreamingResponse:
        retrieve = as_async_streaming(AsyncClose.retrieve)
