"""bar."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Parameter, Reply
from .._runtime.omit import Omit, omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Bar(SyncPageResource):
    """bar."""

    with_raw_response: BarWithRawResponse
    with_streaming_response: BarWithStreamingResponse

    @cached_property
    def drinks(self) -> BarDrinks:
        """drinks."""
        from .bar_drinks import BarDrinks

        return BarDrinks(self._core)

    def pages(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[str, BarPagesResponse]:
        """Call `GET /speakeasy/pages`.

        Args:
            page: The query `page`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _PAGES,
            Arguments(
                query={"page": page},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def links(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[str, BarLinksResponse]:
        """Call `GET /speakeasy/links`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _LINKS,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncBar(AsyncPageResource):
    """bar."""

    with_raw_response: AsyncBarWithRawResponse
    with_streaming_response: AsyncBarWithStreamingResponse

    @cached_property
    def drinks(self) -> AsyncBarDrinks:
        """drinks."""
        from .bar_drinks import AsyncBarDrinks

        return AsyncBarDrinks(self._core)

    def pages(
        self,
        *,
        page: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[str, BarPagesResponse]:
        """Call `GET /speakeasy/pages`.

        Args:
            page: The query `page`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _PAGES,
            Arguments(
                query={"page": page},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def links(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[str, BarLinksResponse]:
        """Call `GET /speakeasy/links`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _LINKS,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


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
