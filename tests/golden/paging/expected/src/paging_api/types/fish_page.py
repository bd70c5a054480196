"""The type `FishPage`."""

from .._runtime.models import ApiModel
from .fish import Fish
from .fish_page_paging import FishPagePaging


class FishPage(ApiModel):
    """The type `FishPage`."""

    data: list[Fish]

    paging: FishPagePaging
