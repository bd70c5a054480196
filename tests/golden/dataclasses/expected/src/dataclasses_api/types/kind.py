from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Kind(ClosedStrEnum):
    """What it is."""

    CAT = member("cat")

    DOG = member("dog")


KindName: TypeAlias = Literal["cat", "dog"]
"""The values of `Kind` as plain strings."""
