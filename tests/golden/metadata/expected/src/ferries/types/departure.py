from .._runtime.types.models import ApiModel


class Departure(ApiModel):
    id: str
