"""The type `OtherStep`."""

from .._runtime.models import ApiModel


class OtherStep(ApiModel):
    """The type `OtherStep`."""

    type: str
