"""The type `Problem404`."""

from .._runtime.types.models import ApiModel


class Problem404(ApiModel):
    path: str
