"""The type `Port`."""

from .._runtime.models import ApiModel


class Port(ApiModel):
    """The type `Port`."""

    name: str
