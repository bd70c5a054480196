"""Scalars and their constraints in Python: what a value is, and what is asked of it."""

from typing import Any

from bindwright.ir.constraints import Constraints
from bindwright.ir.types import Docs, ListOf, MapOf, Nullable, Scalar, ScalarKind, TupleOf, TypeExpr
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import checks_in_words
from bindwright.schema.formats import bounds_of
from bindwright.schema.patterns import is_portable, python_pattern

_PLAIN: dict[ScalarKind, py.Name] = {
    ScalarKind.STRING: py.STR,
    ScalarKind.INTEGER: py.INT,
    ScalarKind.NUMBER: py.FLOAT,
    ScalarKind.BOOLEAN: py.BOOL,
    ScalarKind.NULL: py.NONE,
    ScalarKind.DATE_TIME: py.name("datetime", "datetime"),
    ScalarKind.DATE: py.name("datetime", "date"),
    ScalarKind.TIME: py.name("datetime", "time"),
    ScalarKind.DURATION: py.name("datetime", "timedelta"),
    ScalarKind.UUID: py.name("uuid", "UUID"),
    ScalarKind.EMAIL: py.STR,
    ScalarKind.IPV4: py.name("ipaddress", "IPv4Address"),
    ScalarKind.IPV6: py.name("ipaddress", "IPv6Address"),
    ScalarKind.BYTE: py.BYTES,
    ScalarKind.BINARY: py.STR,
    ScalarKind.DECIMAL: py.name("decimal", "Decimal"),
    ScalarKind.DECIMAL_NUMBER: py.FLOAT,
}

DECIMAL = _PLAIN[ScalarKind.DECIMAL]
"""What is taken for a number as well, and for its string."""

_FORMATS = "._runtime.types.formats"
_TRAVELLING: dict[ScalarKind, py.Name] = {
    ScalarKind.DURATION: py.name(_FORMATS, "IsoDuration"),
    ScalarKind.BYTE: py.name(_FORMATS, "Base64"),
    ScalarKind.DECIMAL_NUMBER: py.name(_FORMATS, "DecimalNumber"),
}
_INTEGERS = {"int32": py.name(_FORMATS, "Int32"), "int64": py.name(_FORMATS, "Int64")}
CHECKED_AS: dict[py.Name, py.Name] = {
    **dict.fromkeys(_INTEGERS.values(), py.INT),
    **{name: _PLAIN[kind] for kind, name in _TRAVELLING.items()},
    _TRAVELLING[ScalarKind.DECIMAL_NUMBER]: DECIMAL,
}
"""What type checkers take the runtime's names for, which are annotated types."""

_KEYWORDS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusive_minimum": "gt",
    "exclusive_maximum": "lt",
    "multiple_of": "multiple_of",
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
    "min_items": "min_length",
    "max_items": "max_length",
    "min_properties": "min_length",
    "max_properties": "max_length",
}
_FOR_NUMBER = frozenset(
    {"minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of"}
)
_FOR_STRING = frozenset({"min_length", "max_length", "pattern"})
_FOR_LIST = frozenset({"min_items", "max_items"})
_FOR_MAP = frozenset({"min_properties", "max_properties"})


def plain(expr: Scalar) -> py.PyType:
    """The Python type of a scalar: what an argument may be."""
    found = _PLAIN[expr.kind]
    return py.union((found, DECIMAL)) if found == py.FLOAT else found


def travelling(expr: Scalar) -> py.Name:
    """The type of a scalar that is read and written."""
    integer = _INTEGERS.get(expr.format or "") if expr.kind is ScalarKind.INTEGER else None
    if integer is not None and bounds_of(expr.format, _stated(expr.constraints)) is not None:
        return integer
    return _TRAVELLING.get(expr.kind, _PLAIN[expr.kind])


def _stated(constraints: Constraints) -> dict[str, Any]:
    """The bounds of a document, in the words of a schema."""
    bounds = {"minimum": constraints.minimum, "maximum": constraints.maximum}
    return {name: one for name, one in bounds.items() if one is not None}


def as_text(expr: Scalar) -> bool:
    """Whether the values are strings in Python too."""
    return _PLAIN[expr.kind] == py.STR


def is_string(expr: Scalar) -> bool:
    """Whether the values are strings on the wire."""
    kinds = (ScalarKind.INTEGER, ScalarKind.NUMBER, ScalarKind.BOOLEAN, ScalarKind.NULL)
    return expr.kind not in (*kinds, ScalarKind.DECIMAL_NUMBER)


def keywords_of(expr: Scalar | ListOf | MapOf | TupleOf) -> dict[str, py.Expr]:
    """The keyword arguments of pydantic's `Field` that enforce an expression's constraints."""
    if not expr.constraints:
        return {}
    match expr:
        case Scalar(kind=ScalarKind.INTEGER | ScalarKind.NUMBER | ScalarKind.DECIMAL_NUMBER):
            wanted = _FOR_NUMBER
        case Scalar():
            wanted = _FOR_STRING if as_text(expr) else frozenset[str]()
        case ListOf() | TupleOf():
            wanted = _FOR_LIST
        case MapOf():
            wanted = _FOR_MAP
    return {
        _KEYWORDS[name]: py.json(value)
        for name, value in expr.constraints.items()
        if name in wanted and (name != "pattern" or is_portable(value))
    }


def pattern_of(expr: Scalar) -> str | None:
    """The pattern that only Python's own engine can check, in its words."""
    pattern = expr.constraints.pattern
    if pattern is None or not as_text(expr) or is_portable(pattern):
        return None
    return python_pattern(pattern)


def checks_sentence(docs: Docs, expr: TypeExpr) -> str | None:
    """What is checked of a value, in plain words, but for what the description says already."""
    inner = expr.inner if isinstance(expr, Nullable) else expr
    if not isinstance(inner, Scalar | ListOf | MapOf | TupleOf) or not inner.constraints:
        return None
    is_text = isinstance(inner, Scalar) and as_text(inner)
    return checks_in_words(inner.constraints, docs.description or "", is_text=is_text)
