"""fish."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .. import types
from .._runtime.client.descriptions import Arguments, Parameter, Reply, RequestBody
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.fish import Fish as Fish_
    from ..types.fish_page import FishPage
    from ..types.fish_search_request import FishSearchRequestPage, FishSearchRequestPageParam
    from ..types.fish_search_response import FishSearchResponse, FishSearchResponseFoundItem

_LIST: PageOperation[Fish_, FishPage] = PageOperation(
    name="fish.list",
    method="GET",
    path="/fish",
    parameters=(
        Parameter("after", "query", type=lambda: str),
        Parameter("limit", "query", type=lambda: Annotated[int, Field(ge=1)]),
        Parameter("colour", "query", type=lambda: list_[str]),
    ),
    replies=(Reply("200", "application/json", lambda: types.FishPage),),
    read_headers=HeaderReader(ReplyHeader("200", ("X-Request-Id",), lambda: str)),
    paging=PageInfo(
        style="cursor",
        items="/data",
        send=("query", "after"),
        next="/paging/next",
        has_more="/paging/more",
    ),
)

_SEARCH: PageOperation[FishSearchResponseFoundItem, FishSearchResponse] = PageOperation(
    name="fish.search",
    method="POST",
    path="/fish/search",
    body=RequestBody("application/json", lambda: types.FishSearchRequest),
    replies=(Reply("200", "application/json", lambda: types.FishSearchResponse),),
    paging=PageInfo(
        style="cursor", items="/found/items", send=("body", "/page/from"), next="/found/next"
    ),
)


class _FishDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Fish, by a cursor.

        Args:
            after: The query `after`.
            limit: At least 1.
            colour: The query `colour`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of fish.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Request-Id`

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """

    def search(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /fish/search`.

        Args:
            text: The property `text`.
            page: The property `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            What was found.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Fish(SyncPageResource, _FishDocs):
    """fish."""

    with_raw_response: FishWithRawResponse
    with_streaming_response: FishWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        colour: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncPage[Fish_, FishPage]:
        return self._pages(
            _LIST, Arguments(query={"after": after, "limit": limit, "colour": colour}), options
        )

    def search(
        self,
        *,
        text: str,
        page: FishSearchRequestPage | FishSearchRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncPage[FishSearchResponseFoundItem, FishSearchResponse]:
        return self._pages(_SEARCH, Arguments(body={"text": text, "page": page}), options)


class AsyncFish(AsyncPageResource, _FishDocs):
    """fish."""

    with_raw_response: AsyncFishWithRawResponse
    with_streaming_response: AsyncFishWithStreamingResponse

    def list(
        self,
        *,
        after: str | Omit = omit,
        limit: int | Omit = omit,
        colour: Sequence[str] | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[Fish_, FishPage]:
        return self._pages(
            _LIST, Arguments(query={"after": after, "limit": limit, "colour": colour}), options
        )

    def search(
        self,
        *,
        text: str,
        page: FishSearchRequestPage | FishSearchRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPager[FishSearchResponseFoundItem, FishSearchResponse]:
        return self._pages(_SEARCH, Arguments(body={"text": text, "page": page}), options)


if TYPE_CHECKING:

    class FishWithRawResponse:
        list = as_raw(Fish.list)
        search = as_raw(Fish.search)

    class FishWithStreamingResponse:
        list = as_streaming(Fish.list)
        search = as_streaming(Fish.search)

    class AsyncFishWithRawResponse:
        list = as_async_raw(AsyncFish.list)
        search = as_async_raw(AsyncFish.search)

    class AsyncFishWithStreamingResponse:
        list = as_async_streaming(AsyncFish.list)
        search = as_async_streaming(AsyncFish.search)
