"""chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    EndWhen,
    Event,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import Omit, omit
from .._runtime.streams.items import LineReader
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from typing import Literal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Chat(SyncStreamResource):
    """chat."""

    with_raw_response: ChatWithRawResponse
    with_streaming_response: ChatWithStreamingResponse

    @overload
    def create(
        self,
        *,
        prompt: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result: ...
    @overload
    def create(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Stream[Result]: ...
    @overload
    def create(
        self,
        *,
        prompt: str,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result | Stream[Result]: ...

    def create(
        self,
        *,
        prompt: str,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result | Stream[Result]:
        """Call `POST /chat`.

        Args:
            prompt: The property `prompt`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The answer.

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
                    "prompt": prompt,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncChat(AsyncStreamResource):
    """chat."""

    with_raw_response: AsyncChatWithRawResponse
    with_streaming_response: AsyncChatWithStreamingResponse

    @overload
    async def create(
        self,
        *,
        prompt: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result: ...
    @overload
    async def create(
        self,
        *,
        prompt: str,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncStream[Result]: ...
    @overload
    async def create(
        self,
        *,
        prompt: str,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result | AsyncStream[Result]: ...

    async def create(
        self,
        *,
        prompt: str,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Result | AsyncStream[Result]:
        """Call `POST /chat`.

        Args:
            prompt: The property `prompt`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The answer.

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
                    "prompt": prompt,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
