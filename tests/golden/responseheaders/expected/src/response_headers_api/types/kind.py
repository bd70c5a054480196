from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Kind(ClosedStrEnum):
    """The values of `Kind`."""

    BIG = member("big")

    SMALL = member("small")


KindName: TypeAlias = Literal["big", "small"]
"""The values of `Kind` as plain strings."""
