"""ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import Omit, omit
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.chunk import Chunk

_LIST: StreamOperation[Any, Chunk] = StreamOperation(
    name="ticks.list",
    method="GET",
    path="/ticks",
    stream=StreamInfo(events=(Event("", lambda: types.Chunk),)),
)


class Ticks(SyncStreamResource):
    """ticks."""

    with_raw_response: TicksWithRawResponse
    with_streaming_response: TicksWithStreamingResponse

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Stream[Chunk]:
        """Call `GET /ticks`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            For ever.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return self._stream(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncTicks(AsyncStreamResource):
    """ticks."""

    with_raw_response: AsyncTicksWithRawResponse
    with_streaming_response: AsyncTicksWithStreamingResponse

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncStream[Chunk]:
        """Call `GET /ticks`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            For ever.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return await self._stream(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class TicksWithRawResponse:
        list = as_raw(Ticks.list)

    class TicksWithStreamingResponse:
        list = as_streaming(Ticks.list)

    class AsyncTicksWithRawResponse:
        list = as_async_raw(AsyncTicks.list)

    class AsyncTicksWithStreamingResponse:
        list = as_async_streaming(AsyncTicks.list)
