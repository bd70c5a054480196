"""log."""

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
from .._runtime.requests.json_lines import write_sequence
from .._runtime.streams.items import SequenceReader
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
    name="log.list",
    method="GET",
    path="/log",
    stream=StreamInfo(
        events=(Event("", lambda: types.Result),),
        media_type="application/json-seq",
        reader=SequenceReader,
    ),
)

_UPDATE: Operation[None] = Operation(
    name="log.update",
    method="PUT",
    path="/log",
    body=RequestBody("application/json-seq", lambda: types.Job, write=write_sequence),
    replies=(Reply("204"),),
)


class _LogDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /log`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The log.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            APIStreamInterruptedError: The stream broke off before its end (while iterating).
        """

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /log`.

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


class Log(SyncStreamResource, _LogDocs):
    """log."""

    with_raw_response: LogWithRawResponse
    with_streaming_response: LogWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Stream[Result]:
        return self._stream(_LIST, Arguments(), options)

    def update(self, *, body: Iterable[Job | JobParam], **options: Unpack[CallOptions]) -> None:
        return self._call(_UPDATE, Arguments(body=body), options)


class AsyncLog(AsyncStreamResource, _LogDocs):
    """log."""

    with_raw_response: AsyncLogWithRawResponse
    with_streaming_response: AsyncLogWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> AsyncStream[Result]:
        return await self._stream(_LIST, Arguments(), options)

    async def update(
        self, *, body: Iterable[Job | JobParam], **options: Unpack[CallOptions]
    ) -> None:
        return await self._call(_UPDATE, Arguments(body=body), options)


if TYPE_CHECKING:

    class LogWithRawResponse:
        list = as_raw(Log.list)
        update = as_raw(Log.update)

    class LogWithStreamingResponse:
        list = as_streaming(Log.list)
        update = as_streaming(Log.update)

    class AsyncLogWithRawResponse:
        list = as_async_raw(AsyncLog.list)
        update = as_async_raw(AsyncLog.update)

    class AsyncLogWithStreamingResponse:
        list = as_async_streaming(AsyncLog.list)
        update = as_async_streaming(AsyncLog.update)
