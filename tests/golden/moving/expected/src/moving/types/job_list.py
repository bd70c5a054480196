from .._runtime.types.models import ApiModel
from .job import Job


class JobList(ApiModel):
    data: list[Job]
