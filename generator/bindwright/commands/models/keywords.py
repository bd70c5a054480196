"""The words of JSON Schema for what the IR says of scalars, constraints and documentation.

Patterns are spelled for the engines behind the models, where a wrong one is an error on import.
"""

import re
from typing import Any

from bindwright.ir.constraints import Constraints
from bindwright.ir.types import Const, Docs, Scalar, ScalarKind
from bindwright.schema.patterns import compiles, is_portable, python_pattern

Json = dict[str, Any]

_JSON_TYPES = {
    ScalarKind.INTEGER: "integer",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.NULL: "null",
}
"""The JSON type of a scalar; of all other kinds it is a string."""


_WITH_A_TYPE = frozenset(
    {
        ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.TIME, ScalarKind.DURATION,
        ScalarKind.UUID, ScalarKind.DECIMAL,
    }
)  # fmt: skip
"""Formats that our own types know; with others a reader would make something else of a string."""


def docs_of(docs: Docs, deprecated: bool) -> Json:
    """The annotations of a schema: description and deprecation."""
    found: Json = {}
    if docs.description:
        found["description"] = docs.description
    if deprecated:
        found["deprecated"] = True
    return found


def type_of(kind: ScalarKind) -> str:
    """The JSON type of a kind of scalar."""
    return _JSON_TYPES.get(kind, "string")


def type_of_value(value: Any) -> str:
    """The JSON type of a constant; a number with a point is none that is whole."""
    return _TYPES_OF_VALUES[type(value)]


_TYPES_OF_VALUES = {
    str: "string", bool: "boolean", int: "integer", float: "number", list: "array",
    dict: "object", type(None): "null",
}  # fmt: skip


def scalar(expr: Scalar) -> Json:
    """The schema of a scalar."""
    found: Json = {"type": type_of(expr.kind)}
    if expr.kind in _WITH_A_TYPE:
        found["format"] = expr.kind.value
    return found | constraints_of(expr.constraints)


def const(expr: Const) -> Json:
    """A constant together with its type, which null can join."""
    kind = type_of_value(expr.value)
    stated = {} if kind in ("null", "array", "object") else {"type": kind}
    return {"const": expr.value, **stated}


def as_choice(schema: Json) -> Json:
    """A constant as one of several types: of `const` there, the library makes classes."""
    match schema:
        case {"const": list()}:
            return {"type": "array", "items": {}}
        case {"const": dict()}:
            return {"type": "object"}
        case {"const": value, "type": str() as type_}:
            return {"type": type_, "enum": [value], "x-enum-field-as-literal": True}
        case _:
            return schema


def constraints_of(constraints: Constraints) -> Json:
    """Constraints in the words of JSON Schema."""
    return {_KEYWORDS.get(name, name): value for name, value in constraints.items()}


def is_constrained(schema: Json) -> bool:
    """Whether a schema asserts more than its type."""
    return "$ref" not in schema and not _ASSERTIONS.isdisjoint(schema)


_KEYWORDS = {
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "multiple_of": "multipleOf",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "unique_items": "uniqueItems",
    "min_properties": "minProperties",
    "max_properties": "maxProperties",
}
"""Constraints whose keyword is spelled otherwise in JSON Schema."""

_ASSERTIONS = frozenset({"minimum", "maximum", "pattern", *_KEYWORDS.values()})


# Patterns

_LOOK_AROUND = re.compile(r"\(\?<?[=!]")


def for_python(pattern: str) -> str | None:
    """A pattern for Python's own engine; None where it has no words for it, or could take for ever.

    It stays as it is where that means the same.
    """
    found = python_pattern(pattern)
    return pattern if found is not None and is_portable(pattern) and compiles(pattern) else found


def for_pydantic(pattern: str) -> str | None:
    """A pattern for pydantic's engine, which runs in linear time.

    The library gives a class with look-around in a pattern Python's engine, for all its patterns:
    so each has to be one of Python's too.
    """
    if is_portable(pattern) and compiles(pattern):
        return pattern
    found = python_pattern(pattern)
    if found is None or not (is_portable(found) or _LOOK_AROUND.search(found)):
        return None
    return found
