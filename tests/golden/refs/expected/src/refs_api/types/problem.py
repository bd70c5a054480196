from .._runtime.types.models import ApiModel


class Problem(ApiModel):
    message: str
