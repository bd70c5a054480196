from .._runtime.types.models import ApiModel


class Job(ApiModel):
    id: str
