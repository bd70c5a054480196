"""The type `OrderCancelled`."""

from typing import Annotated, Literal

from .._runtime.models import ApiModel, NotNull
from .order_cancelled_by import OrderCancelledBy


class OrderCancelled(ApiModel):
    """The type `OrderCancelled`."""

    type: Literal["order.cancelled"]

    id: str

    by: Annotated[OrderCancelledBy | None, NotNull] = None
