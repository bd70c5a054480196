"""The type `FishSearchResponseFound`."""

from datetime import datetime
from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .fish_search_response_found_item import FishSearchResponseFoundItem


class FishSearchResponseFound(ApiModel):
    """The type `FishSearchResponseFound`."""

    items: Annotated[list[FishSearchResponseFoundItem] | None, NotNull] = None

    next: datetime | None = None
