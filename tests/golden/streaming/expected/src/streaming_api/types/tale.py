"""The type `Tale`."""

from .._runtime.types.models import ApiModel


class Tale(ApiModel):
    """The type `Tale`."""

    text: str
