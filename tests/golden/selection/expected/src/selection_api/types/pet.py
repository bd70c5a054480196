"""The type `Pet`."""

from .._runtime.models import ApiModel


class Pet(ApiModel):
    """The type `Pet`."""

    name: str
