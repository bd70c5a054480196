from .._runtime.types.models import ApiModel


class Charge(ApiModel):
    id: str
