from typing import Annotated, TypeAlias

from .._runtime.types.unions import TaggedUnion
from .added import Added
from .other_step import OtherStep

Step: TypeAlias = Annotated[Added | OtherStep, TaggedUnion("type", {"added": Added}, OtherStep)]
"""With a variant for everything else."""
