"""The type `Nil`."""

from typing import TypeAlias

Nil: TypeAlias = None
