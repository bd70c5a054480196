"""Keywords that make no type: those that only imply one, and those that no type can express."""

from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import PATTERN_NOT_CHECKED, UNSUPPORTED_KEYWORD
from bindwright.lower import scalars
from bindwright.lower.normalise import Schema
from bindwright.schema.patterns import is_portable, python_pattern

__all__ = ["implied_types", "note_pattern", "note_untyped"]


def note_untyped(schema: Schema, report: Report) -> None:
    """Notes the assertions of a schema that its type can't make."""
    for node in schema.untyped:
        keyword = node.origin.pointer.rpartition("/")[2]
        if not _is_exclusion(node.value):
            report.add(
                UNSUPPORTED_KEYWORD,
                node.origin,
                f"{keyword!r} has no counterpart in a type; the type is wider than the schema",
                at="key",
            )
    pattern = schema.constraints.pattern
    if pattern is not None and not is_portable(pattern):
        note_pattern(pattern, schema.origin.child("pattern"), report)


def note_pattern(pattern: str, origin: Origin, report: Report) -> None:
    """Notes a pattern that Python's engine can't take either."""
    if python_pattern(pattern) is None:
        report.add(PATTERN_NOT_CHECKED, origin, f"the types can't check the pattern {pattern!r}")


def _is_exclusion(value: Any) -> bool:
    """`not` with a list of values: how the open variant of a union leaves out the known tags."""
    return isinstance(value, dict) and set(value) <= {"enum", "const"} and bool(value)


def implied_types(schema: Schema) -> frozenset[str] | None:
    """What a schema without `type` is obviously about, by the keywords that it uses."""
    if schema.properties or schema.additional is not None or schema.patterns:
        return frozenset({"object"})
    if schema.items is not None or schema.prefix_items:
        return frozenset({"array"})
    constraints = schema.constraints
    if constraints.min_length is not None or constraints.max_length is not None:
        return frozenset({"string"})
    if constraints.pattern is not None or schema.format in scalars.STRING_FORMATS:
        return frozenset({"string"})
    return None
