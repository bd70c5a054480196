from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Purpose(ClosedStrEnum):
    """The values of `Purpose`."""

    BACKUP = member("backup")

    SHARE = member("share")


PurposeName: TypeAlias = Literal["backup", "share"]
"""The values of `Purpose` as plain strings."""
