"""The type `Box`, and those that only it needs."""

from builtins import bytes as bytes_
from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Required, TypeAlias, TypedDict
from uuid import UUID

from pydantic import Field, SerializeAsAny

from .._runtime.types.checks import Members, Pattern, UniqueItems
from .._runtime.types.enums import ClosedStrEnum, OpenStrEnum, member
from .._runtime.types.formats import Base64, IsoDuration
from .._runtime.types.int_enums import OpenIntEnum
from .._runtime.types.models import ApiModel, NotNull
from .short import Short


class BoxLock(ApiModel):
    _closed: ClassVar[bool] = True

    pin: Annotated[str, Field(min_length=4)]
    """At least 4 characters."""


class BoxLockParam(TypedDict, total=False):
    """A `dict` in place of a `BoxLock`."""

    pin: Required[str]
    """At least 4 characters."""


class BoxKind(ClosedStrEnum):
    """The values of `BoxKind`."""

    FLAT = member("flat")

    DEEP = member("deep")


BoxKindName: TypeAlias = Literal["flat", "deep"]
"""The values of `BoxKind` as plain strings."""


class BoxShade(OpenStrEnum, max_length=9, pattern="(?a)^(?!no)[a-z]+\\Z", regex_engine="python-re"):
    """Open, within limits."""

    RED = member("red")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


BoxShadeName: TypeAlias = Literal["red"]
"""The values of `BoxShade` as plain strings."""


class BoxRank(OpenIntEnum, ge=1, le=9):
    """The values of `BoxRank`."""

    N_1 = member(1)

    N_5 = member(5)

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member(0)


BoxRankName: TypeAlias = Literal[1, 5]
"""The values of `BoxRank` as plain numbers."""


class BoxNone(ApiModel):
    _members: ClassVar[Any] = Members(most=0)

    tag: Annotated[str | None, NotNull] = None

    if TYPE_CHECKING:

        @property
        def model_extra(self) -> dict[str, int]:
            """The members that are no fields."""
            ...

    else:
        __pydantic_extra__: dict[str, SerializeAsAny[int]]


class BoxNoneParam(TypedDict, total=False):
    """A `dict` in place of a `BoxNone`."""

    tag: str


class Box(ApiModel):
    _members: ClassVar[Any] = Members(least=1)

    at_least: Annotated[int | None, NotNull, Field(ge=2)] = None
    """At least 2."""

    at_most: Annotated[int | None, NotNull, Field(le=5)] = None
    """At most 5."""

    above: Annotated[float | None, NotNull, Field(gt=0)] = None
    """More than 0."""

    below: Annotated[float | None, NotNull, Field(lt=1)] = None
    """Less than 1."""

    step: Annotated[int | None, NotNull, Field(multiple_of=5)] = None
    """A multiple of 5."""

    fine_step: Annotated[float | None, NotNull, Field(multiple_of=0.25)] = None
    """A multiple of 0.25."""

    long: Annotated[str | None, NotNull, Field(min_length=2)] = None
    """At least 2 characters."""

    short: Annotated[str | None, NotNull, Field(max_length=3)] = None
    """At most 3 characters."""

    shape: Annotated[str | None, NotNull, Field(pattern='^\\d{3}-"x"$')] = None
    """Matches `^\\d{3}-"x"$`."""

    named: Annotated[Short | None, NotNull] = None

    maybe: Annotated[str, Field(max_length=2)] | None = None
    """At most 2 characters."""

    few: Annotated[list[Annotated[int, Field(le=9)]] | None, NotNull, Field(max_length=2)] = None
    """At most 2 items."""

    some: Annotated[list[str] | None, NotNull, Field(min_length=1)] = None
    """At least 1 item."""

    unique: Annotated[list[str] | None, NotNull, UniqueItems()] = None
    """Items differ from each other."""

    map: Annotated[
        dict[str, Annotated[str, Field(max_length=1)]] | None,
        NotNull,
        Field(min_length=1, max_length=2),
    ] = None
    """1 to 2 members."""

    large: Annotated[int | None, NotNull, Field(le=9007199254740993)] = None
    """At most 9007199254740993."""

    ahead: Annotated[str | None, NotNull, Pattern("^(?!no)")] = None
    """Matches `^(?!no)`."""

    when: Annotated[datetime | None, NotNull] = None

    day: Annotated[date | None, NotNull] = None

    clock: Annotated[time | None, NotNull] = None

    span: Annotated[IsoDuration | None, NotNull] = None

    id: Annotated[UUID | None, NotNull] = None

    mail: Annotated[str | None, NotNull] = None

    bytes: Annotated[Base64 | None, NotNull] = None

    money: Annotated[Decimal | None, NotNull] = None

    odd: Annotated[str | None, NotNull] = None

    lock: Annotated[BoxLock | None, NotNull] = None

    kind: Annotated[BoxKind | None, NotNull] = None

    shade: Annotated[BoxShade | None, NotNull] = None
    """Open, within limits."""

    pairs: Annotated[int | None, NotNull, Field(le=9, gt=0, multiple_of=2)] = None
    """At most 9. More than 0. A multiple of 2."""

    rank: Annotated[BoxRank | None, NotNull] = None

    none: Annotated[BoxNone | None, NotNull] = None


class BoxParam(TypedDict, total=False):
    """A `dict` in place of a `Box`."""

    at_least: int
    """At least 2."""

    at_most: int
    """At most 5."""

    above: float | Decimal
    """More than 0."""

    below: float | Decimal
    """Less than 1."""

    step: int
    """A multiple of 5."""

    fine_step: float | Decimal
    """A multiple of 0.25."""

    long: str
    """At least 2 characters."""

    short: str
    """At most 3 characters."""

    shape: str
    """Matches `^\\d{3}-"x"$`."""

    named: str

    maybe: str | None
    """At most 2 characters."""

    few: Sequence[int]
    """At most 2 items."""

    some: Sequence[str]
    """At least 1 item."""

    unique: Sequence[str]
    """Items differ from each other."""

    map: Mapping[str, str]
    """1 to 2 members."""

    large: int
    """At most 9007199254740993."""

    ahead: str
    """Matches `^(?!no)`."""

    when: datetime

    day: date

    clock: time

    span: timedelta

    id: UUID

    mail: str

    bytes: bytes_

    money: Decimal

    odd: str

    lock: BoxLock | BoxLockParam

    kind: BoxKind | BoxKindName

    shade: BoxShade | BoxShadeName | str
    """Open, within limits."""

    pairs: int
    """At most 9. More than 0. A multiple of 2."""

    rank: BoxRank | BoxRankName | int

    none: BoxNone | BoxNoneParam | Mapping[str, object]
