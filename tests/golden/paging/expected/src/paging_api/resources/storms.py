"""storms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Reply
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
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


class _StormsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """The URL of the next page in the answer, by the configuration.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

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


class Storms(SyncPageResource, _StormsDocs):
    """storms."""

    with_raw_response: StormsWithRawResponse
    with_streaming_response: StormsWithStreamingResponse

    def list(
        self, **options: Unpack[CallOptions]
    ) -> SyncPage[StormsListResponseStorm, StormsListResponse]:
        return self._pages(_LIST, Arguments(), options)


class AsyncStorms(AsyncPageResource, _StormsDocs):
    """storms."""

    with_raw_response: AsyncStormsWithRawResponse
    with_streaming_response: AsyncStormsWithStreamingResponse

    def list(
        self, **options: Unpack[CallOptions]
    ) -> AsyncPager[StormsListResponseStorm, StormsListResponse]:
        return self._pages(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class StormsWithRawResponse:
        list = as_raw(Storms.list)

    class StormsWithStreamingResponse:
        list = as_streaming(Storms.list)

    class AsyncStormsWithRawResponse:
        list = as_async_raw(AsyncStorms.list)

    class AsyncStormsWithStreamingResponse:
        list = as_async_streaming(AsyncStorms.list)
