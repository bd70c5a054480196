from typing import Literal

from .._runtime.types.models import ApiModel


class Shelf(ApiModel):
    kind: Literal["shelf"]

    number: int
