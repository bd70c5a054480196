from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Mood(OpenStrEnum):
    """The values of `Mood`."""

    HAPPY = member("happy")

    SAD = member("sad")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


MoodName: TypeAlias = Literal["happy", "sad"]
"""The values of `Mood` as plain strings."""
