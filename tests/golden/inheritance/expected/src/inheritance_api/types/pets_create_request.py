from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .pet import Cat, CatParam, Pet, PetParam


class PetsCreateRequest(ApiModel):
    pet: Pet
    """Any pet."""

    cat: Annotated[Cat | None, NotNull] = None
    """Sleeps."""


class PetsCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `PetsCreateRequest`."""

    pet: Required[PetParam]
    """Any pet."""

    cat: Cat | CatParam
    """Sleeps."""
