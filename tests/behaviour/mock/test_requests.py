"""Requests: what is refused, with which status and in which words; what is let through."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.contracts.operation import OperationAddress

from .served import COMPLETIONS, Served, serve

ERROR = {
    "description": "",
    "content": {
        "application/json": {
            "schema": {
                "type": "object",
                "required": ["code", "detail"],
                "properties": {"code": {"type": "integer"}, "detail": {"type": "string"}},
            }
        }
    },
}
THING = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": {"type": "integer", "readOnly": True}, "name": {"type": "string"}},
}
JSON = {"application/json": {"schema": THING}}
DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "security": [{"key": []}, {"bearer": []}, {"user": [], "tenant": []}],
    "components": {
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "query", "name": "key"},
            "bearer": {"type": "http", "scheme": "bearer"},
            "user": {"type": "http", "scheme": "basic"},
            "tenant": {"type": "apiKey", "in": "cookie", "name": "tenant"},
        }
    },
    "paths": {
        "/things/{id}": {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
            ],
            "get": {
                "security": [],
                "parameters": [
                    {
                        "name": "size",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "integer", "maximum": 9},
                    },
                    {
                        "name": "tags",
                        "in": "query",
                        "schema": {"type": "array", "items": {"enum": ["a", "b"]}},
                    },
                    {
                        "name": "x-version",
                        "in": "header",
                        "required": True,
                        "schema": {"type": "string", "default": "1"},
                    },
                ],
                "responses": {"200": {"description": "", "content": JSON}, "422": ERROR},
            },
        },
        "/things": {
            "post": {
                "requestBody": {"required": True, "content": JSON},
                "responses": {"201": {"description": "", "content": JSON}, "4XX": ERROR},
            },
            "put": {
                "security": [{}],
                "requestBody": {
                    "content": {
                        "application/x-www-form-urlencoded": {"schema": THING},
                        "multipart/form-data": {"schema": THING},
                    }
                },
                "responses": {"204": {"description": ""}, "400": ERROR, "415": ERROR},
            },
        },
    },
}


@pytest.fixture
def things(tmp_path: Path) -> Served:
    return serve(DOCUMENT, tmp_path)


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ({}, 401),
        ({"params": {"key": "k"}}, 201),
        ({"params": {"key": ""}}, 401),
        ({"headers": {"Authorization": "Bearer t"}}, 201),
        ({"headers": {"Authorization": "bearer t"}, "params": {"key": "k"}}, 201),
        ({"headers": {"Authorization": "Bearer "}}, 401),
        ({"headers": {"Authorization": "Basic dTpw"}}, 401),
        ({"headers": {"Authorization": "Basic dTpw", "Cookie": "a=1; tenant=t"}}, 201),
    ],
)
def test_credentials(things: Served, options: dict[str, Any], status: int) -> None:
    response = things.call("POST", "/things", json={"name": "n"}, **options)
    assert response.status_code == status
    things.judge("POST /things", response)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/things/1?size=3", None),
        ("/things/1?size=3&tags=a&tags=b&unknown=1", None),
        ("/things/1?size=3&tags=a", None),
        ("/things/1", "size: a required query parameter is missing"),
        ("/things/1?size=10", "size: 10 is more than the maximum of 9"),
        ("/things/one?size=1", 'id: "one" is a string, where an integer is expected'),
        ("/things/1?size=3&tags=a&tags=c", "tags: "),
    ],
)
def test_parameters(things: Served, path: str, message: str | None) -> None:
    response = things.call("GET", path)
    things.judge("GET /things/{id}", response)
    if message is None:
        assert response.status_code == 200
    else:
        # Only 422 is declared.
        assert response.status_code == 422
        assert response.json()["detail"].startswith(message)


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"json": {"name": 5}}, "name: 5 is an integer, where a string is expected"),
        ({"json": {"id": 1}}, "the required property 'name' is missing"),
        ({"content": b'{"name":'}, "the body is not JSON"),
        ({"content": b""}, "the request has no body"),
        ({"content": b"a: b", "headers": {"Content-Type": "text/yaml"}}, "the media type"),
    ],
)
def test_bodies(things: Served, options: dict[str, Any], message: str) -> None:
    headers = {"Content-Type": "application/json", **options.pop("headers", {})}
    response = things.call("POST", "/things?key=k", headers=headers, **options)
    assert response.status_code in (400, 415)
    things.judge("POST /things", response)
    assert response.json()["detail"].startswith(message)


def test_a_body_may_have_parameters_in_its_media_type_and_be_deep(things: Served) -> None:
    headers = {"Content-Type": "Application/JSON; charset=utf-8"}
    body = b'{"name": "n", "deep": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    response = things.call("POST", "/things?key=k", headers=headers, content=body)
    assert response.status_code in (201, 400)
    things.judge("POST /things", response)


def test_forms_are_taken_leniently(things: Served) -> None:
    assert things.call("PUT", "/things", data={"name": "5"}).status_code == 204
    missing = things.call("PUT", "/things", data={"other": "5"})
    assert missing.status_code == 400 and "name" in missing.json()["detail"]
    files = {"name": ("f.txt", b"\xff\x00")}
    assert things.call("PUT", "/things", files=files).status_code == 204
    assert things.call("PUT", "/things").status_code == 204
    refused = things.call("PUT", "/things", content=b"x", headers={"Content-Type": "text/plain"})
    assert refused.status_code == 415
    things.judge("PUT /things", refused)


def test_unknown_paths_and_methods(things: Served, tmp_path: Path) -> None:
    response = things.call("GET", "/nothing")
    assert response.status_code == 404 and "/nothing" in response.json()["detail"]
    response = things.call("DELETE", "/things")
    assert response.status_code == 405
    assert set(response.headers["allow"].split(", ")) == {"POST", "PUT"}
    bare = serve({"openapi": "3.1.0", "paths": {}}, tmp_path)
    response = bare.call("GET", "/nothing")
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"
    assert response.json()["status"] == 404


def test_a_request_is_logged_in_one_line(things: Served) -> None:
    things.call("GET", "/things/1?size=3")
    things.call("GET", "/no%0Asuch")
    assert things.log == ["GET /things/1 200", "GET /no%0Asuch 404"]


def test_head_is_get_without_a_body(things: Served) -> None:
    response = things.call("HEAD", "/things/1?size=3")
    assert (response.status_code, response.content) == (200, b"")


# The product's own document

GOOD = {"model": "claude-sonnet-4-6", "prompt": "p", "max_tokens_to_sample": 1}


@pytest.fixture
def completions(tmp_path: Path) -> Served:
    return serve(COMPLETIONS, tmp_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"max_tokens_to_sample": 0}, "max_tokens_to_sample: 0 is less than the minimum of 1"),
        ({"model": 1}, "model: 1 is an integer, where a string is expected"),
        (
            {"stop_sequences": "abc"},
            'stop_sequences: "abc" is a string, where an array is expected',
        ),
        (
            {"metadata": {"user_id": 5}},
            "metadata.user_id: 5 is an integer, where a string or null is expected",
        ),
        ({"temprature": 1}, "temprature"),
        ({"prompt": ""}, "prompt: "),
    ],
)
def test_an_invalid_completion_request(
    completions: Served, change: dict[str, Any], message: str
) -> None:
    response = completions.call(
        "POST", "/v1/complete", json={**GOOD, **change}, headers={"x-api-key": "k"}
    )
    assert response.status_code == 400
    completions.judge("POST /v1/complete", response)
    error = response.json()["error"]
    assert error["type"] == "invalid_request_error"
    assert message in error["message"]


@pytest.mark.parametrize(
    "credentials",
    [
        {"X-Api-Key": "k"},
        {"Authorization": "Bearer t"},
        {"X-Api-Key": "k", "Authorization": "Bearer t"},
    ],
)
@pytest.mark.parametrize("stream", [None, False, True])
def test_a_client_of_the_api_that_others_wrote(
    completions: Served, credentials: dict[str, str], stream: bool | None
) -> None:
    """It sends headers of its own, takes JSON even where it streams, joins its betas."""
    headers = {
        **credentials,
        "Accept": "application/json",
        "Accept-Encoding": "gzip, deflate",
        "anthropic-version": "2023-06-01",
        "anthropic-beta": "first-beta,second-beta",
        "User-Agent": "Others/Python 0.85.0",
        "X-Stainless-Lang": "python",
        "X-Stainless-Retry-Count": "0",
        "x-stainless-timeout": "600",
        "Idempotency-Key": "retry-1",
    }
    body = {**GOOD, "metadata": {"user_id": None}, "temperature": 1}
    if stream is not None:
        body["stream"] = stream
    response = completions.call("POST", "/v1/complete", json=body, headers=headers)
    assert response.status_code == 200
    assert response.headers["request-id"].startswith("req_")
    wanted = "text/event-stream" if stream else "application/json"
    assert response.headers["content-type"].startswith(wanted)
    if not stream:
        completions.judge("POST /v1/complete", response)
        assert response.json()["model"] == GOOD["model"]


def test_operations_on_one_path_are_told_apart_by_their_query(tmp_path: Path) -> None:
    """The mock and `validate` take one request for the same operation."""

    def answering(word: str) -> dict[str, Any]:
        content = {"application/json": {"schema": {"const": word}}}
        return {"get": {"responses": {"200": {"description": "", "content": content}}}}

    keys = {"/queue?x=1": "one", "/queue?x=2": "two", "/queue": "plain"}
    served = serve(
        {
            "openapi": "3.1.0",
            "info": {"title": "Queues", "version": "1"},
            "paths": {key: answering(word) for key, word in keys.items()},
        },
        tmp_path,
    )
    addresses = Addresses(load(str(tmp_path / "openapi.json"), Report()))
    for url, key in (
        ("/queue?x=2", "/queue?x=2"),
        ("/queue?y&x=1", "/queue?x=1"),
        ("/queue", "/queue"),
    ):
        assert served.call("GET", url).json() == keys[key]
        found = addresses.find("GET", f"http://localhost{url}")
        assert isinstance(found, OperationAddress) and found.path == key
