from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.types.enums import member
from .._runtime.types.int_enums import OpenIntEnum
from .._runtime.types.renamed_members import RenamedMember


class Size(OpenIntEnum):
    """The values of `Size`."""

    SMALL = member(1)

    LARGE = member(2)

    if TYPE_CHECKING:
        BIG: "RenamedMember[Literal[Size.LARGE]]"
        HUGE: "RenamedMember[Literal[Size.LARGE]]"
    else:
        BIG = RenamedMember("LARGE")
        HUGE = RenamedMember("LARGE")

    if TYPE_CHECKING:
        # The list is open: keeps `match` and `assert_never` honest.
        _other = member(0)


SizeName: TypeAlias = Literal[1, 2]
"""The values of `Size` as plain numbers."""
