"""The type `AnimalColor`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class AnimalColor(ClosedStrEnum):
    """Added by the overlay."""

    BLACK = member(
        "black",
    )

    WHITE = member(
        "white",
    )


AnimalColorName: TypeAlias = Literal["black", "white"]
"""The values of `AnimalColor` as plain strings."""
