from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import member
from .._runtime.types.int_enums import OpenIntEnum


class OpenLevel(OpenIntEnum):
    """The values of `OpenLevel`."""

    TEN = member(10)

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member(0)


OpenLevelName: TypeAlias = Literal[10]
"""The values of `OpenLevel` as plain numbers."""
