"""Values made from schemas: valid, the same for a seed, and small where schemas are deep."""

from __future__ import annotations

import json
import re
from random import Random
from typing import Any

import jsonschema
import pytest
from bindwright.samples.texts import text_for
from bindwright.samples.values import NoValue, make_value
from bindwright.schema.formats import decoded, reads

NODE = {"$ref": "#/$defs/Node"}
SCHEMAS: dict[str, dict[str, Any]] = {
    "anything": {},
    "const": {"const": {"a": [1, None]}},
    "enum": {"enum": [None, "b"]},
    "integer between": {"type": "integer", "minimum": 3, "exclusiveMaximum": 4},
    "multiple": {"type": "integer", "minimum": 10, "multipleOf": 7},
    "fraction": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 0.005},
    "steps": {"type": "number", "minimum": 1, "multipleOf": 0.25},
    "long": {"type": "string", "minLength": 300, "maxLength": 301},
    "short": {"type": "string", "maxLength": 1},
    "pattern": {"type": "string", "pattern": r"^sk-[a-z]{3}\d+(-[A-F0-9]{2})?$"},
    "pattern and length": {"type": "string", "pattern": "^[a-z]+$", "minLength": 20},
    "look ahead": {"type": "string", "pattern": "^(?!a)[ab]$"},
    "unique": {"type": "array", "items": {"enum": [1, 2, 3]}, "minItems": 3, "uniqueItems": True},
    "tuple": {"prefixItems": [{"type": "string"}, {"const": 2}], "items": False, "minItems": 2},
    "contains": {"type": "array", "contains": {"const": 5}, "minContains": 2},
    "map": {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 3},
    "patterned map": {
        "type": "object",
        "patternProperties": {"^x-[a-z]+$": {"type": "integer"}},
        "additionalProperties": False,
        "minProperties": 1,
    },
    "at most one": {
        "type": "object",
        "properties": {"a": {}, "b": {}},
        "required": ["b"],
        "maxProperties": 1,
    },
    "no such member": {"type": "object", "properties": {"never": False, "a": {"const": 1}}},
    "all of": {
        "allOf": [
            {"type": "object", "properties": {"a": {"minimum": 5}}, "required": ["a"]},
            {"properties": {"a": {"type": "integer", "maximum": 5}}, "required": ["b"]},
        ]
    },
    "one of": {"oneOf": [{"type": "integer"}, {"type": "number", "minimum": 5}]},
    "closed beside all of": {
        "allOf": [{"$ref": "#/$defs/Port"}, {"properties": {"pier": {"type": "integer"}}}],
        "type": "object",
        "properties": {"name": {"minLength": 3}, "pier": {}},
        "additionalProperties": False,
        "required": ["name"],
        "$defs": {
            "Port": {"properties": {"name": {"type": "string"}, "depth": {"type": "number"}}}
        },
    },
    "one of open objects": {
        "oneOf": [
            {"type": "object", "properties": {"bow": {"type": "string"}}},
            {"type": "object", "properties": {"stern": {"type": "integer"}, "keel": {}}},
        ]
    },
    "one of open objects with the same members": {
        "oneOf": [
            {"properties": {"mast": {"type": "string"}}, "required": ["mast"]},
            {"properties": {"mast": {"maxLength": 1}, "sail": {"$ref": "#/$defs/Sail"}}},
        ],
        "$defs": {"Sail": {"enum": ["jib"]}},
    },
    "one of with a loose tag": {
        "oneOf": [{"$ref": "#/$defs/Bark"}, {"$ref": "#/$defs/Brig"}],
        "discriminator": {"propertyName": "rig"},
        "$defs": {
            name: {
                "type": "object",
                "properties": {"rig": {"type": "string"}, name.lower(): {"type": "number"}},
                "required": ["rig"],
            }
            for name in ("Bark", "Brig")
        },
    },
    "one of with nothing but null": {
        "oneOf": [{"type": "string"}, {"type": "string"}, {"type": "null"}]
    },
    "one of lists": {
        "oneOf": [
            {"type": "array", "items": {"type": "string"}},
            {"type": "array", "items": {"type": "integer"}},
        ]
    },
    "either is required": {
        "type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "oneOf": [{"required": ["a"]}, {"required": ["b"]}],
    },
    "narrowed choice": {
        "properties": {"t": {"enum": [3], "oneOf": [{"const": 1}, {"const": 2}, {"const": 3}]}},
        "required": ["t"],
    },
    "not": {"type": "boolean", "not": {"const": True}},
    "if": {
        "type": "object",
        "properties": {"k": {"enum": ["a", "b"]}, "v": {"type": "integer"}},
        "required": ["k"],
        "if": {"properties": {"k": {"const": "a"}}},
        "then": {"required": ["v"]},
        "else": {"not": {"required": ["v"]}},
    },
    "wrong example": {"type": "integer", "examples": ["one"]},
    "optional cycle": {
        **NODE,
        "$defs": {"Node": {"type": "object", "properties": {"a": NODE, "b": NODE, "c": NODE}}},
    },
    "required cycle with a way out": {
        **NODE,
        "$defs": {
            "Node": {
                "type": "object",
                "required": ["next"],
                "properties": {"next": {"anyOf": [NODE, {"type": "null"}]}},
            }
        },
    },
    "cycle of references alone": {**NODE, "$defs": {"Node": {"allOf": [NODE]}}},
}


@pytest.mark.parametrize("name", SCHEMAS)
@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("sparse", [False, True])
def test_values_fit(name: str, dynamic: bool, sparse: bool) -> None:
    schema = SCHEMAS[name]
    for seed in ("a", "b", "c"):
        value = make_value(schema, seed, dynamic=dynamic, sparse=sparse)
        if name != "cycle of references alone":  # the judge would not come back from it
            jsonschema.Draft202012Validator(schema).validate(value)
        assert make_value(schema, seed, dynamic=dynamic, sparse=sparse) == value


def test_another_seed_gives_another_value() -> None:
    schema = {"type": "integer", "minimum": 0, "maximum": 10**9}
    assert len({make_value(schema, str(seed)) for seed in range(5)}) == 5


def test_examples_come_first_unless_dynamic() -> None:
    schema = {
        "type": "object",
        "required": ["n"],
        "properties": {"n": {"type": "integer", "minimum": 10}},
        "examples": [{"n": "wrong"}, {"n": 77, "shown": True}],
    }
    assert make_value(schema, "s") == {"n": 77, "shown": True}
    assert "shown" not in make_value(schema, "s", dynamic=True)


@pytest.mark.parametrize(
    ("form", "wrong"),
    [
        ("uuid", "0b5ce9f-1aa1-4bd4-a8d5-1a7d2f4ab7c1"),
        ("duration", "two days"),
        ("date", "1st of May"),
        ("date-time", "2026-01-02"),
        ("time", "noon"),
        ("ipv4", "here"),
        ("ipv6", "there"),
    ],
)
def test_examples_of_another_format_are_passed_over(form: str, wrong: str) -> None:
    schema = {
        "type": "object",
        "required": ["n", "word"],
        "properties": {
            "n": {"type": "string", "format": form, "examples": [wrong]},
            "word": {"type": "string", "examples": ["shown"]},
        },
        "examples": [{"n": wrong, "word": "whole"}],
    }
    found = make_value(schema, "s")
    assert reads(form, found["n"]) and not reads(form, wrong)
    assert found["word"] == "shown", "what is right is still shown"


def test_an_example_is_shown_if_clients_can_read_it_and_validate_calls_it_valid() -> None:
    for form, example, is_shown in (
        ("date-time", "2026-01-02T03:04:05Z", True),
        ("date-time", "2026-01-02T03:04:05", False),
        ("date-time", "2016-12-31T23:59:60Z", False),
        ("decimal", "5", True),
        ("byte", "aGk", True),
        ("uri", "/relative", False),
    ):
        schema = {"type": "string", "format": form, "examples": [example]}
        assert (make_value(schema, "seed") == example) is is_shown, example


def test_a_format_that_nothing_else_allows_has_no_value() -> None:
    schema = {"type": "string", "format": "date", "pattern": "^[a-z]+$"}
    with pytest.raises(NoValue):
        make_value(schema, "seed")


@pytest.mark.parametrize("encoding", [None, "base64", "base64url", "base32", "base16"])
def test_a_string_that_holds_json_holds_what_its_schema_says(encoding: str | None) -> None:
    inner = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    schema: dict[str, Any] = {
        "type": "string", "contentMediaType": "application/json", "contentSchema": inner,
    }  # fmt: skip
    if encoding is not None:
        schema["contentEncoding"] = encoding
    content = decoded(encoding or "", make_value(schema, "seed"))
    found = json.loads(make_value(schema, "seed") if content is None else content)
    assert isinstance(found["n"], int)


def test_a_text_has_its_format_where_the_pattern_takes_it() -> None:
    schema = {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
    assert all(reads("date", make_value(schema, str(seed))) for seed in range(20))


def test_a_discriminator_sets_the_tag() -> None:
    schema = {
        "oneOf": [{"$ref": "#/$defs/Dog"}, {"$ref": "#/$defs/Cat"}],
        "discriminator": {"propertyName": "kind", "mapping": {"woof": "#/$defs/Dog"}},
        "$defs": {
            name: {
                "type": "object",
                "required": ["kind", name],
                "properties": {"kind": {"type": "string"}, name: {"type": "integer"}},
                "additionalProperties": False,
            }
            for name in ("Dog", "Cat")
        },
    }
    assert make_value(schema, "s")["kind"] == "woof"


def test_an_optional_discriminator_is_there_with_a_value_that_means_the_variant() -> None:
    schema = {
        "properties": {"rig": {"enum": ["old", "new", "bare"]}},
        "oneOf": [{"$ref": "#/$defs/Lateen"}, {"$ref": "#/$defs/Gaff"}],
        "discriminator": {
            "propertyName": "rig",
            "mapping": {"bare": "#/$defs/Gaff", "new": "#/$defs/Lateen"},
        },
        "$defs": {
            "Lateen": {"required": ["yard"], "properties": {"yard": {"type": "integer"}}},
            "Gaff": {"required": ["boom"], "properties": {"boom": {"type": "integer"}}},
        },
    }
    for seed in "abcdef":
        value = make_value(schema, seed, sparse=True)
        assert value["rig"] == ("new" if "yard" in value else "bare")


def test_members_that_a_closed_part_refuses_are_left_out_and_no_others() -> None:
    value = make_value(SCHEMAS["closed beside all of"], "s", dynamic=True)
    assert value.keys() == {"name", "pier"}


def test_what_nothing_fits_is_said() -> None:
    with pytest.raises(NoValue, match="a: "):
        make_value(
            {
                "type": "object",
                "required": ["a"],
                "properties": {"a": {"type": "integer", "minimum": 2, "maximum": 1}},
            },
            "s",
        )


@pytest.mark.parametrize(
    "pattern",
    [
        r"^[A-Z]{2}\d{2}$",
        r"(foo|bar)+baz",
        r"^(a)(b)\1\2$",
        r"^[^a-z]{3}$",
        r"^\w+@\w+\.com$",
        r"^.{5,}$",
        r"\s\S\D",
    ],
)
def test_strings_follow_patterns(pattern: str) -> None:
    for seed in range(20):
        assert re.search(pattern, text_for({"pattern": pattern}, Random(seed)))


@pytest.mark.parametrize(
    "form",
    ["date-time", "date", "time", "duration", "email", "hostname", "ipv4", "ipv6", "uri", "uuid"],
)
def test_strings_follow_formats(form: str) -> None:
    import jsonschema_rs

    schema = {"type": "string", "format": form}
    validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
    assert not validator.is_valid("no such thing !")
    assert all(validator.is_valid(text_for(schema, Random(seed))) for seed in range(30))
