"""The type `Shelf`."""

from typing import Literal

from .._runtime.types.models import ApiModel


class Shelf(ApiModel):
    """The type `Shelf`."""

    kind: Literal["shelf"]

    number: int
