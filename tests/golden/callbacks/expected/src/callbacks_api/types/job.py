"""The type `Job`."""

from .._runtime.models import ApiModel


class Job(ApiModel):
    """The type `Job`."""

    id: str
