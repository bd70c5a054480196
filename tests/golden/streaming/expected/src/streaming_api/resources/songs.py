"""songs."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import Omit, omit
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.chunk import Chunk
    from ..types.tale import Tale

_CREATE: StreamOperation[Tale, Chunk] = StreamOperation(
    name="songs.create",
    method="POST",
    path="/songs",
    body=RequestBody("application/json", lambda: types.SongsCreateRequest),
    replies=(Reply("200", "application/json", lambda: types.Tale),),
    stream=StreamInfo(selector="/stream", events=(Event("", lambda: types.Chunk),)),
)


class Songs(SyncStreamResource):
    """songs."""

    with_raw_response: SongsWithRawResponse
    with_streaming_response: SongsWithStreamingResponse

    @overload
    def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale: ...
    @overload
    def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Stream[Chunk]: ...
    @overload
    def create(
        self,
        *,
        key: str | Omit = omit,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | Stream[Chunk]: ...

    def create(
        self,
        *,
        key: str | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | Stream[Chunk]:
        """Call `POST /songs`.

        Args:
            key: The property `key`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The song.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return self._call_or_stream(
            _CREATE,
            Arguments(
                body={
                    "key": key,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncSongs(AsyncStreamResource):
    """songs."""

    with_raw_response: AsyncSongsWithRawResponse
    with_streaming_response: AsyncSongsWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale: ...
    @overload
    async def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncStream[Chunk]: ...
    @overload
    async def create(
        self,
        *,
        key: str | Omit = omit,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | AsyncStream[Chunk]: ...

    async def create(
        self,
        *,
        key: str | Omit = omit,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Tale | AsyncStream[Chunk]:
        """Call `POST /songs`.

        Args:
            key: The property `key`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The song.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return await self._call_or_stream(
            _CREATE,
            Arguments(
                body={
                    "key": key,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class SongsWithRawResponse:
        create = as_raw(Songs.create)

    class SongsWithStreamingResponse:
        create = as_streaming(Songs.create)

    class AsyncSongsWithRawResponse:
        create = as_async_raw(AsyncSongs.create)

    class AsyncSongsWithStreamingResponse:
        create = as_async_streaming(AsyncSongs.create)
