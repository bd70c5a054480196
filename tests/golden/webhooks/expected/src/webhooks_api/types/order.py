from typing import Annotated, Required, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class Order(ApiModel):
    id: str


class OrderRequest(ApiModel):
    id: str

    secret: Annotated[str | None, NotNull] = None


class OrderParam(TypedDict, total=False):
    """A `dict` in place of a `OrderRequest`."""

    id: Required[str]

    secret: str
