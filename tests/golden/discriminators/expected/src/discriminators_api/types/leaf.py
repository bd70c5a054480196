from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .picture import Picture, PictureParam
from .text import Text, TextParam


class UnknownLeaf(UnknownVariant):
    """A `Leaf` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    type: Any = None


Leaf: TypeAlias = Annotated[
    Text | Picture | UnknownLeaf,
    TaggedUnion("type", {"text": Text, "image": Picture, "photo": Picture}, UnknownLeaf),
]


LeafParam: TypeAlias = Text | TextParam | Picture | PictureParam
"""What is accepted for a `Leaf`."""
