"""boxes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from pydantic import Field

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime, time, timedelta
    from decimal import Decimal
    from typing import Any, Unpack
    from uuid import UUID

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.box import (
        Box,
        BoxKind,
        BoxKindName,
        BoxLock,
        BoxLockParam,
        BoxNone,
        BoxNoneParam,
        BoxRank,
        BoxRankName,
        BoxShade,
        BoxShadeName,
    )

_UPDATE: Operation[Box] = Operation(
    name="boxes.update",
    method="POST",
    path="/boxes/{size}",
    parameters=(
        Parameter("size", "path", type=lambda: Annotated[int, Field(ge=1)]),
        Parameter("code", "query", type=lambda: Annotated[str, Field(pattern="^[A-Z]+$")]),
    ),
    body=RequestBody("application/json", lambda: types.Box),
    replies=(Reply("200", "application/json", lambda: types.Box),),
)


class _BoxesDocs:
    """What the methods of both classes say of themselves."""

    def update(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /boxes/{size}`.

        Args:
            size: At least 1.
            at_least: At least 2.
            at_most: At most 5.
            above: More than 0.
            below: Less than 1.
            step: A multiple of 5.
            fine_step: A multiple of 0.25.
            long: At least 2 characters.
            short: At most 3 characters.
            shape: Matches `^\\d{3}-"x"$`.
            named: The property `named`.
            maybe: At most 2 characters.
            few: At most 2 items.
            some: At least 1 item.
            unique: Items differ from each other.
            map: 1 to 2 members.
            large: At most 9007199254740993.
            ahead: Matches `^(?!no)`.
            when: The property `when`.
            day: The property `day`.
            clock: The property `clock`.
            span: The property `span`.
            id: The property `id`.
            mail: The property `mail`.
            bytes: The property `bytes`.
            money: The property `money`.
            odd: The property `odd`.
            lock: The property `lock`.
            kind: The property `kind`.
            shade: Open, within limits.
            pairs: At most 9. More than 0. A multiple of 2.
            rank: The property `rank`.
            none: The property `none`.
            code: Matches `^[A-Z]+$`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            The box.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Boxes(SyncResource, _BoxesDocs):
    """boxes."""

    with_raw_response: BoxesWithRawResponse
    with_streaming_response: BoxesWithStreamingResponse

    def update(
        self,
        size: int,
        *,
        at_least: int | Omit = omit,
        at_most: int | Omit = omit,
        above: float | Decimal | Omit = omit,
        below: float | Decimal | Omit = omit,
        step: int | Omit = omit,
        fine_step: float | Decimal | Omit = omit,
        long: str | Omit = omit,
        short: str | Omit = omit,
        shape: str | Omit = omit,
        named: str | Omit = omit,
        maybe: str | Omit | None = omit,
        few: Sequence[int] | Omit = omit,
        some: Sequence[str] | Omit = omit,
        unique: Sequence[str] | Omit = omit,
        map: Mapping[str, str] | Omit = omit,
        large: int | Omit = omit,
        ahead: str | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        clock: time | Omit = omit,
        span: timedelta | Omit = omit,
        id: UUID | Omit = omit,
        mail: str | Omit = omit,
        bytes: bytes | Omit = omit,
        money: Decimal | Omit = omit,
        odd: str | Omit = omit,
        lock: BoxLock | BoxLockParam | Omit = omit,
        kind: BoxKind | BoxKindName | Omit = omit,
        shade: BoxShade | BoxShadeName | str | Omit = omit,
        pairs: int | Omit = omit,
        rank: BoxRank | BoxRankName | int | Omit = omit,
        none: BoxNone | BoxNoneParam | Mapping[str, object] | Omit = omit,
        code: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Box:
        return self._call(
            _UPDATE,
            Arguments(
                path={"size": size},
                query={"code": code},
                body={
                    "at_least": at_least,
                    "at_most": at_most,
                    "above": above,
                    "below": below,
                    "step": step,
                    "fine_step": fine_step,
                    "long": long,
                    "short": short,
                    "shape": shape,
                    "named": named,
                    "maybe": maybe,
                    "few": few,
                    "some": some,
                    "unique": unique,
                    "map": map,
                    "large": large,
                    "ahead": ahead,
                    "when": when,
                    "day": day,
                    "clock": clock,
                    "span": span,
                    "id": id,
                    "mail": mail,
                    "bytes": bytes,
                    "money": money,
                    "odd": odd,
                    "lock": lock,
                    "kind": kind,
                    "shade": shade,
                    "pairs": pairs,
                    "rank": rank,
                    "none": none,
                },
            ),
            options,
        )


class AsyncBoxes(AsyncResource, _BoxesDocs):
    """boxes."""

    with_raw_response: AsyncBoxesWithRawResponse
    with_streaming_response: AsyncBoxesWithStreamingResponse

    async def update(
        self,
        size: int,
        *,
        at_least: int | Omit = omit,
        at_most: int | Omit = omit,
        above: float | Decimal | Omit = omit,
        below: float | Decimal | Omit = omit,
        step: int | Omit = omit,
        fine_step: float | Decimal | Omit = omit,
        long: str | Omit = omit,
        short: str | Omit = omit,
        shape: str | Omit = omit,
        named: str | Omit = omit,
        maybe: str | Omit | None = omit,
        few: Sequence[int] | Omit = omit,
        some: Sequence[str] | Omit = omit,
        unique: Sequence[str] | Omit = omit,
        map: Mapping[str, str] | Omit = omit,
        large: int | Omit = omit,
        ahead: str | Omit = omit,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        clock: time | Omit = omit,
        span: timedelta | Omit = omit,
        id: UUID | Omit = omit,
        mail: str | Omit = omit,
        bytes: bytes | Omit = omit,
        money: Decimal | Omit = omit,
        odd: str | Omit = omit,
        lock: BoxLock | BoxLockParam | Omit = omit,
        kind: BoxKind | BoxKindName | Omit = omit,
        shade: BoxShade | BoxShadeName | str | Omit = omit,
        pairs: int | Omit = omit,
        rank: BoxRank | BoxRankName | int | Omit = omit,
        none: BoxNone | BoxNoneParam | Mapping[str, object] | Omit = omit,
        code: str | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Box:
        return await self._call(
            _UPDATE,
            Arguments(
                path={"size": size},
                query={"code": code},
                body={
                    "at_least": at_least,
                    "at_most": at_most,
                    "above": above,
                    "below": below,
                    "step": step,
                    "fine_step": fine_step,
                    "long": long,
                    "short": short,
                    "shape": shape,
                    "named": named,
                    "maybe": maybe,
                    "few": few,
                    "some": some,
                    "unique": unique,
                    "map": map,
                    "large": large,
                    "ahead": ahead,
                    "when": when,
                    "day": day,
                    "clock": clock,
                    "span": span,
                    "id": id,
                    "mail": mail,
                    "bytes": bytes,
                    "money": money,
                    "odd": odd,
                    "lock": lock,
                    "kind": kind,
                    "shade": shade,
                    "pairs": pairs,
                    "rank": rank,
                    "none": none,
                },
            ),
            options,
        )


if TYPE_CHECKING:

    class BoxesWithRawResponse:
        update = as_raw(Boxes.update)

    class BoxesWithStreamingResponse:
        update = as_streaming(Boxes.update)

    class AsyncBoxesWithRawResponse:
        update = as_async_raw(AsyncBoxes.update)

    class AsyncBoxesWithStreamingResponse:
        update = as_async_streaming(AsyncBoxes.update)
