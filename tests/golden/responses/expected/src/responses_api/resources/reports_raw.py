"""raw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Reply
from .._runtime.omit import Omit, omit
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource

if TYPE_CHECKING:
    from typing import Any

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_RETRIEVE: Operation[Any] = Operation(
    name="reports.raw.retrieve",
    method="GET",
    path="/reports/raw",
    replies=(Reply("2XX", "application/octet-stream", lambda: bytes),),
)


class ReportsRaw(SyncDownloadResource):
    """raw."""

    with_raw_response: ReportsRawWithRawResponse
    with_streaming_response: ReportsRawWithStreamingResponse

    def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> BinaryResponse:
        """Call `GET /reports/raw`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Bytes.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._download(
            _RETRIEVE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncReportsRaw(AsyncDownloadResource):
    """raw."""

    with_raw_response: AsyncReportsRawWithRawResponse
    with_streaming_response: AsyncReportsRawWithStreamingResponse

    async def retrieve(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncBinaryResponse:
        """Call `GET /reports/raw`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Bytes.

            Bytes come as an object: read, iterate over or save it, then close it.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._download(
            _RETRIEVE,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class ReportsRawWithRawResponse:
        retrieve = as_raw(ReportsRaw.retrieve)

    class ReportsRawWithStreamingResponse:
        retrieve = as_streaming(ReportsRaw.retrieve)

    class AsyncReportsRawWithRawResponse:
        retrieve = as_async_raw(AsyncReportsRaw.retrieve)

    class AsyncReportsRawWithStreamingResponse:
        retrieve = as_async_streaming(AsyncReportsRaw.retrieve)
