"""The type `OrderCancelled`, and those that only it needs."""

from typing import Annotated, Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull


class OrderCancelledBy(ClosedStrEnum):
    """The values of `OrderCancelledBy`."""

    SHOP = member("shop")

    CUSTOMER = member("customer")


OrderCancelledByName: TypeAlias = Literal["shop", "customer"]
"""The values of `OrderCancelledBy` as plain strings."""


class OrderCancelled(ApiModel):
    type: Literal["order.cancelled"]

    id: str

    by: Annotated[OrderCancelledBy | None, NotNull] = None
