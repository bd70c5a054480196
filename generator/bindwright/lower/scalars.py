"""JSON scalars and the formats that have a type of their own."""

from bindwright.ir.types import Scalar, ScalarKind
from bindwright.lower.normalise import Schema

__all__ = ["STRING_FORMATS", "scalar"]

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


def scalar(schema: Schema, name: str) -> Scalar:
    """The scalar for a schema of the JSON type `name`."""
    kind = _NAMES[name]
    if kind is ScalarKind.STRING and schema.format is not None:
        kind = STRING_FORMATS.get(schema.format, kind)
    return Scalar(kind=kind, format=schema.format, constraints=schema.constraints)
