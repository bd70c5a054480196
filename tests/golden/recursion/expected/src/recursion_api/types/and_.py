"""The type `And`, and those that only it needs."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from .._runtime.types.models import ApiModel
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .is_ import Is


class And(ApiModel):
    op: Literal["and"]

    all: list[Filter]


class Not(ApiModel):
    op: Literal["not"]

    inner: Filter


class UnknownFilter(UnknownVariant):
    """A `Filter` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True

    op: Any = None


Filter: TypeAlias = Annotated[
    And | Not | Is | UnknownFilter,
    TaggedUnion("op", {"and": And, "not": Not, "is": Is}, UnknownFilter),
]
