from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .cat import Cat
from .dog import Dog


class UnknownCatOrDog(UnknownVariant):
    """A `CatOrDog` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


CatOrDog: TypeAlias = Annotated[
    Cat | Dog | UnknownCatOrDog, TaggedUnion("kind", {"cat": Cat, "dog": Dog}, UnknownCatOrDog)
]
