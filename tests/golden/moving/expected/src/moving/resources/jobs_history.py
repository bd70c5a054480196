"""history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Parameter, Reply
from .._runtime.omit import omit
from .._runtime.pages.familiar import (
    AsyncFamiliarPageResource,
    FamiliarPageOperation,
    SyncFamiliarPageResource,
)
from .._runtime.pages.paging import PageInfo
from ..pagination import AsyncPages, SyncPages

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _JobsHistoryDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /history`.

        Args:
            after: The query `after`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

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


class JobsHistory(SyncFamiliarPageResource, _JobsHistoryDocs):
    """history."""

    with_raw_response: JobsHistoryWithRawResponse
    with_streaming_response: JobsHistoryWithStreamingResponse

    def list(self, *, after: str | Omit = omit, **options: Unpack[CallOptions]) -> SyncPages[Job]:
        return self._familiar_pages(_LIST, Arguments(query={"after": after}), options)


class AsyncJobsHistory(AsyncFamiliarPageResource, _JobsHistoryDocs):
    """history."""

    with_raw_response: AsyncJobsHistoryWithRawResponse
    with_streaming_response: AsyncJobsHistoryWithStreamingResponse

    def list(
        self, *, after: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPaginator[Job, AsyncPages[Job]]:
        return self._familiar_pages(_LIST, Arguments(query={"after": after}), options)


if TYPE_CHECKING:

    class JobsHistoryWithRawResponse:
        list = as_raw(JobsHistory.list)

    class JobsHistoryWithStreamingResponse:
        list = as_streaming(JobsHistory.list)

    class AsyncJobsHistoryWithRawResponse:
        list = as_async_raw(AsyncJobsHistory.list)

    class AsyncJobsHistoryWithStreamingResponse:
        list = as_async_streaming(AsyncJobsHistory.list)
