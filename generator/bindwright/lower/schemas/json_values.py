"""Values that a schema lists (`const`, `enum`), and what stands beside the list."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.lower.schemas.normalise import Schema
from bindwright.schema.compile import compiled
from bindwright.schema.patterns import is_portable, python_pattern

_OF_SCALARS = frozenset(
    {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength",
     "maxLength", "pattern"}
)  # fmt: skip


def constraint_check(schema: Schema) -> Callable[[Any], bool] | None:
    """Tells whether a value is within bounds, lengths and patterns; None where there are none."""
    stated = schema.constraints.keywords()
    asked = {keyword: value for keyword, value in stated.items() if keyword in _OF_SCALARS}
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
