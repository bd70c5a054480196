"""azure."""

from __future__ import annotations

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
    from ..types.azure_things_list_response import AzureThingsListResponse
    from ..types.thing import Thing

_LIST: PageOperation[Thing, AzureThingsListResponse] = PageOperation(
    name="azure.things.list",
    method="GET",
    path="/azure/things",
    parameters=(Parameter("$top", "query", type=lambda: int),),
    replies=(Reply("200", "application/json", lambda: types.AzureThingsListResponse),),
    paging=PageInfo(style="url", items="/value", next="/nextLink"),
)


class AzureThings(SyncPageResource):
    """azure."""

    with_raw_response: AzureThingsWithRawResponse
    with_streaming_response: AzureThingsWithStreamingResponse

    def list(
        self,
        *,
        top_most: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[Thing, AzureThingsListResponse]:
        """Call `GET /azure/things`.

        Args:
            top_most: The query `$top`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Things.

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
            Arguments(
                query={"$top": top_most},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncAzureThings(AsyncPageResource):
    """azure."""

    with_raw_response: AsyncAzureThingsWithRawResponse
    with_streaming_response: AsyncAzureThingsWithStreamingResponse

    def list(
        self,
        *,
        top_most: int | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[Thing, AzureThingsListResponse]:
        """Call `GET /azure/things`.

        Args:
            top_most: The query `$top`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Things.

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
            Arguments(
                query={"$top": top_most},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class AzureThingsWithRawResponse:
        list = as_raw(AzureThings.list)

    class AzureThingsWithStreamingResponse:
        list = as_streaming(AzureThings.list)

    class AsyncAzureThingsWithRawResponse:
        list = as_async_raw(AsyncAzureThings.list)

    class AsyncAzureThingsWithStreamingResponse:
        list = as_async_streaming(AsyncAzureThings.list)
