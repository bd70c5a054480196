"""`diff` finds an edit wherever it stands, calls it what it is, and shows it.

A document is made by chance around one spot; what stands there is narrower in one version and wider
in the other. Which side produces the value says whether that breaks; what breaks comes with a
payload that jsonschema, which knows nothing of us, takes with one version and refuses with the
other.
"""

from __future__ import annotations

import copy
import os
from pathlib import Path
from random import Random
from typing import Any

import pytest
from bindwright.comparison.kinds import KINDS, Level, Side
from jsonschema import Draft202012Validator, FormatChecker

from tests.behaviour.diff.compared import JSON, api, compare

SEEDS = range(2_000 if os.environ.get("BINDWRIGHT_FULL") else 40)

STRING, INTEGER = {"type": "string"}, {"type": "integer"}
PART: JSON = {"type": "object", "required": ["n"], "properties": {"n": INTEGER}}


def _part(**more: Any) -> JSON:
    return {**PART, **more}


def _tagged(name: str) -> JSON:
    return {"type": "object", "required": ["kind"], "properties": {"kind": {"const": name}}}


PAIRS: list[tuple[JSON, JSON, str, str]] = [
    # The narrower, the wider, and what the way from one to the other and back is called.
    (INTEGER, {"type": "number"}, "type-widened", "type-narrowed"),
    (STRING, {"type": ["string", "boolean"]}, "variant-added", "variant-removed"),
    (STRING, {"type": ["string", "null"]}, "became-nullable", "became-not-nullable"),
    (_part(), {**PART, "type": ["object", "null"]}, "became-nullable", "became-not-nullable"),
    ({**STRING, "format": "date"}, STRING, "format-removed", "format-added"),
    ({**STRING, "maxLength": 3}, {**STRING, "maxLength": 9}, "constraint-loosened",
     "constraint-tightened"),
    ({**STRING, "minLength": 4}, STRING, "constraint-loosened", "constraint-tightened"),
    ({**INTEGER, "minimum": 4}, {**INTEGER, "minimum": 0}, "constraint-loosened",
     "constraint-tightened"),
    ({**INTEGER, "exclusiveMaximum": 4}, {**INTEGER, "maximum": 4}, "constraint-loosened",
     "constraint-tightened"),
    ({**INTEGER, "multipleOf": 6}, {**INTEGER, "multipleOf": 3}, "constraint-loosened",
     "constraint-tightened"),
    ({"type": "array", "items": INTEGER, "minItems": 2}, {"type": "array", "items": INTEGER},
     "constraint-loosened", "constraint-tightened"),
    ({"type": "array", "items": INTEGER, "uniqueItems": True}, {"type": "array", "items": INTEGER},
     "constraint-loosened", "constraint-tightened"),
    ({"type": "array", "items": STRING, "uniqueItems": True, "maxItems": 2},
     {"type": "array", "items": STRING, "uniqueItems": True, "maxItems": 3},
     "constraint-loosened", "constraint-tightened"),
    ({"type": "object", "additionalProperties": INTEGER, "maxProperties": 1},
     {"type": "object", "additionalProperties": INTEGER}, "constraint-loosened",
     "constraint-tightened"),
    (_part(additionalProperties=INTEGER), _part(additionalProperties={"type": "number"}),
     "type-widened", "type-narrowed"),
    ({"type": "array", "items": INTEGER}, {"type": "array", "items": {"type": "number"}},
     "type-widened", "type-narrowed"),
    ({"const": "a"}, {"enum": ["a", "b"]}, "enum-member-added", "enum-member-removed"),
    ({"enum": ["a", "b"]}, {"enum": ["b", "a", "c"]}, "enum-member-added", "enum-member-removed"),
    ({"enum": ["a", "b"]}, STRING, "enum-removed", "enum-introduced"),
    (_part(), _part(required=[]), "property-became-optional", "property-became-required"),
    (_part(additionalProperties=False), _part(), "additional-properties-opened",
     "additional-properties-closed"),
    (_part(required=["n", "m"], properties={"n": INTEGER, "m": STRING}), _part(),
     "property-removed-required", "property-added-required"),
    (_part(dependentRequired={"n": ["m"]}), _part(), "constraint-loosened",
     "constraint-tightened"),
    (_part(patternProperties={"^x": STRING}), _part(), "type-widened", "type-narrowed"),
    ({"type": "array", "prefixItems": [STRING], "items": False},
     {"type": "array", "prefixItems": [STRING, INTEGER], "items": False}, "constraint-loosened",
     "constraint-tightened"),
    ({"type": "array", "items": INTEGER, "maxItems": 900, "uniqueItems": True},
     {"type": "array", "items": INTEGER, "uniqueItems": True}, "constraint-loosened",
     "constraint-tightened"),
    ({"const": "a"}, {"const": "b"}, "type-changed", "type-changed"),
    ({"oneOf": [_tagged("a"), _tagged("b")]}, {"oneOf": [_tagged("b"), _tagged("c"), _tagged("a")]},
     "variant-added", "variant-removed"),
    ({"type": "object", "additionalProperties": {"type": ["integer", "null"]}},
     {"type": "object", "additionalProperties": {"type": ["integer", "null", "string"]}},
     "variant-added", "variant-removed"),
    ({**STRING, "pattern": "^[a-f]+$"}, STRING, "constraint-loosened", "constraint-tightened"),
    ({"enum": [1, 2]}, INTEGER, "enum-removed", "enum-introduced"),
]  # fmt: skip


class Maker:
    """Makes a document around a spot: the same one from the same seed, whatever the spot holds."""

    def __init__(self, seed: int, *, respelled: bool = False) -> None:
        self._random = Random(seed)
        self._respelled = respelled
        self._components: JSON = {}

    def document(self, spot: JSON, side: Side) -> JSON:
        made = api()
        name = "Sent" if side is Side.REQUEST else "Got"
        schemas = made["components"]["schemas"]
        inner = copy.deepcopy(spot)
        for _ in range(self._random.randrange(5)):
            inner = self._around(inner)
        schemas[name] = self._object(inner)
        schemas.update(self._components)
        return made

    def _around(self, inner: JSON) -> JSON:
        """The spot one step further down."""
        kind = self._random.randrange(9)
        if kind == 0:
            return {"type": "array", "items": inner}
        if kind == 1:
            return {"type": "object", "additionalProperties": inner}
        if kind == 2:
            name = f"Part{len(self._components)}"
            self._components[name] = inner
            return {"$ref": f"#/components/schemas/{name}"}
        if kind == 4:
            return {"type": "array", "prefixItems": [self._leaf(), inner], "minItems": 2}
        if kind == 5:
            return {"type": "object", "required": ["x"], "patternProperties": {"^x$": inner}}
        if kind == 6:
            return {"oneOf": [_tagged("other"), self._named_variant(inner)]}
        if kind == 7:
            return {"anyOf": [{"type": "array", "items": inner, "minItems": 1}, {"type": "null"}]}
        if kind == 3:
            return {"allOf": [self._object(inner), self._leafy()]}
        return self._object(inner)

    def _named_variant(self, inner: JSON) -> JSON:
        """A variant that the spot is part of; a component, or where it is used."""
        made = _tagged("this")
        made["properties"]["held"] = inner
        made["required"].append("held")
        if self._random.random() < 0.5:
            return made
        name = f"Part{len(self._components)}"
        self._components[name] = made
        return {"$ref": f"#/components/schemas/{name}"}

    def _object(self, inner: JSON) -> JSON:
        """An object with the spot among other members."""
        names = [f"p{one}" for one in range(self._random.randrange(1, 5))]
        place = self._random.choice(names)
        properties = {one: inner if one == place else self._leaf() for one in names}
        required = [one for one in names if self._random.random() < 0.5]
        if self._respelled:
            properties = dict(reversed(properties.items()))
            required.reverse()
            properties[place] = {"allOf": [properties[place]]}
        return {"type": "object", "properties": properties, "required": required}

    def _leafy(self) -> JSON:
        return {"type": "object", "properties": {f"q{self._random.randrange(9)}": self._leaf()}}

    def _leaf(self) -> JSON:
        leaves: list[JSON] = [
            STRING,
            INTEGER,
            {"type": "boolean"},
            {"enum": ["x", "y"]},
            {"type": ["number", "null"]},
            {"type": "array", "items": STRING, "maxItems": 3},
            {**STRING, "pattern": "^[a-z]+$"},
        ]
        return copy.deepcopy(self._random.choice(leaves))


def _accepts(made: JSON, name: str, value: Any) -> bool:
    schema = {"$ref": f"#/components/schemas/{name}", "components": made["components"]}
    return bool(Draft202012Validator(schema, format_checker=FormatChecker()).is_valid(value))


@pytest.mark.parametrize("seed", SEEDS)
def test_an_edit_is_found_and_shown(seed: int, tmp_path: Path) -> None:
    random = Random(f"edit {seed}")
    narrow, wide, widened, narrowed = PAIRS[seed % len(PAIRS)]
    side = random.choice([Side.REQUEST, Side.RESPONSE])
    name = "Sent" if side is Side.REQUEST else "Got"
    first, second = (Maker(seed).document(one, side) for one in (narrow, wide))
    for old, new, code in ((first, second, widened), (second, first, narrowed)):
        level = KINDS[code].level(side)
        found = compare(tmp_path, old, new)
        assert [(one.kind.code, one.level, one.side) for one in found.wire] == [
            (code, level, side)
        ], found.codes
        if level is not Level.BREAKING:
            continue
        example = found.wire[0].example
        assert example is not None, f"{code} is not shown"
        takes, refuses = (old, new) if side is Side.REQUEST else (new, old)
        assert _accepts(takes, name, example), example
        assert not _accepts(refuses, name, example), example


@pytest.mark.parametrize("seed", SEEDS)
def test_another_spelling_is_no_change(seed: int, tmp_path: Path) -> None:
    spot = PAIRS[seed % len(PAIRS)][seed % 2]
    assert isinstance(spot, dict)
    side = [Side.REQUEST, Side.RESPONSE][seed // 2 % 2]
    plain = Maker(seed).document(spot, side)
    found = compare(tmp_path, plain, Maker(seed, respelled=True).document(spot, side))
    assert (found.wire, found.words) == ((), 0)
