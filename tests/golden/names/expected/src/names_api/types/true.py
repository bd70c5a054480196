"""The type `True_`."""

from typing import TypeAlias

True_: TypeAlias = str
