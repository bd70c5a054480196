"""The type `FishPagePaging`."""

from .._runtime.models import ApiModel


class FishPagePaging(ApiModel):
    """The type `FishPagePaging`."""

    next: str | None = None

    more: bool
