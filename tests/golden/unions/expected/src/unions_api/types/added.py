"""The type `Added`."""

from typing import Literal

from .._runtime.models import ApiModel


class Added(ApiModel):
    """The type `Added`."""

    type: Literal["added"]

    id: str
