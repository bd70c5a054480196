"""Values that are listed beside a union: those that no variant allows are left out, and told."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.ir.types import Alias, Const, Enum
from bindwright.load import load
from bindwright.lower import lower

STRINGS = {"anyOf": [{"const": "a"}, {"type": "integer"}]}
SHORT = {"type": "string", "maxLength": 1}
NESTED = {"oneOf": [{"anyOf": [{"enum": ["a", 5]}]}, {"type": "boolean"}]}


def values(schema: Any, folder: Path) -> tuple[list[Any], list[str]]:
    """The values of a component's type, and what was said of it."""
    path = folder / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"Thing": schema}},
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(path), report), report)
    (declared,) = api.types.values()
    said = [one.message for one in report if one.rule is ALL_OF_CONTRADICTION]
    if isinstance(declared, Enum):
        return [one.value for one in declared.members], said
    assert isinstance(declared, Alias) and isinstance(declared.target, Const)
    return [declared.target.value], said


@pytest.mark.parametrize(
    ("schema", "left", "refused"),
    [
        ({"enum": ["a", "b", 3], **STRINGS}, ["a", 3], ["b"]),
        ({"enum": ["a", "b"], **STRINGS}, ["a"], ["b"]),
        ({"enum": ["b", "c"], **STRINGS}, ["b", "c"], ["b", "c"]),
        ({"enum": [True, 1], "anyOf": [{"const": 1}, {"const": "x"}]}, [1], [True]),
        ({"const": "b", **STRINGS}, ["b"], ["b"]),
        ({"const": "a", **STRINGS}, ["a"], []),
        ({"allOf": [{"enum": ["a", "b", 5]}, NESTED]}, ["a", 5], ["b"]),
        ({"enum": ["a", "b"], "anyOf": [{"required": ["x"]}, {"title": "y"}]}, ["a", "b"], []),
        ({"enum": ["a", "b"], "oneOf": [{"const": "b"}, {"const": "a"}]}, ["a", "b"], []),
        ({"enum": ["a", "bb"], "anyOf": [SHORT, {"type": "integer"}]}, ["a"], ["bb"]),
    ],
)
def test_values_that_no_variant_allows(
    schema: Any, left: list[Any], refused: list[Any], tmp_path: Path
) -> None:
    found, said = values(schema, tmp_path)
    assert list(map(repr, found)) == list(map(repr, left))
    assert said == [
        f"no variant of the union allows the value {one!r} that is listed beside it"
        for one in refused
    ]


@pytest.mark.parametrize(
    ("schema", "left", "refused"),
    [
        ({"enum": ["a", "bb", 3, None], "minLength": 2}, ["bb", 3], ["a"]),
        ({"enum": ["a", "c"], "minLength": 2}, ["a", "c"], ["a", "c"]),
        ({"allOf": [{"type": "string", "pattern": "^b"}, {"const": "a"}]}, ["a"], ["a"]),
        ({"const": 5, "maximum": 5, "multipleOf": 5}, [5], []),
        ({"const": 5, "minLength": 9}, [5], []),
        ({"enum": ["a", "b", 3], "pattern": r"^\w(?<!a)$"}, ["b", 3], ["a"]),
        ({"enum": ["a", "b"], "pattern": r"^((?<!a)\w+)+$"}, ["a", "b"], []),  # checked by nobody
        (
            {"maxLength": 1, "oneOf": [{"const": "a"}, {"const": "b"}, {"const": "cc"}]},
            ["a", "b"],
            ["cc"],
        ),
        (
            {"minLength": 3, "anyOf": [{"const": "a"}, {"enum": ["b", "ccc"]}, {"type": "string"}]},
            ["ccc"],
            ["a", "b"],
        ),
        ({"minLength": 3, "anyOf": [{"const": "a"}, {"const": "b"}]}, ["a", "b"], ["a", "b"]),
        (
            {"anyOf": [{"const": "a", "minLength": 2}, {"enum": ["a", "bb", 3], "minLength": 2}]},
            ["bb", 3],
            ["a"],
        ),
        ({"anyOf": [{"const": "aa", **SHORT}, {"const": "aa"}, {"const": "b"}]}, ["aa", "b"], []),
        (
            {
                "allOf": [
                    {"anyOf": [SHORT, {"type": "array"}]},
                    {"anyOf": [{"const": "aa"}, {"const": "b"}, {"const": "c"}]},
                ]
            },
            ["b", "c"],
            ["aa"],
        ),
    ],
)
def test_values_that_bounds_lengths_and_patterns_forbid(
    schema: Any, left: list[Any], refused: list[Any], tmp_path: Path
) -> None:
    found, said = values(schema, tmp_path)
    assert list(map(repr, found)) == list(map(repr, left))
    assert said == [
        f"the value {one!r} is listed, but what stands beside it forbids it" for one in refused
    ]


PLACES = {"type": "array", "prefixItems": [{"type": "string"}], "items": False}


@pytest.mark.parametrize(
    ("beside", "contradicts"),
    [
        ({"type": "array", "minItems": 2}, True),
        ({"type": "array", "minItems": 1}, False),
        ({"type": ["array", "null"], "minItems": 2}, True),
        ({**PLACES, "prefixItems": [{}, {"maxLength": 1}], "minItems": 2}, True),
        ({**PLACES, "prefixItems": [{}, {"maxLength": 1}], "minItems": 1}, False),
        ({**PLACES, "prefixItems": [{}, {}], "items": {}, "minItems": 2}, True),
    ],
)
def test_an_array_that_ends_before_it_has_enough_items(
    beside: Any, contradicts: bool, tmp_path: Path
) -> None:
    path = tmp_path / "openapi.json"
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"Thing": {"allOf": [PLACES, beside]}}},
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    lower(load(str(path), report), report)
    said = [one.message for one in report if one.rule is ALL_OF_CONTRADICTION]
    assert [one.startswith("no value can satisfy 'minItems'") for one in said] == [
        True
    ] * contradicts
