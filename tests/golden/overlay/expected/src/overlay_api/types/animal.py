"""The type `Animal`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class AnimalColor(ClosedStrEnum):
    """Added by the overlay."""

    BLACK = member("black")

    WHITE = member("white")


AnimalColorName: TypeAlias = Literal["black", "white"]
"""The values of `AnimalColor` as plain strings."""


class Animal(ApiModel):
    name: str

    color: Annotated[AnimalColor | None, NotNull] = None
    """Added by the overlay."""
