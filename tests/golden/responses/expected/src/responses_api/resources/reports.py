"""reports."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.requests.files import write_content
from .._runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from typing import Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.requests.files import FileContent
    from .._runtime.responses.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.draft import Draft
    from ..types.report import Report
    from .reports_raw import (
        AsyncReportsRaw,
        AsyncReportsRawWithRawResponse,
        AsyncReportsRawWithStreamingResponse,
        ReportsRaw,
        ReportsRawWithRawResponse,
        ReportsRawWithStreamingResponse,
    )
    from .reports_silent import (
        AsyncReportsSilent,
        AsyncReportsSilentWithRawResponse,
        AsyncReportsSilentWithStreamingResponse,
        ReportsSilent,
        ReportsSilentWithRawResponse,
        ReportsSilentWithStreamingResponse,
    )
    from .reports_text import (
        AsyncReportsText,
        AsyncReportsTextWithRawResponse,
        AsyncReportsTextWithStreamingResponse,
        ReportsText,
        ReportsTextWithRawResponse,
        ReportsTextWithStreamingResponse,
    )

_LIST: Operation[Report | str | Draft | None] = Operation(
    name="reports.list",
    method="GET",
    path="/reports",
    replies=(
        Reply("200", "application/json", lambda: types.Report),
        Reply("200", "text/plain", lambda: str),
        Reply("200", "application/pdf", lambda: bytes),
        Reply("201", "application/vnd.report+json", lambda: types.Draft),
        Reply("204"),
    ),
    errors=(
        Reply("4XX", "application/json", lambda: types.Problem),
        Reply("default", "application/json", lambda: types.Fault),
    ),
    read_headers=HeaderReader(
        ReplyHeader("200", ("X-Report-Request-Id",), lambda: str),
        ReplyHeader("200", ("X-Total",), lambda: int),
    ),
)

_DELETE_ALL: Operation[None] = Operation(
    name="reports.delete_all",
    method="DELETE",
    path="/reports",
    replies=(Reply("204"),),
    errors=(
        Reply("409", "text/plain", lambda: str),
        Reply("409", "application/json", lambda: types.Problem),
        Reply("409", "application/vnd.fault+json", lambda: types.Fault),
    ),
)

_RETRIEVE: Operation[Report] = Operation(
    name="reports.retrieve",
    method="GET",
    path="/reports/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.Report),),
    errors=(
        Reply("404", "application/json", lambda: types.Problem404),
        Reply("4XX", "application/json", lambda: types.Problem),
    ),
)

_UPLOAD: Operation[Any] = Operation(
    name="reports.upload",
    method="PUT",
    path="/reports/upload",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("default", "application/json", lambda: Any),),
)


class _ReportsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /reports`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A report.

            Bytes come as an object: read, iterate over or save it, then close it.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Report-Request-Id`
            - `X-Total`

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def delete_all(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /reports`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Gone.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def retrieve(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /reports/{id}`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A report.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def upload(self, *args: Any, **kwargs: Any) -> Any:
        """Call `PUT /reports/upload`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Whatever.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Reports(SyncDownloadResource, _ReportsDocs):
    """reports."""

    with_raw_response: ReportsWithRawResponse
    with_streaming_response: ReportsWithStreamingResponse

    @cached_property
    def raw(self) -> ReportsRaw:
        """raw."""
        from .reports_raw import ReportsRaw

        return ReportsRaw(self._core)

    @cached_property
    def text(self) -> ReportsText:
        """text."""
        from .reports_text import ReportsText

        return ReportsText(self._core)

    @cached_property
    def silent(self) -> ReportsSilent:
        """silent."""
        from .reports_silent import ReportsSilent

        return ReportsSilent(self._core)

    def list(self, **options: Unpack[CallOptions]) -> Report | str | Draft | BinaryResponse | None:
        return self._call_or_download(_LIST, Arguments(), options)

    def delete_all(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_DELETE_ALL, Arguments(), options)

    def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Report:
        return self._call(_RETRIEVE, Arguments(path={"id": id}), options)

    def upload(self, *, body: FileContent, **options: Unpack[CallOptions]) -> Any:
        return self._call(_UPLOAD, Arguments(body=body), options)


class AsyncReports(AsyncDownloadResource, _ReportsDocs):
    """reports."""

    with_raw_response: AsyncReportsWithRawResponse
    with_streaming_response: AsyncReportsWithStreamingResponse

    @cached_property
    def raw(self) -> AsyncReportsRaw:
        """raw."""
        from .reports_raw import AsyncReportsRaw

        return AsyncReportsRaw(self._core)

    @cached_property
    def text(self) -> AsyncReportsText:
        """text."""
        from .reports_text import AsyncReportsText

        return AsyncReportsText(self._core)

    @cached_property
    def silent(self) -> AsyncReportsSilent:
        """silent."""
        from .reports_silent import AsyncReportsSilent

        return AsyncReportsSilent(self._core)

    async def list(
        self, **options: Unpack[CallOptions]
    ) -> Report | str | Draft | AsyncBinaryResponse | None:
        return await self._call_or_download(_LIST, Arguments(), options)

    async def delete_all(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_DELETE_ALL, Arguments(), options)

    async def retrieve(self, id: str, **options: Unpack[CallOptions]) -> Report:
        return await self._call(_RETRIEVE, Arguments(path={"id": id}), options)

    async def upload(self, *, body: FileContent, **options: Unpack[CallOptions]) -> Any:
        return await self._call(_UPLOAD, Arguments(body=body), options)


if TYPE_CHECKING:

    class ReportsWithRawResponse:
        raw: ReportsRawWithRawResponse
        text: ReportsTextWithRawResponse
        silent: ReportsSilentWithRawResponse
        list = as_raw(Reports.list)
        delete_all = as_raw(Reports.delete_all)
        retrieve = as_raw(Reports.retrieve)
        upload = as_raw(Reports.upload)

    class ReportsWithStreamingResponse:
        raw: ReportsRawWithStreamingResponse
        text: ReportsTextWithStreamingResponse
        silent: ReportsSilentWithStreamingResponse
        list = as_streaming(Reports.list)
        delete_all = as_streaming(Reports.delete_all)
        retrieve = as_streaming(Reports.retrieve)
        upload = as_streaming(Reports.upload)

    class AsyncReportsWithRawResponse:
        raw: AsyncReportsRawWithRawResponse
        text: AsyncReportsTextWithRawResponse
        silent: AsyncReportsSilentWithRawResponse
        list = as_async_raw(AsyncReports.list)
        delete_all = as_async_raw(AsyncReports.delete_all)
        retrieve = as_async_raw(AsyncReports.retrieve)
        upload = as_async_raw(AsyncReports.upload)

    class AsyncReportsWithStreamingResponse:
        raw: AsyncReportsRawWithStreamingResponse
        text: AsyncReportsTextWithStreamingResponse
        silent: AsyncReportsSilentWithStreamingResponse
        list = as_async_streaming(AsyncReports.list)
        delete_all = as_async_streaming(AsyncReports.delete_all)
        retrieve = as_async_streaming(AsyncReports.retrieve)
        upload = as_async_streaming(AsyncReports.upload)
