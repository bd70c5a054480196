from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .post import Post
from .shelf import Shelf


class UnknownAddress(UnknownVariant):
    """A `Address` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


Address: TypeAlias = Annotated[
    Post | Shelf | UnknownAddress,
    TaggedUnion("kind", {"post": Post, "shelf": Shelf}, UnknownAddress),
]
