from .._runtime.types.models import ApiModel


class OnEndPostEvent(ApiModel):
    result: str | None
