"""The type `Report`."""

from .._runtime.models import ApiModel


class Report(ApiModel):
    """The type `Report`."""

    id: str
