"""ports."""

from __future__ import annotations

from builtins import list as list_
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
    from ..types.port import Port

_LIST: PageOperation[Port, list_[Port]] = PageOperation(
    name="ports.list",
    method="GET",
    path="/ports",
    parameters=(Parameter("X-Tenant", "header", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: list_[types.Port]),),
    security=(("token",),),
    paging=PageInfo(style="link", items=""),
)


class _PortsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """A Link header, by the configuration.

        Args:
            x_tenant: The header `X-Tenant`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Ports.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Ports(SyncPageResource, _PortsDocs):
    """ports."""

    with_raw_response: PortsWithRawResponse
    with_streaming_response: PortsWithStreamingResponse

    def list(
        self, *, x_tenant: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[Port, list_[Port]]:
        return self._pages(_LIST, Arguments(header={"X-Tenant": x_tenant}), options)


class AsyncPorts(AsyncPageResource, _PortsDocs):
    """ports."""

    with_raw_response: AsyncPortsWithRawResponse
    with_streaming_response: AsyncPortsWithStreamingResponse

    def list(
        self, *, x_tenant: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[Port, list_[Port]]:
        return self._pages(_LIST, Arguments(header={"X-Tenant": x_tenant}), options)


if TYPE_CHECKING:

    class PortsWithRawResponse:
        list = as_raw(Ports.list)

    class PortsWithStreamingResponse:
        list = as_streaming(Ports.list)

    class AsyncPortsWithRawResponse:
        list = as_async_raw(AsyncPorts.list)

    class AsyncPortsWithStreamingResponse:
        list = as_async_streaming(AsyncPorts.list)
