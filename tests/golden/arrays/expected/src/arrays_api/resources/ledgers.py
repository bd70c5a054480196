"""ledgers."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.requests.parameters import styled

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _LedgersDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /ledgers`.

        Args:
            ids: The query `ids`.
            tags: The query `tags`.
            pipes: The query `pipes`.
            filter: The query `filter`.
            point: The query `point`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            All of them.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /ledgers`.

        Args:
            body: The body of the request.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            How many.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """

    def delete(self, *args: Any, **kwargs: Any) -> Any:
        """Call `DELETE /ledgers/{ids}`.

        Args:
            ids: The path `ids`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            Gone.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Ledgers(SyncResource, _LedgersDocs):
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
        **options: Unpack[CallOptions],
    ) -> list_[Ledger]:
        return self._call(
            _LIST,
            Arguments(
                query={"ids": ids, "tags": tags, "pipes": pipes, "filter": filter, "point": point}
            ),
            options,
        )

    def create(
        self, *, body: Sequence[Ledger | LedgerParam], **options: Unpack[CallOptions]
    ) -> int:
        return self._call(_CREATE, Arguments(body=body), options)

    def delete(self, ids: Sequence[int], **options: Unpack[CallOptions]) -> None:
        return self._call(_DELETE, Arguments(path={"ids": ids}), options)


class AsyncLedgers(AsyncResource, _LedgersDocs):
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
        **options: Unpack[CallOptions],
    ) -> list_[Ledger]:
        return await self._call(
            _LIST,
            Arguments(
                query={"ids": ids, "tags": tags, "pipes": pipes, "filter": filter, "point": point}
            ),
            options,
        )

    async def create(
        self, *, body: Sequence[Ledger | LedgerParam], **options: Unpack[CallOptions]
    ) -> int:
        return await self._call(_CREATE, Arguments(body=body), options)

    async def delete(self, ids: Sequence[int], **options: Unpack[CallOptions]) -> None:
        return await self._call(_DELETE, Arguments(path={"ids": ids}), options)


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
