from typing import Annotated

from .._runtime.types.models import ApiModel, NotNull
from .job import Job


class JobUpdateResponse(ApiModel):
    job: Job

    took: Annotated[float | None, NotNull] = None
