"""ledgers."""

from __future__ import annotations

from builtins import list as list_
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
from .._runtime.requests.parameters import styled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.ledger import Ledger, LedgerParam
    from ..types.ledgers_list_filter import LedgersListFilter, LedgersListFilterParam

_LIST: Operation[list_[Ledger]] = Operation(
    name="ledgers.list",
    method="GET",
    path="/ledgers",
    parameters=(
        Parameter("ids", "query", type=lambda: list_[int]),
        Parameter("tags", "query", type=lambda: list_[str], write=styled, explode=False),
        Parameter("pipes", "query", type=lambda: list_[str], write=styled, style="pipeDelimited"),
        Parameter(
            "filter",
            "query",
            type=lambda: types.LedgersListFilter,
            write=styled,
            style="deepObject",
            explode=True,
        ),
        Parameter(
            "point", "query", type=lambda: list_[float], write=styled, content="application/json"
        ),
    ),
    replies=(Reply("200", "application/json", lambda: list_[types.Ledger]),),
)

_CREATE: Operation[int] = Operation(
    name="ledgers.create",
    method="POST",
    path="/ledgers",
    body=RequestBody("application/json", lambda: list_[types.Ledger]),
    replies=(Reply("200", "application/json", lambda: int),),
)

_DELETE: Operation[None] = Operation(
    name="ledgers.delete",
    method="DELETE",
    path="/ledgers/{ids}",
    parameters=(Parameter("ids", "path", type=lambda: list_[int]),),
    replies=(Reply("204"),),
)


class Ledgers(SyncResource):
    """ledgers."""

    with_raw_response: LedgersWithRawResponse
    with_streaming_response: LedgersWithStreamingResponse

    def list(
        self,
        *,
        ids: Sequence[int] | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        filter: LedgersListFilter | LedgersListFilterParam | Omit = omit,
        point: Sequence[float | Decimal] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> list_[Ledger]:
        """Call `GET /ledgers`.

        Args:
            ids: The query `ids`.
            tags: The query `tags`.
            pipes: The query `pipes`.
            filter: The query `filter`.
            point: The query `point`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                query={"ids": ids, "tags": tags, "pipes": pipes, "filter": filter, "point": point},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def create(
        self,
        *,
        body: Sequence[Ledger | LedgerParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> int:
        """Call `POST /ledgers`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            How many.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _CREATE,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    def delete(
        self,
        ids: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `DELETE /ledgers/{ids}`.

        Args:
            ids: The path `ids`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _DELETE,
            Arguments(
                path={"ids": ids},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncLedgers(AsyncResource):
    """ledgers."""

    with_raw_response: AsyncLedgersWithRawResponse
    with_streaming_response: AsyncLedgersWithStreamingResponse

    async def list(
        self,
        *,
        ids: Sequence[int] | Omit = omit,
        tags: Sequence[str] | Omit = omit,
        pipes: Sequence[str] | Omit = omit,
        filter: LedgersListFilter | LedgersListFilterParam | Omit = omit,
        point: Sequence[float | Decimal] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> list_[Ledger]:
        """Call `GET /ledgers`.

        Args:
            ids: The query `ids`.
            tags: The query `tags`.
            pipes: The query `pipes`.
            filter: The query `filter`.
            point: The query `point`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                query={"ids": ids, "tags": tags, "pipes": pipes, "filter": filter, "point": point},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def create(
        self,
        *,
        body: Sequence[Ledger | LedgerParam],
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> int:
        """Call `POST /ledgers`.

        Args:
            body: The body of the request.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            How many.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _CREATE,
            Arguments(
                body=body,
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )

    async def delete(
        self,
        ids: Sequence[int],
        *,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> None:
        """Call `DELETE /ledgers/{ids}`.

        Args:
            ids: The path `ids`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            Gone.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _DELETE,
            Arguments(
                path={"ids": ids},
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class LedgersWithRawResponse:
        list = as_raw(Ledgers.list)
        create = as_raw(Ledgers.create)
        delete = as_raw(Ledgers.delete)

    class LedgersWithStreamingResponse:
        list = as_streaming(Ledgers.list)
        create = as_streaming(Ledgers.create)
        delete = as_streaming(Ledgers.delete)

    class AsyncLedgersWithRawResponse:
        list = as_async_raw(AsyncLedgers.list)
        create = as_async_raw(AsyncLedgers.create)
        delete = as_async_raw(AsyncLedgers.delete)

    class AsyncLedgersWithStreamingResponse:
        list = as_async_streaming(AsyncLedgers.list)
        create = as_async_streaming(AsyncLedgers.create)
        delete = as_async_streaming(AsyncLedgers.delete)
