"""The type `FooBar`, and those that only it needs."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, Required, TypeAlias, TypedDict

from pydantic import Field

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull
from .猫_ import 猫 as 猫_


class FooBarKind(ClosedStrEnum):
    """The values of `FooBarKind`."""

    CAT = member("cat")

    DOG = member("dog")


FooBarKindName: TypeAlias = Literal["cat", "dog"]
"""The values of `FooBarKind` as plain strings."""


class FooBar(ApiModel):
    name: str

    tags: Annotated[list[Any] | None, NotNull] = None

    kind: Annotated[FooBarKind | None, NotNull] = None

    age: Annotated[int | None, NotNull, Field(gt=0)] = None
    """More than 0."""

    made: Annotated[str | None, NotNull] = None

    more: Annotated[dict[str, Any] | None, NotNull] = None

    word: Any = None

    猫: Annotated[猫_ | None, NotNull] = None


class FooBarParam(TypedDict, total=False):
    """A `dict` in place of a `FooBar`."""

    name: Required[str]

    tags: Sequence[object]

    kind: FooBarKind | FooBarKindName

    age: int
    """More than 0."""

    made: str

    more: Mapping[str, object]

    word: object

    猫: str
