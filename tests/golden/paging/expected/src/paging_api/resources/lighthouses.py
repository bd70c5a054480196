"""lighthouses."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Reply
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: PageOperation[str, list_[str]] = PageOperation(
    name="lighthouses.list",
    method="GET",
    path="/lighthouses",
    replies=(Reply("200", "application/json", lambda: list_[str]),),
    paging=PageInfo(style="single", items=""),
)


class _LighthousesDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /lighthouses`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All of them.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Lighthouses(SyncPageResource, _LighthousesDocs):
    """lighthouses."""

    with_raw_response: LighthousesWithRawResponse
    with_streaming_response: LighthousesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> SyncPage[str, list_[str]]:
        return self._pages(_LIST, Arguments(), options)


class AsyncLighthouses(AsyncPageResource, _LighthousesDocs):
    """lighthouses."""

    with_raw_response: AsyncLighthousesWithRawResponse
    with_streaming_response: AsyncLighthousesWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> AsyncPager[str, list_[str]]:
        return self._pages(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class LighthousesWithRawResponse:
        list = as_raw(Lighthouses.list)

    class LighthousesWithStreamingResponse:
        list = as_streaming(Lighthouses.list)

    class AsyncLighthousesWithRawResponse:
        list = as_async_raw(AsyncLighthouses.list)

    class AsyncLighthousesWithStreamingResponse:
        list = as_async_streaming(AsyncLighthouses.list)
