from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel


class Square(WithDefaults, ApiModel):
    type: Literal["shape"] = default("shape")

    shape: Literal["square"] = default("square")

    side: float


class SquareParam(TypedDict, total=False):
    """A `dict` in place of a `Square`."""

    type: Literal["shape"]

    shape: Required[Literal["square"]]

    side: Required[float | Decimal]
