"""The type `ShopOrder`, and those that only it needs."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from .._runtime.types.enums import ClosedStrEnum, member
from .._runtime.types.models import ApiModel, NotNull
from .address import Address
from .line_item import LineItem
from .money import Money


class ShopOrderStatus(ClosedStrEnum):
    """The values of `ShopOrderStatus`."""

    OPEN = member("open")

    SENT = member("sent")

    LOST = member("lost")


ShopOrderStatusName: TypeAlias = Literal["open", "sent", "lost"]
"""The values of `ShopOrderStatus` as plain strings."""


class ShopOrder(ApiModel):
    """What was ordered, by whom, and how it gets there."""

    id: Annotated[str, Field(min_length=1)]
    """At least 1 character."""

    items: Annotated[list[LineItem], Field(min_length=1)]
    """At least 1 item."""

    paid: Annotated[Money | None, NotNull] = None

    ship_to: Annotated[Address | None, NotNull] = None

    status: Annotated[ShopOrderStatus | None, NotNull] = None

    corner: Annotated[tuple[float, float] | None, NotNull] = None
    """At least 2 items."""

    parent: Annotated[ShopOrder | None, NotNull] = None
    """What was ordered, by whom, and how it gets there."""

    note: str | None = None
