"""The type `Sort`."""

from typing import TypeAlias

from .column import Column
from .level import Level
from .preset import Preset

Sort: TypeAlias = list[Column] | dict[str, Level] | float | Column | Level | Preset
"""Enumerations beside lists, maps, numbers and each other."""
