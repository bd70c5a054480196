from .._runtime.types.models import ApiModel


class Failure(ApiModel):
    message: str
