from typing import Literal

from .._runtime.types.models import ApiModel


class Removed(ApiModel):
    type: Literal["removed"]

    id: str

    why: str
