from typing import Literal

from .._runtime.types.models import ApiModel


class Is(ApiModel):
    op: Literal["is"]

    value: str
