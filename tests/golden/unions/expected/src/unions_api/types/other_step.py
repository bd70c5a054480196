from .._runtime.types.models import ApiModel


class OtherStep(ApiModel):
    type: str
