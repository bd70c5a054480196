"""Payload schemas: every dialect says the same in JSON Schema 2020-12, on both sides."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import jsonschema_rs
import pytest
from bindwright.diagnostics.report import Report
from bindwright.http.media_types import is_json
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.load.bundle import Bundle
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas, Side
from bindwright.validation.compiled import PayloadValidator, Validators, problems
from bindwright.validation.examples import check_examples

from tests.corpus.sources import sample
from tests.payload_schemas import schema_of, schema_of_type
from tests.payload_schemas import whole as whole_of

Made = tuple[Bundle, Api, PayloadSchemas]
Make = Callable[..., Made]

CORPUS = Path(
    os.environ.get("BINDWRIGHT_CORPUS", Path(__file__).parents[2] / ".." / "shared" / "corpus")
)
DOCUMENTS = sorted(CORPUS.glob("*.*")) if CORPUS.is_dir() else []


@pytest.fixture
def make(tmp_path: Path) -> Make:
    def build(
        schemas: dict[str, Any], *, version: str = "3.1.0", paths: Any = None, **files: Any
    ) -> Made:
        for name, data in files.items():
            (tmp_path / f"{name}.json").write_text(json.dumps(data))
        document = {
            "openapi": version,
            "info": {"title": "T", "version": "1"},
            "paths": paths or {},
            "components": {"schemas": schemas},
        }
        path = tmp_path / "openapi.json"
        path.write_text(json.dumps(document))
        report = Report()
        bundle = load(str(path), report)
        return bundle, lower(bundle, report), PayloadSchemas(bundle)

    return build


def judge(schema: dict[str, Any], value: Any) -> bool:
    """Whether a value is valid; both engines must agree."""
    slow = jsonschema.Draft202012Validator(schema).is_valid(value)
    assert PayloadValidator(schema).is_valid(value) is slow
    return slow


@pytest.mark.parametrize(
    ("schema", "good", "bad"),
    [
        ({"type": "string", "nullable": True}, ["a", None], [1]),
        ({"type": "string", "enum": ["a"], "nullable": True}, ["a", None], ["b"]),
        ({"enum": ["a"], "nullable": True}, ["a", None], ["b"]),
        ({"$ref": "#/components/schemas/N", "nullable": True}, [1, None], ["a"]),
        ({"allOf": [{"$ref": "#/components/schemas/N"}], "nullable": True}, [1, None], ["a"]),
        (
            {"type": "integer", "allOf": [{"$ref": "#/components/schemas/N"}], "nullable": True},
            [1, None],
            ["a"],
        ),
        ({"oneOf": [{"type": "string"}, {"type": "integer"}], "nullable": True}, ["", None], [[]]),
        ({"type": "integer", "minimum": 1, "exclusiveMinimum": True}, [2], [1]),
        ({"type": "integer", "maximum": 9, "exclusiveMaximum": True}, [8], [9]),
        ({"type": "integer", "maximum": 9, "exclusiveMaximum": False}, [9], [10]),
        # Beside a reference nothing else counts in 3.0.
        ({"$ref": "#/components/schemas/N", "minimum": 5}, [1], ["a"]),
    ],
)
def test_old_dialect(make: Make, schema: Any, good: list[Any], bad: list[Any]) -> None:
    _, _, payloads = make({"N": {"type": "integer"}, "T": schema}, version="3.0.3")
    found = schema_of_type(payloads, "T", "response")
    assert [judge(found, one) for one in good] == [True] * len(good)
    assert [judge(found, one) for one in bad] == [False] * len(bad)


def test_braces_that_repeat_nothing_are_characters(make: Make) -> None:
    schemas = {
        "Slot": {"type": "string", "pattern": "^{[0-9]{2}}$"},
        "Slots": {"patternProperties": {"^{": {"type": "integer"}}},
    }
    _, _, payloads = make(schemas)
    slot, slots = (schema_of_type(payloads, name, "response") for name in schemas)
    assert [judge(slot, one) for one in ("{07}", "07", "{7}")] == [True, False, False]
    assert [judge(slots, {one: "text"}) for one in ("{a", "a{")] == [False, True]


def test_siblings_of_references_count_since_3_1_and_so_does_nullable(make: Make) -> None:
    schemas = {
        "N": {"type": "integer"},
        "T": {"$ref": "#/components/schemas/N", "minimum": 5},
        "Nullable": {"type": "string", "nullable": True},
    }
    _, _, payloads = make(schemas)
    assert judge(schema_of_type(payloads, "T", "request"), 5)
    assert not judge(schema_of_type(payloads, "T", "request"), 1)
    assert judge(schema_of_type(payloads, "Nullable", "request"), None)


READ_ONLY = {
    "Base": {
        "type": "object",
        "required": ["id", "name", "secret"],
        "properties": {
            "id": {"type": "string", "readOnly": True},
            "name": {"type": "string"},
            "secret": {"type": "string", "writeOnly": True},
        },
    },
    "Beside": {"allOf": [{"$ref": "#/components/schemas/Base"}], "required": ["id"]},
    "Inside": {"allOf": [{"$ref": "#/components/schemas/Base"}, {"required": ["id"]}]},
    "ById": {
        "type": "object",
        "required": ["id"],
        "properties": {"id": {"$ref": "#/components/schemas/Id"}},
    },
    "Id": {"type": "string", "readOnly": True},
}


@pytest.mark.parametrize("name", ["Base", "Beside", "Inside"])
@pytest.mark.parametrize(
    ("side", "value", "valid"),
    [
        ("request", {"name": "n", "secret": "s"}, True),
        ("request", {"name": "n", "secret": "s", "id": "may be sent back"}, True),
        ("request", {"name": "n"}, False),
        ("response", {"id": "i", "name": "n"}, True),
        ("response", {"name": "n", "secret": "s"}, False),
        ("event", {"id": "i", "name": "n"}, True),
    ],
)
def test_sides(make: Make, name: str, side: Side, value: Any, valid: bool) -> None:
    _, _, payloads = make(READ_ONLY)
    assert judge(schema_of_type(payloads, name, side), value) is valid


def test_read_only_through_a_reference(make: Make) -> None:
    _, _, payloads = make(READ_ONLY)
    assert judge(schema_of_type(payloads, "ById", "request"), {})
    assert not judge(schema_of_type(payloads, "ById", "response"), {})


def test_cycles_and_names_in_several_files(make: Make) -> None:
    other = {"Tree": {"type": "string"}, "a/b": {"type": "boolean"}}
    _, _, payloads = make(
        {
            "Tree": {
                "type": "object",
                "properties": {
                    "child": {"$ref": "#/components/schemas/Tree"},
                    "leaf": {"$ref": "other.json#/Tree"},
                    "odd": {"$ref": "other.json#/a~1b"},
                },
            }
        },
        other=other,
    )
    schema = schema_of_type(payloads, "Tree", "response")
    assert len(schema["$defs"]) == 3
    assert judge(schema, {"child": {"child": {"leaf": "x", "odd": True}}})
    assert not judge(schema, {"child": {"child": {"leaf": 1}}})
    assert not judge(schema, {"odd": 1})


def test_members_named_like_keywords_are_followed(make: Make) -> None:
    properties = {name: {"$ref": "#/components/schemas/N"} for name in ("enum", "examples", "not")}
    schemas = {"N": {"type": "integer"}, "T": {"type": "object", "properties": properties}}
    _, _, payloads = make(schemas)
    assert not judge(schema_of_type(payloads, "T", "request"), {"enum": "a"})
    assert not judge(schema_of_type(payloads, "T", "request"), {"examples": "a"})


@pytest.mark.parametrize(
    "broken",
    [
        {"pattern": "["},
        {"type": "file"},
        {"minimum": "1"},
        {"required": True},
        {"enum": "a"},
        {"minLength": -1},
        {"anyOf": []},
        {"properties": []},
        {"multipleOf": 0},
        {"items": 7},
    ],
)
def test_a_broken_keyword_says_nothing(make: Make, broken: dict[str, Any]) -> None:
    _, _, payloads = make({"T": {"maxLength": 3, **broken}})
    schema = schema_of_type(payloads, "T", "request")
    assert judge(schema, "abc")
    assert not judge(schema, "abcd")


def test_the_old_spelling_of_tuples(make: Make) -> None:
    listed = {"items": [{"type": "string"}, {"type": "integer"}], "additionalItems": False}
    _, _, payloads = make({"T": listed})
    schema = schema_of_type(payloads, "T", "request")
    assert judge(schema, ["a", 1])
    assert not judge(schema, ["a", "b"])
    assert not judge(schema, ["a", 1, 2])


def test_an_unknown_type_is_a_lookup_error(make: Make) -> None:
    _, _, payloads = make({})
    with pytest.raises(LookupError):
        schema_of_type(payloads, "Missing", "request")


EVENTS = {
    "/s": {
        "get": {
            "responses": {
                "200": {
                    "description": "",
                    "content": {
                        "text/event-stream": {
                            "itemSchema": {
                                "type": "object",
                                "required": ["data"],
                                "properties": {"data": {"type": "string"}},
                                "oneOf": [
                                    {
                                        "required": ["event"],
                                        "properties": {
                                            "event": {"const": "tick"},
                                            "data": {
                                                "contentMediaType": "application/json",
                                                "contentSchema": {
                                                    "$ref": "#/components/schemas/Tick"
                                                },
                                            },
                                        },
                                    }
                                ],
                            }
                        }
                    },
                },
                "4XX": {
                    "description": "",
                    "content": {"application/json": {"schema": {"type": "boolean"}}},
                },
            }
        }
    }
}


def test_events(make: Make) -> None:
    tick = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
    _, api, payloads = make({"Tick": tick}, version="3.2.0", paths=EVENTS)
    operation = api.operations[0]
    schemas = payloads.event_schemas(operation)
    assert list(schemas) == ["tick"]
    assert judge(schemas["tick"], {"n": 1})
    assert not judge(schemas["tick"], {})
    item = schema_of(payloads, operation, "event")
    assert item is not None and judge(item, {"event": "tick", "data": "{}"})
    validators = Validators(payloads)
    assert validators.check_event(operation, "tick", '{"n":1}') == []
    assert validators.check_event(operation, "tick", '{"n":"a"}')[0].path == ("n",)
    assert validators.check_event(operation, "tick", "{")[0].message.startswith("the data is not")
    assert validators.check_event(operation, "tomorrow", "{}") == []
    assert validators.check_event(operation, None, "[DONE]") == []


def test_schemas_of_operations(make: Make) -> None:
    _, api, payloads = make({"Tick": {}}, version="3.2.0", paths=EVENTS)
    operation = api.operations[0]
    refused = schema_of(payloads, operation, "response", status=404)
    assert refused is not None and judge(refused, True) and not judge(refused, 1)
    assert schema_of(payloads, operation, "request") is None
    assert schema_of(payloads, operation, "response", status=503) is None


def test_where_a_keyword_stands(make: Make) -> None:
    schemas = {"N": {"type": "integer", "minimum": 1}, "T": {"$ref": "#/components/schemas/N"}}
    bundle, _, payloads = make({"Outer": {"properties": {"t": schemas["T"]}}, **schemas})
    origin = bundle.document.origin.child("components", "schemas", "Outer")
    validator = PayloadValidator(payloads.schema_at(origin, "request"))
    (found,) = problems(validator, {"t": 0})
    place = payloads.origin_of(origin, found.schema)
    assert place is not None and place.pointer == "/components/schemas/N/minimum"


@pytest.mark.parametrize(
    ("schema", "value", "text"),
    [
        ({"properties": {"a": {"minimum": 1}}}, {"a": 0}, "a: 0 is less than the minimum of 1"),
        ({"required": ["a"]}, {}, "the required property 'a' is missing"),
        (
            {"properties": {"m": {"anyOf": [{"const": "x"}, {"type": "string"}]}}},
            {"m": 1},
            "m: 1 is an integer, where a string is expected",
        ),
        # The variant that the tag chooses is the one that was meant.
        (
            {
                "oneOf": [
                    {"properties": {"k": {"const": "a"}, "v": {"type": "string"}}},
                    {"properties": {"k": {"const": "b"}, "v": {"type": "integer"}}},
                ]
            },
            {"k": "b", "v": "text"},
            'v: "text" is a string, where an integer is expected',
        ),
    ],
)
def test_problems_are_told_in_words(schema: Any, value: Any, text: str) -> None:
    assert str(problems(PayloadValidator(schema), value)[0]) == text


def test_examples_that_do_not_fit_are_found(make: Make) -> None:
    schemas = {
        "Good": {"type": "integer", "examples": [1, 2]},
        "Bad": {"type": "integer", "examples": [1, "two"]},
        "Inner": {"properties": {"p": {"type": "string", "example": 3}}},
        "ReadOnly": {
            "type": "object",
            "required": ["id"],
            "properties": {"id": {"readOnly": True}, "name": {"type": "string"}},
            "examples": [{"name": "as a request"}],
        },
    }
    media = {
        "application/json": {
            "schema": {"$ref": "#/components/schemas/Good"},
            "examples": {"wrong": {"value": "x"}, "right": {"value": 4}},
        },
        "application/xml": {"schema": {"type": "object"}, "example": "<a/>"},
    }
    paths = {"/p": {"get": {"responses": {"200": {"description": "", "content": media}}}}}
    bundle, _, payloads = make(schemas, paths=paths)
    report = Report()
    check_examples(bundle, payloads, report)
    assert sorted(finding.origin.pointer for finding in report) == [
        "/components/schemas/Bad/examples/1",
        "/components/schemas/Inner/properties/p/example",
        "/paths/~1p/get/responses/200/content/application~1json/examples/wrong/value",
    ]
    assert {finding.code for finding in report} == {"example-invalid"}


@pytest.mark.skipif(not DOCUMENTS, reason=f"no corpus at {CORPUS}")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_schema_of_the_corpus_compiles(path: Path) -> None:
    report = Report()
    bundle = load(str(path), report)
    api = lower(bundle, report)
    payloads = PayloadSchemas(bundle)
    for request in (True, False):
        whole, places = whole_of(payloads, "request" if request else "response")
        compiled = jsonschema_rs.validator_map_for(whole)
        assert set(places.values()) <= set(compiled.keys())
    sides: tuple[Side, ...] = ("request", "response", "event")
    seen = 0
    for operation in sample(list(api.operations), 40, path.stem):
        for side in sides:
            schema = schema_of(payloads, operation, side)
            if schema is not None:
                PayloadValidator(schema)
                seen += 1
        for schema in payloads.event_schemas(operation).values():
            PayloadValidator(schema)
    bodies = [one.body.contents for one in api.operations if one.body is not None]
    bodies += [answer.contents for one in api.operations for answer in one.successes]
    described = [one for body in bodies for one in body if one.type is not None]
    assert seen > 0 or not any(is_json(one.media_type) for one in described)
