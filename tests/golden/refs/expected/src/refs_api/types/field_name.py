from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class FieldName(ClosedStrEnum):
    """The values of `FieldName`."""

    NAME = member("name")

    OWNER = member("owner")


FieldNameName: TypeAlias = Literal["name", "owner"]
"""The values of `FieldName` as plain strings."""
