"""results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    Operation,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.omit import Omit, omit
from .._runtime.requests.json_lines import write_lines
from .._runtime.streams.items import LineReader
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from .._runtime.streams.stream import AsyncStream, Stream
    from ..types.job import Job, JobParam
    from ..types.result import Result

_LIST: StreamOperation[Any, Result] = StreamOperation(
    name="results.list",
    method="GET",
    path="/results",
    stream=StreamInfo(
        events=(Event("", lambda: types.Result),),
        media_type="application/x-ndjson",
        reader=LineReader,
    ),
)

_CREATE: Operation[None] = Operation(
    name="results.create",
    method="POST",
    path="/results",
    body=RequestBody("application/jsonl", lambda: types.Job, write=write_lines),
    replies=(Reply("204"),),
)


class Results(SyncStreamResource):
    """results."""

    with_raw_response: ResultsWithRawResponse
    with_streaming_response: ResultsWithStreamingResponse

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Stream[Result]:
        """Call `GET /results`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The results.

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

    def create(
        self,
        *,
        body: Iterable[Job | JobParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `POST /results`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncResults(AsyncStreamResource):
    """results."""

    with_raw_response: AsyncResultsWithRawResponse
    with_streaming_response: AsyncResultsWithStreamingResponse

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncStream[Result]:
        """Call `GET /results`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            The results.

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

    async def create(
        self,
        *,
        body: Iterable[Job | JobParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `POST /results`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class ResultsWithRawResponse:
        list = as_raw(Results.list)
        create = as_raw(Results.create)

    class ResultsWithStreamingResponse:
        list = as_streaming(Results.list)
        create = as_streaming(Results.create)

    class AsyncResultsWithRawResponse:
        list = as_async_raw(AsyncResults.list)
        create = as_async_raw(AsyncResults.create)

    class AsyncResultsWithStreamingResponse:
        list = as_async_streaming(AsyncResults.list)
        create = as_async_streaming(AsyncResults.create)
