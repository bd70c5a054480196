from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.renamed_members import RenamedMember


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
