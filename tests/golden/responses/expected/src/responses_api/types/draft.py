from .._runtime.types.models import ApiModel


class Draft(ApiModel):
    draft: int
