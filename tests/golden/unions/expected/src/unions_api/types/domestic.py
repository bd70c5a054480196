"""The type `Domestic`."""

from .._runtime.types.models import ApiModel


class Domestic(ApiModel):
    """The type `Domestic`."""

    grade: str

    bay: str
