"""rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.user_name import UserName
    from ..types.user_name_model import UserNameModel

_FIRST: Operation[UserNameModel] = Operation(
    name="rows.first",
    method="GET",
    path="/rows",
    replies=(Reply("200", "application/json", lambda: types.UserNameModel),),
)

_LIST: Operation[UserName] = Operation(
    name="rows.list",
    method="GET",
    path="/rows/{id}",
    parameters=(Parameter("id", "path", type=lambda: str),),
    replies=(Reply("200", "application/json", lambda: types.UserName),),
)

_ADD: Operation[None] = Operation(
    name="rows.add",
    method="POST",
    path="/rows/{id}",
    parameters=(
        Parameter("id", "path", type=lambda: str),
        Parameter("sort", "query", type=lambda: str),
        Parameter("$sort", "query", type=lambda: str),
        Parameter("dry_run", "query", type=lambda: bool),
        Parameter("$page", "query", type=lambda: str),
        Parameter("page", "query", type=lambda: str),
    ),
    body=RequestBody("application/json", lambda: types.RowsAddRequest, required=False),
    replies=(Reply("204"),),
)


class _RowsDocs:
    """What the methods of both classes say of themselves."""

    def first(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /rows`.

        Args:
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /rows/{id}`.

        Args:
            id: The path `id`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def add(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /rows/{id}`.

        Args:
            id: The path `id`.
            title: The property `title`.
            dry_run_body: Added later.
            sort_query: Added later.
            sort: The query `$sort`.
            dry_run: The query `dry_run`.
            page_query: The query `$page`.
            page: The query `page`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Rows(SyncResource, _RowsDocs):
    """rows."""

    with_raw_response: RowsWithRawResponse
    with_streaming_response: RowsWithStreamingResponse

    def first(self, **options: Unpack[CallOptions]) -> UserNameModel:
        return self._call(_FIRST, Arguments(), options)

    def list(self, id: str, **options: Unpack[CallOptions]) -> UserName:
        return self._call(_LIST, Arguments(path={"id": id}), options)

    def add(
        self,
        id: str,
        *,
        title: str | Omit = omit,
        dry_run_body: bool | Omit = omit,
        sort_query: str | Omit = omit,
        sort: str | Omit = omit,
        dry_run: bool | Omit = omit,
        page_query: str | Omit = omit,
        page: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return self._call(
            _ADD,
            Arguments(
                path={"id": id},
                query={
                    "sort": sort_query,
                    "$sort": sort,
                    "dry_run": dry_run,
                    "$page": page_query,
                    "page": page,
                },
                body={"title": title, "dry_run": dry_run_body},
            ),
            options,
        )


class AsyncRows(AsyncResource, _RowsDocs):
    """rows."""

    with_raw_response: AsyncRowsWithRawResponse
    with_streaming_response: AsyncRowsWithStreamingResponse

    async def first(self, **options: Unpack[CallOptions]) -> UserNameModel:
        return await self._call(_FIRST, Arguments(), options)

    async def list(self, id: str, **options: Unpack[CallOptions]) -> UserName:
        return await self._call(_LIST, Arguments(path={"id": id}), options)

    async def add(
        self,
        id: str,
        *,
        title: str | Omit = omit,
        dry_run_body: bool | Omit = omit,
        sort_query: str | Omit = omit,
        sort: str | Omit = omit,
        dry_run: bool | Omit = omit,
        page_query: str | Omit = omit,
        page: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> None:
        return await self._call(
            _ADD,
            Arguments(
                path={"id": id},
                query={
                    "sort": sort_query,
                    "$sort": sort,
                    "dry_run": dry_run,
                    "$page": page_query,
                    "page": page,
                },
                body={"title": title, "dry_run": dry_run_body},
            ),
            options,
        )


if TYPE_CHECKING:

    class RowsWithRawResponse:
        first = as_raw(Rows.first)
        list = as_raw(Rows.list)
        add = as_raw(Rows.add)

    class RowsWithStreamingResponse:
        first = as_streaming(Rows.first)
        list = as_streaming(Rows.list)
        add = as_streaming(Rows.add)

    class AsyncRowsWithRawResponse:
        first = as_async_raw(AsyncRows.first)
        list = as_async_raw(AsyncRows.list)
        add = as_async_raw(AsyncRows.add)

    class AsyncRowsWithStreamingResponse:
        first = as_async_streaming(AsyncRows.first)
        list = as_async_streaming(AsyncRows.list)
        add = as_async_streaming(AsyncRows.add)
