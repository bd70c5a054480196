"""The type `Keeper`."""

from typing import TypeAlias

from .owner import Owner

Keeper: TypeAlias = Owner
