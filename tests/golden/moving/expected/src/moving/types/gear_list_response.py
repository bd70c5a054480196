from .._runtime.types.models import ApiModel


class GearListResponse(ApiModel):
    gears: list[str]

    count: int
