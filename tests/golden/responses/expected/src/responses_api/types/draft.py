"""The type `Draft`."""

from .._runtime.models import ApiModel


class Draft(ApiModel):
    """The type `Draft`."""

    draft: int
