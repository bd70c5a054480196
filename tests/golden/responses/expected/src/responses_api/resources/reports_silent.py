"""silent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Operation, Reply
from .._runtime.client.resources import AsyncResource, SyncResource

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_HEAD: Operation[None] = Operation(
    name="reports.silent.head",
    method="HEAD",
    path="/reports/silent",
    replies=(Reply("200"),),
)


class _ReportsSilentDocs:
    """What the methods of both classes say of themselves."""

    def head(self, *args: Any, **kwargs: Any) -> Any:
        """Call `HEAD /reports/silent`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            There.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class ReportsSilent(SyncResource, _ReportsSilentDocs):
    """silent."""

    with_raw_response: ReportsSilentWithRawResponse
    with_streaming_response: ReportsSilentWithStreamingResponse

    def head(self, **options: Unpack[CallOptions]) -> None:
        return self._call(_HEAD, Arguments(), options)


class AsyncReportsSilent(AsyncResource, _ReportsSilentDocs):
    """silent."""

    with_raw_response: AsyncReportsSilentWithRawResponse
    with_streaming_response: AsyncReportsSilentWithStreamingResponse

    async def head(self, **options: Unpack[CallOptions]) -> None:
        return await self._call(_HEAD, Arguments(), options)


if TYPE_CHECKING:

    class ReportsSilentWithRawResponse:
        head = as_raw(ReportsSilent.head)

    class ReportsSilentWithStreamingResponse:
        head = as_streaming(ReportsSilent.head)

    class AsyncReportsSilentWithRawResponse:
        head = as_async_raw(AsyncReportsSilent.head)

    class AsyncReportsSilentWithStreamingResponse:
        head = as_async_streaming(AsyncReportsSilent.head)
