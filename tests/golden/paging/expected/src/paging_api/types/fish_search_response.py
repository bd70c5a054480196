"""The type `FishSearchResponse`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .fish_search_response_found import FishSearchResponseFound


class FishSearchResponse(ApiModel):
    """The type `FishSearchResponse`."""

    found: Annotated[FishSearchResponseFound | None, NotNull] = None
