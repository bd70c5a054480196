"""The types of the API, one module each; all of them can be imported from here."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .address import Address as Address
    from .address import UnknownAddress as UnknownAddress
    from .client import Client as Client
    from .currency import Currency as Currency
    from .line_item import LineItem as LineItem
    from .money import Money as Money
    from .post import Post as Post
    from .shelf import Shelf as Shelf
    from .shop_order import ShopOrder as ShopOrder
    from .shop_order import ShopOrderStatus as ShopOrderStatus
    from .shop_order import ShopOrderStatusName as ShopOrderStatusName

if not TYPE_CHECKING:
    from .._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            ".address": "Address UnknownAddress",
            ".client": "Client",
            ".currency": "Currency",
            ".line_item": "LineItem",
            ".money": "Money",
            ".post": "Post",
            ".shelf": "Shelf",
            ".shop_order": "ShopOrder ShopOrderStatus ShopOrderStatusName",
        },
    )
