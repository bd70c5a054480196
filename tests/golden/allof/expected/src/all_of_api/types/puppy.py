"""The type `Puppy`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.enums import ClosedStrEnum, member
from .._runtime.models import ApiModel, NotNull
from .owner import Owner


class PuppySize(ClosedStrEnum):
    """The values of `PuppySize`."""

    M = member(
        "m",
    )

    L = member(
        "l",
    )


PuppySizeName: TypeAlias = Literal["m", "l"]
"""The values of `PuppySize` as plain strings."""


class PuppyBoth(ApiModel):
    """The type `PuppyBoth`."""

    name: Annotated[str | None, NotNull] = None

    phone: str


class Puppy(ApiModel):
    """The type `Puppy`."""

    weeks: Annotated[int | None, NotNull] = None

    name: str
    """What it is called."""

    age: Annotated[int, Field(ge=0)]

    breed: str

    owner: Annotated[Owner | None, NotNull] = None
    """Who walks it."""

    vet: Owner | None = None

    range: Annotated[int | None, NotNull, Field(ge=1, le=9)] = None

    size: Annotated[PuppySize | None, NotNull] = None

    both: Annotated[PuppyBoth | None, NotNull] = None
