from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Tree(ApiModel):
    name: str

    children: Annotated[list[Tree] | None, NotNull] = None

    parent: Annotated[Tree | None, NotNull] = None


class TreeParam(TypedDict, total=False):
    """A `dict` in place of a `Tree`."""

    name: Required[str]

    children: Sequence[Tree | TreeParam]

    parent: Tree | TreeParam
