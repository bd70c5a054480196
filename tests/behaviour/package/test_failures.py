"""Calls that fail: what is raised, what it says, and what is sent again before."""

from __future__ import annotations

import copy
import pickle
import socket
from typing import Any

import pytest
import text_completions as tc

from .conftest import Way
from .peer import COMPLETION, Answer, Peer, answer, problem

GOOD = answer(200, COMPLETION)

# The table of the API's statuses: status, type, class, class of `.error.error`, sent again.
STATUSES: list[tuple[int, str, type[tc.APIStatusError], type[Any], bool]] = [
    (400, "invalid_request_error", tc.BadRequestError, tc.InvalidRequestErrorDetail, False),
    (401, "authentication_error", tc.AuthenticationError, tc.AuthenticationErrorDetail, False),
    (402, "billing_error", tc.BillingError, tc.BillingErrorDetail, False),
    (403, "permission_error", tc.PermissionDeniedError, tc.PermissionErrorDetail, False),
    (404, "not_found_error", tc.NotFoundError, tc.NotFoundErrorDetail, False),
    (408, "new_error", tc.RequestTimeoutError, tc.UnknownErrorDetail, True),
    (409, "new_error", tc.ConflictError, tc.UnknownErrorDetail, True),
    (413, "new_error", tc.RequestTooLargeError, tc.UnknownErrorDetail, False),
    (418, "new_error", tc.APIStatusError, tc.UnknownErrorDetail, False),
    (422, "new_error", tc.UnprocessableEntityError, tc.UnknownErrorDetail, False),
    (429, "rate_limit_error", tc.RateLimitError, tc.RateLimitErrorDetail, True),
    (500, "api_error", tc.InternalServerError, tc.ApiErrorDetail, True),
    (503, "new_error", tc.InternalServerError, tc.UnknownErrorDetail, True),
    (504, "timeout_error", tc.GatewayTimeoutError, tc.TimeoutErrorDetail, True),
    (529, "overloaded_error", tc.OverloadedError, tc.OverloadedErrorDetail, True),
]


def caught(way: Way, kind: type[Exception] = tc.APIStatusError, **arguments: Any) -> Any:
    with pytest.raises(kind) as info:
        way.create(**arguments)
    return info.value


@pytest.mark.parametrize("stream", [False, True])
@pytest.mark.parametrize(("status", "tag", "kind", "detail", "again"), STATUSES)
def test_every_status(
    way: Way,
    peer: Peer,
    pauses: list[float],
    status: int,
    tag: str,
    kind: Any,
    detail: Any,
    again: bool,
    stream: bool,
) -> None:
    peer.will(problem(status, tag, "Sorry: sk-key."))
    error = caught(way, stream=stream)
    assert type(error) is kind
    assert len(peer.seen) == (3 if again else 1)
    assert (error.status_code, error.request_id) == (status, "req_e")
    assert type(error.error) is tc.ErrorResponse and type(error.error.error) is detail
    assert error.error.error.type == tag
    assert error.body["error"]["message"] == "Sorry: sk-key."
    assert error.headers["Request-Id"] == "req_e"
    assert str(error) == f"{status} {tag}: Sorry: ***. (request req_e)"
    for same in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):
        assert type(same) is kind and str(same) == str(error)
        assert (same.status_code, same.request_id, same.body) == (status, "req_e", error.body)
        assert same.error == error.error and same.headers["request-id"] == "req_e"


@pytest.mark.parametrize(
    ("status", "tag", "kind"),
    [
        (402, "new_error", tc.BillingError),
        (504, "new_error", tc.GatewayTimeoutError),
        (529, "new_error", tc.OverloadedError),
        (500, "overloaded_error", tc.OverloadedError),
        (400, "rate_limit_error", tc.RateLimitError),
    ],
)
def test_the_type_goes_before_the_status(
    way: Way, peer: Peer, status: int, tag: str, kind: Any
) -> None:
    peer.will(problem(status, tag))
    way.options = {"max_retries": 0}
    assert type(caught(way)) is kind


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (answer(400, data=b"<h1>Bad</h1>", kind="text/html"), "400: <h1>Bad</h1>"),
        (answer(400, data=b"", kind=None), "400: no details"),
        (answer(400, data=b"{broken"), "400: {broken"),
        (answer(400, data=b"\xff\xfe"), "400: \ufffd\ufffd"),
        (answer(400, data=b"[1]"), "400: [1]"),
        (answer(400, {"error": "text"}), '400: {"error": "text"}'),
        (answer(400, {"error": {"type": 5, "message": None}}), '400: {"error":'),
        (answer(400, data=b"[" * 100_000), "400: [[["),
    ],
)
def test_a_broken_error_is_an_error_all_the_same(
    way: Way, peer: Peer, said: Answer, text: str
) -> None:
    peer.will(said)
    error = caught(way)
    assert type(error) is tc.BadRequestError and error.error is None
    assert str(error).startswith(text) and len(str(error)) < 400
    assert pickle.loads(pickle.dumps(error)).body == error.body


def test_an_unknown_type_survives_typed(way: Way, peer: Peer) -> None:
    body = {
        "type": "error",
        "error": {"type": "moon_error", "message": "Full", "details": {"a": 1}, "phase": 3},
        "request_id": "req_b",
        "more": [1],
    }
    peer.will(answer(400, body))
    error = caught(way)
    assert type(error.error.error) is tc.UnknownErrorDetail
    assert (error.error.error.type, error.error.error.phase) == ("moon_error", 3)
    assert error.error.to_dict() == body


def test_a_known_type_keeps_what_the_document_does_not_list(way: Way, peer: Peer) -> None:
    body = {"type": "error", "error": {"type": "api_error", "message": "x", "new": 1}}
    peer.will(answer(400, body))
    error = caught(way)
    assert type(error) is tc.InternalServerError
    assert error.error.error.new == 1 and error.error.to_dict() == body


@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 504, 529, 599])
def test_passing_failures_are_sent_again(
    way: Way, peer: Peer, pauses: list[float], status: int
) -> None:
    peer.will(answer(status), answer(status), GOOD)
    raw = way.create(True)
    assert raw.retries_taken == 2 and way.wait(raw.parse()).completion == " Hello!"
    assert pauses == [0.5, 1.0]
    first, second, third = peer.seen
    assert first.body == second.body == third.body and first.headers == third.headers


@pytest.mark.parametrize("where", ["client", "call"])
def test_how_often(way: Way, peer: Peer, pauses: list[float], where: str) -> None:
    peer.will(problem(500, "api_error"))
    way.options = {"max_retries": 6} if where == "client" else {}
    arguments: dict[str, Any] = {} if where == "client" else {"max_retries": 6}
    caught(way, **arguments)
    assert len(peer.seen) == 7
    assert pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after": "60"}, 60.0),
        ({"retry-after": "61"}, 61.0),
        ({"retry-after": "0"}, 0.5),
        ({"retry-after": "-3"}, 0.5),
        ({"retry-after": "soon"}, 0.5),
        ({"retry-after": "nan"}, 0.5),
        ({"retry-after": "inf"}, 0.5),
        ({"retry-after": ""}, 0.5),
        ({"retry-after": "Sun, 09 Sep 2001 01:46:50 GMT"}, 10.0),
        ({"retry-after": "Sun, 09 Sep 2001 01:45:00 GMT"}, 0.5),
        ({"retry-after": "Sun, 99 Sep 2001 99:46:50 GMT"}, 0.5),
        ({"retry-after-ms": "250"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "3"}, 0.25),
        ({"retry-after-ms": "x", "retry-after": "3"}, 3.0),
        ({"retry-after-ms": "60001"}, 60.001),
    ],
)
def test_how_long(
    way: Way, peer: Peer, pauses: list[float], headers: dict[str, str], pause: float
) -> None:
    peer.will(answer(429, headers=headers), GOOD)
    way.create()
    assert pauses == [pause]


@pytest.mark.parametrize("asked", ["3610", "Sun, 09 Sep 2001 02:46:50 GMT"])
def test_too_long_to_wait(way: Way, peer: Peer, pauses: list[float], asked: str) -> None:
    peer.will(answer(429, headers={"retry-after": asked}), GOOD)
    error = caught(way, tc.RateLimitError)
    assert "the API asks to wait 3610 seconds" in str(error) and pauses == []


def test_the_server_has_the_last_word(way: Way, peer: Peer, pauses: list[float]) -> None:
    peer.will(answer(400, headers={"x-should-retry": "true"}), GOOD)
    way.create()
    assert len(peer.seen) == 2
    peer.will(answer(529, headers={"x-should-retry": "false"}), GOOD)
    caught(way, tc.OverloadedError)
    assert len(peer.seen) == 1


def test_the_same_idempotency_key_goes_with_every_attempt(
    way: Way, peer: Peer, pauses: list[float]
) -> None:
    peer.will(answer(500), GOOD)
    way.create(idempotency_key="k")
    assert [seen.header("idempotency-key") for seen in peer.seen] == [["k"], ["k"]]


@pytest.mark.parametrize(
    "broken",
    [
        Answer(b""),
        Answer(b"", "reset"),
        Answer(b"garbage\r\n\r\n"),
        Answer(b"HTTP/1.1 200 OK\r\ncontent-le"),
        Answer(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"),
        Answer(b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{", "reset"),
        Answer(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\r\n"),
        Answer(b"HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc"),
    ],
)
def test_a_broken_connection(way: Way, peer: Peer, pauses: list[float], broken: Answer) -> None:
    peer.will(broken, GOOD)
    recoverable = b"gzip" not in broken.data
    if recoverable:
        assert way.create().completion == " Hello!"
        peer.will(broken)
    error = caught(way, tc.APIConnectionError)
    assert type(error) is tc.APIConnectionError and str(error)
    assert len(peer.seen) == (3 if recoverable else 1)
    assert error.__cause__ is not None
    assert str(pickle.loads(pickle.dumps(error))) == str(error)


@pytest.mark.parametrize("said", [b"", b"HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{"])
def test_a_slow_peer(way: Way, peer: Peer, said: bytes) -> None:
    peer.will(Answer(said, "hold"))
    error = caught(way, tc.APITimeoutError, timeout=0.05, max_retries=0)
    assert str(error) in ("127.0.0.1: timed out (read)", "127.0.0.1: timed out (total)")
    assert type(pickle.loads(pickle.dumps(error))) is tc.APITimeoutError


def test_timeouts_are_sent_again(way: Way, peer: Peer, pauses: list[float]) -> None:
    peer.will(Answer(b"", "hold"), GOOD)
    assert way.create(timeout=tc.Timeout(read=0.1)).completion == " Hello!"


def test_nobody_listens(way: Way, pauses: list[float]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    way.options = {"base_url": f"http://127.0.0.1:{port}"}
    assert type(caught(way, tc.APIConnectionError)) is tc.APIConnectionError
    assert len(pauses) == 2


def test_one_clause_catches_everything(way: Way, peer: Peer, pauses: list[float]) -> None:
    for broken in (Answer(b""), problem(400, "x"), answer(200, [])):
        peer.will(broken)
        caught(way, tc.APIError)
    way.options = {"api_key": None}
    caught(way, tc.APIError)
