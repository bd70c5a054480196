from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Mood(ClosedStrEnum):
    """How it reads."""

    DRY = member("dry", 'Not a "joke"\\')
    """Not a "joke"\\"""

    WET = member("wet", "Two\nlines")
    """Two
    lines
    """


MoodName: TypeAlias = Literal["dry", "wet"]
"""The values of `Mood` as plain strings."""
