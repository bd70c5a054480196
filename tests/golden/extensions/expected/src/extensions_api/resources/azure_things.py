"""azure."""

from __future__ import annotations

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


class _AzureThingsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /azure/things`.

        Args:
            top_most: The query `$top`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

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


class AzureThings(SyncPageResource, _AzureThingsDocs):
    """azure."""

    with_raw_response: AzureThingsWithRawResponse
    with_streaming_response: AzureThingsWithStreamingResponse

    def list(
        self, *, top_most: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[Thing, AzureThingsListResponse]:
        return self._pages(_LIST, Arguments(query={"$top": top_most}), options)


class AsyncAzureThings(AsyncPageResource, _AzureThingsDocs):
    """azure."""

    with_raw_response: AsyncAzureThingsWithRawResponse
    with_streaming_response: AsyncAzureThingsWithStreamingResponse

    def list(
        self, *, top_most: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[Thing, AzureThingsListResponse]:
        return self._pages(_LIST, Arguments(query={"$top": top_most}), options)


if TYPE_CHECKING:

    class AzureThingsWithRawResponse:
        list = as_raw(AzureThings.list)

    class AzureThingsWithStreamingResponse:
        list = as_streaming(AzureThings.list)

    class AsyncAzureThingsWithRawResponse:
        list = as_async_raw(AsyncAzureThings.list)

    class AsyncAzureThingsWithStreamingResponse:
        list = as_async_streaming(AsyncAzureThings.list)
