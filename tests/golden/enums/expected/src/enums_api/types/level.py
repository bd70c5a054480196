from typing import Literal, TypeAlias

from .._runtime.types.enums import member
from .._runtime.types.int_enums import ClosedIntEnum


class Level(ClosedIntEnum):
    """The values of `Level`."""

    LOW = member(1, "Near the floor.")
    """Near the floor."""

    HIGH = member(2, "Near the sky.")
    """Near the sky."""

    LOST = member(404, "Nobody knows.")
    """Nobody knows."""


LevelName: TypeAlias = Literal[1, 2, 404]
"""The values of `Level` as plain numbers."""
