"""Values that a schema lists (`const`, `enum`), and what stands beside the list."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, cast

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.lower.schemas.normalise import Schema
from bindwright.schema.compile import compiled
from bindwright.schema.patterns import is_portable, python_pattern

_KEYWORDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "min_length": "minLength",
    "max_length": "maxLength",
    "pattern": "pattern",
}
"""What a schema asks of a scalar: our words, and those of JSON Schema."""


def constraint_check(schema: Schema) -> Callable[[Any], bool] | None:
    """Tells whether a value is within bounds, lengths and patterns; None where there are none."""
    asked = {
        keyword: value
        for name, value in schema.constraints.items()
        if (keyword := _KEYWORDS.get(name)) is not None
    }
    matches = None
    if "pattern" in asked and not is_portable(asked["pattern"]):
        matches = _search(asked.pop("pattern"))
    if not asked and matches is None:
        return None
    is_valid = compiled(asked).is_valid
    if matches is None:
        return is_valid
    return lambda value: is_valid(value) and (not isinstance(value, str) or matches(value))


def _search(pattern: str) -> Callable[[str], bool] | None:
    """What Python's engine says of a pattern, where the types ask that one."""
    known = python_pattern(pattern)
    if known is None:
        return None
    search = re.compile(known, re.ASCII).search
    return lambda text: search(text) is not None


def report_forbidden(schema: Schema, word: str, problem: str, report: Report) -> None:
    """Says that a listed value is impossible; `word` is the keyword that lists it."""
    stated = schema.node.value
    is_here = isinstance(stated, dict) and word in stated  # else it comes through `allOf`
    place = schema.origin.child(word) if is_here else schema.origin
    report.add(ALL_OF_CONTRADICTION, place, problem, at="key")


def forbidden_value(value: Any) -> str:
    """The sentence for a value that bounds, lengths or a pattern forbid."""
    return f"the value {value!r} is listed, but what stands beside it forbids it"


class ValueSet:
    """JSON values, to ask whether one is among them: `true` is not 1, but 1.0 is."""

    def __init__(self, values: Iterable[Any]) -> None:
        self._keys = set(map(value_key, values))

    def __contains__(self, value: object) -> bool:
        return value_key(value) in self._keys


def value_key(value: Any) -> tuple[bool, Any]:
    """Something that can be hashed, and is the same for the same JSON values only."""
    return isinstance(value, bool), _frozen(value)


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        return frozenset((key, _frozen(one)) for key, one in members.items())
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    return value


def json_types(value: Any) -> set[str]:
    """The JSON types that a value is of; a whole number is an integer, too."""
    match value:
        case None:
            return {"null"}
        case bool():
            return {"boolean"}
        case int():
            return {"integer", "number"}
        case float():
            return {"number", "integer"} if value.is_integer() else {"number"}
        case str():
            return {"string"}
        case list():
            return {"array"}
        case _:
            return {"object"}
