"""The type `JobsRetryOnProgressEvent`."""

from .._runtime.types.models import ApiModel


class JobsRetryOnProgressEvent(ApiModel):
    """The type `JobsRetryOnProgressEvent`."""

    tries: int
