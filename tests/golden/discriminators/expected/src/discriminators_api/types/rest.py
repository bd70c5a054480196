from typing import Annotated, Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel, NotNull


class Rest(WithDefaults, ApiModel):
    op: Literal[2] = default(2)

    minutes: Annotated[int | None, NotNull] = None


class RestParam(TypedDict, total=False):
    """A `dict` in place of a `Rest`."""

    op: Required[Literal[2]]

    minutes: int
