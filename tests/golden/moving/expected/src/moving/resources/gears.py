"""gears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Reply
from .._runtime.pages.familiar import (
    AsyncFamiliarPageResource,
    FamiliarPageOperation,
    SyncFamiliarPageResource,
)
from .._runtime.pages.paging import PageInfo
from ..pagination import AsyncGearPage, SyncGearPage

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.pages.familiar import AsyncPaginator
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.gear_list_response import GearListResponse

_LIST: FamiliarPageOperation[str, GearListResponse, SyncGearPage[str], AsyncGearPage[str]] = (
    FamiliarPageOperation(
        name="gears.list",
        method="GET",
        path="/gears",
        replies=(Reply("200", "application/json", lambda: types.GearListResponse),),
        paging=PageInfo(style="single", items="/gears"),
        pages=(SyncGearPage, AsyncGearPage),
    )
)


class _GearsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /gears`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All gears.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Gears(SyncFamiliarPageResource, _GearsDocs):
    """gears."""

    with_raw_response: GearsWithRawResponse
    with_streaming_response: GearsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> SyncGearPage[str]:
        return self._familiar_pages(_LIST, Arguments(), options)


class AsyncGears(AsyncFamiliarPageResource, _GearsDocs):
    """gears."""

    with_raw_response: AsyncGearsWithRawResponse
    with_streaming_response: AsyncGearsWithStreamingResponse

    def list(self, **options: Unpack[CallOptions]) -> AsyncPaginator[str, AsyncGearPage[str]]:
        return self._familiar_pages(_LIST, Arguments(), options)


if TYPE_CHECKING:

    class GearsWithRawResponse:
        list = as_raw(Gears.list)

    class GearsWithStreamingResponse:
        list = as_streaming(Gears.list)

    class AsyncGearsWithRawResponse:
        list = as_async_raw(AsyncGears.list)

    class AsyncGearsWithStreamingResponse:
        list = as_async_streaming(AsyncGears.list)
