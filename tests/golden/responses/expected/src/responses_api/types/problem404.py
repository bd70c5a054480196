from .._runtime.types.models import ApiModel


class Problem404(ApiModel):
    path: str
