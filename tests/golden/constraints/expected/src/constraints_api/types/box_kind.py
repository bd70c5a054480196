"""The type `BoxKind`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class BoxKind(ClosedStrEnum):
    """The values of `BoxKind`."""

    FLAT = member(
        "flat",
    )

    DEEP = member(
        "deep",
    )


BoxKindName: TypeAlias = Literal["flat", "deep"]
"""The values of `BoxKind` as plain strings."""
