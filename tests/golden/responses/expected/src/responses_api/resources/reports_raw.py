"""raw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[Any] = Operation(
    name="reports.raw.retrieve",
    method="GET",
    path="/reports/raw",
    replies=(Reply("2XX", "application/octet-stream", lambda: bytes),),
)


class _ReportsRawDocs:
    """What the methods of both classes say of themselves."""

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /reports/raw`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Bytes.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class ReportsRaw(SyncDownloadResource, _ReportsRawDocs):
    """raw."""

    with_raw_response: ReportsRawWithRawResponse
    with_streaming_response: ReportsRawWithStreamingResponse

    def retrieve(self, **options: Unpack[CallOptions]) -> BinaryResponse:
        return self._download(_RETRIEVE, Arguments(), options)


class AsyncReportsRaw(AsyncDownloadResource, _ReportsRawDocs):
    """raw."""

    with_raw_response: AsyncReportsRawWithRawResponse
    with_streaming_response: AsyncReportsRawWithStreamingResponse

    async def retrieve(self, **options: Unpack[CallOptions]) -> AsyncBinaryResponse:
        return await self._download(_RETRIEVE, Arguments(), options)


if TYPE_CHECKING:

    class ReportsRawWithRawResponse:
        retrieve = as_raw(ReportsRaw.retrieve)

    class ReportsRawWithStreamingResponse:
        retrieve = as_streaming(ReportsRaw.retrieve)

    class AsyncReportsRawWithRawResponse:
        retrieve = as_async_raw(AsyncReportsRaw.retrieve)

    class AsyncReportsRawWithStreamingResponse:
        retrieve = as_async_streaming(AsyncReportsRaw.retrieve)
