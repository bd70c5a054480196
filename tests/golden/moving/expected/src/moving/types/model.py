from .._runtime.types.models import ApiModel


class Model(ApiModel):
    id: str
