"""The words of JSON Schema for what the IR says of scalars, constraints and documentation."""

from typing import Any

from bindwright.ir.constraints import KEYWORDS
from bindwright.ir.types import Const, Docs, Scalar, ScalarKind

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
    return found | expr.constraints.keywords()


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


def is_constrained(schema: Json) -> bool:
    """Whether a schema asserts more than its type."""
    return "$ref" not in schema and not _ASSERTIONS.isdisjoint(schema)


_ASSERTIONS = frozenset(KEYWORDS.values()) - {"minContains", "maxContains"}
