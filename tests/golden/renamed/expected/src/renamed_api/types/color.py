from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, RenamedMember, member


class Color(ClosedStrEnum):
    """The values of `Color`."""

    RED = member("red")

    BLUE = member("blue")

    if TYPE_CHECKING:
        CRIMSON: "RenamedMember[Literal[Color.RED]]"
    else:
        CRIMSON = RenamedMember("RED")


ColorName: TypeAlias = Literal["red", "blue"]
"""The values of `Color` as plain strings."""
