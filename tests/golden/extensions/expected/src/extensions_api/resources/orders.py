"""orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.omit import Omit, omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Orders(SyncPageResource):
    """orders."""

    with_raw_response: OrdersWithRawResponse
    with_streaming_response: OrdersWithStreamingResponse

    def find(
        self,
        *,
        page: OrdersFindRequestPage | OrdersFindRequestPageParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> OrdersFindResponse:
        """Call `POST /fern/orders`.

        Args:
            page: The property `page`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Does not fit.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _FIND,
            Arguments(
                body={
                    "page": page,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def entries(
        self,
        *,
        skip: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[int, list[int]]:
        """Call `GET /fern/entries`.

        Args:
            skip: The query `skip`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _ENTRIES,
            Arguments(
                query={"skip": skip},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncOrders(AsyncPageResource):
    """orders."""

    with_raw_response: AsyncOrdersWithRawResponse
    with_streaming_response: AsyncOrdersWithStreamingResponse

    async def find(
        self,
        *,
        page: OrdersFindRequestPage | OrdersFindRequestPageParam | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> OrdersFindResponse:
        """Call `POST /fern/orders`.

        Args:
            page: The property `page`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Does not fit.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _FIND,
            Arguments(
                body={
                    "page": page,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def entries(
        self,
        *,
        skip: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[int, list[int]]:
        """Call `GET /fern/entries`.

        Args:
            skip: The query `skip`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _ENTRIES,
            Arguments(
                query={"skip": skip},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


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
