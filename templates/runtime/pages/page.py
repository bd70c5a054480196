"""Listings in pages: the next one is fetched when it is needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from typing import TYPE_CHECKING, Any, Generic, cast

from ..calls.call import CallResult, Response
from ..calls.drivers import arun, run
from ..client.descriptions import Arguments, BasicCallOptions
from ..client.resources import AsyncResource, SyncResource
from ..requests.request import Route
from ..responses.body import mismatch, read_body
from .paging import BodyT, ItemT, PageOperation, PageRequest, PageResult, resolve_pointer

if TYPE_CHECKING:
    from typing import Self


class _UnreadPage:
    """An answer that is still to be read as a page."""

    def __init__(
        self, route: Route, page_request: PageRequest, url: str, answer: CallResult
    ) -> None:
        self.answer = answer
        self.request_id = route.request_id(answer)
        self.route = route
        self._page_request = page_request
        self._url = url

    def read(self) -> PageResult:
        """Read it.

        Raises:
            APIResponseValidationError: It is not what the API documents.
        """
        body = read_body(self.route, self.answer)
        pointer = self._page_request.operation.paging.items
        items: Any = resolve_pointer(body, pointer)
        response = self.answer.response
        if items is not None and not isinstance(items, list):
            raise mismatch(f"an array at {pointer!r}", type(items).__name__, response.content)
        cross_origin = self.answer.cross_origin
        page_request, request_id = self._page_request, self.request_id
        return PageResult(
            page_request, self._url, response, request_id, body, items or [], cross_origin
        )


class _Page(Generic[ItemT, BodyT]):
    """What both kinds of pages share."""

    def __init__(self, reading: PageResult) -> None:
        self.items: list[ItemT] = reading.items
        """The items of this page alone; iterate over the page for those of the others, too."""
        self.body: BodyT = reading.body
        """The answer as the API documents it."""
        self.response: Response = reading.response
        """The answer as it came: status, headers, content."""
        self.request_id = reading.request_id
        """The id that the API gave the request."""
        self._reading = reading

    def has_next_page(self) -> bool:
        """Tell whether there may be more; pages that are only counted end with an empty one.

        Raises:
            PaginationError: The API sends back to an earlier page.
        """
        return self._reading.next_request() is not None

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {len(self.items)} items>"

    def _next(self) -> PageRequest:
        page_request = self._reading.next_request()
        if page_request is None:
            raise LookupError("there is no next page; has_next_page() tells")
        return page_request


class SyncPage(_Page[ItemT, BodyT]):
    """A page. Iterate over it for its items and those of all following pages."""

    def __init__(self, resource: SyncPageResource, reading: PageResult) -> None:
        super().__init__(reading)
        self._resource = resource

    def next_page(self) -> Self:
        """Fetch the next page.

        Raises:
            LookupError: There is none.
            PaginationError: The API sends back to an earlier page.
        """
        fetched = self._resource._fetch(self._next())  # pyright: ignore[reportPrivateUsage]
        return type(self)(self._resource, fetched.read())

    def iter_pages(self) -> Iterator[Self]:
        """Give this page and all following ones."""
        page = self
        yield page
        while page.has_next_page():
            page = page.next_page()
            yield page

    def __iter__(self) -> Iterator[ItemT]:
        for page in self.iter_pages():
            yield from page.items


class AsyncPage(_Page[ItemT, BodyT]):
    """A page. Iterate over it for its items and those of all following pages."""

    def __init__(self, resource: AsyncPageResource, reading: PageResult) -> None:
        super().__init__(reading)
        self._resource = resource

    async def next_page(self) -> Self:
        """Fetch the next page; raises what `SyncPage.next_page` raises."""
        fetched = await self._resource._fetch(self._next())  # pyright: ignore[reportPrivateUsage]
        return type(self)(self._resource, fetched.read())

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Give this page and all following ones."""
        page = self
        yield page
        while page.has_next_page():
            page = await page.next_page()
            yield page

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for page in self.iter_pages():
            for item in page.items:
                yield item


class AsyncPager(Generic[ItemT, BodyT]):
    """A listing that is still to be fetched.

    `await` it for its first page, or iterate over it with `async for` for the items of all pages.
    """

    def __init__(self, first: Callable[[], Coroutine[Any, Any, AsyncPage[ItemT, BodyT]]]) -> None:
        self._first = first

    def __await__(self) -> Generator[Any, Any, AsyncPage[ItemT, BodyT]]:
        return self._first().__await__()

    async def iter_pages(self) -> AsyncIterator[AsyncPage[ItemT, BodyT]]:
        """Give all pages."""
        async for page in (await self).iter_pages():
            yield page

    async def __aiter__(self) -> AsyncIterator[ItemT]:
        async for item in await self:
            yield item


class SyncPageResource(SyncResource):
    """What a synchronous resource can do that has listings in pages."""

    def _pages(
        self,
        operation: PageOperation[ItemT, BodyT],
        arguments: Arguments,
        options: BasicCallOptions,
        page: Callable[[SyncPageResource, PageResult], SyncPage[ItemT, BodyT]] = SyncPage,
    ) -> SyncPage[ItemT, BodyT]:
        fetched = self._fetch(PageRequest(operation, arguments, options))

        def read() -> SyncPage[ItemT, BodyT]:
            return page(self._viewed("plain"), fetched.read())

        transport = self._core.lazy_transport.open()
        finished = self._finish(fetched.route, fetched.answer, transport, read)
        return cast("SyncPage[ItemT, BodyT]", finished)

    def _fetch(self, page_request: PageRequest) -> _UnreadPage:
        transport = self._core.lazy_transport.open()
        route = self._route(transport, page_request.operation)
        request = page_request.request(route)
        answer = run(self._steps(route, request, page_request.options), transport, self._core.clock)
        return _UnreadPage(route, page_request, request.url, answer)


class AsyncPageResource(AsyncResource):
    """What an asynchronous resource can do that has listings in pages."""

    def _pages(
        self,
        operation: PageOperation[ItemT, BodyT],
        arguments: Arguments,
        options: BasicCallOptions,
    ) -> AsyncPager[ItemT, BodyT]:
        return AsyncPager(self._first(operation, arguments, options))

    def _first(
        self,
        operation: PageOperation[ItemT, BodyT],
        arguments: Arguments,
        options: BasicCallOptions,
        page: Callable[[AsyncPageResource, PageResult], AsyncPage[ItemT, BodyT]] = AsyncPage,
    ) -> Callable[[], Coroutine[Any, Any, AsyncPage[ItemT, BodyT]]]:
        async def first() -> AsyncPage[ItemT, BodyT]:
            fetched = await self._fetch(PageRequest(operation, arguments, options))

            def read() -> AsyncPage[ItemT, BodyT]:
                return page(self._viewed("plain"), fetched.read())

            transport = self._core.lazy_transport.open()
            finished = await self._finish(fetched.route, fetched.answer, transport, read)
            return cast("AsyncPage[ItemT, BodyT]", finished)

        return first

    async def _fetch(self, page_request: PageRequest) -> _UnreadPage:
        transport = self._core.lazy_transport.open()
        route = self._route(transport, page_request.operation)
        request = page_request.request(route)
        answer = await arun(
            self._steps(route, request, page_request.options), transport, self._core.clock
        )
        return _UnreadPage(route, page_request, request.url, answer)
