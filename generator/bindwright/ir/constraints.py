"""Assertions that narrow a type (JSON Schema Validation, section 6)."""

import re
from collections.abc import Callable
from dataclasses import fields, replace
from fractions import Fraction
from math import ceil, floor
from typing import Any

from bindwright.record import record
from bindwright.schema.algebra import ASSERTED


@record
class Constraints:
    """Every field is absent (`None`) or the keyword's value; lengths count code points."""

    minimum: int | float | None = None
    maximum: int | float | None = None
    exclusive_minimum: int | float | None = None
    exclusive_maximum: int | float | None = None
    multiple_of: int | float | None = None
    min_length: int | None = None
    max_length: int | None = None
    pattern: str | None = None
    min_items: int | None = None
    max_items: int | None = None
    unique_items: bool | None = None
    min_contains: int | None = None
    max_contains: int | None = None
    min_properties: int | None = None
    max_properties: int | None = None

    def __bool__(self) -> bool:
        return self is not NO_CONSTRAINTS and any(True for _ in self.items())

    def items(self) -> list[tuple[str, Any]]:
        """The constraints that are set, as (field name, value), in declaration order."""
        if self is NO_CONSTRAINTS:
            return []
        pairs = ((name, getattr(self, name)) for name in _NAMES)
        return [(name, value) for name, value in pairs if value is not None]

    def keywords(self) -> dict[str, Any]:
        """The constraints that are set, by the keywords of JSON Schema."""
        return {KEYWORDS[name]: value for name, value in self.items()}

    def of_integers(self) -> "Constraints":
        """What they ask of integers, in integers: 0.5 or more is 1 or more."""
        stated = ((name, whole, getattr(self, name)) for name, whole in _WHOLE.items())
        found: dict[str, Any] = {
            name: whole(value) for name, whole, value in stated if isinstance(value, float)
        }
        return replace(self, **found) if found else self


def _whole_step(step: float) -> int | None:
    """The step between the integers that are multiples of a number; None where all are."""
    numerator = Fraction(repr(step)).numerator
    return numerator if numerator > 1 else None


_WHOLE: dict[str, Callable[[float], int | None]] = {
    "minimum": ceil,
    "maximum": floor,
    "exclusive_minimum": floor,
    "exclusive_maximum": ceil,
    "multiple_of": _whole_step,
}

_NAMES = tuple(one.name for one in fields(Constraints))

KEYWORDS = {name: re.sub("_(.)", lambda found: found[1].upper(), name) for name in _NAMES}
"""What each is called in JSON Schema: `min_length` is `minLength`."""

NO_CONSTRAINTS = Constraints()


def together(one: Constraints, other: Constraints) -> Constraints:
    """What both ask for."""
    if not one or not other or one == other:
        return one or other or NO_CONSTRAINTS
    found = dict(one.items())
    for name, value in other.items():
        known = found.setdefault(name, value)
        if known != value:
            found[name] = ASSERTED[KEYWORDS[name]](known, value)
    return Constraints(**found)


@record
class Members:
    """Which members an object must have, beside its required fields.

    `required` are names that are no fields; `dependent` the names that each name asks for; of
    each entry of `alternatives` one list of names must be there as a whole.
    """

    required: tuple[str, ...] = ()
    dependent: tuple[tuple[str, tuple[str, ...]], ...] = ()
    alternatives: tuple[tuple[tuple[str, ...], ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.required or self.dependent or self.alternatives)


ANY_MEMBERS = Members()
"""No rule about members."""
