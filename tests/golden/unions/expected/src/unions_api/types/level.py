from typing import Literal, TypeAlias

from .._runtime.types.enums import member
from .._runtime.types.int_enums import ClosedIntEnum


class Level(ClosedIntEnum):
    """The values of `Level`."""

    N_1 = member(1)

    N_2 = member(2)


LevelName: TypeAlias = Literal[1, 2]
"""The values of `Level` as plain numbers."""
