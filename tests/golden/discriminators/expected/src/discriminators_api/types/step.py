from typing import Annotated, Any, ClassVar, TypeAlias

from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .rest import Rest, RestParam
from .walk import Walk, WalkParam


class UnknownStep(UnknownVariant):
    """A `Step` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    op: Any = None


Step: TypeAlias = Annotated[
    Walk | Rest | UnknownStep, TaggedUnion("op", {1: Walk, 2: Rest}, UnknownStep)
]
"""The tag is an integer."""


StepParam: TypeAlias = Walk | WalkParam | Rest | RestParam
"""What is accepted for a `Step`."""
