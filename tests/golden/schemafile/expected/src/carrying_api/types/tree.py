from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Required, TypedDict
from uuid import UUID

from pydantic import Field

from .._runtime.types.json_schemas import WithSchema
from .._runtime.types.models import ApiModel, NotNull
from .kind import Kind, KindName


class Tree(WithSchema, ApiModel):
    """A tree, with the trees that grew from it."""

    id: UUID

    kind: Kind

    height: Annotated[float, Field(gt=0)] | None = None
    """More than 0."""

    children: Annotated[list[Tree] | None, NotNull] = None


class TreeRequest(WithSchema, ApiModel):
    """A tree, with the trees that grew from it."""

    secret: Annotated[str | None, NotNull] = None

    kind: Kind

    height: Annotated[float, Field(gt=0)] | None = None
    """More than 0."""

    children: Annotated[list[TreeRequest] | None, NotNull] = None


class TreeParam(TypedDict, total=False):
    """A tree, with the trees that grew from it."""

    secret: str

    kind: Required[Kind | KindName]

    height: float | Decimal | None
    """More than 0."""

    children: Sequence[TreeRequest | TreeParam]
