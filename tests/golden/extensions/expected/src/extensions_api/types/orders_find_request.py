"""The type `OrdersFindRequest`, and those that only it needs."""

from typing import Annotated, TypedDict

from .._runtime.types.models import ApiModel, NotNull


class OrdersFindRequestPage(ApiModel):
    number: Annotated[int | None, NotNull] = None


class OrdersFindRequestPageParam(TypedDict, total=False):
    """A `dict` in place of a `OrdersFindRequestPage`."""

    number: int


class OrdersFindRequest(ApiModel):
    page: Annotated[OrdersFindRequestPage | None, NotNull] = None


class OrdersFindRequestParam(TypedDict, total=False):
    """A `dict` in place of a `OrdersFindRequest`."""

    page: OrdersFindRequestPage | OrdersFindRequestPageParam
