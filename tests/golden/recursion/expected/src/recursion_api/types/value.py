from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from typing_extensions import TypeAliasType

Value = TypeAliasType("Value", "str | float | list[Value] | dict[str, Value]")
"""Like JSON."""


ValueParam = TypeAliasType(
    "ValueParam", "str | float | Decimal | Sequence[ValueParam] | Mapping[str, ValueParam]"
)
"""What is accepted for a `Value`."""
