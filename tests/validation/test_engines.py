"""Both engines agree, failure by failure: where in the value, which keyword, where in the schema.

What they do not agree on stands in `WAIVERS`, each with an example that is checked to still differ.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.samples.values import NoValue, make_value
from bindwright.schema.formats import FORMATS

from .differential import ODD, Both, mutated

ROOT = Path(__file__).parents[2]
DOCUMENTS = [
    ROOT / "schema" / "completions.yaml",
    *sorted((ROOT / "tests" / "golden").glob("*/openapi*.yaml")),
]

_N = {"$ref": "#/$defs/N"}
_TREE = {"type": "object", "properties": {"next": {"$ref": "#/$defs/T"}}, "required": ["v"]}

# Schemas, and values for each; JSON-Schema-Test-Suite has the like for each keyword.
CASES: list[tuple[Any, list[Any]]] = [
    *(({"type": one}, list(ODD)) for one in (
        "string", "number", "integer", "boolean", "object", "array", "null",
    )),
    ({"type": ["string", "null", "array"]}, list(ODD)),
    ({"enum": ["a", 1, None, True, {"a": [1]}, [0]]}, [*ODD, 1.0, {"a": [1.0]}, [False], [0.0]]),
    ({"const": {"a": 1}}, [{"a": 1}, {"a": 1.0}, {"a": True}, {"a": 1, "b": 2}, {}]),
    ({"const": 1}, [1, 1.0, True, "1"]),
    ({"const": None}, [None, 0, False, ""]),
    ({"minimum": 1, "maximum": 3}, [0, 1, 1.0, 2.5, 3, 3.0001, "4", 10**30]),
    ({"exclusiveMinimum": 1, "exclusiveMaximum": 3}, [1, 1.0001, 2, 3, None]),
    ({"multipleOf": 3}, [0, 3, 4, 4.5, 9.0, "a", -6]),
    ({"multipleOf": 0.5}, [0.5, 1, 0.25, 1e10]),
    ({"multipleOf": 0.01}, [0.07, 19.99, 0.075, 4.35, 1e300, 10**400, -0.01]),
    ({"multipleOf": 3}, [1e300, 3e300, 10**30]),
    ({"patternProperties": {"^a$": {"type": "string"}}}, [{"a\n": 1}, {"a": 1}]),
    ({"patternProperties": {r"^\d$": {"type": "string"}}}, [{"٣": 1}, {"3": 1}]),
    (
        {"patternProperties": {r"^\d$": True, "^b$": True}, "additionalProperties": False},
        [{"٣": 1}, {"3": 1, "b": 2}, {"b\n": 1}],
    ),
    (
        {"patternProperties": {r"^\d$": True}, "unevaluatedProperties": False},
        [{"٣": 1}, {"3": 1}],
    ),
    ({"pattern": r"^\s$"}, ["\u00a0", "\ufeff", "\u2029", "\u2003", "\t", "a"]),
    ({"pattern": r"^\S$"}, ["\u00a0", "\ufeff", "\u2029", "\u2003", "\t", "a"]),
    ({"pattern": r"^[a\s]$"}, ["\u00a0", "a", "b"]),
    ({"pattern": r"^[\s\S]$"}, ["\u00a0", "a"]),
    ({"contains": False}, [[], [1], 5]),
    ({"contains": False, "minContains": 0}, [[], [1]]),
    ({"contains": False, "minContains": 2}, [[], [1]]),
    ({"enum": []}, list(ODD)),
    ({"format": "int32"}, [2**31, -(2**31), -(2**31) - 1, 2.0**31, 1.5, "x", 10**400]),
    ({"format": "int64", "allOf": [{"maximum": 4}]}, [2**63, 5, 4]),
    ({"format": "int32", "maximum": 2**40}, [2**39, 2**41]),
    ({"format": "int32", "maximum": 5}, [6, 2**31, -(2**31) - 1]),
    ({"contentEncoding": "base64"}, ["aGk=", "aGk", "-_8=", "a", "!", 5]),
    ({"contentEncoding": "base16"}, ["0Aff", "0", "zz"]),
    ({"contentEncoding": "rot13"}, ["!"]),
    ({"minLength": 2, "maxLength": 3}, ["", "a", "ab", "abcd", "🎉🎉", "🎉", 5]),
    ({"pattern": "^a$"}, ["a", "ab", "a\n", "\na", 5]),
    ({"pattern": r"\d+"}, ["1", "x", "٣", ""]),
    ({"pattern": r"^\w+$"}, ["a_1", "é", "a-b"]),
    ({"pattern": r"^\s$"}, [" ", "\t", "\n", "x"]),
    ({"pattern": "^(?!no)"}, ["no", "yes", ""]),
    ({"minItems": 1, "maxItems": 2}, [[], [1], [1, 2, 3], "a", {}]),
    ({"uniqueItems": True}, [[1, 1.0], [1, True], [0, False], [{}, {}], [[1], [True]], ["a", "b"]]),
    ({"uniqueItems": True}, [[{"a": 1, "b": 2}, {"b": 2, "a": 1}], [None, None], [1, "1"]]),
    ({"items": {"type": "integer"}}, [[], [1], [1, "a", None], {}]),
    ({"items": False}, [[], [1], [1, 2]]),
    ({"prefixItems": [{"type": "integer"}, False]}, [[], [1], ["a"], [1, 2], ["a", 2, 3]]),
    ({"prefixItems": [{"type": "integer"}], "items": False}, [[1], [1, 2, 3], ["a"]]),
    ({"prefixItems": [{}], "items": _N, "$defs": {"N": {"minimum": 1}}}, [[0], [0, 0, 1], [0, ""]]),
    ({"contains": {"type": "integer"}}, [[], [1], ["a"], ["a", 1], {}]),
    ({"contains": {"const": 1}, "minContains": 2}, [[], [1], [1, 1], [2, 2]]),
    ({"contains": {"const": 1}, "maxContains": 1}, [[], [1], [1, 1], [2]]),
    ({"contains": {"const": 1}, "minContains": 0, "maxContains": 1}, [[], [1], [1, 1]]),
    ({"contains": {"const": 1}, "minContains": 1, "maxContains": 2}, [[], [1, 1, 1], [2]]),
    ({"unevaluatedItems": False, "prefixItems": [{}]}, [[], [1], [1, 2]]),
    ({"unevaluatedItems": {"type": "null"}, "allOf": [{"prefixItems": [{}]}]}, [[1, None], [1, 2]]),
    ({"required": ["a", "b"]}, [{}, {"a": 1}, {"a": 1, "b": None}, []]),
    ({"properties": {"a": _N}, "$defs": {"N": {"type": "integer"}}}, [{"a": 1}, {"a": "x"}, {}]),
    ({"properties": {"a": False, "b": True}}, [{"a": 1}, {"b": 1}, {}]),
    ({"properties": {"a": {}}, "additionalProperties": False}, [{"a": 1, "b": 1, "c": 2}, {}]),
    ({"additionalProperties": False}, [{}, {"a": 1}, {"a": 1, "b": 2}]),
    ({"additionalProperties": {"type": "string"}}, [{"a": 1, "b": "x", "c": None}]),
    ({"patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": False},
     [{"x": 1}, {"x": "a"}, {"y": 1}, {"x1": "a", "y": 2}]),
    ({"patternProperties": {"^x": False}}, [{"x": 1, "xx": 2, "y": 3}]),
    ({"propertyNames": {"pattern": "^a", "maxLength": 2}}, [{"a": 1}, {"b": 1, "abc": 2}]),
    ({"propertyNames": _N, "$defs": {"N": {"anyOf": [{"const": "a"}, {"pattern": "^x"}]}}},
     [{"a": 1, "b": 2, "xy": 3}]),
    ({"propertyNames": False}, [{}, {"a": 1, "b": 2}]),
    ({"minProperties": 1, "maxProperties": 2}, [{}, {"a": 1}, {"a": 1, "b": 2, "c": 3}]),
    ({"dependentRequired": {"a": ["b", "c"], "d": ["e"]}}, [{"a": 1}, {"a": 1, "d": 1}, {"b": 1}]),
    ({"dependentSchemas": {"a": {"required": ["b"]}, "c": False}}, [{"a": 1}, {"c": 1}, {}]),
    ({"unevaluatedProperties": False, "properties": {"a": {}}}, [{"a": 1}, {"b": 1, "c": 2}]),
    ({"unevaluatedProperties": False}, [{}, {"a": 1, "b": 2}]),
    ({"unevaluatedProperties": {"type": "string"}}, [{"a": "x"}, {"a": 1, "b": "x", "c": 2}]),
    ({"unevaluatedProperties": False, "allOf": [{"properties": {"a": {}}}, _N],
      "$defs": {"N": {"properties": {"b": {}}}}}, [{"a": 1, "b": 2}, {"a": 1, "c": 2}]),
    ({"unevaluatedProperties": False,
      "anyOf": [{"properties": {"a": {"type": "string"}}}, {"properties": {"b": {}}}]},
     [{"a": "x"}, {"a": 1}, {"a": 1, "b": 1}]),
    ({"unevaluatedProperties": False, "if": {"required": ["a"]}, "then": {"properties": {"a": {}}}},
     [{"a": 1}, {"a": 1, "b": 1}, {"b": 1}]),
    ({"allOf": [{"minimum": 2}, {"multipleOf": 2}, False]}, [1, 2, "a"]),
    ({"anyOf": [{"type": "string"}, {"minimum": 2}]}, [1, 2, "a", None]),
    ({"oneOf": [{"type": "integer"}, {"minimum": 2}, {"type": "string"}]}, [1, 2, 3, "a", 1.5]),
    ({"oneOf": [False, {"type": "object", "required": ["a", "b"]}]}, [1, {}, {"a": 1, "b": 1}]),
    ({"anyOf": [{"anyOf": [{"const": 1}, _N]}, {"properties": {"a": {"oneOf": [_N, {}]}}}],
      "$defs": {"N": {"enum": ["x", "y"]}}}, [1, "x", "z", {"a": 1}, {"a": "x"}]),
    ({"not": {"type": "integer"}}, [1, "a"]),
    ({"not": {}}, [1]),
    ({"if": {"type": "integer"}, "then": {"minimum": 2}, "else": {"type": "string"}},
     [1, 2, "", []]),
    ({"if": _N, "then": _N, "else": False, "$defs": {"N": {"required": ["a"]}}}, [{"a": 1}, {}, 5]),
    ({"$ref": "#/$defs/T", "$defs": {"T": _TREE}},
     [{}, {"v": 1, "next": {}}, {"v": 1, "next": {"v": 1, "next": {"next": 5}}}]),
    ({"$ref": "#/$defs/A", "$defs": {"A": {**_N, "required": ["q"]}, "N": {"required": ["x"]}}},
     [{}]),
    ({"contentMediaType": "application/json", "contentSchema": _N,
      "$defs": {"N": {"type": "integer"}}}, ["1", '"a"', "{", "", 5]),
    ({"contentMediaType": "text/plain", "contentSchema": {"type": "integer"}}, ["x"]),
    ({"contentSchema": {"type": "integer"}}, ["x"]),
    ({"contentMediaType": "application/json", "contentEncoding": "base64",
      "contentSchema": {"type": "integer"}}, ["MQ==", "1", "ImEi", "!"]),
    ({"properties": {"properties": {"enum": [1]}, "$ref": {"type": "string"},
                     "items": {"type": "null"}}},
     [{"properties": 2, "$ref": 1, "items": 3}]),
    ({"properties": {"anyOf": {"not": {}}, "0": {"const": 1}, "a/b~c%25 ": {"const": 1}}},
     [{"anyOf": 1, "0": 0, "a/b~c%25 ": 0}]),
]  # fmt: skip


@pytest.mark.parametrize(("schema", "values"), CASES, ids=lambda one: str(one)[:60])
def test_keywords(schema: dict[str, Any], values: list[Any]) -> None:
    both = Both(schema)
    assert {json.dumps(one): found for one in values if (found := both.differences(one))} == {}


FORMATTED: dict[str, list[str]] = {
    "date": [
        "2026-01-31", "2026-02-29", "2024-02-29", "2026-1-31", "26-01-31", "2026-13-01",
        "0000-01-01", "2026-01-31 ", "٢026-01-31", "20260131",
    ],
    "time": [
        "12:00:00Z", "12:00:00z", "12:00:00", "12:00:00.5+01:00", "24:00:00Z", "23:59:60Z",
        "22:59:60Z", "00:59:60+01:00", "12:60:00Z", "12:00Z", "12:00:00+24:00", "12:00:00.Z",
    ],
    "date-time": [
        "2026-01-31T12:00:00Z", "2026-01-31t12:00:00z", "2026-01-31 12:00:00Z", "2026-01-31",
        "2026-01-31T12:00:00", "2026-01-31T12:00:00+01:00", "2026-02-30T12:00:00Z", "",
        "1998-12-31T23:59:60Z", "1998-12-31T23:58:60Z", "2026-01-31T12:00:00.123456789Z",
    ],
    "duration": [
        "P1D", "PT1H", "P1Y2M3DT4H5M6S", "P", "PT", "P1W", "P1W1D", "P1DT", "1D", "P1Y1D", "PT1H1S",
        "P-1D", "P1.5D", "PT0S", "p1d",
    ],
    "email": [
        "a@b.c", "a@b", "a", "@b.c", "a@", "a.b@c.d", "a..b@c.d", ".a@b.c", "a b@c.d", "a@-b.c",
        "a@[127.0.0.1]", "a@[1]", '"a b"@c.d', "é@b.c", "a@é.c", "a@b..c",
    ],
    "hostname": [
        "example.com", "a", "-a", "a-", "a_b", "a.b-", "a" * 64, "x.y.z", "1.2", "EXAMPLE", "",
    ],
    "ipv4": ["127.0.0.1", "256.0.0.1", "1.2.3", "01.2.3.4", "1.2.3.4.5", "", "1.2.3.4 "],
    "ipv6": [
        "::1", "::", "1::2::3", "fe80::1%eth0", "::ffff:1.2.3.4", "12345::", "1:2:3:4:5:6:7:8",
    ],
    "uri": [
        "https://example.com/a?b#c", "mailto:a@b.c", "urn:a:b", "//a/b", "/a", "a b", "",
        "http://[::1]/", "http://[1]/", "http://a b/", "http://a/%zz", "http://a/%41", "http://a/é",
        "1http://a", "a:", "http://a/b\\c", "http://a:80/", "http://a:x/", "http:///a",
    ],
    "uri-reference": ["/a", "//a/b", "a", "", "#a", "?a", "a b", "a:b", "é", "%", "\\"],
    "iri": ["http://é.example/ü", "http://a", "/a", "a b"],
    "iri-reference": ["é", "/ü", "a b", "#ß", ""],
    "uri-template": ["http://a/{b}", "{", "{}", "{+a,b*}", "{a:3}", "a b", "", "}", "{/a}"],
    "uuid": [
        "123e4567-e89b-12d3-a456-426614174000", "123E4567-E89B-12D3-A456-426614174000",
        "123e4567e89b12d3a456426614174000", "{123e4567-e89b-12d3-a456-426614174000}", "", "x",
        "123e4567-e89b-12d3-a456-42661417400g",
    ],
    "json-pointer": ["", "/a", "a", "/~0~1", "/~2", "/a~", "#/a", "/é"],
    "relative-json-pointer": ["0", "1/a", "01", "-1", "0#", "1#/a", "", "a"],
    "regex": ["^a$", "(", "[a-z", r"\d", "a{2,1}", "(?=a)", "*"],
    "unheard-of": ["", "x"],
    "int32": ["x"],
    "byte": ["aGk=", "aGk", "a", "aGh=", "é"],
    "base64": ["aGk=", "!"],
    "decimal": ["1.50", "NaN", "1,5"],
    "idn-hostname": ["-a", "é.example", "a"],
    "idn-email": ["a", "é@b.c"],
}  # fmt: skip


@pytest.mark.parametrize("name", FORMATTED)
def test_formats(name: str) -> None:
    both = Both({"format": name})
    assert {one: found for one in FORMATTED[name] if (found := both.differences(one))} == {}
    assert both.differences(5) == {}


def test_formats_are_asserted_and_each_is_tried() -> None:
    """Each has a text that fits and one that does not, but for those that nobody knows."""
    assert set(FORMATTED) ^ set(FORMATS) == {"unheard-of", "int64"}
    for name, texts in FORMATTED.items():
        rust = Both({"format": name}).rust
        judged = name not in ("unheard-of", "int32")
        assert len({rust.is_valid(one) for one in texts}) == (2 if judged else 1), name


_LARGE = "jsonschema compares large integers with floats exactly; for the other they are equal"

WAIVERS: list[tuple[dict[str, Any], Any, str]] = [
    ({"enum": [10**30]}, 1e30, _LARGE),
    ({"uniqueItems": True}, [2**64, 2.0**64], _LARGE),
]
"""Schemas and values on which the engines differ, and why."""


@pytest.mark.parametrize(("schema", "value", "why"), WAIVERS, ids=lambda one: str(one)[:40])
def test_waivers_are_still_needed(schema: dict[str, Any], value: Any, why: str) -> None:
    assert Both(schema).differences(value), why


def _values(schema: dict[str, Any], name: str) -> Iterator[Any]:
    """Examples that the schema shows, values made for it, and the like of them."""
    shown: list[Any] = schema["$defs"].get(name, {}).get("examples", [])
    yield from shown
    yield from ODD
    try:
        made = [make_value(schema, f"{name}/{seed}", dynamic=True) for seed in range(2)]
    except NoValue:
        made = []
    for number, one in enumerate([*shown[:3], *made]):
        yield one
        yield from mutated(one, f"{name}/{number}", 12)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_documents(path: Path) -> None:
    """Every named schema of a document, on both sides, with mutations of what fits."""
    report = Report()
    payloads = PayloadSchemas(load(str(path), report))
    components = payloads.bundle.document.get("components")
    sides: tuple[Side, ...] = ("request", "response")
    count = 0
    for name, node in components.members("schemas") if components else ():
        for side in sides:
            schema = payloads.joined([node.origin], side)
            both = Both(schema)
            for value in _values(schema, name):
                assert (value, both.differences(value)) == (value, {}), (name, side)
                count += 1
    assert count or components is None or components.get("schemas") is None
