"""The type `Added`."""

from typing import Literal

from .._runtime.types.models import ApiModel


class Added(ApiModel):
    """The type `Added`."""

    type: Literal["added"]

    id: str
