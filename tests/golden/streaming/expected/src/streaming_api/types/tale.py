"""The type `Tale`."""

from .._runtime.models import ApiModel


class Tale(ApiModel):
    """The type `Tale`."""

    text: str
