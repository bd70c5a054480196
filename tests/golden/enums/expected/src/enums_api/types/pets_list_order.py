from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class PetsListOrder(ClosedStrEnum):
    """The values of `PetsListOrder`."""

    ASC = member("asc")

    DESC = member("desc")


PetsListOrderName: TypeAlias = Literal["asc", "desc"]
"""The values of `PetsListOrder` as plain strings."""
