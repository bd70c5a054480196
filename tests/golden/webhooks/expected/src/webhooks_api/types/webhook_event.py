"""The type `WebhookEvent`, and those that only it needs."""

from typing import Annotated, Any, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel
from .._runtime.types.unions import TaggedUnion, UnknownVariant
from .order_cancelled import OrderCancelled
from .order_created import OrderCreated


class StockChangedEventType(ClosedStrEnum):
    """The values of `StockChangedEventType`."""

    STOCK_ROSE = member("stock.rose")

    STOCK_FELL = member("stock.fell")


StockChangedEventTypeName: TypeAlias = Literal["stock.rose", "stock.fell"]
"""The values of `StockChangedEventType` as plain strings."""


class StockChangedEvent(ApiModel):
    type: StockChangedEventType

    left: int


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
