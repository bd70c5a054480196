from builtins import list as list_
from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .job import Job


class EventArchiveResponse(ApiModel):
    list: list_[Job]

    next: Annotated[str | None, NotNull] = None
