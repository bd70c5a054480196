"""One spelling for all dialects: a `Schema` is a Schema Object in the words of 2020-12.

OpenAPI 3.0's `nullable`, boolean `exclusiveMinimum` and `example`, and the `x-` words of other
generators, end here; nothing after this file knows about dialects.
"""

import sys
from dataclasses import dataclass, field, fields
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.http.media_types import MediaKind, kind_of
from bindwright.ir.constraints import NO_CONSTRAINTS, Constraints
from bindwright.ir.types import NO_DEFAULT
from bindwright.load.bundle import Node
from bindwright.schema.drafts import Draft
from bindwright.schema.spelling import is_nullable, meant_types
from bindwright.schema.vocabulary import TYPES, counts

NO_CONST = object()
"""Says that a schema has no `const`; a const may be null."""

Nodes = tuple[Node, ...]
"""A schema that is the intersection of several; usually it is one."""

_TYPES = {name: frozenset({name}) for name in TYPES}

_NUMBERS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
_LENGTHS = {
    "minLength": "min_length",
    "maxLength": "max_length",
    "minItems": "min_items",
    "maxItems": "max_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
    "minContains": "min_contains",
    "maxContains": "max_contains",
}
_CONSTRAINT_KEYS = frozenset({*_NUMBERS, *_LENGTHS, "pattern", "uniqueItems"})
_OBJECT_KEYS = frozenset(
    {"properties", "required", "additionalProperties", "unevaluatedProperties", "patternProperties"}
)
_ARRAY_KEYS = frozenset({"items", "prefixItems", "additionalItems"})
_COMBINING_KEYS = frozenset({"anyOf", "oneOf", "allOf"})
_CONTENT_KEYS = frozenset({"contentEncoding", "contentMediaType"})
_RARE_KEYS = frozenset({"contains", "propertyNames", "dependentRequired", "dependencies"})
_UNTYPED_KEYS = frozenset({"not", "if", "dependentSchemas", "dependencies", "unevaluatedItems"})

MOST_CHOICES = 64
"""Two unions that have to hold at once are combined into no more variants than this."""


@dataclass(slots=True, kw_only=True)
class Schema:
    """A Schema Object, its sub-schemas still as nodes. `types` None means any type.

    `choices` are the variants of `anyOf` or `oneOf`; where two such lists have to hold at once,
    their combinations. `alternatives` are choices that only ask for
    members. `untyped` are the values of keywords that make no type.
    """

    node: Node
    types: frozenset[str] | None = None
    enum: list[Any] | None = None
    const: Any = NO_CONST
    format: str | None = None
    constraints: Constraints = NO_CONSTRAINTS
    properties: dict[str, Nodes] = field(default_factory=dict[str, Nodes])
    required: frozenset[str] = frozenset()
    additional: Nodes | None = None
    patterns: dict[str, Nodes] = field(default_factory=dict[str, Nodes])
    items: Nodes | None = None
    prefix_items: list[Nodes] = field(default_factory=list[Nodes])
    contains: Nodes | None = None
    property_names: Nodes | None = None
    dependent: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    choices: list[Nodes] = field(default_factory=list[Nodes])
    alternatives: tuple[tuple[tuple[str, ...], ...], ...] = ()
    all_of: list[Node] = field(default_factory=list[Node])
    untyped: tuple[Node, ...] = ()
    default: Any = NO_DEFAULT
    discriminator: Node | None = None
    read_only: bool = False
    write_only: bool = False

    @property
    def origin(self) -> Origin:
        """Where the schema stands."""
        return self.node.origin

    @property
    def is_empty(self) -> bool:
        """Whether it asserts nothing at all."""
        return (
            self.types is None
            and self.enum is None
            and self.const is NO_CONST
            and not (self.properties or self.required or self.patterns or self.prefix_items)
            and self.additional is None
            and self.items is None
            and not (self.choices or self.all_of)
            and self.contains is None
            and self.property_names is None
            and not self.dependent
            and not self.constraints
            and self.format is None
        )


def normalise(node: Node, draft: Draft) -> Schema:
    """The schema at a node; `$ref` is not followed and `allOf` not merged.

    Keywords that its draft does not have are not read.
    """
    if not isinstance(node.value, dict):
        return Schema(node=node)
    words = cast("dict[str, Any]", node.value)
    if draft not in (Draft.DRAFT_2020_12, Draft.OPENAPI_3_0):
        words = {key: one for key, one in words.items() if counts(key, draft)}
        node = Node(words, node.origin)
    schema = Schema(
        node=node,
        types=_types(words),
        const=words.get("const", NO_CONST),
        default=words.get("default", NO_DEFAULT),
        read_only=words.get("readOnly") is True,
        write_only=words.get("writeOnly") is True,
        discriminator=node.get("discriminator"),
    )
    if isinstance(words.get("format"), str):
        schema.format = words["format"]
    # Documents hold tens of thousands of schemas, most of them with few words: ask once for each.
    stated = words.keys()
    if _CONSTRAINT_KEYS & stated:
        schema.constraints = _constraints(words)
    enum = words.get("enum", words.get("x-extensible-enum"))
    if isinstance(enum, list):
        schema.enum = enum
    if _OBJECT_KEYS & stated:
        _read_object(schema, words, node)
    if _ARRAY_KEYS & stated:
        _read_array(schema, words, node)
    if _COMBINING_KEYS & stated:
        _read_combinations(schema, node)
    if _CONTENT_KEYS & stated:
        _read_content(schema, words)
    if _RARE_KEYS & stated:
        _read_rare(schema, words, node)
    if _UNTYPED_KEYS & stated:
        found = (node.get(key) for key in words if key in _UNTYPED_KEYS)
        schema.untyped = tuple(one for one in found if one is not None)
    if is_nullable(words):
        _apply_nullable(schema, words)
    return schema


def _read_content(schema: Schema, words: dict[str, Any]) -> None:
    """Bytes as OpenAPI 3.1 and later spell them (section 4.8.1.7), in the formats of 3.0."""
    encoding, media_type = words.get("contentEncoding"), words.get("contentMediaType")
    if schema.types is not None and "string" not in schema.types:
        return
    if isinstance(encoding, str):
        schema.types = schema.types or _TYPES["string"]
        if encoding.lower() == "base64" and schema.format is None:
            schema.format = "byte"
    elif isinstance(media_type, str):
        schema.types = schema.types or _TYPES["string"]
        if kind_of(media_type) is MediaKind.BINARY and schema.format is None:
            schema.format = "binary"


def default_of(node: Node) -> Any:
    """The `default` at a node itself; `NO_DEFAULT` where it states none."""
    return node.value.get("default", NO_DEFAULT) if isinstance(node.value, dict) else NO_DEFAULT


def _types(words: dict[str, Any]) -> frozenset[str] | None:
    stated = words.get("type")
    if isinstance(stated, str) and stated in _TYPES:
        return _TYPES[stated]  # nearly always
    return frozenset(meant_types(stated)) or None


def _apply_nullable(schema: Schema, words: dict[str, Any]) -> None:
    """`nullable: true` (OpenAPI 3.0.3, section 4.7.24): whatever else stands there, or null."""
    null = Node({"type": "null"}, schema.origin.child("nullable"))
    if schema.all_of or (schema.types is None and _implies_type(schema)):
        # The parts may know nothing of null, so it can't be one of the types that they share; and
        # keywords of one type say nothing of null, but make a type that lacks it.
        inner = {key: value for key, value in words.items() if key not in _NULLABLE_WORDS}
        only = schema.all_of[0] if len(schema.all_of) == 1 and set(inner) == {"allOf"} else None
        alone = Schema(node=schema.node, default=schema.default)
        alone.read_only, alone.write_only = schema.read_only, schema.write_only
        alone.choices = [(only or Node(inner, schema.origin),), (null,)]
        for one in fields(Schema):
            setattr(schema, one.name, getattr(alone, one.name))
        return
    if schema.types is not None:
        schema.types |= {"null"}
    if schema.enum is not None and None not in schema.enum:
        schema.enum = [*schema.enum, None]
    if schema.choices:
        schema.choices = [*schema.choices, (null,)]


def _implies_type(schema: Schema) -> bool:
    """Whether a schema without types, values and choices is obviously about some type."""
    if schema.choices or schema.enum is not None:
        return False
    return (
        schema.const is not NO_CONST
        or bool(schema.properties or schema.patterns or schema.prefix_items or schema.constraints)
        or schema.additional is not None
        or schema.items is not None
        or schema.format is not None
    )


_NULLABLE_WORDS = frozenset(
    {"nullable", "x-nullable", "description", "title", "default", "readOnly", "writeOnly"}
)


def joined(first: Nodes, second: Nodes) -> Nodes:
    """The intersection of both, each schema once."""
    if not first or not second:
        return first or second
    known = {id(one.value) for one in first}
    return first + tuple(one for one in second if id(one.value) not in known)


def combinations(first: list[Nodes], second: list[Nodes]) -> list[Nodes]:
    """The choices where two lists of choices have to hold at once."""
    if not first or not second:
        return first or second
    return [joined(one, other) for one in first for other in second]


def _read_combinations(schema: Schema, node: Node) -> None:
    any_of: list[Nodes] = [(one,) for one in node.list("anyOf")]
    one_of: list[Nodes] = [(one,) for one in node.list("oneOf")]
    if len(any_of) * len(one_of) > MOST_CHOICES:
        one_of, left_out = [], node.get("oneOf")
        schema.untyped += (left_out,) if left_out is not None else ()
    schema.choices = combinations(any_of, one_of)
    schema.all_of = node.list("allOf")


def _read_rare(schema: Schema, words: dict[str, Any], node: Node) -> None:
    contains, names = node.get("contains"), node.get("propertyNames")
    schema.contains = (contains,) if contains is not None else None
    schema.property_names = (names,) if names is not None else None
    for key in ("dependentRequired", "dependencies"):
        for name, needed in node.members(key):
            if isinstance(needed.value, list):
                schema.dependent[name] = frozenset(map(str, needed.value))
            else:
                schema.untyped += (needed,)


def _constraints(words: dict[str, Any]) -> Constraints:
    found: dict[str, Any] = {}
    for key, name in _NUMBERS.items():
        # Nothing is a multiple of no number (JSON Schema 2020-12, validation, section 6.2.1).
        if _is_number(words.get(key)) and (key != "multipleOf" or words[key] > 0):
            found[name] = words[key]
    # In OpenAPI 3.0 these two are flags beside `minimum` and `maximum`.
    for flag, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if words.get(flag) is True and bound in found:
            found[_NUMBERS[flag]] = found.pop(bound)
    for key, name in _LENGTHS.items():
        length: Any = words.get(key)
        # A longer one is no bound: nothing is that long, and no engine can count so far.
        if _is_number(length) and length == int(length) and 0 <= length < 2**63:
            found[name] = int(length)
    if isinstance(words.get("pattern"), str):
        found["pattern"] = words["pattern"]
    if words.get("uniqueItems") is True:
        found["unique_items"] = True
    return Constraints(**found) if found else NO_CONSTRAINTS


def _is_number(value: Any) -> bool:
    """Whether a value is a finite number that a float can hold."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return False
    return -_LARGEST <= value <= _LARGEST


_LARGEST = sys.float_info.max


def _read_object(schema: Schema, words: dict[str, Any], node: Node) -> None:
    if "properties" in words:
        schema.properties = {key: (child,) for key, child in node.members("properties")}
    required = words.get("required")
    if isinstance(required, list):
        names = required
        schema.required = frozenset(name for name in names if isinstance(name, str))
    key = "additionalProperties" if "additionalProperties" in words else "unevaluatedProperties"
    additional = node.get(key)
    if additional is not None:
        schema.additional = (additional,)
    if "patternProperties" in words:
        schema.patterns = {key: (child,) for key, child in node.members("patternProperties")}


def _read_array(schema: Schema, words: dict[str, Any], node: Node) -> None:
    if "prefixItems" in words:
        schema.prefix_items = [(child,) for child in node.list("prefixItems")]
    items = node.get("items")
    if items is None:
        return
    if isinstance(items.value, list):
        # The tuple spelling before 2020-12.
        schema.prefix_items = [(child,) for child in node.list("items")]
        items = node.get("additionalItems")
    if items is not None:
        schema.items = (items,)
