"""Models of every shape that the templates print, for the tests beside this file."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, ClassVar, Literal, TypeAlias
from uuid import UUID

from bw_runtime.types.enums import ClosedStrEnum, OpenStrEnum, member
from bw_runtime.types.models import ApiModel, NotNull
from bw_runtime.types.open_unions import OpenUnion
from bw_runtime.types.unions import TaggedUnion, UnknownVariant
from pydantic import Field


class Reason(OpenStrEnum):
    END = member("end", "It ended")


class Side(ClosedStrEnum):
    LEFT = member("left")


class Cat(ApiModel):
    kind: Literal["cat"]
    lives: int


class Dog(ApiModel):
    kind: Literal["dog"]
    good: bool


class UnknownPet(UnknownVariant):
    kind: Any = None


class UnknownClosedPet(UnknownVariant):
    _closed: ClassVar[bool] = True

    kind: Any = None


Pet: TypeAlias = Annotated[
    Cat | Dog | UnknownPet, TaggedUnion("kind", {"cat": Cat, "dog": Dog}, UnknownPet)
]
ClosedPet: TypeAlias = Annotated[
    Cat | Dog | UnknownClosedPet, TaggedUnion("kind", {"cat": Cat, "dog": Dog}, UnknownClosedPet)
]


class Point(ApiModel):
    x: int
    y: int


class Circle(ApiModel):
    radius: float


class UnknownShape(UnknownVariant):
    pass


Shape: TypeAlias = Annotated[
    str | Point | Circle | UnknownShape, OpenUnion(str, Point, Circle, unknown=UnknownShape)
]


class Inner(ApiModel):
    _closed: ClassVar[bool] = True

    text: Annotated[str, Field(max_length=5)]
    class_: Annotated[int | None, NotNull, Field(alias="class")] = None
    side: Annotated[Side | None, NotNull] = None


class Outer(ApiModel):
    id: str
    reason: Reason | None
    inner: Annotated[Inner | None, NotNull] = None
    inners: Annotated[list[Inner] | None, NotNull] = None
    by_name: Annotated[dict[str, Inner] | None, NotNull, Field(alias="byName")] = None
    pet: Annotated[Pet | None, NotNull] = None
    pets: list[Pet] | None = None
    shape: Annotated[Shape | None, NotNull] = None
    either: Annotated[int | Point | None, NotNull] = None
    pair: Annotated[tuple[int, Inner] | None, NotNull] = None
    when: Annotated[datetime | None, NotNull] = None
    day: date | None = None
    uid: Annotated[UUID | None, NotNull] = None
    ratio: Annotated[float | None, NotNull, Field(ge=0, le=1)] = None
    count: Annotated[int | None, NotNull, Field(ge=0)] = None


class Tree(ApiModel):
    """A type that holds itself."""

    value: int
    left: Annotated[Tree | None, NotNull] = None
    children: Annotated[list[Tree] | None, NotNull] = None


class Author(ApiModel):
    """One half of a cycle of two."""

    name: str
    books: Annotated[list[Book] | None, NotNull] = None


class Book(ApiModel):
    """The other half."""

    title: str
    author: Author | None = None
