"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .order import Order as Order
    from .order import OrderParam as OrderParam
    from .order import OrderRequest as OrderRequest
    from .order_cancelled import OrderCancelled as OrderCancelled
    from .order_cancelled_by import OrderCancelledBy as OrderCancelledBy
    from .order_cancelled_by import OrderCancelledByName as OrderCancelledByName
    from .order_created import OrderCreated as OrderCreated
    from .refusal import Refusal as Refusal
    from .refusal import RefusalParam as RefusalParam
    from .stock_changed_event import StockChangedEvent as StockChangedEvent
    from .stock_changed_event_type import StockChangedEventType as StockChangedEventType
    from .stock_changed_event_type import StockChangedEventTypeName as StockChangedEventTypeName
    from .webhook_event import UnknownWebhookEvent as UnknownWebhookEvent
    from .webhook_event import WebhookEvent as WebhookEvent

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".order": "Order OrderParam OrderRequest",
            ".order_cancelled": "OrderCancelled",
            ".order_cancelled_by": "OrderCancelledBy OrderCancelledByName",
            ".order_created": "OrderCreated",
            ".refusal": "Refusal RefusalParam",
            ".stock_changed_event": "StockChangedEvent",
            ".stock_changed_event_type": "StockChangedEventType StockChangedEventTypeName",
            ".webhook_event": "UnknownWebhookEvent WebhookEvent",
        },
    )
