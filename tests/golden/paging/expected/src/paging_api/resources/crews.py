"""people."""

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
    from ..types.crews_list_people_response import CrewsListPeopleResponse

_LIST_PEOPLE: PageOperation[dict[str, int], CrewsListPeopleResponse] = PageOperation(
    name="crews.list_people",
    method="GET",
    path="/crews/{id}/people",
    parameters=(
        Parameter("id", "path", type=lambda: str),
        Parameter("page", "query", type=lambda: int),
    ),
    replies=(Reply("200", "application/json", lambda: types.CrewsListPeopleResponse),),
    paging=PageInfo(style="page", items="/people", send=("query", "page"), total="/pages", start=1),
)


class _CrewsDocs:
    """What the methods of both classes say of themselves."""

    def list_people(self, *args: Any, **kwargs: Any) -> Any:
        """Counted pages, by the configuration.

        Args:
            id: The path `id`.
            page: The query `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A page of people.

            The first page. Iterate over it for its items and those of all further pages, which are
            fetched as they are needed.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
            PaginationError: Pages lead back to an earlier one (while iterating).
        """


class Crews(SyncPageResource, _CrewsDocs):
    """people."""

    with_raw_response: CrewsWithRawResponse
    with_streaming_response: CrewsWithStreamingResponse

    def list_people(
        self, id: str, *, page: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> SyncPage[dict[str, int], CrewsListPeopleResponse]:
        return self._pages(_LIST_PEOPLE, Arguments(path={"id": id}, query={"page": page}), options)


class AsyncCrews(AsyncPageResource, _CrewsDocs):
    """people."""

    with_raw_response: AsyncCrewsWithRawResponse
    with_streaming_response: AsyncCrewsWithStreamingResponse

    def list_people(
        self, id: str, *, page: int | Omit = omit, **options: Unpack[CallOptions]
    ) -> AsyncPager[dict[str, int], CrewsListPeopleResponse]:
        return self._pages(_LIST_PEOPLE, Arguments(path={"id": id}, query={"page": page}), options)


if TYPE_CHECKING:

    class CrewsWithRawResponse:
        list_people = as_raw(Crews.list_people)

    class CrewsWithStreamingResponse:
        list_people = as_streaming(Crews.list_people)

    class AsyncCrewsWithRawResponse:
        list_people = as_async_raw(AsyncCrews.list_people)

    class AsyncCrewsWithStreamingResponse:
        list_people = as_async_streaming(AsyncCrews.list_people)
