"""nets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .._runtime.client.descriptions import Arguments, Parameter, Reply
from .._runtime.omit import omit
from .._runtime.pages.page import AsyncPageResource, SyncPageResource
from .._runtime.pages.paging import PageInfo, PageOperation
from .._runtime.responses.headers import HeaderReader, ReplyHeader

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.page import AsyncPager, SyncPage
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming

_LIST: PageOperation[str, list_[str]] = PageOperation(
    name="nets.list",
    method="GET",
    path="/nets",
    parameters=(Parameter("skip", "query", type=lambda: int),),
    replies=(Reply("200", "application/json", lambda: list_[str]),),
    read_headers=HeaderReader(ReplyHeader("200", ("X-Total",), lambda: int)),
    paging=PageInfo(style="offset", items="", send=("query", "skip"), total="X-Total"),
)


class _NetsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /nets`.

        Args:
            skip: Defaults to `0`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Names of nets.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

            The headers that `with_raw_response` gives as `parsed_headers`:

            - `X-Total`

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Nets(SyncPageResource, _NetsDocs):
    """nets."""

    with_raw_response: NetsWithRawResponse
    with_streaming_response: NetsWithStreamingResponse

    def list(
        self, *, skip: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[str, list_[str]]:
        return self._pages(_LIST, Arguments(query={"skip": skip}), options)


class AsyncNets(AsyncPageResource, _NetsDocs):
    """nets."""

    with_raw_response: AsyncNetsWithRawResponse
    with_streaming_response: AsyncNetsWithStreamingResponse

    def list(
        self, *, skip: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[str, list_[str]]:
        return self._pages(_LIST, Arguments(query={"skip": skip}), options)


if TYPE_CHECKING:

    class NetsWithRawResponse:
        list = as_raw(Nets.list)

    class NetsWithStreamingResponse:
        list = as_streaming(Nets.list)

    class AsyncNetsWithRawResponse:
        list = as_async_raw(AsyncNets.list)

    class AsyncNetsWithStreamingResponse:
        list = as_async_streaming(AsyncNets.list)
