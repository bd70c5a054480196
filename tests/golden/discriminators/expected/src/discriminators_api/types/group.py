"""The type `Group`, and those that only it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, ClassVar, Literal, Required, TypeAlias, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .leaf import Leaf, LeafParam
from .picture import Picture
from .shape import Shape, ShapeParam
from .text import Text


class Group(WithDefaults, ApiModel):
    type: Literal["group"] = default("group")

    nodes: list[Node]


class GroupParam(TypedDict, total=False):
    """A `dict` in place of a `Group`."""

    type: Required[Literal["group"]]

    nodes: Required[Sequence[NodeParam]]


class UnknownNode(UnknownVariant):
    """A `Node` that the document does not list; its fields are there all the same."""

    _closed: ClassVar[bool] = True


Node: TypeAlias = Annotated[
    Leaf | Shape | Group | UnknownNode,
    TaggedUnion(
        "type",
        {"text": Text, "image": Picture, "photo": Picture, "shape": Shape, "group": Group},
        UnknownNode,
    ),
]
"""A union of unions, one with the same tag and one with another."""


NodeParam: TypeAlias = LeafParam | ShapeParam | Group | GroupParam
"""What is accepted for a `Node`."""
