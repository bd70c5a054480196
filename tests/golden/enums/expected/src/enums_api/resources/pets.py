"""pets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, CallOptions, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import Omit, omit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .._runtime.client.descriptions import Body, Headers, Query
    from .._runtime.client.limits import Timeout
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.color import Color, ColorName
    from ..types.kind import Kind, KindName
    from ..types.level import Level, LevelName
    from ..types.pet import Pet
    from ..types.pets_list_order import PetsListOrder, PetsListOrderName
    from ..types.size import Size, SizeName

_LIST: Operation[Pet] = Operation(
    name="pets.list",
    method="GET",
    path="/pets",
    parameters=(
        Parameter("color", "query", type=lambda: types.Color),
        Parameter("size", "query", type=lambda: types.Size, lifecycle=lambda: types.Size),
        Parameter("level", "query", type=lambda: types.Level),
        Parameter("order", "query", type=lambda: types.PetsListOrder),
        Parameter("kinds", "query", type=lambda: list_[types.Kind]),
    ),
    replies=(Reply("200", "application/json", lambda: types.Pet),),
)


class Pets(SyncResource):
    """pets."""

    with_raw_response: PetsWithRawResponse
    with_streaming_response: PetsWithStreamingResponse

    def list(
        self,
        *,
        color: Color | ColorName,
        size: Size | SizeName | str | Omit = omit,
        level: Level | LevelName | Omit = omit,
        order: PetsListOrder | PetsListOrderName | Omit = omit,
        kinds: Sequence[Kind | KindName | str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Pet:
        """Call `GET /pets`.

        Args:
            color: What it looks like.
            size: The sizes.
            level: The query `level`.
            order: The query `order`.
            kinds: The query `kinds`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A pet.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return self._call(
            _LIST,
            Arguments(
                query={
                    "color": color,
                    "size": size,
                    "level": level,
                    "order": order,
                    "kinds": kinds,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


class AsyncPets(AsyncResource):
    """pets."""

    with_raw_response: AsyncPetsWithRawResponse
    with_streaming_response: AsyncPetsWithStreamingResponse

    async def list(
        self,
        *,
        color: Color | ColorName,
        size: Size | SizeName | str | Omit = omit,
        level: Level | LevelName | Omit = omit,
        order: PetsListOrder | PetsListOrderName | Omit = omit,
        kinds: Sequence[Kind | KindName | str] | Omit = omit,
        extra_headers: Headers | None = None,
        extra_query: Query | None = None,
        extra_body: Body | None = None,
        timeout: float | Timeout | Omit | None = omit,
        max_retries: int | Omit = omit,
        idempotency_key: str | Omit = omit,
    ) -> Pet:
        """Call `GET /pets`.

        Args:
            color: What it looks like.
            size: The sizes.
            level: The query `level`.
            order: The query `order`.
            kinds: The query `kinds`.
            extra_headers: Headers to add to this call; `omit` as a value takes a header away.
            extra_query: Query parameters to add to this call.
            extra_body: Properties to add to the body of this call.
            timeout: Seconds for the call with its retries, or a `Timeout`; `None` waits for ever.
            max_retries: How often this call is sent again if it fails for a passing reason.
            idempotency_key: Tells the API that two requests are one.

        Returns:
            A pet.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """
        return await self._call(
            _LIST,
            Arguments(
                query={
                    "color": color,
                    "size": size,
                    "level": level,
                    "order": order,
                    "kinds": kinds,
                },
            ),
            CallOptions(
                extra_headers, extra_query, extra_body, timeout, max_retries, idempotency_key
            ),
        )


if TYPE_CHECKING:

    class PetsWithRawResponse:
        list = as_raw(Pets.list)

    class PetsWithStreamingResponse:
        list = as_streaming(Pets.list)

    class AsyncPetsWithRawResponse:
        list = as_async_raw(AsyncPets.list)

    class AsyncPetsWithStreamingResponse:
        list = as_async_streaming(AsyncPets.list)
