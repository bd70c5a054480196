"""drinks."""

from __future__ import annotations

from datetime import datetime
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
    from ..types.bar_drinks_list_drinks_response import BarDrinksListDrinksResponse
    from ..types.beverage import Beverage

_LIST_DRINKS: PageOperation[Beverage, BarDrinksListDrinksResponse] = PageOperation(
    name="bar.drinks.list_drinks",
    method="GET",
    path="/speakeasy/drinks",
    parameters=(Parameter("since", "query", type=lambda: datetime),),
    replies=(Reply("200", "application/json", lambda: types.BarDrinksListDrinksResponse),),
    paging=PageInfo(style="cursor", items="/drinks", send=("query", "since"), last_item="/created"),
)


class _BarDrinksDocs:
    """What the methods of both classes say of themselves."""

    def list_drinks(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /speakeasy/drinks`.

        Args:
            newer_than: The query `since`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Drinks.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class BarDrinks(SyncPageResource, _BarDrinksDocs):
    """drinks."""

    with_raw_response: BarDrinksWithRawResponse
    with_streaming_response: BarDrinksWithStreamingResponse

    def list_drinks(
        self, *, newer_than: datetime | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[Beverage, BarDrinksListDrinksResponse]:
        return self._pages(_LIST_DRINKS, Arguments(query={"since": newer_than}), options)


class AsyncBarDrinks(AsyncPageResource, _BarDrinksDocs):
    """drinks."""

    with_raw_response: AsyncBarDrinksWithRawResponse
    with_streaming_response: AsyncBarDrinksWithStreamingResponse

    def list_drinks(
        self, *, newer_than: datetime | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[Beverage, BarDrinksListDrinksResponse]:
        return self._pages(_LIST_DRINKS, Arguments(query={"since": newer_than}), options)


if TYPE_CHECKING:

    class BarDrinksWithRawResponse:
        list_drinks = as_raw(BarDrinks.list_drinks)

    class BarDrinksWithStreamingResponse:
        list_drinks = as_streaming(BarDrinks.list_drinks)

    class AsyncBarDrinksWithRawResponse:
        list_drinks = as_async_raw(AsyncBarDrinks.list_drinks)

    class AsyncBarDrinksWithStreamingResponse:
        list_drinks = as_async_streaming(AsyncBarDrinks.list_drinks)
