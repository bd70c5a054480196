"""stainless."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Parameter, Reply
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.log_line import LogLine
    from ..types.log_page import LogPage

_LIST: PageOperation[LogLine, LogPage] = PageOperation(
    name="stainless.logs.list",
    method="GET",
    path="/stainless/logs",
    parameters=(
        Parameter("after", "query", type=lambda: str),
        Parameter("beta[]", "query", type=lambda: list_[str]),
    ),
    replies=(Reply("200", "application/json", lambda: types.LogPage),),
    paging=PageInfo(
        style="cursor",
        items="/entries",
        send=("query", "after"),
        next="/last",
        has_more="/has_more",
    ),
)


class _StainlessLogsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /stainless/logs`.

        Args:
            after: The query `after`.
            betas: The query `beta[]`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Logs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class StainlessLogs(SyncPageResource, _StainlessLogsDocs):
    """stainless."""

    with_raw_response: StainlessLogsWithRawResponse
    with_streaming_response: StainlessLogsWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        betas: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncPage[LogLine, LogPage]:
        return self._pages(_LIST, Arguments(query={"after": after, "beta[]": betas}), options)


class AsyncStainlessLogs(AsyncPageResource, _StainlessLogsDocs):
    """stainless."""

    with_raw_response: AsyncStainlessLogsWithRawResponse
    with_streaming_response: AsyncStainlessLogsWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        betas: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[LogLine, LogPage]:
        return self._pages(_LIST, Arguments(query={"after": after, "beta[]": betas}), options)


if TYPE_CHECKING:

    class StainlessLogsWithRawResponse:
        list = as_raw(StainlessLogs.list)

    class StainlessLogsWithStreamingResponse:
        list = as_streaming(StainlessLogs.list)

    class AsyncStainlessLogsWithRawResponse:
        list = as_async_raw(AsyncStainlessLogs.list)

    class AsyncStainlessLogsWithStreamingResponse:
        list = as_async_streaming(AsyncStainlessLogs.list)
