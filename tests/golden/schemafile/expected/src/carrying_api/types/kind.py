from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Kind(ClosedStrEnum):
    """The values of `Kind`."""

    OAK = member("oak")

    ASH = member("ash")


KindName: TypeAlias = Literal["oak", "ash"]
"""The values of `Kind` as plain strings."""
