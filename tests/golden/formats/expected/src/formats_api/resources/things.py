"""things."""

from __future__ import annotations

from ipaddress import IPv4Address
from typing import TYPE_CHECKING

from .. import types
from .._runtime.client.descriptions import Arguments, Operation, Parameter, Reply, RequestBody
from .._runtime.client.resources import AsyncResource, SyncResource
from .._runtime.omit import omit
from .._runtime.types.formats import Int32

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime, time, timedelta
    from decimal import Decimal
    from ipaddress import IPv6Address
    from typing import Any, Unpack
    from uuid import UUID

    from .._runtime.client.descriptions import CallOptions
    from .._runtime.omit import Omit
    from .._runtime.responses.raw import as_async_raw, as_async_streaming, as_raw, as_streaming
    from ..types.thing import Thing, ThingColorParam, ThingModeOrDayParam, ThingSpanOrDaysParam

_CREATE: Operation[Thing] = Operation(
    name="things.create",
    method="POST",
    path="/things",
    parameters=(
        Parameter("from", "query", type=lambda: IPv4Address),
        Parameter("count", "query", type=lambda: Int32),
    ),
    body=RequestBody("application/json", lambda: types.Thing),
    replies=(Reply("200", "application/json", lambda: types.Thing),),
)


class _ThingsDocs:
    """What the methods of both classes say of themselves."""

    def create(self, *args: Any, **kwargs: Any) -> Any:
        """Call `POST /things`.

        Args:
            when: The property `when`.
            day: The property `day`.
            clock: The property `clock`.
            span: The property `span`.
            id: The property `id`.
            mail: At most 20 characters.
            v4: The property `v4`.
            v6: The property `v6`.
            data: The property `data`.
            raw: The property `raw`.
            small: The property `small`.
            large: The property `large`.
            percent: 0 to 100.
            unsigned: At most 4294967295.
            money: The property `money`.
            price: At least 0.
            ratio: The property `ratio`.
            link: The property `link`.
            seconds: The property `seconds`.
            secret: The property `secret`.
            many: The property `many`.
            hosts: The property `hosts`.
            either: The property `either`.
            mode_or_day: The property `mode_or_day`.
            color: The property `color`.
            price_or_note: The property `price_or_note`.
            span_or_days: The property `span_or_days`.
            from_: The query `from`.
            count: The query `count`.
            options: What every call takes: `extra_headers`, `extra_query`, `extra_body`, `timeout`,
                `max_retries`, `idempotency_key`.

        Returns:
            It.

        Raises:
            APIStatusError: The API answered with an error; its subclasses tell which.
            APIConnectionError: The API could not be reached, or did not answer in time.
            APIResponseValidationError: The answer is not what the API documents.
        """


class Things(SyncResource, _ThingsDocs):
    """things."""

    with_raw_response: ThingsWithRawResponse
    with_streaming_response: ThingsWithStreamingResponse

    def create(
        self,
        *,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        clock: time | Omit = omit,
        span: timedelta | Omit = omit,
        id: UUID | Omit = omit,
        mail: str | Omit = omit,
        v4: IPv4Address | Omit = omit,
        v6: IPv6Address | Omit = omit,
        data: bytes | Omit = omit,
        raw: str | Omit = omit,
        small: int | Omit = omit,
        large: int | Omit = omit,
        percent: int | Omit = omit,
        unsigned: int | Omit = omit,
        money: Decimal | Omit = omit,
        price: float | Decimal | Omit = omit,
        ratio: float | Decimal | Omit = omit,
        link: str | Omit = omit,
        seconds: int | Omit = omit,
        secret: str | Omit = omit,
        many: Sequence[bytes] | Omit = omit,
        hosts: Mapping[str, IPv6Address] | Omit = omit,
        either: datetime | int | Omit = omit,
        mode_or_day: ThingModeOrDayParam | Omit = omit,
        color: ThingColorParam | Omit = omit,
        price_or_note: float | Decimal | str | Omit = omit,
        span_or_days: ThingSpanOrDaysParam | Omit = omit,
        from_: IPv4Address | Omit = omit,
        count: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Thing:
        return self._call(
            _CREATE,
            Arguments(
                query={"from": from_, "count": count},
                body={
                    "when": when,
                    "day": day,
                    "clock": clock,
                    "span": span,
                    "id": id,
                    "mail": mail,
                    "v4": v4,
                    "v6": v6,
                    "data": data,
                    "raw": raw,
                    "small": small,
                    "large": large,
                    "percent": percent,
                    "unsigned": unsigned,
                    "money": money,
                    "price": price,
                    "ratio": ratio,
                    "link": link,
                    "seconds": seconds,
                    "secret": secret,
                    "many": many,
                    "hosts": hosts,
                    "either": either,
                    "mode_or_day": mode_or_day,
                    "color": color,
                    "price_or_note": price_or_note,
                    "span_or_days": span_or_days,
                },
            ),
            options,
        )


class AsyncThings(AsyncResource, _ThingsDocs):
    """things."""

    with_raw_response: AsyncThingsWithRawResponse
    with_streaming_response: AsyncThingsWithStreamingResponse

    async def create(
        self,
        *,
        when: datetime | Omit = omit,
        day: date | Omit = omit,
        clock: time | Omit = omit,
        span: timedelta | Omit = omit,
        id: UUID | Omit = omit,
        mail: str | Omit = omit,
        v4: IPv4Address | Omit = omit,
        v6: IPv6Address | Omit = omit,
        data: bytes | Omit = omit,
        raw: str | Omit = omit,
        small: int | Omit = omit,
        large: int | Omit = omit,
        percent: int | Omit = omit,
        unsigned: int | Omit = omit,
        money: Decimal | Omit = omit,
        price: float | Decimal | Omit = omit,
        ratio: float | Decimal | Omit = omit,
        link: str | Omit = omit,
        seconds: int | Omit = omit,
        secret: str | Omit = omit,
        many: Sequence[bytes] | Omit = omit,
        hosts: Mapping[str, IPv6Address] | Omit = omit,
        either: datetime | int | Omit = omit,
        mode_or_day: ThingModeOrDayParam | Omit = omit,
        color: ThingColorParam | Omit = omit,
        price_or_note: float | Decimal | str | Omit = omit,
        span_or_days: ThingSpanOrDaysParam | Omit = omit,
        from_: IPv4Address | Omit = omit,
        count: int | Omit = omit,
        **options: Unpack[CallOptions],
    ) -> Thing:
        return await self._call(
            _CREATE,
            Arguments(
                query={"from": from_, "count": count},
                body={
                    "when": when,
                    "day": day,
                    "clock": clock,
                    "span": span,
                    "id": id,
                    "mail": mail,
                    "v4": v4,
                    "v6": v6,
                    "data": data,
                    "raw": raw,
                    "small": small,
                    "large": large,
                    "percent": percent,
                    "unsigned": unsigned,
                    "money": money,
                    "price": price,
                    "ratio": ratio,
                    "link": link,
                    "seconds": seconds,
                    "secret": secret,
                    "many": many,
                    "hosts": hosts,
                    "either": either,
                    "mode_or_day": mode_or_day,
                    "color": color,
                    "price_or_note": price_or_note,
                    "span_or_days": span_or_days,
                },
            ),
            options,
        )


if TYPE_CHECKING:

    class ThingsWithRawResponse:
        create = as_raw(Things.create)

    class ThingsWithStreamingResponse:
        create = as_streaming(Things.create)

    class AsyncThingsWithRawResponse:
        create = as_async_raw(AsyncThings.create)

    class AsyncThingsWithStreamingResponse:
        create = as_async_streaming(AsyncThings.create)
