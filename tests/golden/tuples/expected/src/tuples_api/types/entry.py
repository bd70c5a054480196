from typing import Annotated, TypeAlias

from pydantic import Field

from .._runtime.types.tuples import Variadic
from .point import Point

Entry: TypeAlias = Annotated[
    tuple[str, Point, *tuple[int, ...]], Variadic, Field(min_length=2, max_length=4)
]
"""Named, and open."""
