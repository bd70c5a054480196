"""maps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from decimal import Decimal
    from typing import Any, Literal, Unpack

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.maps import (
        Maps as Maps_,
        MapsClosed,
        MapsClosedParam,
        MapsDependent,
        MapsDependentParam,
        MapsExtended,
        MapsExtendedParam,
        MapsLoose,
        MapsLooseParam,
        MapsSeveral,
        MapsSeveralParam,
    )
    from ..types.price import Price, PriceParam

_CREATE: Operation[Maps_] = Operation(
    name="maps.create",
    method="POST",
    path="/maps",
    body=RequestBody("application/json", lambda: types.Maps),
    replies=(Reply("200", "application/json", lambda: types.Maps),),
)


class _MapsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /maps`.

        Args:
            plain: The property `plain`.
            typed: The property `typed`.
            deep: The property `deep`.
            sized: 1 to 2 members.
            named: The property `named`.
            listed: The property `listed`.
            matched: The property `matched`.
            several: The property `several`.
            loose: The property `loose`.
            extended: Fields, and prices under any other name.
            closed: The property `closed`.
            dependent: The property `dependent`.
            asked: The property `asked`.
            unique: Items differ from each other.
            contained: The property `contained`.
            fixed: The property `fixed`.
            ratio: The property `ratio`.
            yes_or_no: The property `yes_or_no`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Maps(SyncResource, _MapsDocs):
    """maps."""

    with_raw_response: MapsWithRawResponse
    with_streaming_response: MapsWithStreamingResponse

    def create(
        self,
        *,
        plain: Mapping[str, object] | Omit = omit,
        typed: Mapping[str, Price | PriceParam] | Omit = omit,
        deep: Mapping[str, Sequence[Mapping[str, float | Decimal]]] | Omit = omit,
        sized: Mapping[str, int] | Omit = omit,
        named: Mapping[str, int] | Omit = omit,
        listed: Mapping[str, int] | Omit = omit,
        matched: Mapping[str, str] | Omit = omit,
        several: MapsSeveral | MapsSeveralParam | Mapping[str, int | str] | Omit = omit,
        loose: MapsLoose | MapsLooseParam | Mapping[str, object] | Omit = omit,
        extended: MapsExtended | MapsExtendedParam | Mapping[str, object] | Omit = omit,
        closed: MapsClosed | MapsClosedParam | Omit = omit,
        dependent: MapsDependent | MapsDependentParam | Omit = omit,
        asked: Mapping[str, object] | Omit = omit,
        unique: Sequence[Price | PriceParam] | Omit = omit,
        contained: Sequence[int | str] | Omit = omit,
        fixed: Mapping[str, object] | Omit = omit,
        ratio: Literal["half"] | float | Omit = omit,
        yes_or_no: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Maps_:
        return self._call(
            _CREATE,
            Arguments(
                body={
                    "plain": plain,
                    "typed": typed,
                    "deep": deep,
                    "sized": sized,
                    "named": named,
                    "listed": listed,
                    "matched": matched,
                    "several": several,
                    "loose": loose,
                    "extended": extended,
                    "closed": closed,
                    "dependent": dependent,
                    "asked": asked,
                    "unique": unique,
                    "contained": contained,
                    "fixed": fixed,
                    "ratio": ratio,
                    "yes_or_no": yes_or_no,
                }
            ),
            options,
        )


class AsyncMaps(AsyncResource, _MapsDocs):
    """maps."""

    with_raw_response: AsyncMapsWithRawResponse
    with_streaming_response: AsyncMapsWithStreamingResponse

    async def create(
        self,
        *,
        plain: Mapping[str, object] | Omit = omit,
        typed: Mapping[str, Price | PriceParam] | Omit = omit,
        deep: Mapping[str, Sequence[Mapping[str, float | Decimal]]] | Omit = omit,
        sized: Mapping[str, int] | Omit = omit,
        named: Mapping[str, int] | Omit = omit,
        listed: Mapping[str, int] | Omit = omit,
        matched: Mapping[str, str] | Omit = omit,
        several: MapsSeveral | MapsSeveralParam | Mapping[str, int | str] | Omit = omit,
        loose: MapsLoose | MapsLooseParam | Mapping[str, object] | Omit = omit,
        extended: MapsExtended | MapsExtendedParam | Mapping[str, object] | Omit = omit,
        closed: MapsClosed | MapsClosedParam | Omit = omit,
        dependent: MapsDependent | MapsDependentParam | Omit = omit,
        asked: Mapping[str, object] | Omit = omit,
        unique: Sequence[Price | PriceParam] | Omit = omit,
        contained: Sequence[int | str] | Omit = omit,
        fixed: Mapping[str, object] | Omit = omit,
        ratio: Literal["half"] | float | Omit = omit,
        yes_or_no: bool | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Maps_:
        return await self._call(
            _CREATE,
            Arguments(
                body={
                    "plain": plain,
                    "typed": typed,
                    "deep": deep,
                    "sized": sized,
                    "named": named,
                    "listed": listed,
                    "matched": matched,
                    "several": several,
                    "loose": loose,
                    "extended": extended,
                    "closed": closed,
                    "dependent": dependent,
                    "asked": asked,
                    "unique": unique,
                    "contained": contained,
                    "fixed": fixed,
                    "ratio": ratio,
                    "yes_or_no": yes_or_no,
                }
            ),
            options,
        )


if TYPE_CHECKING:

    class MapsWithRawResponse:
        create = as_raw(Maps.create)

    class MapsWithStreamingResponse:
        create = as_streaming(Maps.create)

    class AsyncMapsWithRawResponse:
        create = as_async_raw(AsyncMaps.create)

    class AsyncMapsWithStreamingResponse:
        create = as_async_streaming(AsyncMaps.create)
