"""events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Parameter, Reply, RequestBody
from .._runtime.omit import omit
from .._runtime.pages.familiar import (
    AsyncFamiliarPageResource,
    FamiliarPageOperation,
    SyncFamiliarPageResource,
)
from .._runtime.pages.paging import PageInfo
from ..pagination import (
    AsyncOpenAICursorPage,
    AsyncOpenAICursorPageAtajkr,
    AsyncURL,
    SyncOpenAICursorPage,
    SyncOpenAICursorPageAtajkr,
    SyncURL,
)

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.pages.familiar import AsyncPaginator
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.event_archive_response import EventArchiveResponse
    from ..types.event_page import EventPage
    from ..types.event_search_request import EventSearchRequestPage, EventSearchRequestPageParam
    from ..types.event_search_response import EventSearchResponse
    from ..types.job import Job

_LIST: FamiliarPageOperation[
    Job, EventPage, SyncOpenAICursorPage[Job], AsyncOpenAICursorPage[Job]
] = FamiliarPageOperation(
    name="events.list",
    method="GET",
    path="/events",
    parameters=(Parameter("after", "query", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.EventPage),),
    paging=PageInfo(
        style="cursor",
        items="/data",
        send=("query", "after"),
        next="/last_id",
        has_more="/has_more",
    ),
    pages=(SyncOpenAICursorPage, AsyncOpenAICursorPage),
)

_ARCHIVE: FamiliarPageOperation[Job, EventArchiveResponse, SyncURL[Job], AsyncURL[Job]] = (
    FamiliarPageOperation(
        name="events.archive",
        method="GET",
        path="/archive",
        replies=(Reply("200", "application/json", lambda: types.EventArchiveResponse),),
        paging=PageInfo(style="url", items="/list", next="/next"),
        pages=(SyncURL, AsyncURL),
    )
)

_SEARCH: FamiliarPageOperation[
    Job, EventSearchResponse, SyncOpenAICursorPageAtajkr[Job], AsyncOpenAICursorPageAtajkr[Job]
] = FamiliarPageOperation(
    name="events.search",
    method="POST",
    path="/events/search",
    body=RequestBody("application/json", lambda: types.EventSearchRequest, required=False),
    replies=(Reply("200", "application/json", lambda: types.EventSearchResponse),),
    paging=PageInfo(
        style="cursor", items="/found/hits", send=("body", "/page/after"), next="/found/last"
    ),
    pages=(SyncOpenAICursorPageAtajkr, AsyncOpenAICursorPageAtajkr),
)


class _EventsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /events`.

        Args:
            after: The query `after`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of jobs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """

    def archive(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /archive`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of jobs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """

    def search(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /events/search`.

        Args:
            page: The property `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of jobs.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Events(SyncFamiliarPageResource, _EventsDocs):
    """events."""

    with_raw_response: EventsWithRawResponse
    with_streaming_response: EventsWithStreamingResponse

    def list(
        self, *, after: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncOpenAICursorPage[Job]:
        return self._familiar_pages(_LIST, Arguments(query={"after": after}), options)

    def archive(self, **options: Unpack[CallOptions]) -> SyncURL[Job]:
        return self._familiar_pages(_ARCHIVE, Arguments(), options)

    def search(
        self,
        *,
        page: EventSearchRequestPage | EventSearchRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> SyncOpenAICursorPageAtajkr[Job]:
        return self._familiar_pages(_SEARCH, Arguments(body={"page": page}), options)


class AsyncEvents(AsyncFamiliarPageResource, _EventsDocs):
    """events."""

    with_raw_response: AsyncEventsWithRawResponse
    with_streaming_response: AsyncEventsWithStreamingResponse

    def list(
        self, *, after: str | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPaginator[Job, AsyncOpenAICursorPage[Job]]:
        return self._familiar_pages(_LIST, Arguments(query={"after": after}), options)

    def archive(self, **options: Unpack[CallOptions]) -> AsyncPaginator[Job, AsyncURL[Job]]:
        return self._familiar_pages(_ARCHIVE, Arguments(), options)

    def search(
        self,
        *,
        page: EventSearchRequestPage | EventSearchRequestPageParam | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> AsyncPaginator[Job, AsyncOpenAICursorPageAtajkr[Job]]:
        return self._familiar_pages(_SEARCH, Arguments(body={"page": page}), options)


if TYPE_CHECKING:

    class EventsWithRawResponse:
        list = as_raw(Events.list)
        archive = as_raw(Events.archive)
        search = as_raw(Events.search)

    class EventsWithStreamingResponse:
        list = as_streaming(Events.list)
        archive = as_streaming(Events.archive)
        search = as_streaming(Events.search)

    class AsyncEventsWithRawResponse:
        list = as_async_raw(AsyncEvents.list)
        archive = as_async_raw(AsyncEvents.archive)
        search = as_async_raw(AsyncEvents.search)

    class AsyncEventsWithStreamingResponse:
        list = as_async_streaming(AsyncEvents.list)
        archive = as_async_streaming(AsyncEvents.archive)
        search = as_async_streaming(AsyncEvents.search)
