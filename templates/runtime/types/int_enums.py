"""Enumerations of integers."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from .enums import NO_NOTES, Closed, Described, EnumType, IntMember

if TYPE_CHECKING:
    from typing import Self


class _IntBase(Described, IntEnum, metaclass=EnumType):
    def __new__(cls, number: int) -> Self:
        made = int.__new__(cls, number)
        made._value_ = int(number)
        made.notes_ = number.notes if isinstance(number, IntMember) else NO_NOTES
        return made


class OpenIntEnum(_IntBase):
    """Integers that the API may add to; see `OpenStrEnum`."""

    if TYPE_CHECKING:

        def __eq__(self, other: object) -> bool: ...

        def __hash__(self) -> int: ...

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return (
            cls._member(value) if isinstance(value, int) and not isinstance(value, bool) else None
        )


class ClosedIntEnum(Closed, _IntBase):
    """Integers that the document fixes; see `ClosedStrEnum`."""
