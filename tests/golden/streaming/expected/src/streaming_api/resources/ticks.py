"""ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Event, StreamInfo, StreamOperation
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.chunk import Chunk

_LIST: StreamOperation[Any, Chunk] = StreamOperation(
    name="ticks.list",
    method="GET",
    path="/ticks",
    stream=StreamInfo(events=(Event("", lambda: types.Chunk),)),
)


class _TicksDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /ticks`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            For ever.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """


class Ticks(SyncStreamResource, _TicksDocs):
    """ticks."""

    with_raw_response: TicksWithRawResponse
    with_streaming_response: TicksWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Stream[Chunk]:
        return self._stream(_LIST, Arguments(), options)


class AsyncTicks(AsyncStreamResource, _TicksDocs):
    """ticks."""

    with_raw_response: AsyncTicksWithRawResponse
    with_streaming_response: AsyncTicksWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> AsyncStream[Chunk]:
        return await self._stream(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class TicksWithRawResponse:
        list = as_raw(Ticks.list)

    class TicksWithStreamingResponse:
        list = as_streaming(Ticks.list)

    class AsyncTicksWithRawResponse:
        list = as_async_raw(AsyncTicks.list)

    class AsyncTicksWithStreamingResponse:
        list = as_async_streaming(AsyncTicks.list)
