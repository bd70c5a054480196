"""Every keyword says what is wrong in a sentence, and the same without the value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .making import judges_of

_NAMES = {"type": "object", "properties": {"max_tokens": {}, "model": {}}}

# Schema, value, where, message, cause (None: the same).
SAID: list[tuple[Any, Any, tuple[Any, ...], str, str | None]] = [
    ({"type": "integer"}, "5", (), '"5" is a string, where an integer is expected',
     "a string where an integer is expected"),
    ({"type": ["string", "null"]}, [], (), "an array where a string or null is expected", None),
    ({"type": "integer"}, 1.5, (), "1.5 is a number, where an integer is expected",
     "a number where an integer is expected"),
    ({"enum": ["red", "green"]}, "gren", (),
     '"gren" is not allowed: it must be "red" or "green"; did you mean "green"?',
     'must be "red" or "green"'),
    ({"enum": [1, 2]}, "1", (),
     '"1" is not allowed: it must be 1 or 2; did you mean 1, an integer?',
     "must be 1 or 2"),
    ({"const": "a"}, {"b": 1}, (), 'must be "a", and is {"b": 1}', 'must be "a"'),
    ({"not": {"enum": ["a"]}}, "a", (), 'is "a", but must not be "a"', 'must not be "a"'),
    ({"not": {"required": ["a", "b"]}}, {"a": 1, "b": 1}, (),
     "must not have the properties 'a' and 'b'", None),
    ({"not": {"type": "null"}}, None, (), "is null, but must not be null", "must not be null"),
    ({"not": {"minimum": 1}}, 1, (), "1 fits a schema that it must not fit",
     "fits a schema that it must not fit"),
    ({"minimum": 1}, 0, (), "0 is less than the minimum of 1", "less than the minimum of 1"),
    ({"maximum": 1}, 1.5, (), "1.5 is more than the maximum of 1", "more than the maximum of 1"),
    ({"exclusiveMinimum": 1}, 1, (), "1 is not more than 1, as it has to be",
     "not more than 1, as it has to be"),
    ({"exclusiveMaximum": 1}, 1, (), "1 is not less than 1, as it has to be",
     "not less than 1, as it has to be"),
    ({"multipleOf": 5}, 7, (), "7 is no multiple of 5", "no multiple of 5"),
    ({"minLength": 1}, "", (), "has 0 characters, and at least 1 character is required",
     "at least 1 character is required"),
    ({"maxLength": 2}, "abc", (), "has 3 characters, and at most 2 characters are allowed",
     "at most 2 characters are allowed"),
    ({"pattern": "^a"}, "b", (),
     '"b" does not match the pattern ^a', "does not match the pattern ^a"),
    ({"format": "date"}, "1/2", (), '"1/2" is not a date such as 2026-01-31',
     "is not a date such as 2026-01-31"),
    ({"minItems": 2}, [1], (), "has 1 item, and at least 2 items are required",
     "at least 2 items are required"),
    ({"maxItems": 1}, [1, 2], (), "has 2 items, and at most 1 item is allowed",
     "at most 1 item is allowed"),
    ({"uniqueItems": True}, ["a", 1, 1.0], (), "the items 1 and 2 are equal: 1.0",
     "two items are equal, and each must be different"),
    ({"contains": {"const": 1}}, [2], (),
     "at least 1 item must fit the schema of 'contains'", None),
    ({"contains": {"const": 1}, "maxContains": 1}, [1, 1], (),
     "at most 1 item may fit the schema of 'contains'", None),
    ({"prefixItems": [{}], "items": False}, [1, 2], (1,),
     "an item too many: the array may not be that long", None),
    ({"unevaluatedItems": False}, [2], (), "there are items beyond those that are described", None),
    ({"required": ["max_tokens"], **_NAMES}, {"maxTokens": 1}, (),
     "the required property 'max_tokens' is missing; is 'maxTokens' meant to be it?",
     "the required property 'max_tokens' is missing"),
    ({"required": ["a"], **_NAMES}, {"model": 1}, (), "the required property 'a' is missing", None),
    ({"additionalProperties": False, **_NAMES}, {"max_token": 1}, ("max_token",),
     "unknown property 'max_token'; did you mean 'max_tokens'?", "unknown property"),
    ({"additionalProperties": False, **_NAMES}, {"max": 1}, ("max",),
     "unknown property 'max'; did you mean 'max_tokens'?", "unknown property"),
    ({"unevaluatedProperties": False, "allOf": [_NAMES]}, {"modle": 1}, ("modle",),
     "unknown property 'modle'; did you mean 'model'?", "unknown property"),
    ({"unevaluatedProperties": {"type": "null"}}, {"a": 1}, ("a",),
     "the property 'a' does not fit the schema of properties that are not described",
     "does not fit the schema of properties that are not described"),
    ({"properties": {"a": False}}, {"a": 1}, ("a",), "the property 'a' is not allowed here", None),
    ({"minProperties": 2}, {"a": 1}, (), "has 1 property, and at least 2 properties are required",
     "at least 2 properties are required"),
    ({"maxProperties": 1}, {"a": 1, "b": 1}, (),
     "has 2 properties, and at most 1 property is allowed",
     "at most 1 property is allowed"),
    ({"dependentRequired": {"a": ["b"]}}, {"a": 1}, (),
     "the property 'b' is missing, which 'a' needs beside it", None),
    ({"propertyNames": {"pattern": "^a"}}, {"b": 1}, ("b",),
     'the name of the property is wrong: "b" does not match the pattern ^a',
     "the name of a property is wrong: does not match the pattern ^a"),
    ({"propertyNames": False}, {"b": 1}, ("b",), "no property is allowed here, and there is 'b'",
     "no property is allowed here"),
    ({"allOf": [False]}, 1, (),
     "no value is allowed here, and there is 1", "no value is allowed here"),
    ({"not": {}}, 1, (), "no value is allowed here, and there is 1", "no value is allowed here"),
    (False, 1, (), "no value is allowed here, and there is 1", "no value is allowed here"),
    ({"oneOf": [{"type": "integer"}, {"minimum": 1}]}, 2, (),
     "fits variant 1 and variant 2, where it may fit only one", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("schema", "value", "path", "message", "cause"), SAID, ids=lambda one: str(one)[:40]
)
def test_sentence(
    schema: Any, value: Any, path: Any, message: str, cause: str | None, tmp_path: Path
) -> None:
    (fault,) = judges_of({"T": schema}, tmp_path).faults(value)
    assert (fault.path, fault.message, fault.cause) == (path, message, cause or message)
    assert fault.severity == "error"


def test_all_faults_by_path(tmp_path: Path) -> None:
    """Each once, by where it is; items count as numbers."""
    schema = {
        "type": "object",
        "required": ["a", "b"],
        "properties": {"list": {"type": "array", "items": {"$ref": "#/components/schemas/N"}}},
    }
    judges = judges_of({"T": schema, "N": {"type": "integer"}}, tmp_path)
    faults = judges.faults({"list": [*range(10), "x", None]})
    assert [one.path for one in faults] == [(), (), ("list", 10), ("list", 11)]
    assert [one.schema for one in faults[1:3]] == [
        ("$defs", "T", "required"),
        ("$defs", "N", "type"),
    ]


def test_causes_are_the_same_for_all_values(tmp_path: Path) -> None:
    """Whatever the value, its names and indexes: equal mistakes have equal causes."""
    properties = {"a": {"enum": ["x", "y"]}, "b": {"maxLength": 1}}
    schema = {"properties": properties, "additionalProperties": False}
    judges = judges_of({"T": {"type": "array", "items": schema}}, tmp_path)
    first = judges.faults([{"a": "z", "b": "long", "c": 1}])
    second = judges.faults([{}, {"a": 5, "b": "longer", "d": 1}])
    assert len(first) == 3
    assert {(one.schema, one.cause) for one in first} == {(one.schema, one.cause) for one in second}


def test_long_values_are_cut(tmp_path: Path) -> None:
    (fault,) = judges_of({"T": {"enum": ["a"]}}, tmp_path).faults("x" * 10_000)
    assert len(fault.message) < 120


def test_the_value_that_was_meant_stands_before_many_others(tmp_path: Path) -> None:
    (fault,) = judges_of({"T": {"enum": [f"name-{one}" for one in "abcdefgh"]}}, tmp_path).faults(
        "nam-h"
    )
    assert fault.message == '"nam-h" is none of the 8 values allowed; did you mean "name-h"?'


def test_many_values_are_not_all_listed(tmp_path: Path) -> None:
    (fault,) = judges_of({"T": {"enum": list(range(1000))}}, tmp_path).faults(-1)
    assert fault.cause == "must be 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 990 more"


def test_names_that_one_engine_misreads(tmp_path: Path) -> None:
    """Empty names, names of digits, names with the signs of pointers."""
    names = ["", "0", "007", "a/b", "~", "$ref", "%25"]
    schema = {"type": "object", "additionalProperties": {"items": {"type": "string"}}}
    judges = judges_of({"T": schema}, tmp_path)
    faults = judges.faults({name: [name, 1] for name in names})
    assert sorted(one.path for one in faults) == sorted((name, 1) for name in names)
