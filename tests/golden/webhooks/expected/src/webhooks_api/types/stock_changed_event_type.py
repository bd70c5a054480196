"""The type `StockChangedEventType`."""

from typing import Literal, TypeAlias

from .._runtime.enums import ClosedStrEnum, member


class StockChangedEventType(ClosedStrEnum):
    """The values of `StockChangedEventType`."""

    STOCK_ROSE = member(
        "stock.rose",
    )

    STOCK_FELL = member(
        "stock.fell",
    )


StockChangedEventTypeName: TypeAlias = Literal["stock.rose", "stock.fell"]
"""The values of `StockChangedEventType` as plain strings."""
