"""Streams: every way in which events may arrive, and every way in which a stream may end."""

from __future__ import annotations

import asyncio
import json
import pickle
from typing import Any

import pytest
import text_completions as tc

from .conftest import ARGUMENTS, Way
from .peer import COMPLETION, Answer, Peer, answer, event, problem, stream

pytestmark = pytest.mark.filterwarnings("error")

HELLO = [event(" Hel"), event("lo"), event("", "stop_sequence")]
PING = b'event: ping\ndata: {"type": "ping"}\n\n'
OVERLOADED = {"type": "error", "error": {"type": "overloaded_error", "message": "Busy: sk-key"}}


def error_event(payload: Any, name: str | None = "error") -> bytes:
    data = f"data: {json.dumps(payload)}\n\n"
    return (f"event: {name}\n{data}" if name else data).encode()


def text(events: list[tc.CompletionEvent]) -> str:
    return "".join(one.completion for one in events)


def caught(way: Way, kind: type[Exception], **arguments: Any) -> Any:
    with pytest.raises(kind) as info:
        way.create(**arguments, stream=True)
    return info.value


def test_a_stream(way: Way, peer: Peer) -> None:
    peer.will(stream(*HELLO))
    events = way.create(stream=True)
    assert [type(one) for one in events] == [tc.CompletionEvent] * 3
    assert text(events) == " Hello"
    assert [one.stop_reason for one in events] == [None, None, tc.StopReason.STOP_SEQUENCE]
    assert events[0].model is tc.Model.CLAUDE_SONNET_4_6
    assert peer.last.json == {**ARGUMENTS, "stream": True}
    assert peer.last.header("accept") == ["text/event-stream, application/json"]


def test_the_selector_in_the_extra_body_counts_too(way: Way, peer: Peer) -> None:
    peer.will(stream(*HELLO))
    assert text(way.create(extra_body={"stream": True})) == " Hello"


@pytest.mark.parametrize(
    "body",
    [
        b"".join([PING, HELLO[0], PING, HELLO[1], b"event: ping\ndata: {}\n\n", HELLO[2]]),
        b"".join([HELLO[0], b"event: news\ndata: [}\n\n", *HELLO[1:]]),
        b"".join([HELLO[0], b'data: {"type": "news"}\n\n', b'data: {"type": 5}\n\n', *HELLO[1:]]),
        b"".join([event(" Hel", name=None), event("lo", name=None), event("", "x", name=None)]),
        b"".join([b": comment\n\n", b"id: 1\nretry: 5\n", *HELLO]),
        b"".join([HELLO[0], b"event: completion\n\n", b"data\n\n", b"data:\n\n", *HELLO[1:]]),
        b"\xef\xbb\xbf" + b"".join(HELLO),
        b"".join(HELLO).replace(b"\n", b"\r\n"),
        b"".join(HELLO).replace(b"\n", b"\r"),
        b"".join(HELLO).replace(b": ", b":"),
        b"".join([*HELLO, b"data: [DONE]\n\n"]),
        b"".join(HELLO[:2]) + HELLO[2].replace(b', "', b',\ndata: "'),
    ],
)
@pytest.mark.parametrize("size", [1, 7, 100_000])
def test_however_it_is_written_and_cut(way: Way, peer: Peer, body: bytes, size: int) -> None:
    peer.will(stream(*(body[at : at + size] for at in range(0, len(body), size))))
    assert text(way.create(stream=True)) == " Hello"


@pytest.mark.parametrize("odd", ["\u2028", "\u2029", "\x85", "é😀", "\x0b\x0c\x1c"])
def test_only_line_ends_end_lines(way: Way, peer: Peer, odd: str) -> None:
    body = event(odd + "x") + event("", "max_tokens")
    peer.will(stream(*(body[at : at + 1] for at in range(len(body)))))
    assert text(way.create(stream=True)) == odd + "x"


def test_events_of_the_documentation_without_id_and_type(way: Way, peer: Peer) -> None:
    first = b'event: completion\ndata: {"completion":"a","stop_reason":null,"model":"m"}\n\n'
    peer.will(stream(first, event("", "max_tokens")))
    way.options = {"validation": "strict"}
    events = way.create(stream=True)
    assert events[0].id is None and "id" not in events[0].model_fields_set
    assert not events[0].model.is_known


def test_what_the_document_does_not_list_survives(way: Way, peer: Peer) -> None:
    data = {**COMPLETION, "stop": None, "log_id": "l", "new": {"a": 1}, "model": "x"}
    peer.will(stream(f"event: completion\ndata: {json.dumps(data)}\n\n".encode()))
    (only,) = way.create(stream=True)
    assert only.to_dict() == data and only.new == {"a": 1}


@pytest.mark.parametrize(
    ("tag", "kind"),
    [
        ("overloaded_error", tc.OverloadedError),
        ("rate_limit_error", tc.RateLimitError),
        ("timeout_error", tc.GatewayTimeoutError),
        ("moon_error", tc.APIStatusError),
    ],
)
@pytest.mark.parametrize("name", ["error", None])
@pytest.mark.parametrize("with_type", [True, False])
def test_an_error_event_is_the_exception_of_the_http_error(
    way: Way, peer: Peer, tag: str, kind: Any, name: str | None, with_type: bool
) -> None:
    payload: dict[str, Any] = {"error": {"type": tag, "message": "Busy: sk-key", "details": None}}
    payload = {"type": "error", **payload} if with_type else payload
    peer.will(stream(HELLO[0], error_event(payload, name), HELLO[2]))
    error = caught(way, tc.APIStatusError)
    assert type(error) is kind
    assert (error.status_code, error.request_id) == (200, "req_s")
    assert type(error.error) is tc.ErrorEvent and error.error.error.type == tag
    assert "Busy: ***" in str(error) and "sk-key" not in str(error)
    assert type(pickle.loads(pickle.dumps(error))) is kind
    assert len(peer.seen) == 1


@pytest.mark.parametrize("payload", [b"", b" {", b" []", b" overloaded"])
def test_an_error_event_that_is_garbage(way: Way, peer: Peer, payload: bytes) -> None:
    peer.will(stream(HELLO[0], b"event: error\ndata:" + payload + b"\n\n"))
    assert type(caught(way, tc.APIStatusError)) is tc.APIStatusError


@pytest.mark.parametrize(
    ("said", "received"),
    [
        (stream(), ""),
        (stream(*HELLO[:2]), " Hello"),
        (stream(*HELLO[:2], HELLO[2][:-1]), " Hello"),
        (stream(*HELLO[:2], HELLO[2][:30]), " Hello"),
        (stream(*HELLO[:2], whole=False), " Hello"),
        (stream(*HELLO[:2], HELLO[2][:30], whole=False), " Hello"),
        (Answer(stream(HELLO[0], whole=False).data, "reset"), None),
        (Answer(stream(HELLO[0], whole=False).data + b"zz\r\n"), " Hel"),
    ],
)
def test_a_stream_that_breaks_off(way: Way, peer: Peer, said: Answer, received: str | None) -> None:
    peer.will(said)
    error = caught(way, tc.APIStreamInterruptedError)
    if received is not None:
        assert text(error.received) == received
        counted = {0: "0 events", 1: "1 event"}.get(len(error.received), "2 events")
        assert f", after {counted} (request req_s)" in str(error)
    assert error.request_id == "req_s" and "(request req_s)" in str(error)
    again = pickle.loads(pickle.dumps(error))
    assert again.received == error.received and str(again) == str(error)
    assert len(peer.seen) == 1, "a stream that began is not sent again"


def test_a_peer_that_falls_silent(way: Way, peer: Peer) -> None:
    peer.will(Answer(stream(HELLO[0], whole=False).data, "hold"))
    error = caught(way, tc.APIStreamInterruptedError, timeout=tc.Timeout(read=0.2))
    assert text(error.received) == " Hel"
    assert type(error.__cause__) is tc.APITimeoutError


def test_after_the_last_event_a_broken_connection_is_no_loss(way: Way, peer: Peer) -> None:
    peer.will(stream(*HELLO, whole=False))
    assert text(way.create(stream=True)) == " Hello"


@pytest.mark.parametrize("data", [b"{", b"[]", b'"x"', b"\xff\xfe", b"null"])
@pytest.mark.parametrize("validation", ["lenient", "strict"])
def test_an_event_that_is_no_event_raises(
    way: Way, peer: Peer, data: bytes, validation: str
) -> None:
    peer.will(stream(HELLO[0], b"event: completion\ndata: " + data + b"\n\n", *HELLO[1:]))
    way.options = {"validation": validation}
    error = caught(way, tc.APIResponseValidationError)
    assert error.pointers == ("",) and error.request_id == "req_s"


def test_an_event_that_breaks_its_schema(way: Way, peer: Peer) -> None:
    broken = b'event: completion\ndata: {"completion": 5, "model": "m"}\n\n'
    peer.will(stream(broken, HELLO[2]))
    first, _ = way.create(stream=True)
    assert first.completion == 5
    assert [violation.pointer for violation in first.validation_errors] == [
        "/completion",
        "/stop_reason",
    ]
    assert first.to_dict() == {"completion": 5, "model": "m"}
    way.options = {"validation": "strict"}
    assert caught(way, tc.APIResponseValidationError).pointers == ("/completion", "/stop_reason")


def test_json_in_place_of_a_stream(way: Way, peer: Peer) -> None:
    peer.will(answer(200, COMPLETION))
    error = caught(way, tc.APIResponseValidationError)
    assert "text/event-stream" in str(error) and "application/json" in str(error)


def test_before_the_first_byte_streams_are_sent_again(
    way: Way, peer: Peer, pauses: list[float]
) -> None:
    peer.will(problem(529, "overloaded_error"), Answer(b""), stream(*HELLO))
    assert text(way.create(stream=True)) == " Hello"
    assert pauses == [0.5, 1.0]


def test_a_raw_stream(way: Way, peer: Peer) -> None:
    peer.will(stream(*HELLO))
    if way.is_async:

        async def main() -> None:
            async with tc.AsyncClient(api_key="k", base_url=peer.url) as client:
                raw = await client.completions.with_raw_response.create(**ARGUMENTS, stream=True)
                assert (raw.status_code, raw.request_id) == (200, "req_s")
                assert raw.headers["content-type"] == "text/event-stream"
                got: Any = await raw.parse()
                assert text([one async for one in got]) == " Hello"

        asyncio.run(main())
        return
    with tc.Client(api_key="k", base_url=peer.url) as client:
        raw = client.completions.with_raw_response.create(**ARGUMENTS, stream=True)
        assert (raw.status_code, raw.request_id) == (200, "req_s")
        got: Any = raw.parse()
        assert text(list(got)) == " Hello"
        with pytest.raises(RuntimeError, match="read already"):
            raw.read()


def test_leaving_early_hangs_up(peer: Peer) -> None:
    peer.will(Answer(stream(HELLO[0], whole=False).data, "hold"))
    with tc.Client(api_key="k", base_url=peer.url) as client:
        with client.completions.create(**ARGUMENTS, stream=True) as events:
            for one in events:
                assert one.completion == " Hel"
                break
        assert list(events) == [], "what has not arrived is lost, without an error"
        events.close()
        assert events.request_id == "req_s"


def test_leaving_early_hangs_up_asynchronously(peer: Peer) -> None:
    peer.will(Answer(stream(HELLO[0], whole=False).data, "hold"))

    async def main() -> None:
        async with tc.AsyncClient(api_key="k", base_url=peer.url) as client:
            async with await client.completions.create(**ARGUMENTS, stream=True) as events:
                async for one in events:
                    assert one.completion == " Hel"
                    break
            assert [one async for one in events] == []
            await events.aclose()

    asyncio.run(main())


def test_events_are_there_as_soon_as_they_have_arrived(peer: Peer) -> None:
    peer.will(Answer(stream(HELLO[0], HELLO[1], whole=False).data, "hold"))
    with (
        tc.Client(api_key="k", base_url=peer.url) as client,
        client.completions.create(**ARGUMENTS, stream=True) as events,
    ):
        assert next(events).completion == " Hel"
        assert next(events).completion == "lo"
