"""Good answers, odd ones and broken ones."""

from __future__ import annotations

import copy
import logging
import pickle
from datetime import timedelta
from typing import Any

import pytest
import text_completions as tc

from .conftest import Way
from .peer import COMPLETION, Peer, answer

pytestmark = pytest.mark.filterwarnings("error")
BOTH = pytest.mark.parametrize("validation", ["lenient", "strict"])


def test_a_completion(way: Way, peer: Peer) -> None:
    peer.will(answer(200, COMPLETION, headers={"request-id": "req_1"}))
    got = way.create()
    assert type(got) is tc.Completion
    assert got.model is tc.Model.CLAUDE_SONNET_4_6
    assert got.stop_reason is tc.StopReason.STOP_SEQUENCE
    assert got.stop_reason == "stop_sequence"
    assert (got.id, got.completion, got.type) == ("compl_1", " Hello!", "completion")
    assert got._request_id == "req_1" and got.validation_errors == ()
    assert got.to_dict() == COMPLETION
    for same in (pickle.loads(pickle.dumps(got)), copy.deepcopy(got), copy.copy(got)):
        assert same == got and same.model is got.model and same._request_id == "req_1"


@BOTH
def test_what_the_document_does_not_list_survives(way: Way, peer: Peer, validation: str) -> None:
    body = {
        **COMPLETION,
        "model": "claude-next",
        "stop_reason": "tired",
        "stop": "\n\nHuman:",
        "log_id": "compl_1",
        "deep": {"a": [1, None, {"b": 1e300}]},
        "copy": 1,
        "_private": 2,
    }
    peer.will(answer(200, body))
    way.options = {"validation": validation}
    got = way.create()
    assert type(got.model) is tc.Model and got.model == "claude-next" and not got.model.is_known
    assert type(got.stop_reason) is tc.StopReason and not got.stop_reason.is_known
    assert (got.stop, got.deep["a"][1]) == ("\n\nHuman:", None)
    assert got.to_dict() == body and tc.Completion.model_validate_json(got.to_json()) == got
    assert got.model_extra is not None and got.model_extra["copy"] == 1
    assert callable(got.copy), "a field that nobody listed takes no method away"
    again = pickle.loads(pickle.dumps(got))
    assert again == got and not again.model.is_known


def test_null_and_absent_are_told_apart(way: Way, peer: Peer) -> None:
    from text_completions import CompletionEvent

    peer.will(answer(200, {**COMPLETION, "stop_reason": None}))
    got = way.create()
    assert got.stop_reason is None and "stop_reason" in got.model_fields_set
    absent = CompletionEvent.model_validate_json(
        b'{"completion":"a","model":"m","stop_reason":null}'
    )
    null = CompletionEvent.model_validate_json(
        b'{"completion":"a","model":"m","stop_reason":null,"stop":null}'
    )
    assert absent.stop is None and null.stop is None
    assert "stop" not in absent.model_fields_set and "stop" in null.model_fields_set
    assert "stop" not in absent.to_dict() and null.to_dict()["stop"] is None


BROKEN: list[tuple[dict[str, Any], tuple[str, ...]]] = [
    ({**COMPLETION, "id": None}, ("/id",)),
    ({**COMPLETION, "id": 5, "model": ["x"]}, ("/id", "/model")),
    ({**COMPLETION, "stop_reason": 0}, ("/stop_reason",)),
    ({**COMPLETION, "type": "other"}, ("/type",)),
    ({"completion": "x"}, ("/id", "/model", "/stop_reason", "/type")),
    ({}, ("/id", "/completion", "/model", "/stop_reason", "/type")),
]


@pytest.mark.parametrize(("body", "pointers"), BROKEN)
def test_a_broken_body_lenient(
    way: Way,
    peer: Peer,
    caplog: pytest.LogCaptureFixture,
    body: dict[str, Any],
    pointers: tuple[str, ...],
) -> None:
    peer.will(answer(200, body, headers={"request-id": "req_1"}))
    with caplog.at_level(logging.WARNING):
        got = way.create()
    assert type(got) is tc.Completion and got._request_id == "req_1"
    assert tuple(violation.pointer for violation in got.validation_errors) == pointers
    assert got.to_dict() == body and tc.Completion.model_fields.keys() >= got.model_fields_set
    for pointer in pointers:
        name = pointer[1:]
        assert name not in got.model_fields_set
        if name in body:
            assert getattr(got, name) == body[name]
        else:
            with pytest.raises(AttributeError, match=f"'{name}' is required"):
                getattr(got, name)
    assert pickle.loads(pickle.dumps(got)).validation_errors == got.validation_errors
    assert repr(got).startswith("Completion(")


@pytest.mark.parametrize(("body", "pointers"), BROKEN)
def test_a_broken_body_strict(
    way: Way, peer: Peer, body: dict[str, Any], pointers: tuple[str, ...]
) -> None:
    peer.will(answer(200, body, headers={"request-id": "req_1"}))
    way.options = {"validation": "strict"}
    with pytest.raises(tc.APIResponseValidationError) as caught:
        way.create()
    assert caught.value.pointers == pointers
    assert len(peer.seen) == 1
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.pointers == pointers and str(again) == str(caught.value)
    assert again.request_id == caught.value.request_id == "req_1"
    assert str(again).endswith(" (request req_1)")


@BOTH
@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{", "application/json"),
        (b"\xff", "application/json"),
        (b"[]", "application/json"),
        (b"null", "application/json"),
        (b'"text"', "application/json"),
        (b"<html>", "text/html"),
        (b'event: completion\ndata: {"completion": "x"}\n\n', "text/event-stream"),
    ],
)
def test_what_is_no_completion_at_all_raises(
    way: Way, peer: Peer, validation: str, data: bytes, kind: str
) -> None:
    peer.will(answer(200, data=data, kind=kind))
    way.options = {"validation": validation}
    with pytest.raises(tc.APIResponseValidationError) as caught:
        way.create()
    assert caught.value.pointers == ("",)
    assert len(peer.seen) == 1, "sending it again would cost, and not help"


def test_the_message_says_what_came(way: Way, peer: Peer) -> None:
    peer.will(answer(200, data=b"<html>", kind="text/html; charset=utf-8"))
    with pytest.raises(tc.APIResponseValidationError) as caught:
        way.create()
    assert str(caught.value) == (
        "the answer does not fit the document: expected 200 with application/json,"
        " got 200 with text/html"
    )
    assert caught.value.body == b"<html>"


@pytest.mark.parametrize(
    "kind", ["application/json; charset=utf-8", "Application/JSON", "application/x+json", None]
)
def test_names_of_json(way: Way, peer: Peer, kind: str | None) -> None:
    peer.will(answer(200, COMPLETION, kind=kind))
    assert way.create().completion == " Hello!"


def test_a_byte_order_mark_is_ignored(way: Way, peer: Peer) -> None:
    import json

    peer.will(answer(200, data=b"\xef\xbb\xbf" + json.dumps(COMPLETION).encode()))
    assert way.create().completion == " Hello!"


def test_another_good_status_is_read_alike(way: Way, peer: Peer) -> None:
    peer.will(answer(201, COMPLETION))
    assert way.create().completion == " Hello!"


@pytest.mark.parametrize("kind", [None, "application/json"])
@pytest.mark.parametrize("status", [200, 202, 204])
def test_nothing_where_a_completion_should_be(
    way: Way, peer: Peer, status: int, kind: str | None
) -> None:
    peer.will(answer(status, data=b"", kind=kind))
    made = way.create()
    assert made.model_fields_set == set() and made.validation_errors
    with pytest.raises(AttributeError, match="completion"):
        made.completion  # noqa: B018
    way.options = {"validation": "strict"}
    with pytest.raises(tc.APIResponseValidationError):
        way.create()


def test_the_raw_response(way: Way, peer: Peer) -> None:
    peer.will(answer(200, COMPLETION, headers={"request-id": "req_1", "X-Left": "7"}))
    raw = way.create(True)
    assert (raw.status_code, raw.request_id, raw.retries_taken) == (200, "req_1", 0)
    assert raw.headers["x-LEFT"] == "7" and raw.elapsed >= timedelta()
    assert way.wait(raw.json()) == COMPLETION
    assert way.wait(raw.read()) == way.wait(raw.text()).encode()
    made = way.wait(raw.parse())
    assert made.completion == " Hello!" and way.wait(raw.parse()) is made
    kind = "AsyncAPIResponse" if way.is_async else "APIResponse"
    assert repr(raw) == f"<{kind} 200 req_1>"


def test_a_raw_response_is_there_even_if_its_body_is_broken(way: Way, peer: Peer) -> None:
    peer.will(answer(200, data=b"{"))
    raw = way.create(True)
    assert way.wait(raw.text()) == "{"
    with pytest.raises(tc.APIResponseValidationError):
        way.wait(raw.parse())


def test_views_have_nothing_but_methods_and_resources() -> None:
    client = tc.Client(api_key="k")
    assert "create" in dir(client.with_raw_response.completions)
    for view in (client.with_raw_response, client.completions.with_streaming_response):
        for name in ("clean", "_core", "base_url"):
            with pytest.raises(AttributeError):
                getattr(view, name)
    shown = client.with_raw_response.completions.create.__doc__
    assert shown == client.completions.create.__doc__
    assert client.with_streaming_response.completions.create.__doc__ == shown
