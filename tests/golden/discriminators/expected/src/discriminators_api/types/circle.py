from decimal import Decimal
from typing import Literal, Required, TypedDict

from .._runtime.types.defaults import WithDefaults, default
from .._runtime.types.models import ApiModel


class Circle(WithDefaults, ApiModel):
    type: Literal["shape"] = default("shape")

    shape: Literal["circle"] = default("circle")

    radius: float


class CircleParam(TypedDict, total=False):
    """A `dict` in place of a `Circle`."""

    type: Literal["shape"]

    shape: Required[Literal["circle"]]

    radius: Required[float | Decimal]
