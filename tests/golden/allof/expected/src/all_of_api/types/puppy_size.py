"""The type `PuppySize`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class PuppySize(ClosedStrEnum):
    """The values of `PuppySize`."""

    M = member(
        "m",
    )

    L = member(
        "l",
    )


PuppySizeName: TypeAlias = Literal["m", "l"]
"""The values of `PuppySize` as plain strings."""
