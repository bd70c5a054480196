"""results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    Event,
    Operation,
    Reply,
    RequestBody,
    StreamInfo,
    StreamOperation,
)
from .._runtime.requests.json_lines import write_lines
from .._runtime.streams.items import LineReader
from .._runtime.streams.stream import AsyncStreamResource, SyncStreamResource

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
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


class _ResultsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /results`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The results.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /results`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Taken.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Results(SyncStreamResource, _ResultsDocs):
    """results."""

    with_raw_response: ResultsWithRawResponse
    with_streaming_response: ResultsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Stream[Result]:
        return self._stream(_LIST, Arguments(), options)

    def create(self, *, body: Iterable[Job | JobParam], **options: Unpack[CallOptions]) -> None:
        return self._call(_CREATE, Arguments(body=body), options)


class AsyncResults(AsyncStreamResource, _ResultsDocs):
    """results."""

    with_raw_response: AsyncResultsWithRawResponse
    with_streaming_response: AsyncResultsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> AsyncStream[Result]:
        return await self._stream(_LIST, Arguments(), options)

    async def create(
        self, *, body: Iterable[Job | JobParam], **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_CREATE, Arguments(body=body), options)


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
