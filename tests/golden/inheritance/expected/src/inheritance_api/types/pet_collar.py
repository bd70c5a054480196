from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class PetCollar(ApiModel):
    size: Annotated[int | None, NotNull] = None


class PetCollarParam(TypedDict, total=False):
    """A `dict` in place of a `PetCollar`."""

    size: int
