"""Replies: examples, made data, preferences; each fits the document, each the same for a seed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from bindwright.http.media_types import is_json
from bindwright.ir.operations import Operation, content_for

from .served import COMPLETIONS, Served, serve

CREATE = "POST /v1/complete"
BODY = {"model": "m", "prompt": "p", "max_tokens_to_sample": 1}
CORPUS = Path(
    os.environ.get("BINDWRIGHT_CORPUS", Path(__file__).parents[3] / ".." / "shared" / "corpus")
)
DOCUMENTS = sorted(CORPUS.glob("*.*")) if CORPUS.is_dir() else []


@pytest.fixture
def completions(tmp_path: Path) -> Served:
    return serve(COMPLETIONS, tmp_path)


def complete(served: Served, prefer: str = "", **change: Any) -> Any:
    headers = {"x-api-key": "k", **({"Prefer": prefer} if prefer else {})}
    return served.call("POST", "/v1/complete", json={**BODY, **change}, headers=headers)


@pytest.mark.parametrize(
    "status", [200, 400, 401, 402, 403, 404, 408, 409, 413, 418, 422, 429, 500, 503, 504, 529]
)
def test_every_declared_status_can_be_had(completions: Served, status: int) -> None:
    response = complete(completions, f"code={status}")
    assert response.status_code == status
    assert response.headers["preference-applied"] == f"code={status}"
    completions.judge(CREATE, response)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, "authentication_error"),
        (402, "billing_error"),
        (404, "not_found_error"),
        (429, "rate_limit_error"),
        (500, "api_error"),
        (504, "timeout_error"),
        (529, "overloaded_error"),
    ],
)
def test_an_error_is_the_one_of_its_status(completions: Served, status: int, kind: str) -> None:
    assert complete(completions, f"code={status}").json()["error"]["type"] == kind


def test_waits_are_short(completions: Served) -> None:
    headers = complete(completions, "code=429").headers
    assert (headers["retry-after"], headers["retry-after-ms"]) == ("1", "100")


def test_a_status_that_is_not_declared_is_refused_by_name(tmp_path: Path) -> None:
    served = serve(
        {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": {"204": {"description": ""}}}}}},
        tmp_path,
    )
    response = served.call("GET", "/a", headers={"Prefer": "code=500, nonsense"})
    assert response.status_code == 400
    assert "code=500 is not declared; GET /a has 204" in response.json()["detail"]
    assert "preference-applied" not in response.headers
    response = served.call("GET", "/a", headers={"Prefer": "nonsense, code=204"})
    assert response.status_code == 204
    assert response.headers["preference-applied"] == "code=204"
    told = [line for line in served.log if "nonsense" in line]
    assert told == ["Prefer: nonsense means nothing to the mock"]


def test_a_preference_that_a_refusal_took_the_place_of_was_not_applied(completions: Served) -> None:
    response = completions.call("POST", "/v1/complete", headers={"Prefer": "code=200"})
    assert response.status_code == 401
    assert "preference-applied" not in response.headers


def test_what_nobody_foresaw_is_a_reply_and_the_mock_lives_on(
    completions: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("by a bug")

    with monkeypatch.context() as patched:
        patched.setattr("bindwright.commands.mock.requests.checks.RequestChecks.judge", fail)
        response = complete(completions)
    assert response.status_code == 500
    assert "this is a bug in bindwright, at POST /v1/complete: ZeroDivisionError" in response.text
    assert any("Traceback" in line for line in completions.log)
    assert completions.log[-1] == "POST /v1/complete 500"
    assert complete(completions).status_code == 200


def test_examples_by_name(completions: Served) -> None:
    assert complete(completions).json()["stop_reason"] == "stop_sequence"
    response = complete(completions, "example=cut")
    assert response.json()["stop_reason"] == "max_tokens"
    assert response.json()["model"] == "claude-haiku-4-5"
    assert response.headers["preference-applied"] == "example=cut"
    missing = complete(completions, "example=missing")
    assert missing.status_code == 400 and "cut" in missing.json()["error"]["message"]
    assert "preference-applied" not in missing.headers


def test_made_data_fits(completions: Served) -> None:
    response = complete(completions, "dynamic=true")
    completions.judge(CREATE, response)
    assert response.headers["preference-applied"] == "dynamic=true"


def test_the_request_is_echoed_where_it_fits(completions: Served) -> None:
    assert complete(completions, model="of-mine").json()["model"] == "of-mine"


PEOPLE: dict[str, Any] = {
    "openapi": "3.2.0",
    "paths": {
        "/people/{id}": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {
                            "X-Left": {"schema": {"type": "integer", "minimum": 5, "maximum": 5}},
                            "X-List": {"schema": {"type": "array"}, "example": [1, "b", True]},
                            "X-Split": {"schema": {"type": "string"}, "example": "a\r\nb: c"},
                        },
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "required": ["id", "n", "sort"],
                                    "properties": {
                                        "id": {"type": "string"},
                                        "n": {"type": "integer", "maximum": 999999999},
                                        "sort": {"const": "fixed"},
                                    },
                                },
                                "example": {"id": "wrong: n is missing"},
                            }
                        },
                    }
                }
            }
        },
        "/{sort}/{id}": {
            "get": {
                "responses": {
                    "2XX": {
                        "description": "",
                        "content": {
                            "text/plain": {"schema": {"type": "string"}, "example": "é plain"},
                            "application/x-ndjson": {"itemSchema": {"const": {"a": 1}}},
                        },
                    }
                }
            }
        },
    },
}


def test_a_wrong_example_is_not_served_and_headers_are_made(tmp_path: Path) -> None:
    served = serve(PEOPLE, tmp_path)
    response = served.call("GET", "/people/p7")
    served.judge("GET /people/{id}", response)
    assert response.json()["id"] == "p7"
    assert response.headers["x-left"] == "5"
    assert response.headers["x-list"] == "1,b,true"
    assert "b" not in response.headers


def test_other_media_types(tmp_path: Path) -> None:
    served = serve(PEOPLE, tmp_path)
    assert served.call("GET", "/a/b").text == "é plain"
    lines = served.call("GET", "/a/b", headers={"Accept": "application/x-ndjson"})
    assert lines.text == '{"a":1}\n{"a":1}\n'


def test_the_same_seed_gives_the_same_reply(tmp_path: Path) -> None:
    def reply(seed: int, path: str) -> tuple[Any, dict[str, str]]:
        response = serve(PEOPLE, tmp_path, seed=seed).call("GET", path)
        return response.json(), dict(response.headers)

    assert reply(1, "/people/a") == reply(1, "/people/a")
    assert reply(1, "/people/a") != reply(2, "/people/a")
    assert reply(1, "/people/a")[0]["n"] != reply(1, "/people/b")[0]["n"]


def test_a_schema_that_nothing_fits_is_said(tmp_path: Path) -> None:
    media = {"application/json": {"schema": {"type": "integer", "minimum": 2, "maximum": 1}}}
    responses = {"200": {"description": "", "content": media}}
    served = serve(
        {"openapi": "3.1.0", "paths": {"/a": {"get": {"responses": responses}}}}, tmp_path
    )
    response = served.call("GET", "/a")
    assert response.status_code == 500
    assert response.headers["content-type"].startswith("text/plain")
    assert "2 is more than the maximum of 1" in response.text


def ready(served: Served, operation: Operation, status: int) -> Any:
    """A reply by preference; errors need no good request, successes are asked for one by one."""
    path = operation.path
    for parameter in operation.parameters:
        path = path.replace("{" + parameter.wire_name + "}", "1")
    headers = {"Prefer": f"code={status}"}
    return served.call(operation.method, path, headers=headers)


@pytest.mark.skipif(not DOCUMENTS, reason=f"no corpus at {CORPUS}")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_declared_errors_of_the_corpus(path: Path, tmp_path: Path) -> None:
    served = serve(path, tmp_path)
    sample = served.api.operations[:: max(1, len(served.api.operations) // 25)]
    seen = 0
    for operation in sample:
        for response in operation.errors:
            word = response.status_range
            if word == "default" or word.startswith(("1", "2", "3")):
                continue
            status = int(word.replace("XX", "17"))
            reply = ready(served, operation, status)
            assert reply.status_code == status, operation.id
            content = content_for(response.contents, None)
            if content is not None and is_json(content.media_type):
                served.judge(operation.id, reply)
                seen += 1
    assert seen > 0 or path.stem.startswith(("twilio", "openai"))


@pytest.mark.skipif(not DOCUMENTS, reason=f"no corpus at {CORPUS}")
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_successes_of_the_corpus(path: Path, tmp_path: Path) -> None:
    """Operations that need no body, with every credential at once and values that fit."""
    from bindwright.samples.values import make_value

    served = serve(path, tmp_path)
    seen = 0
    for operation in served.api.operations:
        if operation.method != "GET" or operation.streaming:
            continue
        url, headers = operation.path, {"Authorization": "Bearer t"}
        params: dict[str, str] = {}
        if any(scheme.scheme == "basic" for scheme in served.api.schemes):
            headers["Authorization"] = "Basic dTpw"
        for scheme in served.api.schemes:
            if scheme.kind == "apiKey" and scheme.wire_name and scheme.where == "header":
                headers.setdefault(scheme.wire_name, "Bot t")
        for parameter in operation.parameters:
            node = served.payloads.schema_node(parameter.origin)
            schema = served.payloads.schema_at(node.origin, "request") if node else {}
            value = make_value(schema or {"type": "string"}, "seed")
            text = "1" if isinstance(value, dict | list) else str(value)
            text = text.lower() if isinstance(value, bool) else text
            if parameter.where == "path":
                url = url.replace("{" + parameter.wire_name + "}", text)
            elif parameter.required:
                target = params if parameter.where == "query" else headers
                target[parameter.wire_name] = text
        response = served.call("GET", url, params=params, headers=headers)
        assert response.status_code < 300, (operation.id, response.text)
        if is_json(response.headers.get("content-type", "")):
            served.judge(operation.id, response)
            seen += 1
        if seen == 40:
            break
    assert seen > 0 or path.stem.startswith("adyen")
