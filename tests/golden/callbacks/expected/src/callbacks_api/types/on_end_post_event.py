"""The type `OnEndPostEvent`."""

from .._runtime.types.models import ApiModel


class OnEndPostEvent(ApiModel):
    """The type `OnEndPostEvent`."""

    result: str | None
