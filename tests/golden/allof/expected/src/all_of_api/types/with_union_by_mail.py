"""The type `WithUnionByMail`."""

from .._runtime.models import ApiModel


class WithUnionByMail(ApiModel):
    """ByMail"""

    mail: str

    id: str
