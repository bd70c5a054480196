"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .order import Order as Order
    from .order import OrderParam as OrderParam
    from .order import OrderRequest as OrderRequest
    from .order_cancelled import OrderCancelled as OrderCancelled
    from .order_cancelled import OrderCancelledBy as OrderCancelledBy
    from .order_cancelled import OrderCancelledByName as OrderCancelledByName
    from .order_created import OrderCreated as OrderCreated
    from .refusal import Refusal as Refusal
    from .refusal import RefusalParam as RefusalParam
    from .webhook_event import StockChangedEvent as StockChangedEvent
    from .webhook_event import StockChangedEventType as StockChangedEventType
    from .webhook_event import StockChangedEventTypeName as StockChangedEventTypeName
    from .webhook_event import UnknownWebhookEvent as UnknownWebhookEvent
    from .webhook_event import WebhookEvent as WebhookEvent

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".order": "Order OrderParam OrderRequest",
            ".order_cancelled": "OrderCancelled OrderCancelledBy OrderCancelledByName",
            ".order_created": "OrderCreated",
            ".refusal": "Refusal RefusalParam",
            ".webhook_event": "StockChangedEvent StockChangedEventType StockChangedEventTypeName UnknownWebhookEvent WebhookEvent",
        },
    )
