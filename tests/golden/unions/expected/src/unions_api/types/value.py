from collections.abc import Sequence
from typing import TypeAlias

Value: TypeAlias = str | int | list[str]


ValueParam: TypeAlias = str | int | Sequence[str]
"""What is accepted for a `Value`."""
