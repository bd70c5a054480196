"""Documents that are meant to hurt: what they say can't break an answer, nor the server."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from .sockets import Process, running

DEEP: Any = "x"
for _ in range(180):
    DEEP = [DEEP]

HUGE = 10**30


def get(status: str = "200", **words: Any) -> dict[str, Any]:
    """An operation with one response."""
    return {"get": {"responses": {status: {"description": "", **words}}}}


def body(schema: Any, media_type: str = "application/json", **more: Any) -> dict[str, Any]:
    return get(content={media_type: {"schema": schema, **more}})


def shown(example: Any, media_type: str = "application/json") -> dict[str, Any]:
    return body({}, media_type, example=example)


def header(name: str, example: Any) -> dict[str, Any]:
    return get(headers={name: {"schema": {}, "example": example}})


def repeated(levels: int) -> dict[str, Any]:
    """Schemas each of which holds the next one twice: 2 to the power of the levels, unfolded."""
    ref = {"$ref": "#/components/schemas/R{}"}
    found: dict[str, Any] = {}
    for number in range(levels):
        part = {key: text.format(number + 1) for key, text in ref.items()}
        found[f"R{number}"] = {"allOf": [part, part]}
    return {**found, f"R{levels}": {"type": "object", "properties": {"a": {"const": 1}}}}


CASES: dict[str, tuple[dict[str, Any], int]] = {
    # Statuses that no answer can have; one that can is taken in their place.
    "status-999": (get("999"), 200),
    "status-099": (get("099"), 200),
    "status-1XX": (get("1XX"), 200),
    "status-100": ({"get": {"responses": {"100": {"description": ""}, "202": {"description": ""}}}},
                   202),
    "status-2XX": (get("2XX"), 200),
    # Beside errors alone, the success that nobody described.
    "status-5XX": (get("5XX"), 200),
    "body-of-204": (get("204", content={"application/json": {"example": "x"}}), 204),
    "body-of-205": (get("205", content={"application/json": {"example": "x"}}), 205),
    "body-of-304": (get("304", content={"application/json": {"example": "x"}}), 200),
    # Header fields.
    "field-of-lines": (header("x-a", "1\r\nSet-Cookie: a=b\r\n\r\n<html>"), 200),
    "field-of-controls": (header("x-a", "\x00\x1f\x7f\u2028\u202e\ud83d\ude00"), 200),
    "field-name": (header("x a\r\nset-cookie: b", "1"), 200),
    "field-name-of-letters": (header("x-é", "1"), 200),
    "field-name-empty": (header("", "1"), 200),
    "field-of-length": (header("Content-Length", "99"), 200),
    "field-of-coding": (header("Content-Encoding", "gzip"), 200),
    "field-of-transfer": (header("Transfer-Encoding", "chunked"), 200),
    "field-of-upgrade": (header("Upgrade", "h2c"), 200),
    "field-of-values": (header("x-a", {"a": [1, None, True], "b": DEEP[0]}), 200),
    "media-type-of-lines": (shown("x", "text/plain\r\nSet-Cookie: a=b"), 200),
    "media-type-of-nothing": (shown("x", "-"), 200),
    "media-type-range": (shown("x", "*/*"), 200),
    # Values that are hard to write.
    "deep-example": (shown(DEEP), 200),
    "huge-example": (shown({"a": HUGE, "b": -HUGE}), 200),
    # Values of which there would be too much.
    "long-text": (body({"type": "string", "minLength": 10**9}), 500),
    "long-list": (body({"type": "array", "minItems": 10**9}), 500),
    "long-object": (body({"type": "object", "minProperties": 10**9}), 500),
    "wide-list": (body({"type": "array", "minItems": 900,
                        "items": {"type": "array", "minItems": 900}}), 500),
    "many-contained": (body({"type": "array", "contains": {"const": 1}, "minContains": 10**9}),
                       500),
    "impossible": (body({"type": "string", "minLength": 2, "maxLength": 1}), 500),
    "repeated-parts": (body({"$ref": "#/components/schemas/R0"}), 200),
    "cycle": (body({"$ref": "#/components/schemas/Cycle"}), 200),
}  # fmt: skip


@pytest.fixture(scope="module")
def mock(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    """One mock of all cases: each shows that it has outlived the ones before."""
    cycle = {"type": "object", "properties": {"next": {"$ref": "#/components/schemas/Cycle"}}}
    document = {
        "openapi": "3.1.0",
        "components": {"schemas": {**repeated(14), "Cycle": cycle}},
        "paths": {f"/{name}": item for name, (item, _) in CASES.items()},
    }
    with running(document, tmp_path_factory.mktemp("mock")) as process:
        yield process
        process.check_memory()
        code, _, err = process.end()
        assert code == 143
        assert "bug in bindwright" not in err and "Traceback" not in err


@pytest.mark.parametrize("name", CASES)
def test_what_a_document_says_is_answered_as_far_as_it_can_be_sent(
    mock: Process, name: str
) -> None:
    answer = mock.ask(f"GET /{name}")
    assert answer.status == CASES[name][1], answer
    assert "set-cookie" not in answer.headers and b"<html>" not in answer.body
    assert "bug" not in answer.text
    if answer.status == 500:
        assert answer.text.startswith("no answer could be made that fits the document: ")
    if answer.status in (204, 205, 304):
        assert answer.body == b""
    elif "content-length" in answer.headers:
        assert len(answer.body) == int(answer.headers["content-length"])


def test_values_that_are_hard_to_write_arrive(mock: Process) -> None:
    assert mock.ask("GET /deep-example").value == DEEP
    assert mock.ask("GET /huge-example").value == {"a": HUGE, "b": -HUGE}


def test_an_error_that_can_not_be_made_is_a_problem_of_its_status(tmp_path: Any) -> None:
    nothing = {"application/json": {"schema": {"not": {}}}}
    document = {"openapi": "3.1.0", "paths": {"/a": get("404", content=nothing)}}
    with running(document, tmp_path) as mock:
        answer = mock.ask("GET /b")
        assert (answer.status, answer.value["status"]) == (404, 404)
        assert answer.headers["content-type"] == "application/problem+json"


def test_findings_are_printed_as_lint_prints_them(tmp_path: Any) -> None:
    document = {
        "openapi": "3.1.0",
        "paths": {"/a": body({"type": "integer"}, example="x"), "/b": get("099")},
    }
    with running(document, tmp_path) as mock:
        assert isinstance(mock.ask("GET /a").value, int)
        _, _, err = mock.end()
    assert "[example-invalid]" in err and "[response-status]" in err
    assert json.dumps("x") in err


def test_a_mock_writes_nothing(tmp_path: Any) -> None:
    """Not even where a run that was cut off has left something to finish."""
    work = tmp_path / "generated" / ".bindwright.tmp"
    work.mkdir(parents=True)
    (work / "journal.json").write_text("{}")
    with running({"openapi": "3.1.0", "paths": {}}, tmp_path) as mock:
        before = sorted(path for path in tmp_path.rglob("*") if path != mock.log)
        mock.ask("GET /a")
        mock.end()
        assert sorted(path for path in tmp_path.rglob("*") if path != mock.log) == before
