from .._runtime.types.models import ApiModel


class Port(ApiModel):
    name: str
