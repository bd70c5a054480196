"""The type `Maps`, and those that only it needs."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Required, TypeAlias, TypedDict

from pydantic import Field, SerializeAsAny

from .._runtime.types.checks import Contains, JsonLiteral, Members, UniqueItems
from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull
from .price import Price, PriceParam


class MapsListedKey(ClosedStrEnum):
    """The values of `MapsListedKey`."""

    LEFT = member("left")

    RIGHT = member("right")


MapsListedKeyName: TypeAlias = Literal["left", "right"]
"""The values of `MapsListedKey` as plain strings."""


class MapsSeveral(ApiModel):
    _members: ClassVar[Any] = Members(
        patterns={"^n_": lambda: int, "^(?!n_)s_": lambda: str}, closed=True
    )

    if TYPE_CHECKING:

        @property
        def model_extra(self) -> dict[str, int | str]:
            """The members that are no fields."""
            ...

    else:
        __pydantic_extra__: dict[str, SerializeAsAny[int | str]]


class MapsSeveralParam(TypedDict, total=False):
    """A `dict` in place of a `MapsSeveral`."""


class MapsLoose(ApiModel):
    _members: ClassVar[Any] = Members(patterns={"^n_": lambda: int})


class MapsLooseParam(TypedDict, total=False):
    """A `dict` in place of a `MapsLoose`."""


class MapsExtended(ApiModel):
    """Fields, and prices under any other name."""

    title: str

    when: Annotated[date | None, NotNull] = None

    if TYPE_CHECKING:

        @property
        def model_extra(self) -> dict[str, Price]:
            """The members that are no fields."""
            ...

    else:
        __pydantic_extra__: dict[str, SerializeAsAny[Price]]


class MapsExtendedParam(TypedDict, total=False):
    """Fields, and prices under any other name."""

    title: Required[str]

    when: date


class MapsClosed(ApiModel):
    _closed: ClassVar[bool] = True

    a: Annotated[int | None, NotNull] = None


class MapsClosedParam(TypedDict, total=False):
    """A `dict` in place of a `MapsClosed`."""

    a: int


class MapsDependent(ApiModel):
    _members: ClassVar[Any] = Members(
        least=1, most=2, required=["token"], dependent={"card": ["code"]}
    )

    card: Annotated[str | None, NotNull] = None

    code: Annotated[str | None, NotNull] = None

    other: Annotated[str | None, NotNull] = None


class MapsDependentParam(TypedDict, total=False):
    """A `dict` in place of a `MapsDependent`."""

    card: str

    code: str

    other: str


class Maps(ApiModel):
    plain: Annotated[dict[str, Any] | None, NotNull] = None

    typed: Annotated[dict[str, Price] | None, NotNull] = None

    deep: Annotated[dict[str, list[dict[str, float]]] | None, NotNull] = None

    sized: Annotated[dict[str, int] | None, NotNull, Field(min_length=1, max_length=2)] = None
    """1 to 2 members."""

    named: Annotated[dict[Annotated[str, Field(pattern="^[a-z]+$")], int] | None, NotNull] = None

    listed: Annotated[dict[MapsListedKey, int] | None, NotNull] = None

    matched: Annotated[dict[Annotated[str, Field(pattern="^x-")], str] | None, NotNull] = None

    several: Annotated[MapsSeveral | None, NotNull] = None

    loose: Annotated[MapsLoose | None, NotNull] = None

    extended: Annotated[MapsExtended | None, NotNull] = None
    """Fields, and prices under any other name."""

    closed: Annotated[MapsClosed | None, NotNull] = None

    dependent: Annotated[MapsDependent | None, NotNull] = None

    asked: Annotated[dict[str, Any] | None, NotNull, Members(required=["id"])] = None

    unique: Annotated[list[Price] | None, NotNull, UniqueItems()] = None
    """Items differ from each other."""

    contained: Annotated[list[int | str] | None, NotNull, Contains(lambda: Literal[1], most=2)] = (
        None
    )

    fixed: Annotated[Annotated[dict[str, Any], JsonLiteral({"a": [1, 2]})] | None, NotNull] = None

    ratio: Annotated[Literal["half"] | Annotated[float, JsonLiteral(0.5, 1.5)] | None, NotNull] = (
        None
    )

    yes_or_no: Annotated[bool | None, NotNull] = None


class MapsParam(TypedDict, total=False):
    """A `dict` in place of a `Maps`."""

    plain: Mapping[str, object]

    typed: Mapping[str, Price | PriceParam]

    deep: Mapping[str, Sequence[Mapping[str, float | Decimal]]]

    sized: Mapping[str, int]
    """1 to 2 members."""

    named: Mapping[str, int]

    listed: Mapping[str, int]

    matched: Mapping[str, str]

    several: MapsSeveral | MapsSeveralParam | Mapping[str, int | str]

    loose: MapsLoose | MapsLooseParam | Mapping[str, object]

    extended: MapsExtended | MapsExtendedParam | Mapping[str, object]
    """Fields, and prices under any other name."""

    closed: MapsClosed | MapsClosedParam

    dependent: MapsDependent | MapsDependentParam

    asked: Mapping[str, object]

    unique: Sequence[Price | PriceParam]
    """Items differ from each other."""

    contained: Sequence[int | str]

    fixed: Mapping[str, object]

    ratio: Literal["half"] | float

    yes_or_no: bool
