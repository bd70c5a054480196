"""The type `Info`."""

from .._runtime.models import ApiModel


class Info(ApiModel):
    """The type `Info`."""

    width: int
