"""The type `StockChangedEvent`."""

from .._runtime.models import ApiModel
from .stock_changed_event_type import StockChangedEventType


class StockChangedEvent(ApiModel):
    """The type `StockChangedEvent`."""

    type: StockChangedEventType

    left: int
