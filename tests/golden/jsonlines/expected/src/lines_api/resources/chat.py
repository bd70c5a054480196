"""chat."""

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
from .._runtime.streams.items import LineReader
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.result import Result

_CREATE: StreamOperation[Result, Result] = StreamOperation(
    name="chat.create",
    method="POST",
    path="/chat",
    body=RequestBody("application/json", lambda: types.ChatCreateRequest),
    replies=(Reply("200", "application/json", lambda: types.Result),),
    stream=StreamInfo(
        selector="/stream",
        events=(Event("", lambda: types.Result),),
        end=EndWhen(("done",), "equals", True),
        media_type="application/x-ndjson",
        reader=LineReader,
    ),
)


class _ChatDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /chat`.

        Args:
            prompt: The property `prompt`.
            stream: The property `stream`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The answer.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """


class Chat(SyncStreamResource, _ChatDocs):
    """chat."""

    with_raw_response: ChatWithRawResponse
    with_streaming_response: ChatWithStreamingResponse

    @overload
    def create(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Result: ...
    @overload
    def create(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> Stream[Result]: ...
    @overload
    def create(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> Result | Stream[Result]: ...

    def create(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Result | Stream[Result]:
        return self._call_or_stream(
            _CREATE, Arguments(body={"prompt": prompt, "stream": stream}), options
        )


class AsyncChat(AsyncStreamResource, _ChatDocs):
    """chat."""

    with_raw_response: AsyncChatWithRawResponse
    with_streaming_response: AsyncChatWithStreamingResponse

    @overload
    async def create(
        self, *, prompt: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> Result: ...
    @overload
    async def create(
        self, *, prompt: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncStream[Result]: ...
    @overload
    async def create(
        self, *, prompt: str, stream: bool, **options: Unpack[CallOptions]
    ) -> Result | AsyncStream[Result]: ...

    async def create(
        self, *, prompt: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> Result | AsyncStream[Result]:
        return await self._call_or_stream(
            _CREATE, Arguments(body={"prompt": prompt, "stream": stream}), options
        )


if TYPE_CHECKING:

    class ChatWithRawResponse:
        create = as_raw(Chat.create)

    class ChatWithStreamingResponse:
        create = as_streaming(Chat.create)

    class AsyncChatWithRawResponse:
        create = as_async_raw(AsyncChat.create)

    class AsyncChatWithStreamingResponse:
        create = as_async_streaming(AsyncChat.create)
