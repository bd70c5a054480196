"""Keywords that make no type: those that only imply one, that no type can express, or are none."""

from typing import Any, cast

from bindwright.diagnostics import rules_lower as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.suggestions import nearest
from bindwright.load.bundle import Node
from bindwright.lower.schemas import scalars
from bindwright.lower.schemas.normalise import Schema
from bindwright.schema.drafts import Draft
from bindwright.schema.patterns import is_portable, python_pattern
from bindwright.schema.vocabulary import ASSERTIONS, KEYWORDS


def note_keywords(node: Node, draft: Draft, report: Report) -> None:
    """Notes the keys of a Schema Object that say something else than they seem to."""
    if not isinstance(node.value, dict):
        return
    words = cast("dict[str, Any]", node.value)
    note_nullable(node, draft, report)
    if words.get("enum") == []:
        report.add(rules.ENUM_EMPTY, node.origin.child("enum"), "no value is one of an empty list")
    if draft is Draft.OPENAPI_3_0:
        return  # its meta-schema knows each key
    for key in words if not words.keys() <= _KNOWN else ():
        is_free = key in _KNOWN or key.startswith("x-")
        meant = nearest(key, _MEANT) if not is_free else None
        if meant is not None and report.seeks_hint(rules.KEYWORD_MISSPELT):
            report.add(
                rules.KEYWORD_MISSPELT,
                node.origin.child(key),
                f"{key!r} is no keyword, so it says nothing",
                hint=f"did you mean {meant!r}?",
                at="key",
            )


def note_nullable(node: Node, draft: Draft, report: Report) -> None:
    """Notes a `nullable` that has no effect by the letter: without a `type`, and since 3.1."""
    if not node.flag("nullable"):
        return
    place = node.origin.child("nullable")
    if draft is not Draft.OPENAPI_3_0:
        message = "'nullable' is no keyword since OpenAPI 3.1; here null is taken"
        hint = "'null' is one of the types: type: [string, \"null\"]"
        report.add(rules.NULLABLE_OUTDATED, place, message, hint=hint, at="key")
    elif node.get("type") is None:
        message = "'nullable' has no effect without a 'type' beside it; here null is taken"
        report.add(rules.NULLABLE_UNTYPED, place, message, at="key")


_KNOWN = KEYWORDS | {
    "discriminator", "xml", "externalDocs", "example", "nullable", "id", "summary",
}  # fmt: skip
_MEANT = tuple(sorted(ASSERTIONS | {"$ref", "$dynamicRef"}))


def note_untyped(schema: Schema, report: Report) -> None:
    """Notes the assertions of a schema that its type can't make."""
    for node in schema.untyped:
        keyword = node.origin.pointer.rpartition("/")[2]
        if not _is_exclusion(node.value):
            report.add(
                rules.UNSUPPORTED_KEYWORD,
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
        report.add(
            rules.PATTERN_NOT_CHECKED, origin, f"the types can't check the pattern {pattern!r}"
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
