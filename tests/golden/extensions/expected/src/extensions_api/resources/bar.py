"""bar."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

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
    from ..types.bar_links_response import BarLinksResponse
    from ..types.bar_pages_response import BarPagesResponse
    from .bar_drinks import (
        AsyncBarDrinks,
        AsyncBarDrinksWithRawResponse,
        AsyncBarDrinksWithStreamingResponse,
        BarDrinks,
        BarDrinksWithRawResponse,
        BarDrinksWithStreamingResponse,
    )

_PAGES: PageOperation[str, BarPagesResponse] = PageOperation(
    name="bar.pages",
    method="GET",
    path="/speakeasy/pages",
    parameters=(Parameter("page", "query", type=lambda: int),),
    replies=(Reply("200", "application/json", lambda: types.BarPagesResponse),),
    paging=PageInfo(
        style="page", items="/rows", send=("query", "page"), total="/meta/pages", start=1
    ),
)

_LINKS: PageOperation[str, BarLinksResponse] = PageOperation(
    name="bar.links",
    method="GET",
    path="/speakeasy/links",
    replies=(Reply("200", "application/json", lambda: types.BarLinksResponse),),
    paging=PageInfo(style="url", items="/rows", next="/next"),
)


class _BarDocs:
    """What the methods of both classes say of themselves."""

    def pages(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /speakeasy/pages`.

        Args:
            page: The query `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Rows.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """

    def links(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /speakeasy/links`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Rows.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Bar(SyncPageResource, _BarDocs):
    """bar."""

    with_raw_response: BarWithRawResponse
    with_streaming_response: BarWithStreamingResponse

    @cached_property
    def drinks(self) -> BarDrinks:
        """drinks."""
        from .bar_drinks import BarDrinks

        return BarDrinks(self._core)

    def pages(
        self, *, page: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[str, BarPagesResponse]:
        return self._pages(_PAGES, Arguments(query={"page": page}), options)

    def links(self, **options: Unpack[CallOptions]) -> SyncPage[str, BarLinksResponse]:
        return self._pages(_LINKS, Arguments(), options)


class AsyncBar(AsyncPageResource, _BarDocs):
    """bar."""

    with_raw_response: AsyncBarWithRawResponse
    with_streaming_response: AsyncBarWithStreamingResponse

    @cached_property
    def drinks(self) -> AsyncBarDrinks:
        """drinks."""
        from .bar_drinks import AsyncBarDrinks

        return AsyncBarDrinks(self._core)

    def pages(
        self, *, page: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[str, BarPagesResponse]:
        return self._pages(_PAGES, Arguments(query={"page": page}), options)

    def links(self, **options: Unpack[CallOptions]) -> AsyncPager[str, BarLinksResponse]:
        return self._pages(_LINKS, Arguments(), options)


if TYPE_CHECKING:

    class BarWithRawResponse:
        drinks: BarDrinksWithRawResponse
        pages = as_raw(Bar.pages)
        links = as_raw(Bar.links)

    class BarWithStreamingResponse:
        drinks: BarDrinksWithStreamingResponse
        pages = as_streaming(Bar.pages)
        links = as_streaming(Bar.links)

    class AsyncBarWithRawResponse:
        drinks: AsyncBarDrinksWithRawResponse
        pages = as_async_raw(AsyncBar.pages)
        links = as_async_raw(AsyncBar.links)

    class AsyncBarWithStreamingResponse:
        drinks: AsyncBarDrinksWithStreamingResponse
        pages = as_async_streaming(AsyncBar.pages)
        links = as_async_streaming(AsyncBar.links)
