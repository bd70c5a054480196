from typing import Literal, TypeAlias

from .._runtime.types.enums import ClosedStrEnum, member


class Currency(ClosedStrEnum):
    """The values of `Currency`."""

    EUR = member("eur")

    USD = member("usd")


CurrencyName: TypeAlias = Literal["eur", "usd"]
"""The values of `Currency` as plain strings."""
