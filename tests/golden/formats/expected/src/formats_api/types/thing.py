"""The type `Thing`, and those that only it needs."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from ipaddress import IPv4Address, IPv6Address
from typing import Annotated, Literal, TypeAlias, TypedDict
from uuid import UUID

from pydantic import Field

from .._runtime.types.canonical import Canonical
from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.formats import Base64, DecimalNumber, Int32, Int64, IsoDuration
from .._runtime.types.models import ApiModel, NotNull


class ThingModeOrDayVariant(ClosedStrEnum):
    """The values of `ThingModeOrDayVariant`."""

    TODAY = member("today")

    TOMORROW = member("tomorrow")


ThingModeOrDayVariantName: TypeAlias = Literal["today", "tomorrow"]
"""The values of `ThingModeOrDayVariant` as plain strings."""


ThingModeOrDay: TypeAlias = Annotated[date, Canonical(exact=False)] | ThingModeOrDayVariant


ThingModeOrDayParam: TypeAlias = date | ThingModeOrDayVariant | ThingModeOrDayVariantName
"""What is accepted for a `ThingModeOrDay`."""


class ThingColorVariant(ClosedStrEnum):
    """The values of `ThingColorVariant`."""

    AUTO = member("auto")

    NONE = member("none")


ThingColorVariantName: TypeAlias = Literal["auto", "none"]
"""The values of `ThingColorVariant` as plain strings."""


ThingColor: TypeAlias = Annotated[str, Field(pattern="^#[0-9a-f]{6}$")] | ThingColorVariant


ThingColorParam: TypeAlias = str | ThingColorVariant | ThingColorVariantName
"""What is accepted for a `ThingColor`."""


ThingSpanOrDays: TypeAlias = IsoDuration | list[Base64]


ThingSpanOrDaysParam: TypeAlias = timedelta | Sequence[bytes]
"""What is accepted for a `ThingSpanOrDays`."""


class Thing(ApiModel):
    when: Annotated[datetime | None, NotNull] = None

    day: Annotated[date | None, NotNull] = None

    clock: Annotated[time | None, NotNull] = None

    span: Annotated[IsoDuration | None, NotNull] = None

    id: Annotated[UUID | None, NotNull] = None

    mail: Annotated[str | None, NotNull, Field(max_length=20)] = None
    """At most 20 characters."""

    v4: Annotated[IPv4Address | None, NotNull] = None

    v6: Annotated[IPv6Address | None, NotNull] = None

    data: Annotated[Base64 | None, NotNull] = None

    raw: Annotated[str | None, NotNull] = None

    small: Annotated[Int32 | None, NotNull] = None

    large: Annotated[Int64 | None, NotNull] = None

    percent: Annotated[Int32 | None, NotNull, Field(ge=0, le=100)] = None
    """0 to 100."""

    unsigned: Annotated[int | None, NotNull, Field(le=4294967295)] = None
    """At most 4294967295."""

    money: Annotated[Decimal | None, NotNull] = None

    price: Annotated[DecimalNumber | None, NotNull, Field(ge=0)] = None
    """At least 0."""

    ratio: Annotated[float | None, NotNull] = None

    link: Annotated[str | None, NotNull] = None

    seconds: Annotated[int | None, NotNull] = None

    secret: Annotated[str | None, NotNull] = None

    many: Annotated[list[Base64] | None, NotNull] = None

    hosts: Annotated[dict[str, IPv6Address] | None, NotNull] = None

    either: Annotated[Annotated[datetime, Canonical(exact=False)] | Int64 | None, NotNull] = None

    mode_or_day: Annotated[ThingModeOrDay | None, NotNull] = None

    color: Annotated[ThingColor | None, NotNull] = None

    price_or_note: Annotated[DecimalNumber | str | None, NotNull] = None

    span_or_days: Annotated[ThingSpanOrDays | None, NotNull] = None


class ThingParam(TypedDict, total=False):
    """A `dict` in place of a `Thing`."""

    when: datetime

    day: date

    clock: time

    span: timedelta

    id: UUID

    mail: str
    """At most 20 characters."""

    v4: IPv4Address

    v6: IPv6Address

    data: bytes

    raw: str

    small: int

    large: int

    percent: int
    """0 to 100."""

    unsigned: int
    """At most 4294967295."""

    money: Decimal

    price: float | Decimal
    """At least 0."""

    ratio: float | Decimal

    link: str

    seconds: int

    secret: str

    many: Sequence[bytes]

    hosts: Mapping[str, IPv6Address]

    either: datetime | int

    mode_or_day: ThingModeOrDayParam

    color: ThingColorParam

    price_or_note: float | Decimal | str

    span_or_days: ThingSpanOrDaysParam
