from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Size(ClosedStrEnum):
    """The values of `Size`."""

    SMALL = member("S", "Not large.")
    """Not large."""

    L = member("L", "Large.")
    """Large."""

    ANY = member("<>")


SizeName: TypeAlias = Literal["S", "L", "<>"]
"""The values of `Size` as plain strings."""
