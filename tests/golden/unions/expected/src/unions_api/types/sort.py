from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Annotated, TypeAlias

from .._runtime.types.overlapping_enums import OverlappingEnums
from .column import Column, ColumnName
from .level import Level, LevelName
from .preset import Preset, PresetName

Sort: TypeAlias = Annotated[
    list[Column] | dict[str, Level] | float | Preset | Column | Level,
    OverlappingEnums(Preset, Column),
]
"""Enumerations beside lists, maps, numbers and each other."""


SortParam: TypeAlias = (
    Sequence[Column | ColumnName]
    | Mapping[str, Level | LevelName]
    | float
    | Decimal
    | Preset
    | PresetName
    | str
    | Column
    | ColumnName
    | Level
    | LevelName
)
"""What is accepted for a `Sort`."""
