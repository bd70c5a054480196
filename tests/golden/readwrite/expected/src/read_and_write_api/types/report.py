from .._runtime.types.models import ApiModel


class Report(ApiModel):
    id: str
