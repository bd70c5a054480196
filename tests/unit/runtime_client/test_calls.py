"""Calls against a server on the loopback: what is sent, what comes back, what is retried."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bw_loopback import Script, reply, stream
from bw_runtime.client.descriptions import Arguments
from bw_runtime.client.limits import SizeLimits
from bw_runtime.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    ArgumentValidationError,
    AuthenticationError,
    MissingCredentialsError,
    NotFoundError,
    ResponseTooLargeError,
)
from bw_runtime.omit import omit
from bw_runtime.responses.raw import APIResponse, AsyncAPIResponse
from bw_sample_api import CREATE, DELETE, ENDLESS, GET, HEALTH, Thing

THING = {"id": "t1", "size": 3}


def problem(kind: str = "missing", message: str = "No such thing") -> Any:
    return {"error": {"type": kind, "message": message}}


def test_a_call_sends_what_was_given_and_nothing_else(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING, request_id="req_1"))
    thing = caller.create(name="n")
    assert isinstance(thing, Thing) and thing.id == "t1" and thing._request_id == "req_1"
    seen = server.seen[0]
    assert (seen.method, seen.target) == ("POST", "/v1/things")
    assert seen.json == {"name": "n", "kind": "plain"}
    assert sorted(name.lower() for name, _ in seen.headers) == [
        "accept",
        "accept-encoding",
        "connection",
        "content-length",
        "content-type",
        "host",
        "user-agent",
        "x-api-key",
        "x-version",
    ]
    assert seen.all("user-agent")[0].startswith("sample-api/1.2.3 python/3.")
    assert seen.all("x-version") == ["2020-01-01"]


def test_null_is_sent_and_omit_is_not(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create(name=None, stream=omit)
    assert server.seen[0].json == {"name": None, "kind": "plain"}


def test_a_list_in_a_header_is_one_header(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create(beta=["b1", "b2"])
    assert server.seen[0].all("x-beta") == ["b1,b2"]


@pytest.mark.parametrize(
    ("client", "call", "sent"),
    [
        ({}, {}, "2020-01-01"),
        ({"default_headers": {"X-Version": "client"}}, {}, "client"),
        ({"default_headers": {"X-Version": "client"}}, {"version": "argument"}, "argument"),
        ({}, {"version": "argument", "extra_headers": {"X-VERSION": "extra"}}, "extra"),
    ],
)
def test_the_nearest_header_wins_and_is_sent_once(
    caller: Any, server: Any, client: Any, call: Any, sent: str
) -> None:
    server.answer(reply(200, THING))
    caller.create(client, **call)
    assert server.seen[0].all("x-version") == [sent]


def test_omit_takes_a_header_away(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create(extra_headers={"X-VERSION": omit, "accept-encoding": omit, "User-agent": omit})
    for name in ("x-version", "accept-encoding", "user-agent"):
        assert server.seen[0].all(name) == []


def test_extra_query_and_body(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create(extra_query={"a b": [1, True]}, extra_body={"kind": omit, "more": {"x": None}})
    assert server.seen[0].target == "/v1/things?a%20b=1&a%20b=true"
    assert server.seen[0].json == {"name": "n", "more": {"x": None}}


def test_extra_body_needs_an_object(caller: Any, server: Any) -> None:
    with pytest.raises(TypeError, match="extra_body needs a body that is an object"):
        caller.call(CREATE, Arguments(body=[1]), extra_body={"a": 1})


def test_parameters_in_every_place(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    arguments = Arguments(
        path={"id": "a/b?c"},
        query={"tags": ["x", "y&z"], "filter": {"min": 1}},
        cookie={"session": "s 1"},
    )
    caller.call(GET, arguments)
    assert server.seen[0].target == "/v1/things/a%2Fb%3Fc?tags=x&tags=y%26z&filter%5Bmin%5D=1"
    assert server.seen[0].all("cookie") == ["session=s%201"]
    assert server.seen[0].body == b"" and server.seen[0].all("content-type") == []


@pytest.mark.parametrize("value", ["", [], ["", ""][:1]])
def test_an_empty_path_parameter_is_refused(caller: Any, server: Any, value: Any) -> None:
    with pytest.raises(ValueError, match="non-empty value for `id`"):
        caller.call(GET, Arguments(path={"id": value}))
    assert server.seen == []


@pytest.mark.parametrize("suffix", ["", "/", "/prefix", "/prefix/"])
def test_the_base_url_may_have_a_prefix_and_a_slash(caller: Any, server: Any, suffix: str) -> None:
    server.answer(reply(200, THING))
    caller.create({"base_url": server.url + suffix})
    assert server.seen[0].target == suffix.rstrip("/") + "/v1/things"


def test_no_content(caller: Any, server: Any) -> None:
    server.answer(reply(204))
    assert caller.call(DELETE, Arguments(path={"id": "x"})) is None


def test_text(caller: Any, server: Any) -> None:
    server.answer(reply(200, raw="läuft".encode(), content_type="text/plain; charset=utf-8"))
    assert caller.call(HEALTH, Arguments()) == "läuft"
    assert server.seen[0].all("accept") == ["text/plain"]
    assert server.seen[0].all("x-api-key") == []  # this operation needs none


def test_an_undocumented_success_is_read_like_a_documented_one(caller: Any, server: Any) -> None:
    server.answer(reply(201, THING))
    assert caller.create().id == "t1"


@pytest.mark.parametrize(
    "answer",
    [
        reply(200, raw=b"<html>", content_type="text/html"),
        reply(200, raw=b"{", content_type="application/json"),
        reply(200, [THING]),
    ],
)
def test_an_answer_of_another_kind_raises(caller: Any, server: Any, answer: Script) -> None:
    server.answer(answer)
    with pytest.raises(APIResponseValidationError):
        caller.create()
    assert len(server.seen) == 1


@pytest.mark.parametrize(
    "answer", [reply(200, raw=b"", content_type="application/json"), reply(204)]
)
def test_an_empty_answer_has_no_fields(caller: Any, server: Any, answer: Script) -> None:
    server.answer(answer)
    thing = caller.create()
    assert [one.pointer for one in thing.validation_errors][:1] == ["/id"]


def test_the_error_says_which_content_type_was_expected(caller: Any, server: Any) -> None:
    server.answer(reply(200, raw=b"<html>", content_type="text/html", request_id="req_1"))
    expected = r"expected 200 with application/json.*got 200 with text/html"
    with pytest.raises(APIResponseValidationError, match=expected) as caught:
        caller.create()
    assert caught.value.request_id == "req_1" and "(request req_1)" in str(caught.value)


def test_validation_strict_and_lenient(caller: Any, server: Any) -> None:
    server.answer(reply(200, {"id": 7, "size": 3}))
    assert caller.create().size == 3
    with pytest.raises(APIResponseValidationError) as caught:
        caller.create({"validation": "strict"})
    assert caught.value.pointers == ("/id",)


def test_strict_arguments(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    with pytest.raises(ArgumentValidationError) as caught:
        caller.create({"validation": "strict"}, name="")
    assert caught.value.pointers == ("/name",)
    assert server.seen == []
    caller.create({"validation": "strict"}, name="n")  # `kind` has a default
    caller.create(name="")  # lenient: that is up to the API
    assert [seen.json["name"] for seen in server.seen] == ["n", ""]


@pytest.mark.parametrize("status", [307, 308])
def test_a_redirect_keeps_the_method(caller: Any, server: Any, status: int) -> None:
    server.answer(reply(status, location="/elsewhere?x=1"), reply(200, THING))
    assert caller.create().id == "t1"
    first, second = server.seen
    assert (second.method, second.target) == ("POST", "/elsewhere?x=1")
    assert second.body == first.body and second.all("x-api-key") == ["k-secret"]


def test_a_redirect_that_would_change_the_method_is_an_error(caller: Any, server: Any) -> None:
    server.answer(reply(302, location="/elsewhere"))
    with pytest.raises(APIStatusError) as caught:
        caller.create()
    assert caught.value.status_code == 302 and len(server.seen) == 1
    server.answer(reply(302, location="/elsewhere"), reply(302, location="/v2"), reply(200, THING))
    assert caller.call(GET, Arguments(path={"id": "x"})).id == "t1"


def test_redirects_in_a_circle_end(caller: Any, server: Any) -> None:
    server.answer(reply(307, location="/v1/things"))
    with pytest.raises(APIConnectionError, match="too many redirects"):
        caller.create()
    assert len(server.seen) == 11


def test_a_redirect_to_a_file_is_refused(caller: Any, server: Any) -> None:
    server.answer(reply(307, location="file:///etc/passwd"))
    with pytest.raises(APIConnectionError, match="not HTTP"):
        caller.create()


def test_missing_credentials(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    with pytest.raises(MissingCredentialsError) as caught:
        caller.create({"api_key": " "})
    for name in ("api_key", "auth_token", "SAMPLE_KEY", "SAMPLE_TOKEN", "things.create"):
        assert name in str(caught.value)
    assert server.seen == []
    caller.create({"api_key": ""}, extra_headers={"X-Api-Key": "mine"})
    assert server.seen[0].all("x-api-key") == ["mine"]


@pytest.mark.parametrize("where", ["client", "call"])
def test_credentials_can_be_left_out_on_purpose(caller: Any, server: Any, where: str) -> None:
    """A gateway on the way adds them."""
    server.answer(reply(200, THING))
    left_out = {"X-Api-Key": omit}
    if where == "client":
        caller.create({"api_key": "", "default_headers": left_out})
    else:
        caller.create({"api_key": ""}, extra_headers=left_out)
    assert server.seen[0].all("x-api-key") == [] == server.seen[0].all("authorization")


def test_a_redirect_that_is_not_followed_names_its_target(caller: Any, server: Any) -> None:
    server.answer(reply(302, location="https://login.example/in?token=secret"))
    with pytest.raises(APIStatusError, match=r"sent on to https://login\.example/in\)") as info:
        caller.create()
    assert "secret" not in str(info.value) and info.value.status_code == 302


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SSL_CERT_FILE", "/nowhere.pem"),
        ("HTTPS_PROXY", "socks9://user:secret@h"),
        ("ALL_PROXY", "ftp://h"),
    ],
)
def test_what_the_environment_says_wrong_is_named(
    caller: Any, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(APIConnectionError, match=name) as info:
        caller.create({"base_url": "https://127.0.0.1:9"})
    assert not info.value.retryable and "secret" not in str(info.value)


@pytest.mark.parametrize("name", ["HTTP_PROXY", "http_proxy", "ALL_PROXY"])
def test_a_proxy_of_the_environment_that_can_not_be_reached_is_named(
    caller: Any, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    """Else the message would say that nobody listens at the API."""
    for other in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.delenv(other, raising=False)
    monkeypatch.setenv(name, "http://user:secret@127.0.0.1:1")
    with pytest.raises(APIConnectionError, match=rf"through a proxy, set by {name}\)$") as info:
        caller.create({"base_url": "http://api.example", "max_retries": 0})
    assert "secret" not in str(info.value)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with pytest.raises(APIConnectionError) as info:
        caller.create({"base_url": "http://127.0.0.1:1", "max_retries": 0})
    assert "proxy" not in str(info.value)


def test_both_credentials_are_sent(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    caller.create({"auth_token": "t\n"})
    assert server.seen[0].all("x-api-key") == ["k-secret"]
    assert server.seen[0].all("authorization") == ["Bearer t"]


def test_messages_hold_no_secret(caller: Any, server: Any) -> None:
    server.answer(reply(401, problem("odd", "the key k-secret is unknown")))
    with pytest.raises(AuthenticationError) as caught:
        caller.create()
    assert str(caught.value) == "401 odd: the key *** is unknown"


def test_idempotency_keys(caller: Any, server: Any) -> None:
    server.answer(reply(500), reply(500), reply(204), reply(204))
    caller.call(DELETE, Arguments(path={"id": "x"}))
    keys = [seen.all("idempotency-key") for seen in server.seen]
    assert keys[0] == keys[1] == keys[2] and len(keys[0]) == 1 and len(keys[0][0]) == 36
    caller.call(DELETE, Arguments(path={"id": "x"}), idempotency_key="mine")
    assert server.seen[3].all("idempotency-key") == ["mine"]


def test_raw_response(caller: Any, server: Any) -> None:
    server.answer(reply(500), reply(200, THING, request_id="req_1", x_more="m"))

    def use(client: Any, wait: Any) -> None:
        raw = wait(client.things.with_raw_response.create(name="n"))
        assert isinstance(raw, APIResponse | AsyncAPIResponse) and raw.is_closed
        assert (raw.status_code, raw.request_id, raw.retries_taken) == (200, "req_1", 1)
        assert raw.headers["X-More"] == "m" and raw.elapsed >= timedelta()
        assert wait(raw.json()) == THING and b'"t1"' in wait(raw.read())
        assert '"t1"' in wait(raw.text())
        parsed = wait(raw.parse())
        assert isinstance(parsed, Thing) and wait(raw.parse()) is parsed
        assert raw.method == "POST" and raw.url == caller.url + "/v1/things"
        assert raw.http_request.headers["x-api-key"] == "k-secret"
        assert raw.http_response.status_code == 200
        wait(raw.close())

    caller.run(use)


def each(pieces: Any, wait: Any) -> list[Any]:
    if hasattr(pieces, "__iter__"):
        return list(pieces)

    async def read() -> list[Any]:
        return [one async for one in pieces]

    found: list[Any] = wait(read())
    return found


def entered(manager: Any, wait: Any) -> tuple[Any, Any]:
    """Enter a context; gives what it gives, and what leaves it."""
    if hasattr(manager, "__enter__"):
        return manager.__enter__(), lambda: manager.__exit__(None, None, None)
    return wait(manager.__aenter__()), lambda: wait(manager.__aexit__(None, None, None))


LINES = "ä\r\nb\n\nc"


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (lambda raw: raw.iter_lines(), ["ä", "b", "", "c"]),
        (lambda raw: raw.iter_bytes(4), [b"\xc3\xa4\r\n", b"b\n\nc"]),
        (lambda raw: raw.iter_text(1), ["", "ä", "\r", "\n", "b", "\n", "\n", "c"]),
    ],
)
def test_a_response_that_is_streamed(caller: Any, server: Any, read: Any, expected: Any) -> None:
    server.answer(reply(500), *[reply(200, raw=LINES.encode(), content_type="text/plain")] * 2)

    def use(client: Any, wait: Any) -> None:
        for _ in range(2):
            manager = client.things.with_streaming_response.call(HEALTH, Arguments())
            raw, leave = entered(manager, wait)
            assert not raw.is_closed and raw.status_code == 200
            assert each(read(raw), wait) == expected
            with pytest.raises(RuntimeError, match="read already"):
                wait(raw.read())
            leave()
            assert raw.is_closed

    caller.run(use)


def test_a_streamed_response_is_read_when_it_is_parsed(
    caller: Any, server: Any, tmp_path: Path
) -> None:
    server.answer(*[reply(200, THING)] * 4)

    def use(client: Any, wait: Any) -> None:
        call = client.things.with_streaming_response.create
        raw, leave = entered(call(name="n"), wait)
        assert wait(raw.parse()).id == "t1" and wait(raw.json()) == THING
        assert b"".join(each(raw.iter_bytes(), wait)) == wait(raw.read())
        leave()
        raw, leave = entered(call(name="n"), wait)
        wait(raw.stream_to_file(tmp_path / "x"))
        assert json.loads((tmp_path / "x").read_bytes()) == THING
        leave()
        raw, leave = entered(call(name="n"), wait)
        leave()
        with pytest.raises(RuntimeError, match="or closed"):
            wait(raw.parse())
        made = client.with_options(size_limits=SizeLimits(response=5))
        raw, leave = entered(made.things.with_streaming_response.create(name="n"), wait)
        with pytest.raises(ResponseTooLargeError):
            wait(raw.parse())
        leave()

    caller.run(use)
    assert len(server.seen) == 4


def test_a_streamed_response_holds_events(caller: Any, server: Any) -> None:
    server.answer(*[stream(b'event: piece\ndata: {"text": "a", "done": true}\n\n')] * 2)

    def use(client: Any, wait: Any) -> None:
        call = client.things.with_streaming_response.create
        raw, leave = entered(call(stream=True), wait)
        assert [one.text for one in each(wait(raw.parse()), wait)] == ["a"]
        leave()
        raw, leave = entered(call(stream=True), wait)
        assert each(raw.iter_lines(), wait)[0] == "event: piece"
        leave()

    caller.run(use)


def test_a_streamed_response_may_be_an_error(caller: Any, server: Any) -> None:
    server.answer(reply(404, {"error": {"type": "missing", "message": "gone"}}))

    def use(client: Any, wait: Any) -> None:
        with pytest.raises(NotFoundError, match="gone"):
            entered(client.things.with_streaming_response.create(), wait)

    caller.run(use)


def test_an_operation_that_always_streams_refuses_other_answers(caller: Any, server: Any) -> None:
    server.answer(reply(200, THING))
    with pytest.raises(
        APIResponseValidationError, match=r"a stream of events.*got application/json"
    ):
        caller.call(ENDLESS, Arguments())
