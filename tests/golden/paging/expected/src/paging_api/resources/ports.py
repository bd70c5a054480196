"""ports."""

from __future__ import annotations

from builtins import list as list_
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


class Ports(SyncPageResource):
    """ports."""

    with_raw_response: PortsWithRawResponse
    with_streaming_response: PortsWithStreamingResponse

    def list(
        self,
        *,
        x_tenant: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> SyncPage[Port, list_[Port]]:
        """A Link header, by the configuration.

        Args:
            x_tenant: The header `X-Tenant`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _LIST,
            Arguments(
                header={"X-Tenant": x_tenant},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPorts(AsyncPageResource):
    """ports."""

    with_raw_response: AsyncPortsWithRawResponse
    with_streaming_response: AsyncPortsWithStreamingResponse

    def list(
        self,
        *,
        x_tenant: str | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> AsyncPager[Port, list_[Port]]:
        """A Link header, by the configuration.

        Args:
            x_tenant: The header `X-Tenant`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

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
        return self._pages(
            _LIST,
            Arguments(
                header={"X-Tenant": x_tenant},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PortsWithRawResponse:
        list = as_raw(Ports.list)

    class PortsWithStreamingResponse:
        list = as_streaming(Ports.list)

    class AsyncPortsWithRawResponse:
        list = as_async_raw(AsyncPorts.list)

    class AsyncPortsWithStreamingResponse:
        list = as_async_streaming(AsyncPorts.list)
