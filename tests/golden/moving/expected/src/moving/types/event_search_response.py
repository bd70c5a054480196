"""The type `EventSearchResponse`, and those that only it needs."""

from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .job import Job


class EventSearchResponseFound(ApiModel):
    hits: list[Job]

    last: Annotated[str | None, NotNull] = None


class EventSearchResponse(ApiModel):
    found: Annotated[EventSearchResponseFound | None, NotNull] = None
