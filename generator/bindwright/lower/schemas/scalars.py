"""JSON scalars and the formats that have a type of their own."""

from collections.abc import Container

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import UNSUPPORTED_KEYWORD
from bindwright.ir.types import Scalar, ScalarKind
from bindwright.lower.schemas.normalise import Schema

STRING_FORMATS = {
    "date-time": ScalarKind.DATE_TIME,
    "date": ScalarKind.DATE,
    "time": ScalarKind.TIME,
    "duration": ScalarKind.DURATION,
    "uuid": ScalarKind.UUID,
    "email": ScalarKind.EMAIL,
    "ipv4": ScalarKind.IPV4,
    "ipv6": ScalarKind.IPV6,
    "byte": ScalarKind.BYTE,
    "base64": ScalarKind.BYTE,
    "binary": ScalarKind.BINARY,
    "decimal": ScalarKind.DECIMAL,
}
"""Formats of strings (the OpenAPI format registry) that are more than a word about the string."""

_NAMES = {
    "string": ScalarKind.STRING,
    "integer": ScalarKind.INTEGER,
    "number": ScalarKind.NUMBER,
    "boolean": ScalarKind.BOOLEAN,
    "null": ScalarKind.NULL,
}

_STRINGS = frozenset({ScalarKind.STRING, ScalarKind.EMAIL, ScalarKind.BINARY})
"""Kinds whose values stay strings, so that lengths and patterns can be asked of them."""

_OF_STRINGS = (("minLength", "min_length"), ("maxLength", "max_length"), ("pattern", "pattern"))


def scalar(schema: Schema, name: str, report: Report, text_formats: Container[str] = ()) -> Scalar:
    """The scalar for a schema of the JSON type `name`; values of `text_formats` are strings."""
    kind = _NAMES[name]
    if (
        kind is ScalarKind.STRING
        and schema.format is not None
        and schema.format not in text_formats
    ):
        kind = STRING_FORMATS.get(schema.format, kind)
    if kind is ScalarKind.NUMBER and schema.format == "decimal":
        kind = ScalarKind.DECIMAL_NUMBER
    if name == "string" and kind not in _STRINGS and schema.constraints:
        for keyword, one in _OF_STRINGS:
            if getattr(schema.constraints, one) is not None:
                report.add(
                    UNSUPPORTED_KEYWORD,
                    schema.origin.child(keyword),
                    f"{keyword!r} is not checked beside the format {schema.format!r}",
                    at="key",
                )
    asked = schema.constraints
    if kind is ScalarKind.INTEGER:
        asked = asked.of_integers()
    return Scalar(kind=kind, format=schema.format, constraints=asked)
