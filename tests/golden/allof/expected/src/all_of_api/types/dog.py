"""The type `Dog`, and those that only it needs."""

from typing import Annotated, Literal, Required, TypeAlias, TypedDict

from pydantic import Field

from .._runtime.enums import ClosedStrEnum, member
from .._runtime.models import ApiModel, NotNull
from .owner import Owner, OwnerParam


class DogSize(ClosedStrEnum):
    """The values of `DogSize`."""

    M = member(
        "m",
    )

    L = member(
        "l",
    )


DogSizeName: TypeAlias = Literal["m", "l"]
"""The values of `DogSize` as plain strings."""


class DogBoth(ApiModel):
    """The type `DogBoth`."""

    name: Annotated[str | None, NotNull] = None

    phone: str


class DogBothParam(TypedDict, total=False):
    """A `dict` in place of a `DogBoth`."""

    name: str

    phone: Required[str]


class Dog(ApiModel):
    """A good one."""

    name: str
    """What it is called."""

    age: Annotated[int, Field(ge=0)]

    breed: str

    owner: Annotated[Owner | None, NotNull] = None
    """Who walks it."""

    vet: Owner | None = None

    range: Annotated[int | None, NotNull, Field(ge=1, le=9)] = None

    size: Annotated[DogSize | None, NotNull] = None

    both: Annotated[DogBoth | None, NotNull] = None


class DogParam(TypedDict, total=False):
    """A good one."""

    name: Required[str]
    """What it is called."""

    age: Required[int]

    breed: Required[str]

    owner: Owner | OwnerParam
    """Who walks it."""

    vet: Owner | OwnerParam | None

    range: int

    size: DogSize | DogSizeName

    both: DogBoth | DogBothParam
