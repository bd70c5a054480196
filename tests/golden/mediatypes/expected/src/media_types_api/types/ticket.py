from .._runtime.types.models import ApiModel


class Ticket(ApiModel):
    number: int
