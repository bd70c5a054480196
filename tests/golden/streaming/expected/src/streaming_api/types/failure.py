"""The type `Failure`."""

from .._runtime.models import ApiModel


class Failure(ApiModel):
    """The type `Failure`."""

    message: str
