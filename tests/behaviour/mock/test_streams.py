"""Streams: which calls stream, what comes, how it ends, and the faults on the way."""

from __future__ import annotations

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
    assert len(events) >= 3
    assert events[-1] == ("", "[DONE]")
    for name, data in events[:-1]:
        assert name == ""
        jsonschema.Draft202012Validator(COUNT).validate(data)


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
    served = serve(operation({"text/event-stream": {}}), tmp_path)
    assert len(frames(served.call("GET", "/s").text)) >= 2


def test_the_same_seed_gives_the_same_stream(tmp_path: Path) -> None:
    document = operation({"text/event-stream": {"schema": COUNT}})
    texts = [serve(document, tmp_path, seed=seed).call("GET", "/s").text for seed in (3, 3, 4)]
    assert texts[0] == texts[1] != texts[2]
