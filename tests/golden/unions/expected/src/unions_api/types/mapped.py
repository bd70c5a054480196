from typing import Annotated, TypeAlias

from .._runtime.types.unions import TaggedUnion
from .added import Added
from .other_step import OtherStep
from .removed import Removed

Mapped: TypeAlias = Annotated[
    Added | Removed | OtherStep,
    TaggedUnion("type", {"added": Added, "removed": Removed}, OtherStep),
]
