"""The type `Both`, and those that only it needs."""

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from .._runtime.types.models import ApiModel
from .._runtime.types.unions import TaggedUnion, UnknownVariant


class BothRedWarm(ApiModel):
    """Red"""

    color: Literal["red"]

    heat: int


class BothBlueCold(ApiModel):
    """Blue"""

    color: Literal["blue"]

    ice: bool


class UnknownBoth(UnknownVariant):
    """A `Both` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    color: Any = None


Both: TypeAlias = Annotated[
    BothRedWarm | BothBlueCold | UnknownBoth,
    TaggedUnion("color", {"red": BothRedWarm, "blue": BothBlueCold}, UnknownBoth),
]
"""Two unions at once; what contradicts itself is no variant."""
