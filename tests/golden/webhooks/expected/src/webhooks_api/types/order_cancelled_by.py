"""The type `OrderCancelledBy`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class OrderCancelledBy(ClosedStrEnum):
    """The values of `OrderCancelledBy`."""

    SHOP = member(
        "shop",
    )

    CUSTOMER = member(
        "customer",
    )


OrderCancelledByName: TypeAlias = Literal["shop", "customer"]
"""The values of `OrderCancelledBy` as plain strings."""
