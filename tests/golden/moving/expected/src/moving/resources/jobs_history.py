"""history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Parameter, Reply
from .._runtime.omit import Omit, omit
from .._runtime.pages.familiar import (
    AsyncFamiliarPageResource,
    FamiliarPageOperation,
    SyncFamiliarPageResource,
)
from .._runtime.pages.paging import PageInfo
from ..pagination import AsyncPages, SyncPages

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.pages.familiar import AsyncPaginator
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.job import Job
    from ..types.job_page import JobPage

_LIST: FamiliarPageOperation[Job, JobPage, SyncPages[Job], AsyncPages[Job]] = FamiliarPageOperation(
    name="jobs.history.list",
    method="GET",
    path="/history",
    parameters=(Parameter("after", "query", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.JobPage),),
    paging=PageInfo(style="cursor", items="/items", send=("query", "after"), next="/next"),
    pages=(SyncPages, AsyncPages),
)


class JobsHistory(SyncFamiliarPageResource):
    """history."""

    with_raw_response: JobsHistoryWithRawResponse
    with_streaming_response: JobsHistoryWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPages[Job]:
        """Call `GET /history`.

        Args:
            after: The query `after`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page of jobs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """
        return self._familiar_pages(
            _LIST,
            Arguments(
                query={"after": after},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncJobsHistory(AsyncFamiliarPageResource):
    """history."""

    with_raw_response: AsyncJobsHistoryWithRawResponse
    with_streaming_response: AsyncJobsHistoryWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPaginator[Job, AsyncPages[Job]]:
        """Call `GET /history`.

        Args:
            after: The query `after`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page of jobs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """
        return self._familiar_pages(
            _LIST,
            Arguments(
                query={"after": after},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class JobsHistoryWithRawResponse:
        list = as_raw(JobsHistory.list)

    class JobsHistoryWithStreamingResponse:
        list = as_streaming(JobsHistory.list)

    class AsyncJobsHistoryWithRawResponse:
        list = as_async_raw(AsyncJobsHistory.list)

    class AsyncJobsHistoryWithStreamingResponse:
        list = as_async_streaming(AsyncJobsHistory.list)
