"""orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.orders_find_request import OrdersFindRequestPage, OrdersFindRequestPageParam
    from ..types.orders_find_response import OrdersFindResponse

_FIND: Operation[OrdersFindResponse] = Operation(
    name="orders.find",
    method="POST",
    path="/fern/orders",
    body=RequestBody("application/json", lambda: types.OrdersFindRequest, required=False),
    replies=(Reply("200", "application/json", lambda: types.OrdersFindResponse),),
)

_ENTRIES: PageOperation[int, list[int]] = PageOperation(
    name="orders.entries",
    method="GET",
    path="/fern/entries",
    parameters=(Parameter("skip", "query", type=lambda: int),),
    replies=(Reply("200", "application/json", lambda: list[int]),),
    paging=PageInfo(style="offset", items="", send=("query", "skip")),
)


class _OrdersDocs:
    """What the methods of both classes say of themselves."""

    def find(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /fern/orders`.

        Args:
            page: The property `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Does not fit.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def entries(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /fern/entries`.

        Args:
            skip: The query `skip`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Entries.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Orders(SyncPageResource, _OrdersDocs):
    """orders."""

    with_raw_response: OrdersWithRawResponse
    with_streaming_response: OrdersWithStreamingResponse

    def find(
        self,
        *,
        page: OrdersFindRequestPage | OrdersFindRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> OrdersFindResponse:
        return self._call(_FIND, Arguments(body={"page": page}), options)

    def entries(
        self, *, skip: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[int, list[int]]:
        return self._pages(_ENTRIES, Arguments(query={"skip": skip}), options)


class AsyncOrders(AsyncPageResource, _OrdersDocs):
    """orders."""

    with_raw_response: AsyncOrdersWithRawResponse
    with_streaming_response: AsyncOrdersWithStreamingResponse

    async def find(
        self,
        *,
        page: OrdersFindRequestPage | OrdersFindRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> OrdersFindResponse:
        return await self._call(_FIND, Arguments(body={"page": page}), options)

    def entries(
        self, *, skip: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[int, list[int]]:
        return self._pages(_ENTRIES, Arguments(query={"skip": skip}), options)


if TYPE_CHECKING:

    class OrdersWithRawResponse:
        find = as_raw(Orders.find)
        entries = as_raw(Orders.entries)

    class OrdersWithStreamingResponse:
        find = as_streaming(Orders.find)
        entries = as_streaming(Orders.entries)

    class AsyncOrdersWithRawResponse:
        find = as_async_raw(AsyncOrders.find)
        entries = as_async_raw(AsyncOrders.entries)

    class AsyncOrdersWithStreamingResponse:
        find = as_async_streaming(AsyncOrders.find)
        entries = as_async_streaming(AsyncOrders.entries)
