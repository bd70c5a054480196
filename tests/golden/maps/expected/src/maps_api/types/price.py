from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Price(ApiModel):
    amount: int


class PriceParam(TypedDict, total=False):
    """A `dict` in place of a `Price`."""

    amount: Required[int]
