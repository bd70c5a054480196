from typing import TypeAlias

from .owner import Owner

Keeper: TypeAlias = Owner
