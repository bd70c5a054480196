"""Values made from payload schemas, the same for the same seed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, cast

import orjson

from bindwright.samples.exclusive import make_exclusive, tag_text
from bindwright.samples.texts import text_for
from bindwright.schema.algebra import SchemaDict, agree, flatten, intersect, types_of
from bindwright.schema.formats import SENT, encoded, sends
from bindwright.schema.patterns import finds
from bindwright.schema.values import tag_value
from bindwright.validation.compiled import PayloadValidator, problems
from bindwright.validation.engines.content import holds_json

ATTEMPTS = 40
"""So often a value is made anew until one fits; schemas with `not` or `if` may need it."""

MOST_NODES = 50_000
MOST_CHARACTERS = 1_000_000
"""A value has no more objects, lists and scalars, a text in it has no longer to be. When so many
were made, none is made anew."""
_GENEROUS_NODES = 250
_DEEPEST = 40

_GENEROUS: dict[bool, Callable[[int], bool]] = {
    False: lambda attempt: attempt not in (2, 3) and attempt < ATTEMPTS // 2,
    True: lambda attempt: ATTEMPTS // 4 <= attempt < ATTEMPTS // 2,
}
"""Which attempts make what is not required; the first ones do not if few members are wanted."""

Choose = Callable[[SchemaDict], bool]


class NoValue(Exception):
    """No value could be made that fits a schema; the message says what the last one lacked."""


def make_value(
    schema: SchemaDict,
    seed: str,
    *,
    dynamic: bool = False,
    sparse: bool = False,
    prefer: Choose | None = None,
) -> Any:
    """A value that fits a payload schema; the same for the same seed.

    The schema's own examples come first; with `dynamic` objects and lists are always made. A
    `sparse` object has only what is required, unless only others fit. `prefer` picks among the
    variants of a choice.

    Raises:
        NoValue: none was found that fits.
    """
    validator = PayloadValidator(schema, formats=SENT)
    if not dynamic:
        for example in flatten(schema, schema).get("examples", ()):
            if validator.is_valid(example):
                return example
    made: list[Any] = []
    for attempt in range(ATTEMPTS):
        maker = _Maker(
            root=schema,
            random=Random(f"{seed}/{attempt}"),
            whole_examples=not dynamic and attempt == 0,
            examples=attempt < 2,
            generous=_GENEROUS[sparse](attempt),
            roaming=attempt > 3,
            is_exclusive=attempt > 5 and attempt % 2 == 1,
            prefer=prefer if attempt < ATTEMPTS // 2 else None,
        )
        made.append(maker.make(schema, 0))
        if validator.is_valid(made[-1]):
            return made[-1]
        if maker.nodes * (attempt + 1) > MOST_NODES:
            break
    raise NoValue(str(problems(validator, made[-1], limit=1)[0]))


@dataclass(slots=True, kw_only=True)
class _Maker:
    """One attempt, and how it goes about it; `nodes` counts what it has made."""

    root: SchemaDict
    random: Random
    whole_examples: bool
    examples: bool
    generous: bool
    roaming: bool
    is_exclusive: bool
    """Whether a value is to break all variants of `oneOf` but one."""
    prefer: Choose | None
    nodes: int = 0

    def make(self, schema: Any, depth: int) -> Any:
        self.nodes += 1
        self._bound(self.nodes)
        flat = self._chosen(flatten(schema, self.root), depth)
        if "const" in flat:
            return flat["const"]
        kind = self._kind(flat, depth)
        shown = self._shown(flat, kind)
        if shown:
            return shown[0]
        if "enum" in flat:
            return self._member(flat)
        if depth > _DEEPEST:
            return {"object": {}, "array": [], "string": "", "null": None}.get(kind, 0)
        match kind:
            case "object":
                return self._object(flat, depth)
            case "array":
                return self._array(flat, depth)
            case "string":
                return self._string(flat, depth)
            case "number":
                return self._number(flat)
            case "integer":
                return self._integer(flat)
            case "boolean":
                return self.random.random() < 0.5
            case _:
                return None

    def _shown(self, flat: SchemaDict, kind: str) -> list[Any]:
        """An example, in a list of one; none where this attempt does without."""
        form = str(flat.get("format", ""))
        examples = [one for one in flat.get("examples", ()) if sends(form, one)]
        if not examples or not (self.whole_examples if kind in _NESTED else self.examples):
            return []
        return [examples[0] if self.whole_examples else self.random.choice(examples)]

    def _member(self, flat: SchemaDict) -> Any:
        members = [one for one in flat["enum"] if one is not None] or flat["enum"]
        return members[0] if self.whole_examples else self.random.choice(members)

    # Choices

    def _chosen(self, flat: SchemaDict, depth: int) -> SchemaDict:
        """The schema with one variant of each choice folded in."""
        for _ in range(12):
            exclusive = flat.pop("oneOf", None)
            choices = [flat.pop("anyOf")] if "anyOf" in flat else []
            choices += flat.pop("choices", [])
            if "then" in flat and "if" in flat and self.random.random() < 0.5:
                choices.append([{"allOf": [flat.pop("if"), flat.pop("then")]}])
            if exclusive is not None:
                flat = self._with_variant(flat, exclusive, depth, is_exclusive=self.is_exclusive)
            elif not choices:
                return flat
            for variants in choices:
                flat = self._with_variant(flat, variants, depth)
        return flat

    def _with_variant(
        self, flat: SchemaDict, variants: list[Any], depth: int, *, is_exclusive: bool = False
    ) -> SchemaDict:
        fitting = [one for one in variants if agree(flat, flatten(one, self.root))]
        variant = self._variant(fitting or variants, depth)
        found = flatten(variant, self.root)
        # What the whole shows may be of another variant.
        merged = intersect({k: v for k, v in flat.items() if k != "discriminator"}, found)
        tag = flat.get("discriminator")
        text = tag_text(tag, variant) if tag else None
        if tag and text is not None:
            merged = self._tagged(merged, tag["propertyName"], text)
        if is_exclusive:
            others = (one for one in variants if one is not variant)
            merged = make_exclusive(merged, others, self.root)
        return merged

    def _tagged(self, merged: SchemaDict, name: str, text: str) -> SchemaDict:
        """A variant with the value of the discriminator that means it, even where it may be absent.

        What an object without it is, OpenAPI leaves open.
        """
        stated = name in merged.get("properties", {})
        known = flatten(merged.get("properties", {}).get(name, {}), self.root)
        value = tag_value(text, types_of(known), known.get("enum", ()))
        if not ({"const", "anyOf", "oneOf"} & known.keys()) and value in known.get("enum", [value]):
            merged = intersect({"properties": {name: {"const": value}}}, merged)
        return intersect({"required": [name]}, merged) if stated else merged

    def _variant(self, variants: list[Any], depth: int) -> Any:
        if self.prefer is not None:
            for one in variants:
                if self.prefer(flatten(one, self.root)):
                    return one
        usable = [one for one in variants if not _is_null(one, self.root)]
        if depth > 8 and len(usable) < len(variants):
            return next(one for one in variants if _is_null(one, self.root))
        if self.is_exclusive or not usable:
            usable = variants
        if depth > 8:
            return min(usable, key=lambda one: _weight(flatten(one, self.root)))
        if not self.roaming:
            return usable[0]
        return self.random.choice(usable)

    def _kind(self, flat: SchemaDict, depth: int) -> str:
        types = flat.get("type")
        if isinstance(types, str):
            return types
        if types:
            names = cast("list[str]", types)
            if depth > 8 and "null" in names:
                return "null"
            others = [name for name in names if name != "null"]
            return others[0] if others else "null"
        for kind, words in _TELLING.items():
            if words & flat.keys():
                return kind
        return "string" if depth else "object"

    def _bound(self, count: float, most: int = MOST_NODES, what: str = "parts") -> None:
        if count > most:
            raise NoValue(f"it would have more than {most} {what}")

    # Kinds

    def _object(self, flat: SchemaDict, depth: int) -> Any:
        properties: SchemaDict = flat.get("properties", {})
        required = list(flat.get("required", ()))
        generous = self.generous and depth < 4 and self.nodes < _GENEROUS_NODES
        names = [name for name in properties if generous or name in required]
        names = list(dict.fromkeys([*names, *required]))
        limit = flat.get("maxProperties")
        if limit is not None and len(names) > limit:
            names = [*required, *(one for one in names if one not in required)][: int(limit)]
        made = {
            name: self.make(self._property(flat, name), depth + 1)
            for name in names
            if name in required or not _is_nothing(properties.get(name))
        }
        self._fill(flat, made, depth)
        return made

    def _property(self, flat: SchemaDict, name: str) -> Any:
        parts: list[Any] = []
        if name in flat.get("properties", {}):
            parts.append(flat["properties"][name])
        patterns = flat.get("patternProperties", {})
        parts += [one for pattern, one in patterns.items() if finds(pattern, name)]
        if not parts:
            return flat.get("additionalProperties", {})
        return parts[0] if len(parts) == 1 else {"allOf": parts}

    def _fill(self, flat: SchemaDict, made: SchemaDict, depth: int) -> None:
        """Members beside the named ones: as many as there must be, and one of a map."""
        extra = flat.get("additionalProperties", True)
        least = int(flat.get("minProperties", 0))
        self._bound(least)
        is_map = isinstance(extra, dict) and not flat.get("properties")
        if is_map and self.generous and depth < 4 and flat.get("maxProperties", 1) >= 1:
            least = max(least, 1)
        number = 0
        known: SchemaDict = flat.get("properties", {})
        optional = [one for one in known if one not in made and not _is_nothing(known[one])]
        while len(made) < least and number < least + 20:
            number += 1
            if optional:
                name = optional.pop(0)
            elif isinstance(flat.get("propertyNames"), dict):
                name = str(self.make({"type": "string", **flat["propertyNames"]}, depth + 1))
            elif flat.get("patternProperties"):
                pattern = next(iter(flat["patternProperties"]))
                name = text_for({"pattern": pattern}, self.random)
            else:
                name = f"key{number}"
            made[name] = self.make(self._property(flat, name), depth + 1)

    def _array(self, flat: SchemaDict, depth: int) -> Any:
        places: list[Any] = flat.get("prefixItems", [])
        least = int(flat.get("minItems", 0))
        wanted = 1 if depth < 4 and self.nodes < _GENEROUS_NODES and self.generous else 0
        contains = flat.get("contains")
        count = max(least, min(wanted, int(flat.get("maxItems", wanted))))
        if places:
            count = max(count, min(len(places), int(flat.get("maxItems", len(places)))))
        self._bound(max(count, flat.get("minContains", 0)))
        made: list[Any] = []
        met: set[bytes] = set()
        for index in range(count):
            schema = places[index] if index < len(places) else flat.get("items", {})
            if index == len(places) and contains is not None:
                schema = {"allOf": [schema, contains]}
            made.append(self._distinct(schema, met, flat, depth))
        if contains is not None and len(made) <= len(places):
            made += [self.make(contains, depth + 1) for _ in range(int(flat.get("minContains", 1)))]
        return made

    def _distinct(self, schema: Any, met: set[bytes], flat: SchemaDict, depth: int) -> Any:
        value = self.make(schema, depth + 1)
        if flat.get("uniqueItems"):
            for _ in range(20):
                if encode_json(value) not in met:
                    break
                bare = {**flatten(schema, self.root), "examples": ()}
                free = [one for one in bare.get("enum", ()) if encode_json(one) not in met]
                value = free[0] if free else self.make(bare, depth + 1)
            met.add(encode_json(value))
        return value

    def _string(self, flat: SchemaDict, depth: int) -> Any:
        if holds_json(flat):
            content = encode_json(self.make(flat["contentSchema"], depth + 1))
            return encoded(str(flat.get("contentEncoding", "")), content) or content.decode()
        self._bound(flat.get("minLength", 0), MOST_CHARACTERS, "characters")
        return text_for(flat, self.random)

    def _number(self, flat: SchemaDict) -> Any:
        low, high = _range(flat, 0.01)
        value = round(self.random.uniform(low, high), 2)
        step = flat.get("multipleOf")
        value = min(max(value, low), high)
        return round(value // step * step, 10) if step else value

    def _integer(self, flat: SchemaDict) -> Any:
        low, high = _range(flat, 1)
        least, most = -int(-low // 1), int(high // 1)
        step = flat.get("multipleOf")
        if step and step == int(step):
            least, most = -int(-least // step), int(most // step)
            return self.random.randint(least, max(least, most)) * int(step)
        return self.random.randint(least, max(least, most))


_NESTED = frozenset({"object", "array"})

_TELLING: dict[str, frozenset[str]] = {
    "object": frozenset(
        {"properties", "required", "additionalProperties", "patternProperties", "minProperties",
         "propertyNames"}
    ),
    "array": frozenset({"items", "prefixItems", "minItems", "uniqueItems", "contains"}),
    "string": frozenset({"pattern", "minLength", "maxLength", "format"}),
    "number": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"}),
}  # fmt: skip


def encode_json(value: Any) -> bytes:
    """A JSON text, also of what is too deep or too large for the fast encoder."""
    try:
        return orjson.dumps(value)
    except TypeError:
        return json.dumps(value, separators=(",", ":")).encode()


def _range(flat: SchemaDict, step: float) -> tuple[float, float]:
    """The least and the greatest number, both allowed; a range of 100 where one side is open."""
    low, high = flat.get("minimum"), flat.get("maximum")
    if "exclusiveMinimum" in flat:
        above = flat["exclusiveMinimum"] + step
        low = above if low is None else max(low, above)
    if "exclusiveMaximum" in flat:
        below = flat["exclusiveMaximum"] - step
        high = below if high is None else min(high, below)
    if low is None:
        low = 0 if high is None or high >= 0 else high - 100
    if high is None:
        high = low + 100
    if high < low:
        # Only fractions lie between the bounds.
        low = high = (low + high) / 2
    return low, high


def _is_nothing(schema: Any) -> bool:
    return schema is False or (isinstance(schema, dict) and schema == {"not": {}})


def _is_null(schema: Any, root: SchemaDict) -> bool:
    flat = flatten(schema, root)
    return flat.get("type") in ("null", ["null"]) or flat.get("enum") == [None]


def _weight(flat: SchemaDict) -> int:
    """How much has to be made for a schema: scalars first, then objects with few members."""
    if flat.get("type") not in ("object", None) or "enum" in flat or "const" in flat:
        return 0
    return 1 + len(flat.get("required", ()))
