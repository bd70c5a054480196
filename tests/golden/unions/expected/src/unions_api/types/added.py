from typing import Literal

from .._runtime.types.models import ApiModel


class Added(ApiModel):
    type: Literal["added"]

    id: str
