from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .circle import Circle
from .square import Square


class UnknownImplicit(UnknownVariant):
    """A `Implicit` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


Implicit: TypeAlias = Annotated[
    Circle | Square | UnknownImplicit,
    TaggedUnion("kind", {"Circle": Circle, "Square": Square}, UnknownImplicit),
]
"""The schema names are the tags."""
