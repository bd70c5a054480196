from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .job import Job


class JobPage(ApiModel):
    items: list[Job]

    next: Annotated[str | None, NotNull] = None
