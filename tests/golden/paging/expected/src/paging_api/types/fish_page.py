"""The type `FishPage`, and those that only it needs."""

from .._runtime.types.models import ApiModel
from .fish import Fish


class FishPagePaging(ApiModel):
    next: str | None = None

    more: bool


class FishPage(ApiModel):
    data: list[Fish]

    paging: FishPagePaging
