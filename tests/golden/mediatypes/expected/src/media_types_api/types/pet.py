"""The type `Pet`."""

from .._runtime.types.models import ApiModel


class Pet(ApiModel):
    """The type `Pet`."""

    name: str
