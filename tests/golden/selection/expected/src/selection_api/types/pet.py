from .._runtime.types.models import ApiModel


class Pet(ApiModel):
    name: str
