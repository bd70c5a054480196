from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .circle import Circle, CircleParam
from .square import Square, SquareParam


class UnknownShape(UnknownVariant):
    """A `Shape` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


Shape: TypeAlias = Annotated[
    Circle | Square | UnknownShape,
    TaggedUnion("kind", {"circle": Circle, "round": Circle, "square": Square}, UnknownShape),
]
"""Explicit, with a mapping."""


ShapeParam: TypeAlias = Circle | CircleParam | Square | SquareParam
"""What is accepted for a `Shape`."""
