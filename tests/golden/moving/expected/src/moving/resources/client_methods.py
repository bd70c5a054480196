"""What the client itself can do."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    Operation,
    Parameter,
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
        selector="/stream", events=(Event("", lambda: types.ClientChatEventStreamResponse),)
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


class ClientMethods(SyncStreamResource):
    """What the client itself can do."""

    @overload
    def chat(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse: ...
    @overload
    def chat(
        self,
        *,
        text: str,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Stream[ClientChatEventStreamResponse]: ...
    @overload
    def chat(
        self,
        *,
        text: str,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse | Stream[ClientChatEventStreamResponse]: ...

    def chat(
        self,
        *,
        text: str,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse | Stream[ClientChatEventStreamResponse]:
        """Call `POST /chat`.

        Args:
            text: The property `text`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An answer, or pieces of it.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return self._call_or_stream(
            _CHAT,
            Arguments(
                body={
                    "text": text,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def run(
        self,
        queue: str,
        *,
        request: JobRequest | JobRequestParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _RUN,
            Arguments(
                path={"queue": queue},
                body=request,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncClientMethods(AsyncStreamResource):
    """What the client itself can do."""

    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: Literal[False] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse: ...
    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: Literal[True],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncStream[ClientChatEventStreamResponse]: ...
    @overload
    async def chat(
        self,
        *,
        text: str,
        stream: bool,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse | AsyncStream[ClientChatEventStreamResponse]: ...

    async def chat(
        self,
        *,
        text: str,
        stream: bool | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> ClientChatResponse | AsyncStream[ClientChatEventStreamResponse]:
        """Call `POST /chat`.

        Args:
            text: The property `text`.
            stream: The property `stream`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            An answer, or pieces of it.

            With `stream=True` a stream of events.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """
        return await self._call_or_stream(
            _CHAT,
            Arguments(
                body={
                    "text": text,
                    "stream": stream,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def run(
        self,
        queue: str,
        *,
        request: JobRequest | JobRequestParam,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Job:
        """Call `POST /queues/{queue}/jobs`.

        Args:
            queue: The path `queue`.
            request: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The job.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _RUN,
            Arguments(
                path={"queue": queue},
                body=request,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


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
