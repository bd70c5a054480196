from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.models import ApiModel, NotNull
from .dog_both import DogBoth, DogBothParam
from .dog_size import DogSize, DogSizeName
from .owner import Owner, OwnerParam


class Dog(ApiModel):
    """A good one."""

    name: str
    """What it is called."""

    age: Annotated[int, Field(ge=0)]
    """At least 0."""

    breed: str

    owner: Annotated[Owner | None, NotNull] = None
    """Who walks it."""

    vet: Owner | None = None

    range: Annotated[int | None, NotNull, Field(ge=1, le=9)] = None
    """1 to 9."""

    size: Annotated[DogSize | None, NotNull] = None

    both: Annotated[DogBoth | None, NotNull] = None


class DogParam(TypedDict, total=False):
    """A good one."""

    name: Required[str]
    """What it is called."""

    age: Required[int]
    """At least 0."""

    breed: Required[str]

    owner: Owner | OwnerParam
    """Who walks it."""

    vet: Owner | OwnerParam | None

    range: int
    """1 to 9."""

    size: DogSize | DogSizeName

    both: DogBoth | DogBothParam
