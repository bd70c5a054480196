"""The type `WithUnionByPhone`."""

from .._runtime.models import ApiModel


class WithUnionByPhone(ApiModel):
    """ByPhone"""

    phone: str

    id: str
