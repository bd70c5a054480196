"""The type `Mixed`."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.types.checks import OneOf

Mixed: TypeAlias = Literal["auto", 1, True] | Annotated[float, OneOf(2.5)]
