"""The type `Job`."""

from .._runtime.types.models import ApiModel


class Job(ApiModel):
    """The type `Job`."""

    id: str
