from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Query(ApiModel):
    a: Annotated[int | None, NotNull] = None


class QueryParam(TypedDict, total=False):
    """A `dict` in place of a `Query`."""

    a: int
