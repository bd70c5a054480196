"""Made-up OpenAPI documents: a few schemas of every shape, under unkind names."""

import string
from typing import Any

from hypothesis import strategies as st

Json = Any
Schema = dict[str, Any]

_KIND_NAMES = ("id", "name", "items", "value", "type", "created_at", "maxTokens", "next-page")
_UNKIND_NAMES = (
    "class", "None", "self", "model_config", "model_fields", "schema", "json", "copy", "validate",
    "__init__", "__class__", "_private", "_", "", " ", "a.b", "a/b", "a~b", "a b", "1st", "$ref",
    "@id", "é", "ﬁ", "名前", "🎉", "A", "a", "a_", "a-", "str", "int", "list", "datetime", "Any",
    "Field", "ApiModel", "Annotated", "omit", "from", "import", "True", "to_dict", "\u202e", "'\"",
    '"""', "{{ x }}", "\\", "\n", "validation_errors", "construct", "fields", "register", "__doc__",
)  # fmt: skip

property_names = st.one_of(
    st.sampled_from(_KIND_NAMES),
    st.sampled_from(_UNKIND_NAMES),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=6),
)

component_names = st.one_of(
    st.sampled_from(
        ("Thing", "thing", "Thing-2", "Error", "Client", "Model", "Omit", "class", "1")
    ),
    st.text(string.ascii_letters + string.digits + "._-", min_size=1, max_size=6),
)

_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)

FORMATS = (
    "date", "date-time", "uuid", "email", "uri", "byte", "ipv4", "ipv6", "duration", "password",
    "unheard-of",
)  # fmt: skip


def _bounds(low: str, high: str, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Schema]:
    """Either bound, both in order, or none."""
    pairs = st.tuples(values, values).map(sorted)
    return st.one_of(
        st.just({}),
        values.map(lambda one: {low: one}),
        values.map(lambda one: {high: one}),
        pairs.map(lambda two: {low: two[0], high: two[1]}),
    )


def _joined(*parts: Schema) -> Schema:
    return {key: value for part in parts for key, value in part.items()}


_lengths = _bounds("minLength", "maxLength", st.integers(0, 5))
_patterns = st.sampled_from(
    ["^a", "[0-9]+", "^[a-z]*$", "b$", "^(?:x|y)?$", r"^\d{1,3}$", r"\.", "^(?!no)", r"^(\w)\1$"]
)

strings = st.one_of(
    st.just({"type": "string"}),
    _lengths.map(lambda found: {"type": "string", **found}),
    _patterns.map(lambda found: {"type": "string", "pattern": found}),
    st.sampled_from(FORMATS).map(lambda found: {"type": "string", "format": found}),
)

integers = st.builds(
    _joined,
    st.just({"type": "integer"}),
    st.one_of(
        _bounds("minimum", "maximum", st.integers(-9, 9)),
        _bounds("exclusiveMinimum", "exclusiveMaximum", st.integers(-9, 9)),
        st.integers(1, 4).map(lambda one: {"multipleOf": one}),
        st.sampled_from(["int32", "int64"]).map(lambda one: {"format": one}),
    ),
)

_quarters = st.integers(-36, 36).map(lambda one: one / 4)

numbers = st.builds(
    _joined,
    st.just({"type": "number"}),
    st.one_of(
        _bounds("minimum", "maximum", _quarters),
        _bounds("exclusiveMinimum", "exclusiveMaximum", _quarters),
        st.sampled_from([0.5, 0.25, 2]).map(lambda one: {"multipleOf": one}),
    ),
)

_members = st.lists(
    st.one_of(st.sampled_from(["a", "A", "b-c", "b_c", "", "1", "title", "class", "NaN"]), _texts),
    min_size=1,
    max_size=4,
    unique=True,
)

enums = st.one_of(
    _members.map(lambda found: {"type": "string", "enum": found}),
    st.lists(st.integers(-3, 9), min_size=1, max_size=4, unique=True).map(
        lambda found: {"type": "integer", "enum": found}
    ),
    _members.map(lambda found: {"type": ["string", "null"], "enum": [*found, None]}),
    st.just({"enum": ["a", 1, None]}),
    _members.map(lambda found: {"anyOf": [*({"const": one} for one in found), {"type": "string"}]}),
    st.sampled_from([{"a": [1]}, [], ["a", 0.5]]).map(lambda found: {"const": found}),
    st.sampled_from([[0.5, "half"], [1.5, 2.5], [True, False]]).map(lambda found: {"enum": found}),
    st.sampled_from(["a", 1, True, None, "", 2.5]).map(lambda found: {"const": found}),
)

leaves = st.one_of(
    strings, integers, numbers, enums, st.just({"type": "boolean"}), st.just({"type": "null"}),
    st.just({}),
)  # fmt: skip


def _nullable(schema: Schema) -> st.SearchStrategy[Schema]:
    spellings: list[Schema] = [{"anyOf": [schema, {"type": "null"}]}]
    type_ = schema.get("type", "null")
    if isinstance(type_, str) and type_ != "null" and not {"enum", "const"} & schema.keys():
        spellings.append({**schema, "type": [schema["type"], "null"]})
    return st.sampled_from(spellings)


@st.composite
def _objects(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    properties = draw(st.dictionaries(property_names, inner, max_size=4))
    found: Schema = {"type": "object"}
    if properties:
        found["properties"] = properties
        required = draw(st.lists(st.sampled_from(sorted(properties)), unique=True))
        if required:
            found["required"] = required
        found |= draw(_asked(sorted(properties)))
    rest = draw(st.sampled_from(["", "", "open", "closed", "typed", "matched"]))
    if rest == "closed":
        found["additionalProperties"] = False
    elif rest == "open":
        found["additionalProperties"] = True
    elif rest == "typed":
        found["additionalProperties"] = draw(inner)
        found |= draw(_bounds("minProperties", "maxProperties", st.integers(0, 3)))
        if draw(st.booleans()):
            found["propertyNames"] = {"pattern": "^[^!]*$"}
    elif rest == "matched":
        found["patternProperties"] = {draw(st.sampled_from(["^x-", "^(?!x)y"])): draw(inner)}
        if not properties and draw(st.booleans()):
            found["additionalProperties"] = False
    return found


def _asked(names: list[str]) -> st.SearchStrategy[Schema]:
    """Rules about which members must be there."""
    some = st.lists(st.sampled_from([*names, "other"]), min_size=1, max_size=2, unique=True)
    return st.one_of(
        st.just({}),
        st.just({}),
        st.builds(lambda name, asked: {"dependentRequired": {name: asked}}, some.map(min), some),
        st.lists(some, min_size=1, max_size=2).map(
            lambda found: {"anyOf": [{"required": one} for one in found]}
        ),
        st.integers(0, 2).map(lambda one: {"minProperties": one}),
    )


def _arrays(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    sizes = _bounds("minItems", "maxItems", st.integers(0, 3))
    lists = st.builds(lambda item, size: {"type": "array", "items": item, **size}, inner, sizes)
    tuples = st.lists(inner, min_size=1, max_size=3).map(
        lambda items: {
            "type": "array",
            "prefixItems": items,
            "items": False,
            "minItems": len(items),
        }
    )
    open_tuples = st.builds(
        lambda items, rest, least: {
            "type": "array",
            "prefixItems": items,
            "items": rest,
            "minItems": min(least, len(items)),
        },
        st.lists(inner, min_size=1, max_size=3),
        st.one_of(inner, st.just(False), st.just(True)),
        st.integers(0, 3),
    )
    sets = inner.map(lambda item: {"type": "array", "items": item, "uniqueItems": True})
    holding = st.builds(
        lambda contains, size: {"type": "array", "contains": contains, **size},
        leaves,
        _bounds("minContains", "maxContains", st.integers(1, 2)),
    )
    return st.one_of(
        lists, lists, tuples, open_tuples, sets, holding,
        sizes.map(lambda size: {"type": "array", **size}),
    )  # fmt: skip


@st.composite
def _tagged(draw: st.DrawFn, inner: st.SearchStrategy[Schema]) -> Schema:
    tag = draw(st.sampled_from(["type", "kind", "@type"]))
    variants: list[Schema] = []
    for value in draw(st.lists(st.sampled_from("abc"), min_size=2, max_size=3, unique=True)):
        properties = draw(st.dictionaries(property_names, inner, max_size=2))
        variants.append(
            {
                "type": "object",
                "properties": properties | {tag: {"type": "string", "const": value}},
                "required": [tag],
            }
        )
    found: Schema = {"oneOf": variants}
    return found


def _unions(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    of_two = st.lists(inner, min_size=2, max_size=3)
    types = st.lists(
        st.sampled_from(["string", "integer", "boolean", "null", "number"]),
        min_size=2, max_size=3, unique=True,
    )  # fmt: skip
    return st.one_of(
        of_two.map(lambda found: {"anyOf": found}),
        types.map(lambda found: {"type": found}),
        _tagged(inner),
        inner.map(lambda found: {"allOf": [found], "description": "One."}),
        st.tuples(leaves, leaves).map(lambda found: {"allOf": list(found)}),
        st.tuples(of_two, of_two).map(lambda two: {"allOf": [{"anyOf": one} for one in two]}),
    )


def _branches(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    objects = _objects(inner)
    return st.one_of(
        objects, objects, objects, _arrays(inner), _unions(inner), inner.flatmap(_nullable)
    )


@st.composite
def documents(draw: st.DrawFn) -> Json:
    """A document with one to three schemas; the first is the body of a request and its answer.

    References lead anywhere, also in circles, but always through a property or an item, so that
    every schema has a finite value.
    """
    names = draw(st.lists(component_names, min_size=1, max_size=3, unique=True))
    reference = st.sampled_from(names).map(lambda one: {"$ref": f"#/components/schemas/{one}"})
    inner = st.recursive(st.one_of(leaves, leaves, leaves, reference), _branches, max_leaves=4)
    schemas = {name: draw(st.one_of(_objects(inner), _branches(inner), leaves)) for name in names}
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{names[0]}"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Made up", "version": "1"},
        "paths": {
            "/things": {
                "post": {
                    "operationId": "make",
                    "requestBody": {"required": True, "content": content},
                    "responses": {"200": {"description": "Made.", "content": content}},
                }
            }
        },
        "components": {"schemas": schemas},
    }
