from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Typed(ApiModel):
    content_type: Annotated[str | None, NotNull] = None


class TypedParam(TypedDict, total=False):
    """A `dict` in place of a `Typed`."""

    content_type: str
