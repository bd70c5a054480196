"""The type `Charge`."""

from .._runtime.types.models import ApiModel


class Charge(ApiModel):
    """The type `Charge`."""

    id: str
