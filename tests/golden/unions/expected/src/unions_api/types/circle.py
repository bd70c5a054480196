from decimal import Decimal
from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Circle(ApiModel):
    kind: str

    radius: float


class CircleParam(TypedDict, total=False):
    """A `dict` in place of a `Circle`."""

    kind: Required[str]

    radius: Required[float | Decimal]
