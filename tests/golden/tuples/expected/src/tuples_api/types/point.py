from typing import Required, TypedDict

from .._runtime.types.models import ApiModel


class Point(ApiModel):
    x: int


class PointParam(TypedDict, total=False):
    """A `dict` in place of a `Point`."""

    x: Required[int]
