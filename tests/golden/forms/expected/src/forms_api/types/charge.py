"""The type `Charge`."""

from .._runtime.models import ApiModel


class Charge(ApiModel):
    """The type `Charge`."""

    id: str
