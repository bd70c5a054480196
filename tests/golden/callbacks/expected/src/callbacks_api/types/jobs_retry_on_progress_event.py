"""The type `JobsRetryOnProgressEvent`."""

from .._runtime.models import ApiModel


class JobsRetryOnProgressEvent(ApiModel):
    """The type `JobsRetryOnProgressEvent`."""

    tries: int
