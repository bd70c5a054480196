"""Keywords that make no type: those that only imply one, and those that no type can express."""

from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import UNSUPPORTED_KEYWORD
from bindwright.lower import scalars
from bindwright.lower.normalise import Schema
from bindwright.lower.patterns import is_portable

__all__ = ["implied_types", "note_untyped"]

# Assertions that no type can express; `validate` and the mock check them all the same.
_UNTYPED = ("not", "if", "dependentSchemas", "dependentRequired", "contains", "propertyNames")


def note_untyped(schema: Schema, report: Report) -> None:
    """Notes the assertions of a schema that its type can't make."""
    value: Any = schema.node.value
    for keyword in _UNTYPED:
        if isinstance(value, dict) and keyword in value and not _is_exclusion(value[keyword]):
            report.add(
                UNSUPPORTED_KEYWORD,
                schema.origin.child(keyword),
                f"{keyword!r} has no counterpart in a type; the type is wider than the schema",
                at="key",
            )
    pattern = schema.constraints.pattern
    if pattern is not None and not is_portable(pattern):
        report.add(
            UNSUPPORTED_KEYWORD,
            schema.origin.child("pattern"),
            f"the types can't check the pattern {pattern!r}: they know no look-around and no "
            "back-references",
        )


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
