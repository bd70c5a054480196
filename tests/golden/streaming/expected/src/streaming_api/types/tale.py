from .._runtime.types.models import ApiModel


class Tale(ApiModel):
    text: str
