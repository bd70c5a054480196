"""Types, operations, sides, statuses, media types, URLs: what each leads to, what there is not."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report, Stopped
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.contracts.contract import Contract
from bindwright.validation.contracts.operation import OperationAddress
from bindwright.validation.judging.judge import compile_judge

from .making import ROOT, Judges, addresses_of, document

REF = "#/components/schemas/"
JSON = "application/json"


def body(schema: Any, *media_types: str) -> dict[str, Any]:
    """Content of one schema."""
    content = {one: {"schema": schema} for one in media_types or (JSON,)}
    return {"description": "", "content": content}


def string(value: str) -> dict[str, Any]:
    """A schema that one string fits."""
    return {"const": value}


NONE = {"204": {"description": ""}}

OPERATION = {
    "operationId": "makeThing",
    "requestBody": {
        "content": {
            "application/x-www-form-urlencoded": {"schema": string("form")},
            JSON: {"schema": string("json")},
            "application/merge-patch+json": {"schema": string("patch")},
        }
    },
    "responses": {
        "200": body(string("200")),
        "201": {"$ref": "#/components/responses/Made"},
        "204": {"description": ""},
        "4XX": body(string("4xx"), "application/problem+json"),
        "429": body(string("429")),
        "default": body(string("default"), "*/*"),
        "x-other": body(string("x")),
    },
}
DOCUMENT = document(
    {"Thing": {"type": "object"}, "Thong": {}},
    paths={
        "/things": {"post": OPERATION, "get": {"responses": {"default": body(string("any"))}}},
        "/things/{id}": {"$ref": "#/components/pathItems/Thing"},
    },
)
DOCUMENT["components"] |= {
    "responses": {"Made": body(string("201"))},
    "pathItems": {"Thing": {"get": {"operationId": "getThing", "responses": NONE}}},
}


@pytest.fixture
def addresses(tmp_path: Path) -> Addresses:
    return addresses_of(DOCUMENT, tmp_path)


def fits(contract: Contract | None) -> set[str]:
    """Which of the strings fit."""
    assert contract is not None
    judge = compile_judge(contract)
    words = ["form", "json", "patch", "200", "201", "4xx", "429", "default", "any", "x"]
    return {one for one in words if judge.accepts(one)}


@pytest.mark.parametrize(
    ("content_type", "expected"),
    [
        (None, {"json", "patch"}),
        (JSON, {"json"}),
        ("APPLICATION/JSON; charset=utf-8", {"json"}),
        ("application/merge-patch+json", {"patch"}),
    ],
)
def test_requests(addresses: Addresses, content_type: str | None, expected: set[str]) -> None:
    operation = addresses.operation("makeThing", Report())
    assert fits(operation.body("request", None, content_type)) == expected


@pytest.mark.parametrize(
    ("status", "content_type", "expected"),
    [
        (None, None, {"200", "201"}),
        (201, None, {"201"}),
        ("429", None, {"429"}),
        (404, None, {"4xx"}),
        ("4xx", "application/problem+json", {"4xx"}),
        (500, None, {"default"}),
        (500, JSON, {"default"}),
        ("default", None, {"default"}),
    ],
)
def test_responses(addresses: Addresses, status: Any, content_type: Any, expected: Any) -> None:
    operation = addresses.operation("POST /things", Report())
    assert fits(operation.body("response", status, content_type)) == expected


def test_default_is_success_where_nothing_else_is(addresses: Addresses) -> None:
    assert fits(addresses.operation("get /things", Report()).body("response")) == {"any"}


@pytest.mark.parametrize(
    ("asked", "message", "hint"),
    [
        (
            ("request", None, "application/x-www-form-urlencoded"),
            "makeThing describes no request as application/x-www-form-urlencoded that holds JSON",
            "it has request (application/x-www-form-urlencoded, application/json, "
            "application/merge-patch+json), response 200 (application/json), ",
        ),
        (("request", None, "text/plain"), "makeThing describes no request as text/plain", "it has"),
        (("response", 204, None), "makeThing describes no response 204 that holds JSON", "it has"),
        (
            ("response", 200, "text/csv"),
            "makeThing describes no response 200 as text/csv",
            "it has",
        ),
        (("event", None, None), "makeThing describes no stream of events", "it has"),
    ],
)
def test_bodies_that_are_not_there(
    addresses: Addresses, asked: Any, message: str, hint: str
) -> None:
    side, status, content_type = asked
    report = Report()
    operation = addresses.operation("makeThing", report)
    with pytest.raises(Stopped):
        operation.checked(side, report, status=status, content_type=content_type)
    (finding,) = report.findings
    assert finding.message.startswith(message)
    assert finding.hint is not None and finding.hint.startswith(hint)
    assert (finding.code, report.exit_code) == ("body-not-found", 2)


def test_operations_without_bodies(addresses: Addresses) -> None:
    operation = addresses.operation("getThing", Report())
    assert operation.body("request") is operation.body("response") is None
    assert operation.events() == {}
    report = Report()
    with pytest.raises(Stopped):
        operation.checked("response", report)
    assert report.findings[0].hint == "it has response 204 (no body)"


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("makething", "did you mean 'makeThing'?"),
        ("POST /thing", "did you mean 'POST /things'?"),
        ("nothing", "it has 'GET /things', makeThing, getThing"),
    ],
)
def test_unknown_operations(addresses: Addresses, word: str, hint: str) -> None:
    report = Report()
    with pytest.raises(Stopped):
        addresses.operation(word, report)
    (finding,) = report.findings
    assert (finding.code, finding.hint) == ("operation-not-found", hint)
    assert report.exit_code == 2


def test_an_operation_id_twice(tmp_path: Path) -> None:
    twice = {"get": {"operationId": "same"}, "put": {"operationId": "same"}}
    addresses = addresses_of(document(paths={"/a": twice}), tmp_path)
    report = Report()
    with pytest.raises(Stopped):
        addresses.operation("same", report)
    assert report.findings[0].hint == "name it by method and path: 'GET /a', 'PUT /a'"
    assert addresses.operation("GET /a", Report()).method == "GET"


def test_operations_elsewhere(tmp_path: Path) -> None:
    """Path items and their operations may be references, and have methods of any name."""
    path_item = {"additionalOperations": {"COPY": {"operationId": "copy", "responses": NONE}}}
    value = document(paths={"/a": {"$ref": "other.json#/item"}, "/b": path_item}, version="3.2.0")
    other = {"item": {"get": {"operationId": "get", "responses": NONE}}}
    (tmp_path / "other.json").write_text(json.dumps(other))
    addresses = addresses_of(value, tmp_path)
    assert addresses.operation("GET /a", Report()).label == "get"
    assert addresses.operation("copy", Report()).id == "COPY /b"


def test_unknown_types(addresses: Addresses) -> None:
    report = Report()
    with pytest.raises(Stopped):
        addresses.type("thing", "response", report)
    with pytest.raises(Stopped):
        addresses.type("Nothing At All", "response", report)
    assert [one.hint for one in report.findings] == ["did you mean 'Thing'?", "it has Thing, Thong"]
    assert {one.code for one in report.findings} == {"type-not-found"}
    assert report.exit_code == 2


def test_types_of_a_json_schema(tmp_path: Path) -> None:
    """Its definitions, and itself by its title."""
    schema = {"title": "Whole", "type": "object", "$defs": {"Part": {"type": "string"}}}
    addresses = addresses_of(schema, tmp_path)
    assert Judges(addresses.type("Part", "response", Report())).faults("a") == []
    (fault,) = Judges(addresses.type("Whole", "response", Report())).faults("a")
    assert fault.message == '"a" is a string, where an object is expected'


def test_swagger(tmp_path: Path) -> None:
    """Swagger 2.0 has its types and bodies elsewhere."""
    parameter = {"in": "body", "name": "body", "schema": {"$ref": "#/definitions/T"}}
    value = {
        "swagger": "2.0",
        "info": {"title": "T", "version": "1"},
        "basePath": "/v2",
        "consumes": [JSON],
        "paths": {"/t": {"post": {"operationId": "make", "parameters": [parameter]}}},
        "definitions": {"T": {"type": "integer", "minimum": 0, "exclusiveMinimum": True}},
    }
    value["paths"]["/t"]["post"]["responses"] = {"200": {"description": ""}}  # type: ignore[index]
    addresses = addresses_of(value, tmp_path)
    request = addresses.operation("make", Report()).body("request")
    assert request is not None
    for contract in (addresses.type("T", "request", Report()), request):
        (fault,) = Judges(contract).faults(0)
        assert fault.keyword == "exclusiveMinimum"
    found = addresses.find("POST", "https://example.com/v2/t")
    assert isinstance(found, OperationAddress) and found.label == "make"


# Streams


def test_events_of_the_seed_document() -> None:
    addresses = _seed()
    report = Report()
    operation = addresses.operation("complete_post", report)
    events = operation.checked("event", report)
    assert isinstance(events, Mapping)
    assert list(events) == ["completion", "ping", "error"]
    assert events["ping"].label == "complete_post event ping"
    assert compile_judge(events["ping"]).accepts({"type": "ping"})
    (fault,) = Judges(events["error"]).faults({"type": "error"})
    assert fault.message == "the required property 'error' is missing"


@pytest.mark.parametrize(
    ("media_type", "media"),
    [
        ("text/event-stream", {"schema": string("a")}),
        ("text/event-stream", {"itemSchema": string("a")}),
        ("application/jsonl", {"itemSchema": string("a")}),
        ("application/jsonl", {"schema": {"type": "array", "items": string("a")}}),
        ("application/x-ndjson", {"schema": string("a")}),
        (
            "text/event-stream",
            {
                "itemSchema": {
                    "properties": {"data": {"contentMediaType": JSON, "contentSchema": string("a")}}
                }
            },
        ),
    ],
)
def test_streams_without_names(media_type: str, media: Any, tmp_path: Path) -> None:
    operation = {
        "operationId": "watch",
        "responses": {
            "200": {"description": "", "content": {JSON: {"schema": {}}, media_type: media}}
        },
    }
    addresses = addresses_of(document(paths={"/a": {"get": operation}}, version="3.2.0"), tmp_path)
    events = addresses.operation("watch", Report()).events()
    assert list(events) == [""]
    judge = compile_judge(events[""])
    assert (judge.accepts("a"), judge.accepts("b")) == (True, False)


# What is made of them


def _seed() -> Addresses:
    from bindwright.load import load

    return Addresses(load(str(ROOT / "schema" / "completions.yaml"), Report()))


def test_contracts_and_addresses_travel(addresses: Addresses) -> None:
    """To other processes, and say the same there."""
    there: Addresses = pickle.loads(pickle.dumps(addresses))
    found = there.find("POST", "/things")
    assert isinstance(found, OperationAddress)
    assert fits(found.body("request")) == {"json", "patch"}
    contract = addresses.type("Thing", "request", Report())
    assert pickle.loads(pickle.dumps(contract)) == contract


def test_places_in_other_files(tmp_path: Path) -> None:
    """A keyword that stands in another file is told there."""
    (tmp_path / "other.json").write_text('{"Part": {"type": "string", "minLength": 2}}')
    schemas = {"T": {"properties": {"a": {"$ref": "other.json#/Part"}}}}
    addresses = addresses_of(document(schemas), tmp_path)
    contract = addresses.type("T", "response", Report())
    (fault,) = Judges(contract).faults({"a": ""})
    place = addresses.place_of(contract, fault.schema)
    assert place.source.endswith("other.json")
    assert place.pointer == "/Part/minLength"


def test_the_place_of_a_choice_between_responses(addresses: Addresses) -> None:
    """It stands nowhere; the place is that of the first."""
    contract = addresses.operation("makeThing", Report()).body("response")
    assert contract is not None
    (fault,) = Judges(contract).faults("x")
    assert fault.message == '"x" is not allowed: it must be "200" or "201"'
    place = addresses.place_of(contract, fault.schema)
    assert place.pointer.startswith("/paths/~1things/post/responses/200/content")
