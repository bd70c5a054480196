from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Color(ClosedStrEnum):
    """What it looks like."""

    RED = member("red")

    GREEN = member("green")

    BLUE = member("blue")


ColorName: TypeAlias = Literal["red", "green", "blue"]
"""The values of `Color` as plain strings."""
