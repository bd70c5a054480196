"""What the client itself can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    Event,
    Operation,
    Parameter,
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
    from ..types.client_chat_event_stream_response import ClientChatEventStreamResponse
    from ..types.client_chat_response import ClientChatResponse
    from ..types.job import Job
    from ..types.job_request import JobRequest, JobRequestParam

_CHAT: StreamOperation[ClientChatResponse, ClientChatEventStreamResponse] = StreamOperation(
    name="chat",
    method="POST",
    path="/chat",
    body=RequestBody("application/json", lambda: types.ClientChatRequest),
    replies=(Reply("200", "application/json", lambda: types.ClientChatResponse),),
    stream=StreamInfo(
        selector="/stream",
        events=(Event("", lambda: types.ClientChatEventStreamResponse),),
        error_at="/error",
    ),
)

_RUN: Operation[Job] = Operation(
    name="run",
    method="POST",
    path="/queues/{queue}/jobs",
    parameters=(Parameter("queue", "path", type=lambda: str),),
    body=RequestBody("application/json", lambda: types.JobRequest),
    replies=(Reply("201", "application/json", lambda: types.Job),),
)


class _ClientMethodsDocs:
    """What the methods of both classes say of themselves."""

    def chat(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /chat`.

        Args:
            text: The property `text`.
            stream: The property `stream`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            An answer, or pieces of it.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """

    def run(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class ClientMethods(SyncStreamResource, _ClientMethodsDocs):
    """What the client itself can do."""

    @overload
    def chat(
        self, *, text: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> ClientChatResponse: ...
    @overload
    def chat(
        self, *, text: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> Stream[ClientChatEventStreamResponse]: ...
    @overload
    def chat(
        self, *, text: str, stream: bool, **options: Unpack[CallOptions]
    ) -> ClientChatResponse | Stream[ClientChatEventStreamResponse]: ...

    def chat(
        self, *, text: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> ClientChatResponse | Stream[ClientChatEventStreamResponse]:
        return self._call_or_stream(
            _CHAT, Arguments(body={"text": text, "stream": stream}), options
        )

    def run(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return self._call(_RUN, Arguments(path={"queue": queue}, body=request), options)


class AsyncClientMethods(AsyncStreamResource, _ClientMethodsDocs):
    """What the client itself can do."""

    @overload
    async def chat(
        self, *, text: str, stream: Literal[False] | Omit = omit, **options: Unpack[CallOptions]
    ) -> ClientChatResponse: ...
    @overload
    async def chat(
        self, *, text: str, stream: Literal[True], **options: Unpack[CallOptions]
    ) -> AsyncStream[ClientChatEventStreamResponse]: ...
    @overload
    async def chat(
        self, *, text: str, stream: bool, **options: Unpack[CallOptions]
    ) -> ClientChatResponse | AsyncStream[ClientChatEventStreamResponse]: ...

    async def chat(
        self, *, text: str, stream: bool | Omit = omit, **options: Unpack[CallOptions]
    ) -> ClientChatResponse | AsyncStream[ClientChatEventStreamResponse]:
        return await self._call_or_stream(
            _CHAT, Arguments(body={"text": text, "stream": stream}), options
        )

    async def run(
        self, queue: str, *, request: JobRequest | JobRequestParam, **options: Unpack[CallOptions]
    ) -> Job:
        return await self._call(_RUN, Arguments(path={"queue": queue}, body=request), options)


if TYPE_CHECKING:

    class ClientMethodsWithRawResponse:
        chat = as_raw(ClientMethods.chat)
        run = as_raw(ClientMethods.run)

    class ClientMethodsWithStreamingResponse:
        chat = as_streaming(ClientMethods.chat)
        run = as_streaming(ClientMethods.run)

    class AsyncClientMethodsWithRawResponse:
        chat = as_async_raw(AsyncClientMethods.chat)
        run = as_async_raw(AsyncClientMethods.run)

    class AsyncClientMethodsWithStreamingResponse:
        chat = as_async_streaming(AsyncClientMethods.chat)
        run = as_async_streaming(AsyncClientMethods.run)
