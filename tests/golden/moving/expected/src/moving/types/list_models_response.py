from .._runtime.types.models import ApiModel
from .model import Model


class ListModelsResponse(ApiModel):
    object: str

    data: list[Model]
