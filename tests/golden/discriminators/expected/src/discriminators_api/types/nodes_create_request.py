from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull
from .group import Node, NodeParam
from .row import Row, RowParam
from .step import Step, StepParam


class NodesCreateRequest(ApiModel):
    node: Annotated[Node | None, NotNull] = None
    """A union of unions, one with the same tag and one with another."""

    step: Annotated[Step | None, NotNull] = None
    """The tag is an integer."""

    row: Annotated[Row | None, NotNull] = None
    """What stands beside the variants holds for each."""


class NodesCreateRequestParam(TypedDict, total=False):
    """A `dict` in place of a `NodesCreateRequest`."""

    node: NodeParam
    """A union of unions, one with the same tag and one with another."""

    step: StepParam
    """The tag is an integer."""

    row: RowParam
    """What stands beside the variants holds for each."""
