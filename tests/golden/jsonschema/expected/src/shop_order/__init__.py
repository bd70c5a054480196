"""The types of Shop Order, generated from its JSON Schema."""

TYPE_CHECKING = False  # pyright: ignore[reportConstantRedefinition]
if TYPE_CHECKING:
    from .types import *  # noqa: F403
    from . import types as types
    from ._runtime.types.models import ApiModel as ApiModel

__version__ = "0.1.0"

if not TYPE_CHECKING:
    from ._runtime.lazy import lazy

    __all__, __getattr__, __dir__ = lazy(
        __name__,
        {
            "._runtime.types.models": "ApiModel",
            ".types": "Address Client Currency LineItem Money Post Shelf ShopOrder ShopOrderStatus ShopOrderStatusName UnknownAddress",
        },
        "types",
    )
