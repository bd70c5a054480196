"""songs."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    Event,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import omit
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _SongsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /songs`.

        Args:
            key: The property `key`.
            stream: The property `stream`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The song.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """


class Songs(SyncStreamResource, _SongsDocs):
    """songs."""

    with_raw_response: SongsWithRawResponse
    with_streaming_response: SongsWithStreamingResponse

    @overload
    def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Tale: ...
    @overload
    def create(
        self, *, key: str | Omit = omit, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> Stream[Chunk]: ...
    @overload
    def create(
        self, *, key: str | Omit = omit, stream: bool, **options: Unpack[CallOptions]
    ) -> Tale | Stream[Chunk]: ...

    def create(
        self, *, key: str | Omit = omit, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale | Stream[Chunk]:
        return self._call_or_stream(
            _CREATE, Arguments(body={"key": key, "stream": stream}), options
        )


class AsyncSongs(AsyncStreamResource, _SongsDocs):
    """songs."""

    with_raw_response: AsyncSongsWithRawResponse
    with_streaming_response: AsyncSongsWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        key: str | Omit = omit,
        stream: Literal[False] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Tale: ...
    @overload
    async def create(
        self, *, key: str | Omit = omit, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncStream[Chunk]: ...
    @overload
    async def create(
        self, *, key: str | Omit = omit, stream: bool, **options: Unpack[CallOptions]
    ) -> Tale | AsyncStream[Chunk]: ...

    async def create(
        self, *, key: str | Omit = omit, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale | AsyncStream[Chunk]:
        return await self._call_or_stream(
            _CREATE, Arguments(body={"key": key, "stream": stream}), options
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
