from typing import Annotated, Required, TypedDict

from pydantic import Field

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull
from .pet_collar import PetCollar, PetCollarParam


class Puppy(WithDefaults, ApiModel):
    pet_type: Annotated[str, Field(alias="petType")] = default("Puppy")

    name: str

    collar: Annotated[PetCollar | None, NotNull] = None

    bark: Annotated[str | None, NotNull] = None

    weeks: int


class PuppyParam(TypedDict, total=False):
    """A `dict` in place of a `Puppy`."""

    petType: Required[str]

    name: Required[str]

    collar: PetCollar | PetCollarParam

    bark: str

    weeks: Required[int]
