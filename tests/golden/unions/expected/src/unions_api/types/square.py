from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Square(ApiModel):
    kind: str

    side: float


class SquareParam(TypedDict, total=False):
    """A `dict` in place of a `Square`."""

    kind: Required[str]

    side: Required[float | Decimal]
