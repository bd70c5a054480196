from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .cat import Cat
from .dog import Dog


class UnknownMapped(UnknownVariant):
    """A `Mapped` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    kind: Any = None


Mapped: TypeAlias = Annotated[
    Cat | Dog | UnknownMapped,
    TaggedUnion("kind", {"cat": Cat, "lion": Cat, "dog": Dog}, UnknownMapped),
]
