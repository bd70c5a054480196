"""rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Operation,
    Parameter,
    Reply,
    RequestBody,
)
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
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


class Rows(SyncResource):
    """rows."""

    with_raw_response: RowsWithRawResponse
    with_streaming_response: RowsWithStreamingResponse

    def first(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> UserNameModel:
        """Call `GET /rows`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _FIRST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def list(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> UserName:
        """Call `GET /rows/{id}`.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
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
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
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
                body={
                    "title": title,
                    "dry_run": dry_run_body,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncRows(AsyncResource):
    """rows."""

    with_raw_response: AsyncRowsWithRawResponse
    with_streaming_response: AsyncRowsWithStreamingResponse

    async def first(
        self,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> UserNameModel:
        """Call `GET /rows`.

        Args:
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _FIRST,
            Arguments(),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def list(
        self,
        id: str,
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> UserName:
        """Call `GET /rows/{id}`.

        Args:
            id: The path `id`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                path={"id": id},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

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
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
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
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            x

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
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
                body={
                    "title": title,
                    "dry_run": dry_run_body,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
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
