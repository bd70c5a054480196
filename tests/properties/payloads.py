"""Payloads for a schema: mostly right ones, and right ones with one thing broken."""

import copy
import json
import math
from typing import Any

from hypothesis import strategies as st

_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=6)
_MATCHING = {
    "^a": ["a", "ab", "a\n"], "[0-9]+": ["1", "x22"], "^[a-z]*$": ["", "abc"], "b$": ["b", "ab"],
    "^(?:x|y)?$": ["", "x", "y"], "^(?!no)": ["", "yes"], r"^(\w)\1$": ["aa", "77"],
    r"^\d{1,3}$": ["1", "123"], r"\.": [".", "a.b"],
}  # fmt: skip
_FORMATTED = {
    "date": ["2026-04-20", "1999-12-31"],
    # As the encoder writes them; other spellings of the same instant come back as these.
    "date-time": ["2026-04-20T10:00:00Z", "1999-12-31T23:59:59+02:00"],
    "uuid": ["123e4567-e89b-42d3-a456-426614174000"],
    "email": ["a@b.example"],
    "uri": ["https://a.example/b"],
    "byte": ["aGVsbG8=", "", "/+8="],
    "ipv4": ["192.0.2.1"],
    "ipv6": ["2001:db8::1", "::"],
    "duration": ["P1M", "PT1H30M", "P1DT12H"],
}

anything = st.recursive(
    st.one_of(
        st.none(), st.booleans(), st.integers(-99, 99), _TEXT,
        st.integers(-40, 40).map(lambda one: one / 4),
    ),
    lambda inner: st.one_of(
        st.lists(inner, max_size=2), st.dictionaries(_TEXT, inner, max_size=2)
    ),
    max_leaves=3,
)  # fmt: skip


def payloads(schema: Any, document: Any) -> st.SearchStrategy[Any]:
    """Values that are mostly right: whoever uses them asks a validator."""
    right = fitting(schema, document, 5)
    return st.one_of(right, right, right.flatmap(broken), anything)


def fitting(schema: Any, document: Any, depth: int) -> st.SearchStrategy[Any]:
    """Values made after a schema; deep down only what is required."""
    if schema is True or schema == {}:
        return anything
    if schema is False:
        return st.nothing()
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        target = document["components"]["schemas"][name]
        return st.deferred(lambda: fitting(target, document, depth - 1)) if depth > 0 else st.none()
    if "const" in schema:
        return st.just(schema["const"])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema and "properties" not in schema:
            parts = [fitting(one, document, depth) for one in schema[key]]
            return st.one_of(parts)
    types = schema.get("type", "object")
    if isinstance(types, list):
        return st.one_of([fitting({**schema, "type": one}, document, depth) for one in types])
    return _typed(types, schema, document, depth)


def _typed(kind: str, schema: Any, document: Any, depth: int) -> st.SearchStrategy[Any]:
    match kind:
        case "string":
            return _strings(schema)
        case "integer":
            whole = _numbers(schema, 1)
            return st.one_of(whole, whole, whole.map(float))
        case "number":
            return st.one_of(_numbers(schema, 0.25), _numbers(schema, 1))
        case "boolean":
            return st.booleans()
        case "array":
            return _arrays(schema, document, depth)
        case "object":
            return _objects(schema, document, depth)
        case _:
            return st.none()


def _strings(schema: Any) -> st.SearchStrategy[str]:
    if "pattern" in schema:
        return st.sampled_from(_MATCHING[schema["pattern"]])
    if schema.get("format") in _FORMATTED:
        return st.sampled_from(_FORMATTED[schema["format"]])
    low, high = schema.get("minLength", 0), schema.get("maxLength", 8)
    alphabet = st.characters(codec="utf-8", exclude_categories=["Cs"])
    return st.text(alphabet, min_size=low, max_size=max(low, high))


def _numbers(schema: Any, step: float) -> st.SearchStrategy[Any]:
    step = schema.get("multipleOf", step)
    low = schema.get("minimum", schema.get("exclusiveMinimum", -99) + 0)
    high = schema.get("maximum", schema.get("exclusiveMaximum", 99) + 0)
    first, last = math.ceil(low / step), math.floor(high / step)
    return st.integers(first, max(first, last)).map(lambda one: one * step)


def _arrays(schema: Any, document: Any, depth: int) -> st.SearchStrategy[Any]:
    if "prefixItems" in schema:
        first = [fitting(one, document, depth - 1) for one in schema["prefixItems"]]
        rest = fitting(schema.get("items", {}), document, depth - 1)
        more = st.lists(rest, max_size=2) if schema.get("items") is not False else st.just([])
        return st.builds(lambda found, others: [*found, *others], st.tuples(*first), more)
    if "contains" in schema:
        found = fitting(schema["contains"], document, depth - 1)
        return st.builds(lambda one, others: [one, *others], found, st.lists(anything, max_size=2))
    low = schema.get("minItems", 0)
    high = max(low, min(schema.get("maxItems", low + 2), 3)) if depth > 0 else low
    return st.lists(
        fitting(schema.get("items", {}), document, depth - 1), min_size=low, max_size=high
    )


@st.composite
def _objects(draw: st.DrawFn, schema: Any, document: Any, depth: int) -> Any:
    found: dict[str, Any] = {}
    required = schema.get("required", ())
    for name, below in schema.get("properties", {}).items():
        if name in required or (depth > 0 and draw(st.booleans())):
            found[name] = draw(fitting(below, document, depth - 1))
    rest = schema.get("additionalProperties", True)
    least = schema.get("minProperties", 0)
    wanted = least if rest is False or depth <= 0 else draw(st.integers(least, least + 1))
    for asked in (*schema.get("dependentRequired", {}).values(), *_first_choice(schema)):
        for name in asked:
            below = schema.get("properties", {}).get(name, {})
            found.setdefault(name, draw(fitting(below, document, depth - 1)))
    for pattern, below in schema.get("patternProperties", {}).items():
        if depth > 0 and draw(st.booleans()):
            name = "x-1" if pattern == "^x-" else "y1"
            found[name] = draw(fitting(below, document, depth - 1))
    while rest is not False and len(found) < wanted:
        found[draw(_TEXT) + "+" * len(found)] = draw(fitting(rest, document, depth - 1))
    return found


def _first_choice(schema: Any) -> list[list[str]]:
    return [one["required"] for one in schema.get("anyOf", ())[:1] if set(one) == {"required"}]


@st.composite
def broken(draw: st.DrawFn, payload: Any) -> Any:
    """A payload with one value replaced, removed or added."""
    payload = copy.deepcopy(payload)
    parents = list(_containers(payload))
    if not parents:
        return draw(anything)
    parent = draw(st.sampled_from(parents))
    keys = list(parent) if isinstance(parent, dict) else list(range(len(parent)))
    action = draw(st.sampled_from(["replace", "remove", "add"])) if keys else "add"
    if action == "add":
        if isinstance(parent, dict):
            parent[draw(_TEXT)] = draw(anything)
        else:
            parent.append(draw(anything))
        return payload
    key = draw(st.sampled_from(keys))
    if action == "remove":
        del parent[key]
    else:
        parent[key] = draw(anything)
    return payload


def _containers(value: Any) -> Any:
    if isinstance(value, dict | list):
        yield value
        for one in value.values() if isinstance(value, dict) else value:
            yield from _containers(one)


def canonical(value: Any) -> str:
    """Two JSON values are the same if these texts are: 1.0 is 1, true is not."""

    def plain(one: Any) -> Any:
        if isinstance(one, float) and one.is_integer():
            return int(one)
        if isinstance(one, dict):
            return {key: plain(item) for key, item in one.items()}
        return [plain(item) for item in one] if isinstance(one, list) else one

    return json.dumps(plain(value), sort_keys=True)
