"""What is proven to have no value has none; what has one is never taken for empty."""

from typing import Any

import jsonschema
import pytest
from bindwright.samples.values import NoValue

from .values import NothingFits, is_empty, value_of

CREW = {"type": "object", "required": ["mate"], "properties": {"mate": {"$ref": "#/$defs/Crew"}}}
EMPTY: dict[str, Any] = {
    "nothing": {"not": {}},
    "two types": {"allOf": [{"type": "string"}, {"type": ["integer", "null"]}]},
    "required and closed out": {
        "type": "object",
        "allOf": [{"$ref": "#/$defs/Hull"}],
        "required": ["ribs"],
        "additionalProperties": False,
        "$defs": {"Hull": {"properties": {"ribs": {"type": "integer"}}}},
    },
    "endless": {"$ref": "#/$defs/Crew", "$defs": {"Crew": CREW}},
    "in a list": {
        "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/Crew"}, "$defs": {"Crew": CREW}
    },
    "the same twice": {
        "oneOf": [
            {"$ref": "#/$defs/Oak"},
            {"title": "Same", "allOf": [{"type": "string", "description": "Wood."}]},
        ],
        "$defs": {"Oak": {"type": "string", "default": "oak"}},
    },
    "bare objects": {
        "oneOf": [
            {"$ref": "#/$defs/Bow"},
            {"type": "object", "additionalProperties": False, "title": "Bare"},
        ],
        "$defs": {
            "Bow": {
                "allOf": [{"properties": {"oar": {}}}],
                "type": "object",
                "additionalProperties": False,
            }
        },
    },
    "no variant": {"anyOf": [{"not": {}}, False]},
}  # fmt: skip
FULL: dict[str, Any] = {
    "a way out": {
        "$ref": "#/$defs/Crew",
        "$defs": {
            "Crew": {
                "type": "object",
                "required": ["mate"],
                "properties": {"mate": {"anyOf": [{"$ref": "#/$defs/Crew"}, {"type": "null"}]}},
            }
        },
    },
    "numbers": {"allOf": [{"type": "integer"}, {"type": "number"}]},
    "twice and another": {"oneOf": [{"type": "string"}, {"type": "string"}, {"type": "null"}]},
    "bare or not": {
        "oneOf": [
            {"type": "object", "additionalProperties": False, "minProperties": 1},
            {"type": "object", "additionalProperties": False},
        ]
    },
    "bare or with one": {
        "oneOf": [
            {"type": "object", "additionalProperties": False, "properties": {"oar": {"const": 1}}},
            {"type": "object", "additionalProperties": False},
        ]
    },
    "alike": {"oneOf": [{"enum": ["a", "b"]}, {"enum": ["b", "c"]}]},
    "closed but not required": {
        "type": "object",
        "allOf": [{"properties": {"ribs": {"type": "integer"}}}],
        "additionalProperties": False,
    },
    "an empty list": {"type": "array", "items": False},
}


@pytest.mark.parametrize("name", EMPTY)
def test_what_has_no_value_is_passed_over(name: str) -> None:
    with pytest.raises(NothingFits):
        value_of(EMPTY[name], "s")


@pytest.mark.parametrize("name", FULL)
def test_what_has_a_value_is_never_empty(name: str) -> None:
    assert not is_empty(FULL[name], FULL[name])
    jsonschema.Draft202012Validator(FULL[name]).validate(value_of(FULL[name], "s"))


def test_what_is_not_proven_is_a_failure() -> None:
    with pytest.raises(NoValue):
        value_of({"type": "integer", "minimum": 2, "maximum": 1}, "s")
