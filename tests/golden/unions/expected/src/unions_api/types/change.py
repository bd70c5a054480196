from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .added import Added
from .removed import Removed


class UnknownChange(UnknownVariant):
    """A `Change` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    type: Any = None

    id: Any = None


Change: TypeAlias = Annotated[
    Added | Removed | UnknownChange,
    TaggedUnion("type", {"added": Added, "removed": Removed}, UnknownChange),
]
"""The constants tell."""
