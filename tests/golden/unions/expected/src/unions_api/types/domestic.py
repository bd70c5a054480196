from .._runtime.types.models import ApiModel


class Domestic(ApiModel):
    grade: str

    bay: str
