"""storms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Reply
from .._runtime.omit import Omit, omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.storms_list_response import StormsListResponse, StormsListResponseStorm

_LIST: PageOperation[StormsListResponseStorm, StormsListResponse] = PageOperation(
    name="storms.list",
    method="GET",
    path="/storms",
    replies=(Reply("200", "application/json", lambda: types.StormsListResponse),),
    paging=PageInfo(style="url", items="/storms", next="/links/next"),
)


class Storms(SyncPageResource):
    """storms."""

    with_raw_response: StormsWithRawResponse
    with_streaming_response: StormsWithStreamingResponse

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[StormsListResponseStorm, StormsListResponse]:
        """The URL of the next page in the answer, by the configuration.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page of storms.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """
        return self._pages(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncStorms(AsyncPageResource):
    """storms."""

    with_raw_response: AsyncStormsWithRawResponse
    with_streaming_response: AsyncStormsWithStreamingResponse

    def list(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[StormsListResponseStorm, StormsListResponse]:
        """The URL of the next page in the answer, by the configuration.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A page of storms.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """
        return self._pages(
            _LIST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class StormsWithRawResponse:
        list = as_raw(Storms.list)

    class StormsWithStreamingResponse:
        list = as_streaming(Storms.list)

    class AsyncStormsWithRawResponse:
        list = as_async_raw(AsyncStorms.list)

    class AsyncStormsWithStreamingResponse:
        list = as_async_streaming(AsyncStorms.list)
