"""In unions the message names what is wrong with the variant that was meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report

from .making import ROOT, Judges, addresses_of, document, judges_of


def _kind(name: str, **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "required": ["kind", *properties],
        "properties": {"kind": {"const": name}, **properties},
    }


REF = "#/components/schemas/"
CAT = _kind("cat", lives={"type": "integer"})
DOG = _kind("dog", tricks={"type": "array", "items": {"type": "string"}})
TAGGED = {"oneOf": [{"$ref": f"{REF}Cat"}, {"$ref": f"{REF}Dog"}]}
PETS = {"Cat": CAT, "Dog": DOG}


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"kind": "cat"}, [((), "the required property 'lives' is missing")]),
        (
            {"kind": "dog", "tricks": [1]},
            [(("tricks", 0), "1 is an integer, where a string is expected")],
        ),
        (
            {"kind": "catt", "lives": 9},
            [(("kind",), '"catt" is not allowed: it must be "cat" or "dog"; did you mean "cat"?')],
        ),
        # Without the tag, what else is there tells.
        ({"lives": 9}, [((), "the required property 'kind' is missing")]),
        (5, [((), "5 is an integer, where an object is expected")]),
        (None, [((), "null where an object is expected")]),
    ],
)
@pytest.mark.parametrize("word", ["oneOf", "anyOf"])
def test_tags(value: Any, said: Any, word: str, tmp_path: Path) -> None:
    schema = {word: TAGGED["oneOf"]}
    assert judges_of({"T": schema, **PETS}, tmp_path).told(value) == said


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ({"kind": "c"}, [((), "the required property 'lives' is missing")]),
        ({"kind": "Dog"}, [((), "the required property 'tricks' is missing")]),
        ({"lives": 1}, [((), "the property 'kind' is missing, which tells the variants apart")]),
    ],
)
def test_discriminators(value: Any, said: Any, tmp_path: Path) -> None:
    """By the mapping, or by the name of the schema."""

    def variant(**properties: Any) -> dict[str, Any]:
        kind = {"kind": {"type": "string"}}
        return {
            "type": "object",
            "required": ["kind", *properties],
            "properties": kind | properties,
        }

    schemas = {
        "T": {**TAGGED, "discriminator": {"propertyName": "kind", "mapping": {"c": f"{REF}Cat"}}},
        "Cat": variant(lives={"type": "integer"}, name={}),
        "Dog": variant(tricks={"type": "array"}),
    }
    found = judges_of(schemas, tmp_path).told(value)
    assert said[0] in found
    assert len(found) == (2 if value.get("kind") == "c" else 1)


def test_nested_unions(tmp_path: Path) -> None:
    """The variant within the variant."""
    schemas = {
        "T": {"anyOf": [{"$ref": f"{REF}Pet"}, {"type": "array", "items": {"$ref": f"{REF}T"}}]},
        "Pet": TAGGED,
        **PETS,
    }
    judges = judges_of(schemas, tmp_path)
    assert judges.told({"kind": "dog"}) == [((), "the required property 'tricks' is missing")]
    assert judges.told([[{"kind": "cat", "lives": "9"}]]) == [
        ((0, 0, "lives"), '"9" is a string, where an integer is expected')
    ]
    assert judges.told([{"kind": "cow"}]) == [
        ((0, "kind"), '"cow" is not allowed: it must be "cat" or "dog"')
    ]
    assert judges.told(5) == [((), "5 is an integer, where an object or an array is expected")]


def test_a_variant_for_all_other_tags(tmp_path: Path) -> None:
    """It takes what the others do not, so a known tag does not mean it."""
    other = {
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"type": "string", "not": {"enum": ["cat", "dog"]}}},
    }
    schemas = {"T": {"anyOf": [*TAGGED["oneOf"], other]}, **PETS}
    judges = judges_of(schemas, tmp_path)
    assert judges.told({"kind": "cow"}) == []
    assert judges.told({"kind": "cat"}) == [((), "the required property 'lives' is missing")]
    assert judges.told({"kind": 5}) == [(("kind",), "5 is an integer, where a string is expected")]


def test_nullable(tmp_path: Path) -> None:
    schemas = {"T": {"anyOf": [{"$ref": f"{REF}Cat"}, {"type": "null"}]}, **PETS}
    assert judges_of(schemas, tmp_path).told({"kind": "cat", "lives": None}) == [
        (("lives",), "null where an integer is expected")
    ]


def test_open_enums(tmp_path: Path) -> None:
    """Any string is fine, however near to a known one; what is no string is not."""
    schema = {"anyOf": [{"const": "red"}, {"const": "green"}, {"type": "string"}]}
    judges = judges_of({"T": schema}, tmp_path)
    assert judges.told("gren") == []
    assert judges.told(5) == [((), "5 is an integer, where a string is expected")]


def test_closed_enums_of_described_members(tmp_path: Path) -> None:
    schema = {"oneOf": [{"const": "red", "description": "Stop"}, {"const": "green"}]}
    assert judges_of({"T": schema}, tmp_path).told("gren") == [
        ((), '"gren" is not allowed: it must be "red" or "green"; did you mean "green"?')
    ]


def test_fewest_faults_then_deepest_then_first(tmp_path: Path) -> None:
    def variant(*names: str, **properties: Any) -> dict[str, Any]:
        return {"type": "object", "required": list(names), "properties": properties}

    schema = {"anyOf": [variant("a", "b"), variant("c"), variant("d", e=variant("f"))]}
    judges = judges_of({"T": schema}, tmp_path)
    assert judges.told({}) == [((), "the required property 'c' is missing")]
    assert judges.told({"d": 1, "e": {}}) == [(("e",), "the required property 'f' is missing")]


def test_a_status_is_no_tag(tmp_path: Path) -> None:
    """A property that one variant alone restricts does not tell variants apart."""
    first = {
        "type": "object",
        "required": ["status"],
        "properties": {"status": {"enum": ["on", "off"]}},
    }
    second = {"type": "object", "required": ["id", "name"], "properties": {}}
    judges = judges_of({"T": {"anyOf": [first, second]}}, tmp_path)
    assert judges.told({"status": "offf"}) == [
        (("status",), '"offf" is not allowed: it must be "on" or "off"; did you mean "off"?')
    ]


def test_several_fit(tmp_path: Path) -> None:
    """Which ones, by name."""
    schemas = {"T": TAGGED, "Cat": {"type": "object"}, "Dog": {"type": "object"}}
    (fault,) = judges_of(schemas, tmp_path).faults({})
    assert fault.message == "fits Cat and Dog, where it may fit only one"
    assert fault.schema == ("$defs", "T", "oneOf")


def test_all_of_around_a_union(tmp_path: Path) -> None:
    schemas = {"T": {"allOf": [TAGGED, {"required": ["id"]}]}, **PETS}
    assert judges_of(schemas, tmp_path).told({"kind": "cat"}) == [
        ((), "the required property 'lives' is missing"),
        ((), "the required property 'id' is missing"),
    ]


def test_names_of_properties(tmp_path: Path) -> None:
    schema = {"propertyNames": {"anyOf": [{"enum": ["one", "two"]}, {"const": "three"}]}}
    assert judges_of({"T": schema}, tmp_path).told({"tow": 1}) == [
        (
            ("tow",),
            'the name of the property is wrong: "tow" is not allowed: it must be "one", "two" or '
            '"three"; did you mean "two"?',
        )
    ]


def test_errors_of_the_seed_document() -> None:
    """The union of all kinds of errors, and one for errors of tomorrow."""
    from bindwright.load import load
    from bindwright.validation.contracts.addresses import Addresses

    report = Report()
    addresses = Addresses(load(str(ROOT / "schema" / "completions.yaml"), report))
    contract = addresses.operation("complete_post", report).body("response", 429)
    assert contract is not None
    judges = Judges(contract)
    assert judges.told({"type": "error", "error": {"type": "rate_limit_error"}}) == [
        (("error",), "the required property 'message' is missing")
    ]
    assert judges.told({"type": "error", "error": {"type": "an_error_of_tomorrow"}}) == []


def test_content_of_strings(tmp_path: Path) -> None:
    """JSON within a string has the place of the string, and says where in it."""
    schemas = {
        "T": {
            "properties": {
                "data": {
                    "type": "string",
                    "contentMediaType": "application/json",
                    "contentSchema": TAGGED,
                }
            }
        },
        **PETS,
    }
    judges = judges_of(schemas, tmp_path)
    assert judges.told({"data": '{"kind": "cat", "lives": 9}'}) == []
    (fault,) = judges.faults({"data": '{"kind": "dog", "tricks": ["a/b", 5]}'})
    assert fault.path == ("data",)
    assert fault.message == (
        "in the JSON of the string, at /tricks/1: 5 is an integer, where a string is expected"
    )
    assert fault.cause == "in the JSON of the string: an integer where a string is expected"
    assert fault.schema == ("$defs", "Dog", "properties", "tricks", "items", "type")
    (fault,) = judges.faults({"data": "{"})
    assert fault.message.startswith("the string must hold JSON: ")
    assert fault.cause == "the string must hold JSON"
    (fault,) = judges.faults({"data": '{"kind": "cow"}'})
    assert fault.schema[:5] == ("$defs", "T", "properties", "data", "contentSchema")


def test_content_that_refers_to_itself(tmp_path: Path) -> None:
    """Strings within strings, as deep as they go."""
    schema = {
        "anyOf": [
            {"type": "integer"},
            {
                "type": "string",
                "contentMediaType": "application/json",
                "contentSchema": {"$ref": f"{REF}T"},
            },
        ]
    }
    judges = judges_of({"T": schema}, tmp_path)
    assert judges.told(r'"\"1\""') == []
    (fault,) = judges.faults(r'"\"1.5\""')
    said = "where a string or an integer is expected"
    assert fault.message.endswith(f"1.5 is a number, {said}")
    assert fault.cause == f"in the JSON of the string: a number {said}"


@pytest.mark.parametrize("version", ["3.0.3", "3.1.0"])
def test_dialects_and_sides(version: str, tmp_path: Path) -> None:
    """Nullable and exclusive bounds of 3.0, and what is read-only by side, as they were meant."""
    old = version == "3.0.3"
    nullable: dict[str, Any] = (
        {"type": "string", "nullable": True} if old else {"type": ["string", "null"]}
    )
    above: dict[str, Any] = (
        {"minimum": 0, "exclusiveMinimum": True} if old else {"exclusiveMinimum": 0}
    )
    schema = {
        "type": "object",
        "required": ["id", "secret", "note"],
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "secret": {"type": "string", "writeOnly": True},
            "note": nullable,
            "size": {"type": "number", **above},
        },
    }
    addresses = addresses_of(document({"T": schema}, version=version), tmp_path)
    request = Judges(addresses.type("T", "request", Report()))
    response = Judges(addresses.type("T", "response", Report()))
    assert request.told({"secret": "x", "note": None}) == []
    assert response.told({"id": "x", "note": None}) == []
    assert request.told({"id": "x", "note": None}) == [
        ((), "the required property 'secret' is missing")
    ]
    (fault,) = response.faults({"id": "x", "note": "", "size": 0})
    assert (fault.path, fault.keyword) == (("size",), "exclusiveMinimum")
