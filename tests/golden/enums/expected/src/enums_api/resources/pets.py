"""pets."""

from __future__ import annotations

from builtins import list as list_
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
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


class _PetsDocs:
    """What the methods of both classes say of themselves."""

    def list(self, *args: Any, **kwargs: Any) -> Any:
        """Call `GET /pets`.

        Args:
            color: What it looks like.
            size: The sizes.
            level: The query `level`.
            order: The query `order`.
            kinds: The query `kinds`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            A pet.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Pets(SyncResource, _PetsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Pet:
        return self._call(
            _LIST,
            Arguments(
                query={"color": color, "size": size, "level": level, "order": order, "kinds": kinds}
            ),
            options,
        )


class AsyncPets(AsyncResource, _PetsDocs):
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
        **options: Unpack[CallOptions],
    ) -> Pet:
        return await self._call(
            _LIST,
            Arguments(
                query={"color": color, "size": size, "level": level, "order": order, "kinds": kinds}
            ),
            options,
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
