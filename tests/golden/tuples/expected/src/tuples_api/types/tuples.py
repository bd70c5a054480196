from collections.abc import Sequence
from typing import Annotated, Any, Literal, TypedDict

from pydantic import Field

from .._runtime.types.checks import Contains, PrefixItems, UniqueItems
from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.tuples import Variadic
from .entry import Entry
from .point import Point, PointParam


class Tuples(ApiModel):
    closed: Annotated[tuple[str, int] | None, NotNull] = None
    """At least 2 items."""

    open: Annotated[
        Annotated[tuple[str, *tuple[bool, ...]], Variadic, Field(min_length=1)] | None, NotNull
    ] = None
    """At least 1 item."""

    anything_more: Annotated[
        Annotated[tuple[str, *tuple[Any, ...]], Variadic, Field(min_length=1)] | None, NotNull
    ] = None
    """At least 1 item."""

    shorter: Annotated[tuple[str] | tuple[str, int] | None, NotNull] = None
    """At least 1 item."""

    alike: Annotated[Annotated[list[float], Field(max_length=2)] | None, NotNull] = None

    mixed: Annotated[
        Annotated[list[str | int | bool], PrefixItems(lambda: str, lambda: int, rest=lambda: bool)]
        | None,
        NotNull,
    ] = None

    loose: Annotated[Annotated[list[Any], PrefixItems(lambda: str)] | None, NotNull] = None

    entry: Annotated[Entry | None, NotNull] = None
    """Named, and open."""

    holding: Annotated[
        Annotated[
            tuple[str, int, *tuple[int, ...]],
            Variadic,
            Field(min_length=2),
            Contains(lambda: Annotated[int, Field(ge=5)], least=2),
        ]
        | None,
        NotNull,
    ] = None
    """At least 2 items."""

    telling: Annotated[
        Annotated[tuple[str, str], UniqueItems(), Contains(lambda: Literal["a"])] | None, NotNull
    ] = None
    """At least 2 items. Items differ from each other."""

    pairs: Annotated[list[tuple[str, Point]] | None, NotNull] = None


class TuplesParam(TypedDict, total=False):
    """A `dict` in place of a `Tuples`."""

    closed: tuple[str, int] | list[str | int]
    """At least 2 items."""

    open: tuple[str, *tuple[bool, ...]] | list[str | bool]
    """At least 1 item."""

    anything_more: Sequence[object]
    """At least 1 item."""

    shorter: tuple[str] | tuple[str, int] | list[str | int]
    """At least 1 item."""

    alike: Sequence[float]

    mixed: Sequence[str | int | bool]

    loose: Sequence[object]

    entry: Sequence[str | Point | PointParam | int]
    """Named, and open."""

    holding: tuple[str, int, *tuple[int, ...]] | list[str | int]
    """At least 2 items."""

    telling: tuple[str, str] | list[str]
    """At least 2 items. Items differ from each other."""

    pairs: Sequence[Sequence[str | Point | PointParam]]
