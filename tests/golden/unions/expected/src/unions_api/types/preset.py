from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import OpenStrEnum, member


class Preset(OpenStrEnum):
    """The values of `Preset`."""

    NEWEST = member("newest")

    OLDEST = member("oldest")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member("")


PresetName: TypeAlias = Literal["newest", "oldest"]
"""The values of `Preset` as plain strings."""
