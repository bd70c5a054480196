"""The type `WebhookEvent`."""

from typing import Annotated, Any, TypeAlias

from .._runtime.unions import TaggedUnion, UnknownVariant
from .order_cancelled import OrderCancelled
from .order_created import OrderCreated
from .stock_changed_event import StockChangedEvent


class UnknownWebhookEvent(UnknownVariant):
    """A `WebhookEvent` that the document does not list; its fields are there all the same."""

    type: Any = None


WebhookEvent: TypeAlias = Annotated[
    OrderCreated | OrderCancelled | StockChangedEvent | UnknownWebhookEvent,
    TaggedUnion(
        "type",
        {
            "order.created": OrderCreated,
            "order.cancelled": OrderCancelled,
            "stock.rose": StockChangedEvent,
            "stock.fell": StockChangedEvent,
        },
        UnknownWebhookEvent,
    ),
]
"""Any of the webhooks that the API sends."""
