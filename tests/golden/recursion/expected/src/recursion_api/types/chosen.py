"""The type `Chosen`."""

from typing import TypeAlias

Chosen: TypeAlias = str
