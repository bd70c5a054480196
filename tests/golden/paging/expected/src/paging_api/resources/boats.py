"""boats."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from .. import types
from .._runtime.client.descriptions import Arguments, Parameter, Reply
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.boat import Boat
    from ..types.boats_list_response import BoatsListResponse

_LIST: PageOperation[Boat, BoatsListResponse] = PageOperation(
    name="boats.list",
    method="GET",
    path="/boats",
    parameters=(Parameter("starting_after", "query", type=lambda: UUID),),
    replies=(Reply("200", "application/json", lambda: types.BoatsListResponse),),
    paging=PageInfo(
        style="cursor",
        items="/boats",
        send=("query", "starting_after"),
        last_item="/id",
        has_more="/has_more",
    ),
)


class _BoatsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /boats`.

        Args:
            starting_after: The query `starting_after`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of boats.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Boats(SyncPageResource, _BoatsDocs):
    """boats."""

    with_raw_response: BoatsWithRawResponse
    with_streaming_response: BoatsWithStreamingResponse

    def list(
        self, *, starting_after: UUID | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[Boat, BoatsListResponse]:
        return self._pages(_LIST, Arguments(query={"starting_after": starting_after}), options)


class AsyncBoats(AsyncPageResource, _BoatsDocs):
    """boats."""

    with_raw_response: AsyncBoatsWithRawResponse
    with_streaming_response: AsyncBoatsWithStreamingResponse

    def list(
        self, *, starting_after: UUID | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[Boat, BoatsListResponse]:
        return self._pages(_LIST, Arguments(query={"starting_after": starting_after}), options)


if TYPE_CHECKING:

    class BoatsWithRawResponse:
        list = as_raw(Boats.list)

    class BoatsWithStreamingResponse:
        list = as_streaming(Boats.list)

    class AsyncBoatsWithRawResponse:
        list = as_async_raw(AsyncBoats.list)

    class AsyncBoatsWithStreamingResponse:
        list = as_async_streaming(AsyncBoats.list)
