"""Calls that fail, against a server on the loopback: which error, and what is retried."""

from __future__ import annotations

import pickle
from typing import Any

import httpx2
import pytest
from bw_loopback import Script, reply, stream
from bw_runtime.client.limits import Timeout
from bw_runtime.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APIStreamInterruptedError,
    APITimeoutError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTimeoutError,
    RequestTooLargeError,
    UnprocessableEntityError,
)
from bw_sample_api import BillingError, OverloadedError

THING = {"id": "t1", "size": 3}


def problem(kind: str = "missing", message: str = "No such thing") -> Any:
    return {"error": {"type": kind, "message": message}}


STATUSES = [
    (400, BadRequestError),
    (401, AuthenticationError),
    (402, BillingError),
    (403, PermissionDeniedError),
    (404, NotFoundError),
    (408, RequestTimeoutError),
    (409, ConflictError),
    (413, RequestTooLargeError),
    (418, APIStatusError),
    (422, UnprocessableEntityError),
    (429, RateLimitError),
    (500, InternalServerError),
    (503, InternalServerError),
    (529, OverloadedError),
]


@pytest.mark.parametrize(("status", "kind"), STATUSES)
def test_each_status_has_its_class(caller: Any, server: Any, status: int, kind: Any) -> None:
    server.answer(reply(status, problem("odd", "Oh no"), request_id="req_9"))
    with pytest.raises(APIStatusError) as caught:
        caller.create({"max_retries": 0})
    error = caught.value
    assert type(error) is kind
    assert error.status_code == status and error.request_id == "req_9"
    assert str(error) == f"{status} odd: Oh no (request req_9)"
    assert error.body == problem("odd", "Oh no") and error.headers["Request-ID"] == "req_9"
    assert (error.error is not None) == (status < 500)  # only 4XX documents a body


def test_the_type_of_the_error_goes_before_its_status(caller: Any, server: Any) -> None:
    server.answer(reply(400, problem("overloaded")))
    with pytest.raises(OverloadedError) as caught:
        caller.create()
    assert caught.value.status_code == 400 and caught.value.error.error.type == "overloaded"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"<html>\n\n  Bad   gateway</html>", "502: <html> Bad gateway</html>"),
        (b"", "502: no details"),
        (b"\xff\xfe", "502: \ufffd\ufffd"),
        (b"[1]", "502: [1]"),
        (b"[" * 100_000, "502: " + "[" * 300 + "…"),
        (b'{"error": "no object"}', '502: {"error": "no object"}'),
    ],
)
def test_garbage_as_an_error_is_reported_all_the_same(
    caller: Any, server: Any, raw: bytes, message: str
) -> None:
    server.answer(reply(502, raw=raw, content_type="text/html"))
    with pytest.raises(InternalServerError) as caught:
        caller.create({"max_retries": 0})
    assert str(caught.value) == message and caught.value.error is None


def test_errors_go_through_pickle(caller: Any, server: Any) -> None:
    server.answer(reply(404, problem(), request_id="req_9"))
    with pytest.raises(NotFoundError) as caught:
        caller.create()
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        again = pickle.loads(pickle.dumps(caught.value, protocol))
        assert type(again) is NotFoundError and str(again) == str(caught.value)
        assert again.status_code == 404 and again.request_id == "req_9"
        assert again.body == problem() and again.headers["request-id"] == "req_9"
        assert again.error == caught.value.error and again.type == "missing"
        assert (
            again.response.json() == problem() and again.request.url == again.response.request.url
        )


def test_errors_know_their_answer_and_the_request_without_its_secrets(
    caller: Any, server: Any
) -> None:
    server.answer(reply(429, problem()), reply(429, problem(), request_id="req_9"))
    mine = {"authorization": "Bearer of-the-caller", "x-other": "k-secret and more"}
    with pytest.raises(APIStatusError) as caught:
        caller.create({"max_retries": 1}, extra_headers=mine)
    error = caught.value
    assert error.retries_taken == 1 and error.type == "missing" and error.message == str(error)
    assert error.response.status_code == 429 and error.response.json() == problem()
    assert error.request is error.response.request and error.request.method == "POST"
    assert error.request.url == caller.url + "/v1/things"
    shown = [error.request.headers[name] for name in ("x-api-key", "authorization", "x-other")]
    assert shown == ["***", "***", "*** and more"]
    assert b"k-secret" not in pickle.dumps(error) and b"of-the-caller" not in pickle.dumps(error)
    assert server.seen[-1].all("x-api-key") == ["k-secret"]


def test_a_failed_connection_tells_what_was_sent(caller: Any, server: Any) -> None:
    server.answer(Script([], reset=True), Script([], reset=True))
    with pytest.raises(APIConnectionError) as caught:
        caller.create({"max_retries": 1}, name="n")
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert error.retries_taken == 1 and error.request.headers["x-api-key"] == "***"
        assert b'"name":"n"' in error.request.content
        assert not hasattr(error, "response")


@pytest.mark.parametrize("validation", ["lenient", "strict"])
def test_an_answer_of_another_kind_is_told_with_its_call(
    caller: Any, server: Any, validation: str
) -> None:
    server.answer(reply(500), reply(200, [1], request_id="req_9"))
    with pytest.raises(APIResponseValidationError) as caught:
        caller.create({"validation": validation})
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.status_code, error.request_id, error.retries_taken) == (200, "req_9", 1)
        assert error.response.json() == [1] and error.headers["request-id"] == "req_9"
        assert error.request.headers["x-api-key"] == "***"


def test_a_stream_that_breaks_off_tells_of_its_call(caller: Any, server: Any) -> None:
    server.answer(reply(500), stream(b"event: piece\ndata: {}\n\n"))
    with pytest.raises(APIStreamInterruptedError) as caught:
        caller.collect([])
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert (error.status_code, error.request_id, error.retries_taken) == (200, "req_s", 1)
        assert error.response.is_closed and error.request.headers["x-api-key"] == "***"
    server.answer(stream(b'event: error\ndata: {"error": {"type": "odd", "message": "Oh"}}\n\n'))
    with pytest.raises(APIStatusError) as reported:
        caller.collect([])
    assert reported.value.status_code == 200 and reported.value.type == "odd"


def test_errors_can_be_made_by_hand() -> None:
    answer = httpx2.Response(429, headers={"x": "y"})
    made = RateLimitError("slow down", response=answer, body={"a": 1})
    assert (made.status_code, made.headers["x"], made.body) == (429, "y", {"a": 1})
    assert (made.type, made.request_id, made.error, made.retries_taken) == (None, None, None, 0)
    assert not hasattr(made, "request")
    sent = httpx2.Request("GET", "http://api.test/")
    assert APITimeoutError(request=sent).request is sent and not APITimeoutError("x").args[1:]


@pytest.mark.parametrize("status", [408, 409, 429, 500, 529])
def test_passing_failures_are_retried(caller: Any, server: Any, status: int) -> None:
    server.answer(reply(status, problem("odd")), reply(status), reply(200, THING))
    assert caller.create().id == "t1"
    assert caller.clock.pauses == [0.5, 1.0]
    assert [seen.body for seen in server.seen] == [server.seen[0].body] * 3


@pytest.mark.parametrize("status", [400, 401, 404, 422])
def test_lasting_failures_are_not_retried(caller: Any, server: Any, status: int) -> None:
    server.answer(reply(status))
    with pytest.raises(APIStatusError):
        caller.create()
    assert len(server.seen) == 1 and caller.clock.pauses == []


def test_retries_end(caller: Any, server: Any) -> None:
    server.answer(reply(500))
    with pytest.raises(InternalServerError):
        caller.create(max_retries=6, timeout=None)
    assert len(server.seen) == 7
    assert caller.clock.pauses == [0.5, 1.0, 2.0, 4.0, 8.0, 8.0]


def test_the_server_may_ask_for_a_retry_or_forbid_it(caller: Any, server: Any) -> None:
    server.answer(reply(400, x_should_retry="true"), reply(500, x_should_retry="false"))
    with pytest.raises(InternalServerError):
        caller.create()
    assert len(server.seen) == 2


@pytest.mark.parametrize(
    ("headers", "pause"),
    [
        ({"retry_after": "7"}, 7.0),
        ({"retry_after": "0.25"}, 0.25),
        ({"retry_after": "60"}, 60.0),
        ({"retry_after": "120"}, 120.0),
        ({"retry_after": "0"}, 0.5),
        ({"retry_after": "-3"}, 0.5),
        ({"retry_after": "nan"}, 0.5),
        ({"retry_after": "soon"}, 0.5),
        ({"retry_after": "Mon, 12 Jan 1970 13:46:45 GMT"}, 5.0),
        ({"retry_after": "Mon Jan 12 13:46:45 1970"}, 5.0),
        ({"retry_after": "Mon, 12 Jan 1970 13:46:00 GMT"}, 0.5),
        ({"retry_after": "Mon, 99 Foo 1970 13:46:00 GMT"}, 0.5),
        ({"retry_after": "9", "retry_after_ms": "1500"}, 1.5),
        ({"retry_after": "9", "retry_after_ms": "?"}, 9.0),
        ({"retry_after": "9", "retry_after_ms": "nan"}, 9.0),
        ({"retry_after": "inf"}, 0.5),
        ({"retry_after": "Mon, 12 Jan 1970 13:46:00 +99999999999999999999"}, 0.5),
    ],
)
def test_retry_after(caller: Any, server: Any, headers: dict[str, str], pause: float) -> None:
    server.answer(reply(429, **headers), reply(200, THING))
    caller.create()
    assert caller.clock.pauses == [pause]


@pytest.mark.parametrize(
    ("asked", "timeout"),
    [
        ({"retry_after": "121"}, Timeout(None)),
        ({"retry_after": "Mon, 12 Jan 1970 14:46:40 GMT"}, Timeout(None)),
        ({"retry_after_ms": "2500"}, Timeout(None, retry_after=2)),
        ({"retry_after": "9"}, Timeout(8.0)),
    ],
)
def test_a_pause_that_is_too_long_ends_the_call(
    caller: Any, server: Any, asked: dict[str, str], timeout: Timeout
) -> None:
    server.answer(reply(429, problem(), **asked), reply(200, THING))
    with pytest.raises(APIStatusError, match=r"asks to wait (121|3600|2.5|9) seconds") as info:
        caller.create(timeout=timeout)
    assert len(server.seen) == 1 and not caller.clock.pauses
    assert info.value.status_code == 429


def test_a_caller_may_wait_for_as_long_as_the_api_asks(caller: Any, server: Any) -> None:
    server.answer(reply(429, retry_after="7200"), reply(200, THING))
    caller.create(timeout=Timeout(None, retry_after=None))
    assert caller.clock.pauses == [7200.0]


def test_the_total_time_bounds_the_retries(caller: Any, server: Any) -> None:
    server.answer(reply(500))
    with pytest.raises(InternalServerError):
        caller.create(max_retries=9, timeout=Timeout(4.0))
    assert caller.clock.pauses == [0.5, 1.0, 2.0]  # the next pause would end too late


def test_nobody_listens(caller: Any) -> None:
    with pytest.raises(APIConnectionError) as caught:
        caller.create({"base_url": "http://127.0.0.1:1"})
    assert not isinstance(caught.value, APITimeoutError)
    assert caller.clock.pauses == [0.5, 1.0]
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value) and again.retryable


@pytest.mark.parametrize(
    "script",
    [
        Script([]),
        Script([b"garbage\r\n\r\n"]),
        Script([b"HTTP/1.1 200 X\r\ncontent-length: 10\r\n\r\n{"]),
        Script([b"HTTP/1.1 200 X\r\ncontent-le"], reset=True),
    ],
    ids=["silence", "garbage", "cut", "reset"],
)
def test_a_broken_answer_is_a_connection_error(caller: Any, server: Any, script: Script) -> None:
    server.answer(script, script, reply(200, THING))
    assert caller.create().id == "t1"
    server.answer(script)
    with pytest.raises(APIConnectionError):
        caller.create({"max_retries": 0})


def test_a_slow_answer_times_out(caller: Any, server: Any) -> None:
    server.answer(Script([b"HTTP/1.1 200 X\r\n"], hold=True))
    with pytest.raises(APITimeoutError, match="timed out"):
        caller.create(max_retries=0, timeout=0.05)
