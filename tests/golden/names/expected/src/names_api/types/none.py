from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class None_(ClosedStrEnum):
    """The values of `None_`."""

    A = member("a")

    B = member("b")


NoneName: TypeAlias = Literal["a", "b"]
"""The values of `None_` as plain strings."""
