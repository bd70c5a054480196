"""Bodies that are no JSON: forms, files, lines and bytes, judged and answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from .served import Served, serve

FORM: dict[str, Any] = {
    "type": "object",
    "required": ["name"],
    "additionalProperties": False,
    "properties": {
        "name": {"type": "string", "minLength": 2},
        "size": {"type": "integer", "maximum": 9},
        "live": {"type": "boolean"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "sizes": {"type": "array", "items": {"type": "integer"}},
        "owner": {"type": "object", "required": ["id"], "properties": {"id": {"type": "integer"}}},
        "deep": {
            "type": "object",
            "properties": {"a": {"type": "array"}, "b": {"type": "integer"}},
        },
        "spread": {"type": "object", "properties": {"x": {"type": "integer"}}},
        "piped": {"type": "array", "items": {"type": "integer"}},
        "file": {"type": "string", "contentMediaType": "image/png"},
    },
}
ITEM = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer"}}}
EMPTY = {"204": {"description": ""}}
URLENCODED = "application/x-www-form-urlencoded"


def body(media_type: str, **words: Any) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {media_type: words}}, "responses": EMPTY}


DOCUMENT: dict[str, Any] = {
    "openapi": "3.2.0",
    "paths": {
        "/form": {
            "post": body(
                URLENCODED,
                schema=FORM,
                encoding={
                    "deep": {"style": "deepObject"},
                    "spread": {"style": "form"},
                    "piped": {"style": "pipeDelimited"},
                },
            )
        },
        "/parts": {"post": body("multipart/form-data", schema=FORM)},
        "/lines": {
            "post": body("application/jsonl", itemSchema=ITEM),
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {
                            "application/x-ndjson": {
                                "schema": {"type": "array", "items": ITEM},
                                "example": [{"n": 1}, {"n": 2}],
                            }
                        },
                    }
                }
            },
        },
        "/records": {
            "post": body("application/json-seq", schema=ITEM),
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json-seq": {"itemSchema": ITEM}},
                    }
                }
            },
        },
        "/bytes": {
            "post": {
                **body("application/octet-stream"),
                "responses": {"200": {"description": "", "content": {"image/png": {}}}},
            }
        },
    },
}


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Served:
    return serve(DOCUMENT, tmp_path_factory.mktemp("mock"))


def send(mock: Served, path: str, content: str | bytes, media_type: str) -> tuple[int, str]:
    done = mock.call("POST", path, content=content, headers={"content-type": media_type})
    return done.status_code, done.text


@pytest.mark.parametrize(
    "text",
    [
        "name=ab",
        "name=12&size=3&live=true&tags=1&tags=b&sizes=1&sizes=2",
        "name=ab&tags=a&sizes=1",
        "name=ab&owner=%7B%22id%22%3A1%7D",
        "name=ab&deep%5Ba%5D%5B0%5D=x&deep[b]=3&x=4&piped=1|2",
    ],
)
def test_forms_are_read_as_their_schema_has_it(mock: Served, text: str) -> None:
    assert send(mock, "/form", text, URLENCODED) == (204, "")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("size=3", "name"),
        ("name=a", "name"),
        ("name=ab&size=10", "size"),
        ("name=ab&size=many", "size"),
        ("name=ab&live=1", "live"),
        ("name=ab&owner=%7B%7D", "id"),
        ("name=ab&deep[b]=c", "deep.b"),
        ("name=ab&other=1", "other"),
        ("name", "form"),
    ],
)
def test_forms_are_judged(mock: Served, text: str, said: str) -> None:
    status, message = send(mock, "/form", text, URLENCODED)
    assert status == 400 and said in message


def test_parts_are_read_and_judged(mock: Served) -> None:
    files = {
        "file": ("a.png", b"\x89\xff", "image/png"),
        "owner": (None, json.dumps({"id": 1}), "application/json"),
    }
    data = {"name": "ab", "size": "3", "tags": ["a", "b"]}
    assert mock.call("POST", "/parts", data=data, files=files).status_code == 204
    refused = mock.call("POST", "/parts", data={"size": "3"}, files=files)
    assert refused.status_code == 400 and "name" in refused.text
    refused = mock.call("POST", "/parts", data={"name": "ab", "size": "x"}, files=files)
    assert refused.status_code == 400 and "size" in refused.text
    assert send(mock, "/parts", b"--x", "multipart/form-data; boundary=y")[0] == 400
    assert send(mock, "/parts", b"no parts", "multipart/form-data")[0] == 400


def test_lines_and_records_are_judged_one_by_one(mock: Served) -> None:
    assert send(mock, "/lines", '{"n": 1}\n\n{"n": 2}', "application/jsonl")[0] == 204
    status, message = send(mock, "/lines", '{"n": 1}\n{"n": "2"}', "application/jsonl")
    assert status == 400 and "item 2" in message
    assert send(mock, "/lines", "no\n", "application/jsonl")[0] == 400
    assert send(mock, "/records", '\x1e{"n":\n1}\n\x1e{"n": 2}\n', "application/json-seq")[0] == 204
    assert send(mock, "/records", "\x1e{}\n", "application/json-seq")[0] == 400


def test_lines_and_records_are_answered(mock: Served) -> None:
    lines = mock.call("GET", "/lines")
    assert lines.headers["content-type"] == "application/x-ndjson"
    assert [json.loads(line) for line in lines.text.splitlines()] == [{"n": 1}, {"n": 2}]
    records = mock.call("GET", "/records")
    assert records.headers["content-type"] == "application/json-seq"
    items = [json.loads(one) for one in records.text.split("\x1e")[1:]]
    assert len(items) >= 2 and all(isinstance(one["n"], int) for one in items)


def test_bytes_are_answered_with_bytes(mock: Served) -> None:
    done = mock.call(
        "POST", "/bytes", content=b"\x00", headers={"content-type": "application/octet-stream"}
    )
    assert done.headers["content-type"] == "image/png" and len(done.content) > 8
    with pytest.raises(UnicodeDecodeError):
        done.content.decode()


def test_lines_of_an_example_may_be_text(tmp_path: Path) -> None:
    document = json.loads(json.dumps(DOCUMENT))
    media = document["paths"]["/lines"]["get"]["responses"]["200"]["content"]
    media["application/x-ndjson"] = {"itemSchema": ITEM, "example": '{"n": 3}\n{"n": 4}\n'}
    lines = serve(document, tmp_path).call("GET", "/lines")
    assert [json.loads(line)["n"] for line in lines.text.splitlines()] == [3, 4]
