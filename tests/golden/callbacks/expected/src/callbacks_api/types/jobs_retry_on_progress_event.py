from .._runtime.types.models import ApiModel


class JobsRetryOnProgressEvent(ApiModel):
    tries: int
