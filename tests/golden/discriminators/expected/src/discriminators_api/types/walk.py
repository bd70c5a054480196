from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Walk(WithDefaults, ApiModel):
    op: Literal[1] = default(1)

    steps: Annotated[int | None, NotNull] = None


class WalkParam(TypedDict, total=False):
    """A `dict` in place of a `Walk`."""

    op: Required[Literal[1]]

    steps: int
