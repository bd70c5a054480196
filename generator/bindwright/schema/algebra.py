"""What schemas say together: references and `allOf` folded in, intersections, and agreement.

All of it on payload schemas: JSON Schema 2020-12 with references of the form `#/$defs/NAME` alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence, Set
from math import lcm
from typing import Any, cast

from bindwright.schema.patterns import finds
from bindwright.schema.values import ValueSet, listed_values

SchemaDict = dict[str, Any]

_DEEPEST = 64


def resolve(schema: Any, root: SchemaDict) -> SchemaDict:
    """The definition that a `$ref` names; the schema itself where it has none."""
    if isinstance(schema, bool):
        return {} if schema else {"not": {}}
    found = cast("SchemaDict", schema)
    ref = found.get("$ref")
    if isinstance(ref, str):
        name = ref.rpartition("/")[2]
        return cast("SchemaDict", root.get("$defs", {}).get(name, {}))
    return found


def flatten(schema: Any, root: SchemaDict) -> SchemaDict:
    """One schema that says what the schema, its target and its `allOf` parts say together.

    Choices (`anyOf`, `oneOf`) stay: of each kind the first stays in place, others are kept as
    a list under `choices`. Each definition is folded in once, however often it is referred to, so
    that neither cycles nor ever repeated parts take long.
    """
    return _flatten(schema, root, set(), 0)


def _flatten(schema: Any, root: SchemaDict, met: set[str], depth: int) -> SchemaDict:
    if isinstance(schema, bool):
        return resolve(schema, root)
    flat = {key: value for key, value in schema.items() if key not in ("$ref", "allOf", "$defs")}
    if depth > _DEEPEST:
        return flat
    ref = schema.get("$ref")
    if isinstance(ref, str) and ref not in met:
        met.add(ref)
        flat = intersect(flat, _flatten(resolve(schema, root), root, met, depth + 1))
    for part in schema.get("allOf", ()):
        flat = intersect(flat, _flatten(part, root, met, depth + 1))
    return flat


def intersect(first: SchemaDict, second: SchemaDict) -> SchemaDict:
    """The schema whose values fit both, as far as keywords can say; annotations of the first."""
    merged = dict(first)
    for key, value in second.items():
        if key not in merged:
            merged[key] = value
        elif merged[key] != value and key in _MERGES:
            merged[key] = _MERGES[key](merged[key], value)
        elif merged[key] != value and key in ("anyOf", "oneOf"):
            merged["choices"] = [*merged.get("choices", []), value]
    outside = {*_outside(first, second), *_outside(second, first)}
    if outside:
        merged["properties"] = {**merged["properties"], **dict.fromkeys(outside, False)}
    return merged


def _outside(closed: SchemaDict, other: SchemaDict) -> list[str]:
    """The members that one schema describes and the other, which lists all of its own, refuses."""
    if closed.get("additionalProperties") is not False:
        return []
    names, patterns = closed.get("properties", {}), closed.get("patternProperties", {})
    return [
        name
        for name in other.get("properties", {})
        if name not in names and not any(finds(one, name) for one in patterns)
    ]


def _types(first: Any, second: Any) -> list[str]:
    one = [first] if isinstance(first, str) else list(first)
    common = common_types(set(one), {second} if isinstance(second, str) else set(second))
    return [name for name in dict.fromkeys([*one, "integer"]) if name in common] or one


def _properties(first: SchemaDict, second: SchemaDict) -> SchemaDict:
    merged = dict(first)
    for name, schema in second.items():
        known = merged.get(name, schema)
        none = known is False or schema is False
        both: Any = False if none else {"allOf": [known, schema]}
        merged[name] = schema if known == schema else both
    return merged


def _both(first: Any, second: Any) -> Any:
    if first is True or second is False:
        return second
    return first if second is True or first is False else {"allOf": [first, second]}


def common_values(first: Sequence[Any], second: Sequence[Any]) -> list[Any]:
    """The values that both list."""
    others = ValueSet(second)
    return [one for one in first if one in others]


_NARROWER = {frozenset({"int32", "int64"}): "int32", frozenset({"float", "double"}): "float"}


def narrower_format(first: str, second: str) -> str | None:
    """The format whose values are of both; None where neither is the narrower one."""
    return first if first == second else _NARROWER.get(frozenset({first, second}))


def _common_multiple(one: float, other: float) -> float:
    """The least number that both divide; of fractions the greater one, where it will do."""
    if isinstance(one, int) and isinstance(other, int):
        return lcm(one, other)
    return max(one, other)


ASSERTED: Mapping[str, Callable[[Any, Any], Any]] = {
    **dict.fromkeys(("minimum", "exclusiveMinimum", "minLength"), max),
    **dict.fromkeys(("minItems", "minContains", "minProperties"), max),
    **dict.fromkeys(("maximum", "exclusiveMaximum", "maxLength"), min),
    **dict.fromkeys(("maxItems", "maxContains", "maxProperties"), min),
    "multipleOf": _common_multiple,
    "pattern": lambda first, second: f"^(?=[^]*?(?:{first}))[^]*?(?:{second})",
    "uniqueItems": lambda first, second: first or second,
}
"""What two values of a keyword of JSON Schema Validation (section 6) assert together."""

_MERGES: dict[str, Callable[[Any, Any], Any]] = {
    **ASSERTED,
    "type": _types,
    "enum": lambda first, second: common_values(first, second) or first,
    "format": lambda first, second: narrower_format(first, second) or first,
    "required": lambda first, second: list(dict.fromkeys([*first, *second])),
    "properties": _properties,
    "patternProperties": _properties,
    "additionalProperties": _both,
    "items": _both,
    "not": lambda first, second: {"anyOf": [first, second]},
}


def common_types(first: Set[str], second: Set[str]) -> frozenset[str]:
    """The JSON types that both allow; "number" includes "integer"."""
    common = frozenset(first & second)
    for one, other in ((first, second), (second, first)):
        if "integer" in one and "number" in other:
            common |= {"integer"}
    return common


def agree(first: SchemaDict, second: SchemaDict) -> bool:
    """Whether two schemas that list their values have one in common, and a type."""
    one, other = listed_values(first), listed_values(second)
    if one is not None and other is not None:
        return bool(common_values(one, other))
    mine, others = types_of(first), types_of(second)
    return not mine or not others or bool(common_types(mine, others))


def types_of(flat: SchemaDict) -> set[str]:
    """The types that a schema states; none where it leaves them open."""
    stated: Any = flat.get("type", ())
    return {stated} if isinstance(stated, str) else set(stated)
