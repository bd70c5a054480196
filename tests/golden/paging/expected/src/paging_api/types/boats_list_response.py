from .._runtime.types.models import ApiModel
from .boat import Boat


class BoatsListResponse(ApiModel):
    boats: list[Boat]

    has_more: bool
