from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Plain(ApiModel):
    a: Annotated[int | None, NotNull] = None


class PlainParam(TypedDict, total=False):
    """A `dict` in place of a `Plain`."""

    a: int
