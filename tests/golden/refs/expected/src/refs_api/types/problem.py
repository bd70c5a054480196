"""The type `Problem`."""

from .._runtime.models import ApiModel


class Problem(ApiModel):
    """The type `Problem`."""

    message: str
