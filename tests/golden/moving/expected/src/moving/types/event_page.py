from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .job import Job


class EventPage(ApiModel):
    data: list[Job]

    has_more: Annotated[bool | None, NotNull] = None

    last_id: Annotated[str | None, NotNull] = None
