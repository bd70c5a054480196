"""The type `Ticket`."""

from .._runtime.models import ApiModel


class Ticket(ApiModel):
    """The type `Ticket`."""

    number: int
