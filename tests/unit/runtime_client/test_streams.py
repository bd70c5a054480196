"""Streams against a server on the loopback: how they go on, and how honestly they end."""

from __future__ import annotations

import json
import pickle
from typing import Any

import pytest
from bw_loopback import reply, stream
from bw_runtime.client.descriptions import Arguments
from bw_runtime.errors import (
    APIConnectionError,
    APIResponseValidationError,
    APIStatusError,
    APIStreamInterruptedError,
    APITimeoutError,
    NotFoundError,
    RateLimitError,
)
from bw_sample_api import ENDLESS, OverloadedError, Piece


def event(name: str, payload: Any) -> bytes:
    text = payload if isinstance(payload, str) else json.dumps(payload)
    return f"event: {name}\ndata: {text}\n\n".encode() if name else f"data: {text}\n\n".encode()


ONE = event("piece", {"text": "1"})
TWO = event("piece", {"text": "2"})
LAST = event("piece", {"text": "", "done": "stop"})


def texts(events: list[Any]) -> list[str]:
    assert all(isinstance(each, Piece) for each in events)
    return [each.text for each in events]


def test_events_arrive_and_others_are_skipped(caller: Any, server: Any) -> None:
    odd = event("ping", "{}") + event("new_kind", "no json") + b": comment\n\n"
    server.answer(stream(ONE, odd, TWO + LAST))
    events: list[Any] = []
    caller.collect(events)
    assert texts(events) == ["1", "2", ""]
    assert server.seen[0].json["stream"] is True
    assert server.seen[0].all("accept") == ["text/event-stream, application/json"]


def test_the_bytes_may_be_cut_anywhere(caller: Any, server: Any) -> None:
    text = event("piece", {"text": "ü\u2028😀"}).decode().encode() + LAST
    server.answer(stream(*(text[i : i + 1] for i in range(len(text)))))
    events: list[Any] = []
    caller.collect(events)
    assert texts(events) == ["ü\u2028😀", ""]


def test_events_without_a_name_are_known_by_their_payload(caller: Any, server: Any) -> None:
    server.answer(
        stream(
            event("", {"type": "piece", "text": "1"}),
            event("", {"type": "other", "text": "-"}),
            event("", {"text": "2"}),
            event("", {"type": "piece", "text": "", "done": "stop"}),
        )
    )
    events: list[Any] = []
    caller.collect(events)
    assert texts(events) == ["1", "2", ""]


@pytest.mark.parametrize(
    "failure",
    [
        event("error", {"error": {"type": "overloaded", "message": "Busy"}}),
        event("", {"type": "error", "error": {"type": "overloaded", "message": "Busy"}}),
        event("", {"error": {"type": "overloaded", "message": "Busy"}}),
    ],
    ids=["named", "tagged", "bare"],
)
def test_an_error_event_is_the_exception_of_the_same_http_error(
    caller: Any, server: Any, failure: bytes
) -> None:
    server.answer(stream(ONE + failure))
    events: list[Any] = []
    with pytest.raises(OverloadedError) as caught:
        caller.collect(events)
    assert texts(events) == ["1"]
    error = caught.value
    assert (error.status_code, error.request_id) == (200, "req_s")
    assert str(error) == "200 overloaded: Busy (request req_s)"
    assert error.error.error.message == "Busy"
    assert list(error.received) == events
    assert pickle.loads(pickle.dumps(error)).received == error.received
    assert len(server.seen) == 1 and caller.clock.pauses == []


def test_an_error_event_that_is_garbage_is_still_an_error(caller: Any, server: Any) -> None:
    server.answer(stream(event("error", "what?")))
    with pytest.raises(APIStatusError, match=r"200: what\?"):
        caller.collect([])


@pytest.mark.parametrize(
    ("script", "why"),
    [
        (stream(ONE, TWO), "before its last event"),
        (stream(ONE, TWO, LAST[:-1]), "in the middle of an event"),
        (stream(ONE, TWO, LAST[:10]), "in the middle of an event"),
        (stream(ONE, TWO, cut=True), "the connection broke"),
    ],
)
def test_a_stream_that_ends_too_early_says_so(
    caller: Any, server: Any, script: Any, why: str
) -> None:
    server.answer(script)
    events: list[Any] = []
    with pytest.raises(APIStreamInterruptedError, match=why) as caught:
        caller.collect(events)
    assert texts(events) == ["1", "2"]
    assert list(caught.value.received) == events and caught.value.request_id == "req_s"
    assert "after 2 events (request req_s)" in str(caught.value)
    assert len(server.seen) == 1
    again = pickle.loads(pickle.dumps(caught.value))
    assert list(again.received) == events and str(again) == str(caught.value)


def test_after_the_last_event_the_connection_may_break(caller: Any, server: Any) -> None:
    server.answer(stream(ONE, LAST, cut=True))
    events: list[Any] = []
    caller.collect(events)
    assert texts(events) == ["1", ""]


def test_a_stalled_stream_is_interrupted(caller: Any, server: Any) -> None:
    script = stream(ONE, cut=True)
    script.hold = True
    server.answer(script)
    with pytest.raises(APIStreamInterruptedError, match="timed out") as caught:
        caller.collect([], timeout=0.1)
    assert isinstance(caught.value.__cause__, APITimeoutError)
    assert texts(list(caught.value.received)) == ["1"]


@pytest.mark.parametrize("data", ["{", "", "[]", '{"text": "\\ud800"}', "nul"])
def test_an_event_that_is_no_json_raises(caller: Any, server: Any, data: str) -> None:
    server.answer(stream(ONE + event("piece", data) + LAST))
    events: list[Any] = []
    with pytest.raises(APIResponseValidationError) as caught:
        caller.collect(events)
    assert texts(events) == ["1"] == texts(list(caught.value.received))
    assert pickle.loads(pickle.dumps(caught.value)).received == tuple(events)


def test_broken_utf8_is_reported(caller: Any, server: Any) -> None:
    server.answer(stream(b'event: piece\ndata: {"text": "\xff"}\n\n'))
    with pytest.raises(APIResponseValidationError):
        caller.collect([])


def test_validation_of_events(caller: Any, server: Any) -> None:
    server.answer(stream(event("piece", {"text": 1, "more": 2}) + LAST))
    events: list[Any] = []
    caller.collect(events)
    assert events[0].text == 1 and events[0].more == 2
    with pytest.raises(APIResponseValidationError) as caught:
        caller.collect([], {"validation": "strict"})
    assert caught.value.pointers == ("/text",)


def test_done_ends_a_stream_without_a_declared_end(caller: Any, server: Any) -> None:
    def use(client: Any, wait: Any) -> list[Any]:
        made = wait(client.things.call(ENDLESS, Arguments()))
        if hasattr(made, "__next__"):
            return list(made)

        async def read() -> list[Any]:
            return [each async for each in made]

        return wait(read())  # type: ignore[no-any-return]

    server.answer(stream(ONE, b"data: [DONE]\n\n", cut=True))
    assert texts(caller.run(use)) == ["1"]
    server.answer(stream(ONE))
    assert texts(caller.run(use)) == ["1"]
    server.answer(stream(ONE, b"data: 1"))
    with pytest.raises(APIStreamInterruptedError, match="middle of an event"):
        caller.run(use)


def test_streams_retry_only_before_they_start(caller: Any, server: Any) -> None:
    server.answer(reply(429, retry_after="3"), stream(ONE, LAST))
    events: list[Any] = []
    caller.collect(events)
    assert texts(events) == ["1", ""] and caller.clock.pauses == [3.0]


def test_a_refused_stream_raises_at_the_call(caller: Any, server: Any) -> None:
    server.answer(reply(404, {"error": {"type": "missing", "message": "m"}}))
    with pytest.raises(NotFoundError, match="404 missing: m"):
        caller.create(stream=True)
    server.answer(reply(429))
    with pytest.raises(RateLimitError):
        caller.create(stream=True)


def test_json_in_place_of_a_stream_and_the_reverse(caller: Any, server: Any) -> None:
    server.answer(reply(200, {"id": "t"}))
    with pytest.raises(APIResponseValidationError, match="a stream of events"):
        caller.create(stream=True)
    server.answer(stream(ONE, LAST))
    expected = r"expected 200 with application/json.*event-stream"
    with pytest.raises(APIResponseValidationError, match=expected):
        caller.create()


def test_the_selector_in_the_extra_body_counts(caller: Any, server: Any) -> None:
    server.answer(stream(ONE, LAST))
    made = caller.create(extra_body={"stream": True})
    assert type(made).__name__ in ("Stream", "AsyncStream") and made.request_id == "req_s"


def test_closing_early_ends_the_iteration_quietly(caller: Any, server: Any) -> None:
    script = stream(ONE, cut=True)
    script.hold = True
    server.answer(script)

    def use(client: Any, wait: Any) -> list[Any]:
        made = wait(client.things.create(stream=True))
        if hasattr(made, "__next__"):
            with made:
                first = next(made)
            made.close()
            return [first, *made]

        async def read() -> list[Any]:
            async with made:
                first = await anext(made)
            await made.aclose()
            return [first, *[each async for each in made]]

        return wait(read())  # type: ignore[no-any-return]

    assert texts(caller.run(use)) == ["1"]


def test_raw_streams(caller: Any, server: Any) -> None:
    server.answer(stream(ONE, LAST))

    def use(client: Any, wait: Any) -> None:
        raw = wait(client.things.with_raw_response.create(stream=True))
        assert raw.status_code == 200 and raw.request_id == "req_s" and not raw.is_closed
        parsed = wait(raw.parse())
        assert type(parsed).__name__ in ("Stream", "AsyncStream") and wait(raw.parse()) is parsed
        with pytest.raises(RuntimeError, match="read already"):
            wait(raw.read())
        wait(parsed.close())

    caller.run(use)


def test_nobody_listens(caller: Any) -> None:
    with pytest.raises(APIConnectionError):
        caller.create({"base_url": "http://127.0.0.1:1", "max_retries": 0}, stream=True)
