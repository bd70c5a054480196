"""The type `StormsListResponse`."""

from typing import Annotated

from .._runtime.models import ApiModel, NotNull
from .storms_list_response_links import StormsListResponseLinks
from .storms_list_response_storm import StormsListResponseStorm


class StormsListResponse(ApiModel):
    """The type `StormsListResponse`."""

    storms: Annotated[list[StormsListResponseStorm] | None, NotNull] = None

    links: Annotated[StormsListResponseLinks | None, NotNull] = None
