from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class DogSize(ClosedStrEnum):
    """The values of `DogSize`."""

    M = member("m")

    L = member("l")


DogSizeName: TypeAlias = Literal["m", "l"]
"""The values of `DogSize` as plain strings."""
