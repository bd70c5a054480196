"""Streams: which calls stream, what comes, how it ends, and the faults on the way."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from .served import COMPLETIONS, Served, frames, serve

BODY = {"model": "of-mine", "prompt": "p", "max_tokens_to_sample": 1, "stream": True}


@pytest.fixture
def completions(tmp_path: Path) -> Served:
    return serve(COMPLETIONS, tmp_path)


def stream(served: Served, prefer: str = "") -> Any:
    headers = {"x-api-key": "k", "Accept": "application/json"}
    if prefer:
        headers["Prefer"] = prefer
    return served.call("POST", "/v1/complete", json=BODY, headers=headers)


@pytest.mark.parametrize("prefer", ["", "dynamic=true"])
def test_a_stream_runs_to_its_end(completions: Served, prefer: str) -> None:
    response = stream(completions, prefer)
    assert response.headers["content-type"].startswith("text/event-stream")
    events = frames(response.text)
    pieces = [data for name, data in events if name == "completion"]
    assert len(pieces) >= 2
    assert [piece["stop_reason"] is None for piece in pieces] == [True] * (len(pieces) - 1) + [
        False
    ]
    assert "ping" in [name for name, _ in events]
    assert events[-1][0] == "completion"
    assert {piece["model"] for piece in pieces} == {"of-mine"}
    schemas = completions.payloads.event_schemas(completions.api.operations[0])
    for name, data in events:
        jsonschema.Draft202012Validator(schemas[name]).validate(data)


def test_a_named_example(completions: Served) -> None:
    response = stream(completions, "example=failing")
    assert [name for name, _ in frames(response.text)] == ["completion", "error"]
    assert response.headers["preference-applied"] == "example=failing"


def test_an_error_in_the_middle(completions: Served) -> None:
    response = stream(completions, "fault=error-event")
    assert response.status_code == 200
    events = frames(response.text)
    assert events[0][0] == "completion" and events[-1][0] == "error"
    assert events[-1][1]["error"]["type"] == "overloaded_error"
    assert response.headers["preference-applied"] == "fault=error-event"


def test_an_invalid_request_is_refused_before_the_stream(completions: Served) -> None:
    response = completions.call(
        "POST", "/v1/complete", json={**BODY, "prompt": ""}, headers={"x-api-key": "k"}
    )
    assert response.status_code == 400
    completions.judge("POST /v1/complete", response)


def test_once_then_never_again(completions: Served) -> None:
    replies = [stream(completions, "fault=once-429, fault-key=a") for _ in range(3)]
    assert [reply.status_code for reply in replies] == [429, 200, 200]
    assert replies[0].headers["retry-after-ms"] == "100"
    completions.judge("POST /v1/complete", replies[0])


def operation(content: dict[str, Any], **more: Any) -> dict[str, Any]:
    """A document with one operation, `GET /s`, that answers 200 with a content."""
    responses = {"200": {"description": "", "content": content}}
    return {"openapi": "3.2.0", "paths": {"/s": {"get": {"responses": responses, **more}}}}


def event(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    data = {"contentMediaType": "application/json", "contentSchema": schema}
    return {"required": ["event"], "properties": {"event": {"const": name}, "data": data}}


COUNT = {
    "type": "object",
    "required": ["state", "n"],
    "properties": {
        "state": {"enum": ["on", "done"]},
        "n": {"type": "integer", "minimum": 0, "maximum": 9},
    },
}


def test_an_operation_that_always_streams_in_the_customary_way(tmp_path: Path) -> None:
    served = serve(operation({"text/event-stream": {"schema": COUNT}}), tmp_path)
    events = frames(served.call("GET", "/s").text)
    assert len(events) >= 2
    for name, data in events:
        assert name == ""
        jsonschema.Draft202012Validator(COUNT).validate(data)


FALLIBLE = {
    "type": "object",
    "required": ["n"],
    "properties": {"n": {"type": "integer"}, "error": {"type": "object"}},
}


@pytest.mark.parametrize("media", ["text/event-stream", "application/jsonl"])
@pytest.mark.parametrize(
    "schema", [FALLIBLE, {**FALLIBLE, "required": ["n", "error"]}], ids=["optional", "nullable"]
)
def test_events_have_no_error_unless_one_is_asked_for(
    tmp_path: Path, media: str, schema: dict[str, Any]
) -> None:
    if "error" in schema["required"]:
        error = {"type": ["object", "null"]}
        schema = {**schema, "properties": {**schema["properties"], "error": error}}
    errors = {"x-bindwright-stream": {"error": "/error"}}
    served = serve(operation({media: {"itemSchema": schema}}, **errors), tmp_path)

    def told(prefer: str) -> list[Any]:
        text = served.call("GET", "/s", headers={"Prefer": prefer}).text
        if media == "application/jsonl":
            return [json.loads(line) for line in text.splitlines()]
        return [data for _, data in frames(text)]

    for prefer in ("", "dynamic=true"):
        sound = told(prefer)
        assert len(sound) >= 2
        assert all(one.get("error") is None for one in sound)
    assert told("fault=error-event")[-1]["error"]["message"]


DONE = {"description": "Ends with `data: [DONE]`.", "type": "object"}


@pytest.mark.parametrize(
    ("media", "more", "ends"),
    [
        ({"itemSchema": COUNT}, {}, False),
        ({"itemSchema": COUNT}, {"description": "The stream ends with [DONE]."}, True),
        ({"itemSchema": {"$ref": "#/components/schemas/Count"}}, {}, True),
        ({"itemSchema": COUNT, "example": "data: [DONE]\n\n"}, {}, True),
        ({"itemSchema": COUNT}, {"x-speakeasy-sse-sentinel": "[DONE]"}, True),
    ],
)
def test_a_stream_ends_with_done_only_where_the_document_knows_it(
    tmp_path: Path, media: dict[str, Any], more: dict[str, Any], ends: bool
) -> None:
    document = operation({"text/event-stream": media}, **more)
    document["components"] = {"schemas": {"Count": {"allOf": [COUNT, DONE]}}}
    events = frames(serve(document, tmp_path).call("GET", "/s").text)
    assert (events[-1] == ("", "[DONE]")) is ends
    assert [data for _, data in events].count("[DONE]") == int(ends)


def test_what_a_document_names_can_not_break_out_of_an_event(tmp_path: Path) -> None:
    frames_ = [{"event": "a\nevent: b", "id": "1\r2\x00", "data": "x\ry\r\nz\n"},
               {"data": "end"}]  # fmt: skip
    document = operation({"text/event-stream": {"example": frames_}})
    text = serve(document, tmp_path).call("GET", "/s").text
    assert text.startswith("event: a event: b\nid: 1 2 \ndata: x\ndata: y\ndata: z\ndata: \n\n")


def test_what_a_request_says_never_spoils_an_event(tmp_path: Path) -> None:
    """An event without a name is judged as the one that its `type` names."""
    started = {
        "type": "object",
        "required": ["type", "at"],
        "properties": {"type": {"const": "started"}, "at": {"type": "string", "format": "date"}},
    }
    item = {"type": "object", "anyOf": [event("started", started)]}
    shown = [{"data": {"type": "started", "at": "2026-01-02"}}] * 2
    document = operation(
        {"text/event-stream": {"itemSchema": item, "example": shown}},
        requestBody={"content": {"application/json": {"schema": {"type": "object"}}}},
    )
    document["paths"]["/s"] = {"post": document["paths"]["/s"]["get"]}
    text = serve(document, tmp_path).call("POST", "/s", json={"at": "never"}).text
    assert [data["at"] for _, data in frames(text)] == ["2026-01-02"] * 2


def test_several_kinds_of_events_and_an_end_by_value(tmp_path: Path) -> None:
    variants = [event("started", {"type": "object"}), event("count", COUNT), event("beat", {})]
    document = operation(
        {"text/event-stream": {"itemSchema": {"type": "object", "anyOf": variants}}},
        **{
            "x-bindwright-stream": {
                "yields": ["started", "count"],
                "ignore": ["beat"],
                "end": {"pointer": "/state", "is": "done"},
            }
        },
    )
    served = serve(document, tmp_path)
    events = frames(served.call("GET", "/s").text)
    names = [name for name, _ in events]
    assert {"started", "count", "beat"} == set(names)
    assert names[0] == "started" and events[-1][0] == "count"
    assert events[-1][1]["state"] == "done"


def test_a_text_as_the_example(tmp_path: Path) -> None:
    text = 'id: 7\ndata: {"state":"on",\ndata: "n":1}\n\n: a comment\n\ndata: [DONE]\n\n'
    document = operation(
        {
            "text/event-stream": {
                "schema": COUNT,
                "examples": {"short": {"summary": "", "serializedValue": text}},
            }
        }
    )
    served = serve(document, tmp_path)
    response = served.call("GET", "/s", headers={"Prefer": "example=short"})
    assert response.text == 'id: 7\ndata: {"state":"on",\ndata: "n":1}\n\ndata: [DONE]\n\n'


def test_a_stream_without_any_schema(tmp_path: Path) -> None:
    text = serve(operation({"text/event-stream": {}}), tmp_path).call("GET", "/s").text
    assert text.startswith("data: ") and text.count("\n\n") >= 2


def test_the_same_seed_gives_the_same_stream(tmp_path: Path) -> None:
    document = operation({"text/event-stream": {"schema": COUNT}})
    texts = [serve(document, tmp_path, seed=seed).call("GET", "/s").text for seed in (3, 3, 4)]
    assert texts[0] == texts[1] != texts[2]
