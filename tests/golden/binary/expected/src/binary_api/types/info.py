from .._runtime.types.models import ApiModel


class Info(ApiModel):
    width: int
