"""A call ends when its time is over, however the bytes of its answer drip."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bw_loopback import LIBRARIES, Script, reply, stream
from bw_runtime.client.limits import Timeout
from bw_runtime.client.retries import Clock
from bw_runtime.errors import APITimeoutError, InternalServerError

THING = {"id": "t1"}
SOON = Timeout(0.3)
DRIP = 0.02
"""Seconds between bytes: an answer of some hundred takes many times as long as the call may."""


def drip(script: Script) -> Script:
    """The same, byte by byte."""
    return Script([bytes([one]) for piece in script.pieces for one in piece], drip=DRIP)


def slow_body() -> Script:
    """An answer whose head is there at once."""
    raw = b'{"id": "t1"}' + b" " * 200
    (data,) = reply(200, raw=raw, content_type="application/json").pieces
    return Script([data[: -len(raw)], *(bytes([one]) for one in raw)], drip=DRIP)


@pytest.mark.parametrize("http_client", [None, *LIBRARIES])
@pytest.mark.parametrize("script", [drip(reply(200, THING)), slow_body()], ids=["head", "body"])
def test_a_dripping_answer_ends_in_time(
    caller: Any, server: Any, script: Script, http_client: str | None
) -> None:
    server.answer(script)
    own = LIBRARIES[http_client](caller) if http_client else None
    with pytest.raises(APITimeoutError, match="timed out"):
        caller.create({"timeout": SOON, "max_retries": 0, "http_client": own})


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the system has no Unix sockets")
def test_a_dripping_answer_over_a_unix_socket_ends_in_time(
    caller: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the path of a socket has a hundred characters at most
    over = threading.Event()

    def answer() -> None:
        connection, _ = listener.accept()
        with connection, contextlib.suppress(OSError):
            connection.recv(1 << 16)
            for piece in slow_body().pieces:
                connection.sendall(piece)
                if over.wait(DRIP):
                    return

    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        listener.listen()
        thread = threading.Thread(target=answer)
        thread.start()
        is_async = type(caller).__name__ == "AsyncCaller"
        own: Any = (
            httpx2.AsyncClient(transport=httpx2.AsyncHTTPTransport(uds="s"))
            if is_async
            else httpx2.Client(transport=httpx2.HTTPTransport(uds="s"))
        )
        with pytest.raises(APITimeoutError, match="timed out"):
            caller.create({"timeout": SOON, "max_retries": 0, "http_client": own})
        over.set()
        thread.join()


def test_the_time_is_that_of_all_redirects_together(caller: Any, server: Any) -> None:
    (data,) = reply(307, location=f"{server.url}/elsewhere").pieces
    server.answer(Script([data[:1], data[1:]], drip=0.1))
    caller.clock = Clock()
    with pytest.raises(APITimeoutError):
        caller.create({"timeout": SOON, "max_retries": 0})
    assert 1 < len(server.seen) < 11


def test_the_error_that_a_stream_was_answered_with_has_the_same_time(
    caller: Any, server: Any
) -> None:
    server.answer(drip(reply(500, {"error": {"type": "x", "message": "y" * 200}})))
    with pytest.raises(APITimeoutError):
        caller.collect([], {"timeout": SOON, "max_retries": 0})


def test_a_stream_has_as_long_as_it_likes_once_its_head_is_there(caller: Any, server: Any) -> None:
    event = b'event: piece\ndata: {"text": "a"}\n\n'
    last = b'event: piece\ndata: {"text": "b", "done": "yes"}\n\n'
    head, *rest = stream(event, last).pieces
    server.answer(Script([head], hold=False), Script([]))
    pieces = [bytes([one]) for piece in rest for one in piece]
    server.answer(Script([head[:-1], head[-1:], *pieces], drip=0.0))
    got: list[Any] = []
    caller.collect(got, {"timeout": Timeout(0.5), "max_retries": 0})
    assert [one.text for one in got] == ["a", "b"]


def test_what_is_over_before_it_is_sent_is_not_sent(caller: Any, server: Any) -> None:
    server.answer(reply(500), reply(200, THING))
    caller.clock.sleep = lambda seconds: setattr(caller.clock, "time", caller.clock.time + 9)
    with pytest.raises((APITimeoutError, InternalServerError)):
        caller.create({"timeout": Timeout(3.0), "max_retries": 1})


@pytest.mark.parametrize(
    "last",
    [b'event: piece\ndata: {"text": "b", "done": "yes"}\n\n', b"data: [DONE]\n\n"],
    ids=["condition", "sentinel"],
)
@pytest.mark.parametrize("timeout", [None, 600.0])
@pytest.mark.parametrize("library", LIBRARIES)
def test_the_end_of_a_stream_is_the_end(
    caller: Any, server: Any, last: bytes, timeout: float | None, library: str
) -> None:
    """The connection stays open, and in silence for longer than any test may take."""
    script = stream(b'event: piece\ndata: {"text": "a"}\n\n', last)
    server.answer(Script(script.pieces[:-1], hold=True))
    got: list[Any] = []
    own = LIBRARIES[library](caller)
    caller.collect(got, {"timeout": timeout, "max_retries": 0, "http_client": own})
    assert got[0].text == "a" and not server.outwaited


def test_what_follows_the_end_at_once_is_still_read(caller: Any, server: Any) -> None:
    end = b'event: piece\ndata: {"text": "a", "done": "yes"}\n\n'
    more = b'event: piece\ndata: {"text": "usage"}\n\n'
    server.answer(stream(end, more))
    got: list[Any] = []
    caller.collect(got)
    assert [one.text for one in got] == ["a", "usage"]


class _Kept(BaseHTTPRequestHandler):
    """Streams, and closes no connection; the end of the body comes in a packet of its own."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        self.server.ports.append(self.client_address[1])  # type: ignore[attr-defined]
        for piece in stream(b'event: piece\ndata: {"text": "a", "done": "yes"}\n\n').pieces:
            self.wfile.write(piece.replace(b"connection: close\r\n", b""))
            self.wfile.flush()
            time.sleep(0.01)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.mark.parametrize("library", LIBRARIES)
def test_the_connection_of_a_stream_that_came_to_its_end_is_kept(caller: Any, library: str) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Kept) as kept:
        kept.daemon_threads = True
        kept.ports = []  # type: ignore[attr-defined]
        thread = threading.Thread(target=kept.serve_forever)
        thread.start()

        async def read(client: Any) -> None:
            for _ in range(2):
                assert [one.text async for one in await client.things.create(stream=True)] == ["a"]

        def use(client: Any, wait: Any) -> Any:
            if type(client).__name__ == "AsyncClient":
                return wait(read(client))
            for _ in range(2):
                assert [one.text for one in client.things.create(stream=True)] == ["a"]
            return None

        url = f"http://127.0.0.1:{kept.server_port}"
        caller.run(use, base_url=url, http_client=LIBRARIES[library](caller))
        kept.shutdown()
        thread.join()
        first, second = kept.ports  # type: ignore[attr-defined]
        assert first == second
