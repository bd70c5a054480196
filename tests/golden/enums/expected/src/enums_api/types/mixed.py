from typing import Annotated, Literal, TypeAlias

from .._runtime.types.checks import JsonLiteral

Mixed: TypeAlias = Literal["auto", 1, True] | Annotated[float, JsonLiteral(2.5)]
