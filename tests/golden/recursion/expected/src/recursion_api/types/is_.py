"""The type `Is`."""

from typing import Literal

from .._runtime.types.models import ApiModel


class Is(ApiModel):
    """The type `Is`."""

    op: Literal["is"]

    value: str
