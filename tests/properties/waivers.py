"""Where datamodel-code-generator's models, or ours, are of another opinion than the schema.

Each stands here with its reason and an example; one that is no longer needed fails its test.
"""

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Waiver:
    """Where the peer errs: what it says, and a schema (with a payload) for which it says it."""

    reason: str
    says: str
    schema: Any
    payload: Any = None

    def covers(self, error: Exception) -> bool:
        """Whether this is what the peer says."""
        return self.says in f"{type(error).__name__}: {error}"


IN_MAKING = (
    Waiver(
        reason="it takes e-mail addresses for more than strings, which needs a package of its own",
        says="email-validator is not installed",
        schema={"Part": {"type": "string", "format": "email"}},
    ),
    Waiver(
        reason="a schema that is nothing but a reference to itself means anything",
        says="a $ref chain that loops back",
        schema={"Part": {"$ref": "#/$defs/Loop"}, "Loop": {"$ref": "#/$defs/Loop"}},
    ),
)
"""Documents that the peer makes no usable module of."""

IN_TAKING = (
    Waiver(
        reason="a whole number is an integer however it is written (JSON Schema, section 4.2.3); "
        "strict pydantic wants it without a point",
        says="int_type",
        schema={"Part": {"type": "integer"}},
        payload=1.0,
    ),
    Waiver(
        reason="a format is a note unless one asks for more (JSON Schema Validation, section "
        "7.2.1), and a URI need not be a URL",
        says="url_parsing",
        schema={"Part": {"type": "string", "format": "uri"}},
        payload="",
    ),
    *(
        Waiver(
            reason="a format is a note unless one asks for more",
            says=says,
            schema={"Part": {"type": "string", "format": format_}},
            payload="E&",
        )
        for format_, says in (
            ("date-time", "type=datetime_"),
            ("date", "type=date_"),
            ("uuid", "type=uuid_"),
            ("duration", "type=time_delta_"),
            ("ipv4", "type=value_error"),  # ipv6, too
        )
    ),
    Waiver(
        reason="what stands in base64 are bytes, and those need not be text",
        says="codec can't decode byte",
        schema={"Part": {"type": "string", "format": "byte"}},
        payload="/+8=",
    ),
    Waiver(
        reason="a format is a note unless one asks for more: what is no base64 is a string still",
        says="base64_decode",
        schema={"Part": {"type": "string", "format": "byte"}},
        payload="E&",
    ),
    Waiver(
        reason="an allOf of unions is no class where its variants are none",
        says="model_type",
        schema={
            "Part": {"allOf": [{"anyOf": [{"type": "string"}]}, {"anyOf": [{"type": "string"}]}]}
        },
        payload="",
    ),
    Waiver(
        reason="an object without members has none whose name matches a pattern",
        says="string_type",
        schema={
            "Part": {
                "type": "object",
                "additionalProperties": False,
                "patternProperties": {"^x-": {"allOf": [{"type": "string"}, {"type": "string"}]}},
            }
        },
        payload={},
    ),
    Waiver(
        reason="an object whose members are of an enumeration is no member of it",
        says="type=enum",
        schema={
            "Part": {
                "type": "object",
                "additionalProperties": {"enum": [0.5, "half"]},
                "propertyNames": {"pattern": "^[^!]*$"},
            }
        },
        payload={},
    ),
    Waiver(
        reason="an array that may be null may be so in an allOf, too",
        says="list_type",
        schema={
            "Part": {
                "type": "object",
                "properties": {
                    "x": {
                        "description": "Some.",
                        "allOf": [{"type": ["array", "null"], "items": {"type": "string"}}],
                    }
                },
                "required": ["x"],
            }
        },
        payload={"x": None},
    ),
    Waiver(
        reason="a property that is named like something that the module imports hides it where a "
        "root model follows",
        says="is not fully defined",
        schema={
            "Part": {
                "anyOf": [
                    {
                        "type": "object",
                        "properties": {
                            "Annotated": {"type": "array"},
                            "x": {"type": "array", "minItems": 1},
                        },
                    },
                    {"type": "string", "minLength": 1},
                ]
            }
        },
        payload={},
    ),
    Waiver(
        reason="a pattern of names says nothing of the names that it does not match (JSON Schema, "
        "section 10.3.2.2)",
        says="string_pattern_mismatch",
        schema={"Part": {"type": "object", "patternProperties": {"^x-": {"type": "string"}}}},
        payload={"": None},
    ),
)
"""Payloads that the schema allows and the peer refuses."""


@dataclass(frozen=True)
class Ours:
    """Where our strict view of a component refuses what the schema allows, and what it says."""

    case: str
    name: str
    payload: Any
    says: str

    def covers(self, case: str, name: str, why: str) -> bool:
        """Whether this is what is refused."""
        return (self.case, self.name) == (case, name) and bool(re.search(self.says, why))


OURS = (
    Ours("unions", "Step", {"type": "added", "id": [1]}, r" /id: "),
    Ours("unions", "Mapped", {"type": "removed", "id": ""}, r" /(id|why): "),
    Ours("unions", "Page", {"step": {"type": "added"}}, r" /(step|mapped)/(id|why): "),
)
"""A tag decides alone: what has the tag of a variant and is none is refused, though an open union
would have room for it."""
