"""tales."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    EndWhen,
    Event,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import omit
from .._runtime.streams.folding import AsyncFoldResource, Fold, SyncFoldResource

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.folding import AsyncTextStream, TextStream
    from ..types.chunk import Chunk
    from ..types.tale import Tale

_CREATE: StreamOperation[Tale, Chunk] = StreamOperation(
    name="tales.create",
    method="POST",
    path="/tales",
    body=RequestBody("application/json", lambda: types.TalesCreateRequest),
    replies=(Reply("200", "application/json", lambda: types.Tale),),
    errors=(Reply("400", "application/json", lambda: types.Failure),),
    stream=StreamInfo(
        selector="/live",
        events=(Event("chunk", lambda: types.Chunk),),
        error=Event("failure", lambda: types.Failure),
        end=EndWhen(("done",), "equals", True),
        fold=Fold(lambda: types.Tale, "/text", text=True),
    ),
)


class _TalesDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /tales`.

        Args:
            topic: The property `topic`.
            live: Defaults to `false`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The tale.

            With `live=True` a stream of events.

            `until_done` of a stream gives what its events add up to.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """


class Tales(SyncFoldResource, _TalesDocs):
    """tales."""

    with_raw_response: TalesWithRawResponse
    with_streaming_response: TalesWithStreamingResponse

    @overload
    def create(
        self, *, topic: str, live: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale: ...
    @overload
    def create(
        self, *, topic: str, live: Literal[True], **options: Unpack[CallOptions]
    ) -> TextStream[Chunk, Tale]: ...
    @overload
    def create(
        self, *, topic: str, live: bool, **options: Unpack[CallOptions]
    ) -> Tale | TextStream[Chunk, Tale]: ...

    def create(
        self, *, topic: str, live: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale | TextStream[Chunk, Tale]:
        return self._call_or_text(_CREATE, Arguments(body={"topic": topic, "live": live}), options)


class AsyncTales(AsyncFoldResource, _TalesDocs):
    """tales."""

    with_raw_response: AsyncTalesWithRawResponse
    with_streaming_response: AsyncTalesWithStreamingResponse

    @overload
    async def create(
        self, *, topic: str, live: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale: ...
    @overload
    async def create(
        self, *, topic: str, live: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncTextStream[Chunk, Tale]: ...
    @overload
    async def create(
        self, *, topic: str, live: bool, **options: Unpack[CallOptions]
    ) -> Tale | AsyncTextStream[Chunk, Tale]: ...

    async def create(
        self, *, topic: str, live: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Tale | AsyncTextStream[Chunk, Tale]:
        return await self._call_or_text(
            _CREATE, Arguments(body={"topic": topic, "live": live}), options
        )


if TYPE_CHECKING:

    class TalesWithRawResponse:
        create = as_raw(Tales.create)

    class TalesWithStreamingResponse:
        create = as_streaming(Tales.create)

    class AsyncTalesWithRawResponse:
        create = as_async_raw(AsyncTales.create)

    class AsyncTalesWithStreamingResponse:
        create = as_async_streaming(AsyncTales.create)
