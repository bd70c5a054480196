"""reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import types
from .._runtime.downloads import AsyncDownloadResource, SyncDownloadResource
from .._runtime.files import write_content
from .._runtime.omit import Omit, omit
from .._runtime.operations import Arguments, CallOptions, Operation, Reply, RequestBody
from .._runtime.response_headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from .._runtime.downloads import AsyncBinaryResponse, BinaryResponse
    from .._runtime.files import FileContent
    from .._runtime.operations import Body, Headers, Query
    from .._runtime.timeouts import Timeout
    from ..types.draft import Draft
    from ..types.report import Report

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
        ReplyHeader("200", "X-Report-Request-Id", lambda: str),
        ReplyHeader("200", "X-Total", lambda: int),
    ),
)

_DELETE_ALL: Operation[None] = Operation(
    name="reports.delete_all",
    method="DELETE",
    path="/reports",
    replies=(Reply("204"),),
)

_LIST_RAW: Operation[Any] = Operation(
    name="reports.list_raw",
    method="GET",
    path="/reports/raw",
    replies=(Reply("2XX", "application/octet-stream", lambda: bytes),),
)

_LIST_TEXT: Operation[str] = Operation(
    name="reports.list_text",
    method="GET",
    path="/reports/text",
    replies=(Reply("200", "text/plain", lambda: str),),
)

_REPLACE_TEXT: Operation[str] = Operation(
    name="reports.replace_text",
    method="PUT",
    path="/reports/text",
    body=RequestBody("text/plain", lambda: str),
    replies=(Reply("200", "text/*", lambda: str),),
)

_REPLACE_UPLOAD: Operation[Any] = Operation(
    name="reports.replace_upload",
    method="PUT",
    path="/reports/upload",
    body=RequestBody("application/octet-stream", lambda: bytes, write=write_content),
    replies=(Reply("default", "application/json", lambda: Any),),
)

_HEAD_REPORTS_SILENT: Operation[None] = Operation(
    name="reports.head_reports_silent",
    method="HEAD",
    path="/reports/silent",
    replies=(Reply("200"),),
)


class Reports(SyncDownloadResource):
    """reports."""

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Report | str | Draft | BinaryResponse | None:
        """Call `GET /reports`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A report.

            Bytes come as an object: read, iterate over or save it, then close it.

            The headers that `raw_response` gives as `parsed_headers`:

            - `X-Report-Request-Id`
            - `X-Total`

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call_or_download(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def delete_all(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `DELETE /reports`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _DELETE_ALL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_raw(
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
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._download(
            _LIST_RAW,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list_text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> str:
        """Call `GET /reports/text`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Words.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST_TEXT,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def replace_text(
        self,
        *,
        body: str | bytes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> str:
        """Call `PUT /reports/text`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Words.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _REPLACE_TEXT,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def replace_upload(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Any:
        """Call `PUT /reports/upload`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Whatever.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _REPLACE_UPLOAD,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def head_reports_silent(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `HEAD /reports/silent`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            There.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _HEAD_REPORTS_SILENT,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncReports(AsyncDownloadResource):
    """reports."""

    async def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Report | str | Draft | AsyncBinaryResponse | None:
        """Call `GET /reports`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A report.

            Bytes come as an object: read, iterate over or save it, then close it.

            The headers that `raw_response` gives as `parsed_headers`:

            - `X-Report-Request-Id`
            - `X-Total`

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call_or_download(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def delete_all(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `DELETE /reports`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _DELETE_ALL,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_raw(
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
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._download(
            _LIST_RAW,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list_text(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> str:
        """Call `GET /reports/text`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Words.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST_TEXT,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def replace_text(
        self,
        *,
        body: str | bytes,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> str:
        """Call `PUT /reports/text`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Words.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _REPLACE_TEXT,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def replace_upload(
        self,
        *,
        body: FileContent,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Any:
        """Call `PUT /reports/upload`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Whatever.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _REPLACE_UPLOAD,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def head_reports_silent(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `HEAD /reports/silent`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            There.

        Raises:
            ApiStatusError: The API answered with an error; its subclasses tell which.
            ApiConnectionError: The API could not be reached, or did not answer in time.
            ResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _HEAD_REPORTS_SILENT,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )
