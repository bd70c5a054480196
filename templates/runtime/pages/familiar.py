"""Pages as users of other generators' packages know them: `page.data`, `page.get_next_page()`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Generator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from ..client.descriptions import Arguments, BasicCallOptions
from ..encoding import jsonable
from .page import AsyncPage, AsyncPager, AsyncPageResource, SyncPage, SyncPageResource
from .paging import BodyT, ItemT, PageOperation, PageResult, resolve_pointer

if TYPE_CHECKING:
    from typing import Self

SyncPageT = TypeVar("SyncPageT", bound=SyncPage[Any, Any])
AsyncPageT = TypeVar("AsyncPageT", bound=AsyncPage[Any, Any])


class NextPageInfo(NamedTuple):
    """What asks for the next page: its URL, a parameter, or a member of the body by its pointer."""

    url: str | None = None
    params: Mapping[str, Any] | None = None
    json: Mapping[str, Any] | None = None


class _FamiliarPage:
    """What both kinds share: they have the members of their answer."""

    body: Any
    _reading: PageResult

    def next_page_info(self) -> NextPageInfo | None:
        """Tell what asks for the next page, if there may be one.

        Raises:
            PaginationError: The API sends back to an earlier page.
        """
        asked = self._reading.next_request()
        if asked is None:
            return None
        if asked.url is not None or asked.operation.paging.send is None:
            return NextPageInfo(url=asked.url)
        place, name = asked.operation.paging.send
        if place == "body":
            return NextPageInfo(json={name: resolve_pointer(jsonable(asked.arguments.body), name)})
        return NextPageInfo(params={name: getattr(asked.arguments, place)[name]})

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_") or name == "body":  # of a copy that is not made yet
            raise AttributeError(f"{type(self).__name__} has no {name!r}", name=name, obj=self)
        return getattr(self.body, name)


class FamiliarSyncPage(_FamiliarPage, SyncPage[ItemT, Any]):
    """A page that has the members of its answer. Iterate over it for the items of all pages."""

    def get_next_page(self) -> Self:
        """Fetch the next page; raises what `next_page` raises."""
        return self.next_page()


class FamiliarAsyncPage(_FamiliarPage, AsyncPage[ItemT, Any]):
    """A page that has the members of its answer. Iterate over it for the items of all pages."""

    async def get_next_page(self) -> Self:
        """Fetch the next page; raises what `SyncPage.next_page` raises."""
        return await self.next_page()


class AsyncPaginator(AsyncPager[ItemT, Any], Generic[ItemT, AsyncPageT]):
    """A listing that is still to be fetched: `await` it, or iterate over it with `async for`."""

    if TYPE_CHECKING:

        def __await__(self) -> Generator[Any, Any, AsyncPageT]: ...
        def iter_pages(self) -> AsyncIterator[AsyncPageT]: ...


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class FamiliarPageOperation(
    PageOperation[ItemT, BodyT], Generic[ItemT, BodyT, SyncPageT, AsyncPageT]
):
    """An operation whose pages have classes of their own."""

    pages: tuple[type[SyncPageT], type[AsyncPageT]]


class SyncFamiliarPageResource(SyncPageResource):
    """What a synchronous resource can do whose pages have classes of their own."""

    def _familiar_pages(
        self,
        operation: FamiliarPageOperation[Any, Any, SyncPageT, Any],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> SyncPageT:
        return cast("SyncPageT", self._pages(operation, arguments, options, operation.pages[0]))


class AsyncFamiliarPageResource(AsyncPageResource):
    """What an asynchronous resource can do whose pages have classes of their own."""

    def _familiar_pages(
        self,
        operation: FamiliarPageOperation[ItemT, Any, Any, AsyncPageT],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> AsyncPaginator[ItemT, AsyncPageT]:
        return AsyncPaginator(self._first(operation, arguments, options, operation.pages[1]))
