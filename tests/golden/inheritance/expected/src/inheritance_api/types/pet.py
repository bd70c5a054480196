"""The type `Pet`, and those that only it needs."""

from __future__ import annotations

from typing import Annotated, Required, TypeAlias, TypedDict

from pydantic import Field

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull
from .._runtime.types.unions import TaggedUnion
from .dog_base import DogBase, DogBaseParam
from .pet_collar import PetCollar, PetCollarParam
from .puppy import Puppy, PuppyParam


class PetBase(ApiModel):
    """Any pet."""

    pet_type: Annotated[str, Field(alias="petType")]

    name: str

    collar: Annotated[PetCollar | None, NotNull] = None


class PetBaseParam(TypedDict, total=False):
    """Any pet."""

    petType: Required[str]

    name: Required[str]

    collar: PetCollar | PetCollarParam


class Cat(WithDefaults, ApiModel):
    """Sleeps."""

    pet_type: Annotated[str, Field(alias="petType")] = default("Cat")

    name: str

    collar: Annotated[PetCollar | None, NotNull] = None

    lives: int

    friend: Annotated[Pet | None, NotNull] = None
    """Any pet."""


class CatParam(TypedDict, total=False):
    """Sleeps."""

    petType: Required[str]

    name: Required[str]

    collar: PetCollar | PetCollarParam

    lives: Required[int]

    friend: PetParam
    """Any pet."""


Pet: TypeAlias = Annotated[
    Cat | DogBase | Puppy | PetBase,
    TaggedUnion("petType", {"Cat": Cat, "Dog": DogBase, "Puppy": Puppy, "Pet": PetBase}, PetBase),
]
"""Any pet."""


PetParam: TypeAlias = (
    Cat | CatParam | DogBase | DogBaseParam | Puppy | PuppyParam | PetBase | PetBaseParam
)
"""What is accepted for a `Pet`."""
