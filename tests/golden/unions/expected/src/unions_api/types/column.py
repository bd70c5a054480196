from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Column(ClosedStrEnum):
    """The values of `Column`."""

    NAME = member("name")

    SIZE = member("size")


ColumnName: TypeAlias = Literal["name", "size"]
"""The values of `Column` as plain strings."""
