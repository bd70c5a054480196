"""reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.report import Report

_LIST: Operation[Report] = Operation(
    name="reports.list",
    method="GET",
    path="/reports",
    replies=(Reply("200", "application/json", lambda: types.Report),),
)


class _ReportsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /reports`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Reports(SyncResource, _ReportsDocs):
    """reports."""

    with_raw_response: ReportsWithRawResponse
    with_streaming_response: ReportsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> Report:
        return self._call(_LIST, Arguments(), options)


class AsyncReports(AsyncResource, _ReportsDocs):
    """reports."""

    with_raw_response: AsyncReportsWithRawResponse
    with_streaming_response: AsyncReportsWithStreamingResponse

    async def list(self, **options: Unpack[CallOptions]) -> Report:
        return await self._call(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class ReportsWithRawResponse:
        list = as_raw(Reports.list)

    class ReportsWithStreamingResponse:
        list = as_streaming(Reports.list)

    class AsyncReportsWithRawResponse:
        list = as_async_raw(AsyncReports.list)

    class AsyncReportsWithStreamingResponse:
        list = as_async_streaming(AsyncReports.list)
