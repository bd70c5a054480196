from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Headers(ApiModel):
    a: Annotated[int | None, NotNull] = None


class HeadersParam(TypedDict, total=False):
    """A `dict` in place of a `Headers`."""

    a: int
