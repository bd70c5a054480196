"""The type `Mixed`."""

from typing import Literal, TypeAlias

Mixed: TypeAlias = Literal["auto", 1, True] | float
