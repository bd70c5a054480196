"""`Validator`, from Python."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from bindwright.validation import CannotValidate, Validator
from bindwright.validation.engines import EngineName

from .making import ROOT

SPEC = ROOT / "schema" / "completions.yaml"
GOOD = {
    "model": "claude-opus-4-6",
    "prompt": "\n\nHuman: Hi\n\nAssistant:",
    "max_tokens_to_sample": 1,
}
COMPLETION = {
    "type": "completion",
    "id": "compl_1",
    "completion": "",
    "stop_reason": None,
    "model": "claude-opus-4-6",
}


@pytest.fixture(scope="module", params=["rust", "python"])
def validator(request: pytest.FixtureRequest) -> Validator:
    engine: EngineName = request.param
    return Validator(SPEC, engine=engine)


def test_types(validator: Validator) -> None:
    check = validator.type("Completion")
    assert check.is_valid(COMPLETION)
    (fault,) = check.check({**COMPLETION, "id": 5})
    assert (fault.path, fault.keyword) == (("id",), "type")


def test_operations(validator: Validator) -> None:
    operation = validator.operation("complete_post")
    assert operation.request.check(GOOD) == []
    assert not operation.request.is_valid({})
    assert operation.response.is_valid(COMPLETION)
    assert not operation.response.is_valid({"type": "error"})
    error = {"type": "error", "error": {"type": "rate_limit_error", "message": ""}}
    assert operation.response.at(status=429).is_valid(error)
    assert not operation.response.at(status=429).is_valid(COMPLETION)


def test_warnings_are_valid(validator: Validator) -> None:
    check = validator.operation("POST /v1/complete").request
    old = {**GOOD, "model": "claude-3-haiku-20240307"}
    assert [one.severity for one in check.check(old)] == ["warning"]
    assert check.is_valid(old)


def test_events(validator: Validator) -> None:
    """By name, or by what their `type` says; others are fine."""
    event = validator.operation("complete_post").event
    assert event.names == ("completion", "ping", "error")
    assert event.check({"type": "ping"}, name="ping") == []
    assert not event.is_valid({"type": "ping"}, name="completion")
    assert [one.path for one in event.check({"type": "error"})] == [()]
    assert not event.is_valid(b'{"type": "error"}')
    assert event.is_valid({"type": "ping"}) and event.is_valid(b'{"type": "ping"}')
    assert event.is_valid({}, name="tomorrow") and event.is_valid({}) and event.is_valid(b"{")
    assert event.is_valid({"type": ["unhashable"]})


def test_texts(validator: Validator) -> None:
    """Bytes are JSON; strings are values, unless they are said to be texts."""
    check = validator.type("Completion")
    text = json.dumps(COMPLETION)
    assert check.check(text.encode()) == check.check_text(text) == []
    assert [one.keyword for one in check.check(text)] == ["type"]


@pytest.mark.parametrize(
    "text", [b"", b"{", b'{"a": 1, "a": 2}', b"NaN", b"\xff", b"[" * 10_000, "\ud800", "1 2"]
)
def test_bad_texts_are_faults(validator: Validator, text: bytes | str) -> None:
    (fault,) = validator.type("Completion").check_text(text)
    assert (fault.path, fault.keyword, fault.severity) == ((), "json", "error")
    assert "(byte " in fault.message


def test_deep_values(validator: Validator) -> None:
    """Deeper than compiled code takes them."""
    check = validator.type("Completion")
    assert check.check({**COMPLETION, "later": nested(400)}) == []
    (fault,) = check.check({**COMPLETION, "id": nested(400)})
    assert fault.message == "an array where a string is expected"


def nested(depth: int, inmost: Any = None) -> Any:
    """Arrays in arrays."""
    value: Any = [] if inmost is None else inmost
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("engine", ["rust", "python"])
def test_values_too_deep_for_any_engine(engine: EngineName, tmp_path: Path) -> None:
    """Are told so."""
    schema = {"title": "T", "type": "array", "items": {"$ref": "#"}}
    (tmp_path / "t.json").write_text(json.dumps(schema))
    check = Validator(tmp_path / "t.json", engine=engine).type("T")
    assert check.check(nested(499)) == []
    assert [len(one.path) for one in check.check(nested(400, 5))] == [400]
    assert [one.keyword for one in check.check(nested(500))] == ["depth"]  # as of a text
    (fault,) = check.check(nested(100_000))
    assert (fault.keyword, fault.severity) == ("depth", "error")
    assert not check.is_valid(nested(100_000))


@pytest.mark.parametrize("value", ["\ud800", float("nan"), float("inf"), 10**400])
def test_values_that_no_json_text_has(validator: Validator, value: Any) -> None:
    """A crash would help nobody."""
    check = validator.type("Completion")
    assert [one.path for one in check.check({**COMPLETION, "id": [value]})] == [("id",)]
    assert [one.path for one in check.check({**COMPLETION, "id": "x", "stop_reason": [value]})] == [
        ("stop_reason",)
    ]


def test_little_is_imported() -> None:
    """A judge is made of the document and its payload schemas; no part of it is lowered."""
    code = (
        "import sys; from bindwright.validation import Validator; "
        f"Validator({str(SPEC)!r}).operation('complete_post').request.check({{}}); "
        "print(*(one for one in sys.modules if one.startswith('bindwright.')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    parts = {".".join(one.split(".")[:2]) for one in done.stdout.split()}
    assert "bindwright.payloads" in parts
    assert not {"bindwright.lower", "bindwright.ir", "bindwright.pipeline"} & parts


def test_what_is_not_there(validator: Validator, tmp_path: Path) -> None:
    with pytest.raises(CannotValidate) as caught:
        validator.type("Complete")
    assert str(caught.value) == (
        "error[type-not-found]: the document has no schema 'Complete'; did you mean 'Completion'?"
    )
    with pytest.raises(CannotValidate, match="operation-not-found"):
        validator.operation("POST /v1/completes")
    with pytest.raises(CannotValidate, match="body-not-found"):
        validator.operation("complete_post").response.at(status=200, content_type="text/plain")
    with pytest.raises(CannotValidate) as caught:
        Validator(tmp_path / "none.yaml")
    assert caught.value.findings[0].code == "document-unreadable"
