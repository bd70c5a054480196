"""Clients in forked processes and in other event loops than asyncio's."""

from __future__ import annotations

import gc
import json
import os
import signal
import threading
import warnings
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import trio
from bw_loopback import BLOCKING, Script, reply, stream
from bw_runtime.errors import APIStreamInterruptedError
from bw_sample_api import AsyncClient, Client

THING = {"id": "t1"}
PATIENCE = 20
"""Seconds after which a forked process is ended; far more than anything here takes."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes can be forked here")


class _Echo(BaseHTTPRequestHandler):
    """Answers with the port that it is called from, and keeps the connection open."""

    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["content-length"]))
        body = json.dumps({"id": str(self.client_address[1])}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def url() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Echo) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def in_a_child(use: Callable[[], str]) -> str:
    """Give what a function gives in a forked process."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # other threads: the server's
        child = os.fork()
    if child == 0:
        signal.alarm(PATIENCE)
        try:
            os.write(writer, use().encode())
        except BaseException as error:
            os.write(writer, repr(error).encode())
        os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    with os.fdopen(reader) as pipe:
        return pipe.read()


@pytest.mark.parametrize("own", [None, *BLOCKING])
def test_a_forked_process_opens_connections_of_its_own(url: str, own: str | None) -> None:
    http = BLOCKING[own](Client) if own else None
    client = Client(api_key="k", base_url=url, http_client=http, max_retries=0, timeout=5)
    before = client.things.create().id
    child = in_a_child(lambda: client.things.create().id)
    assert child.isdigit() and child != before
    assert client.things.create().id == before  # which nobody has touched


@pytest.mark.parametrize("library", BLOCKING)
def test_a_fork_leaves_no_lock_behind(url: str, library: str) -> None:
    """Another thread holds the lock of the pool of a caller's client while the process forks."""
    http = BLOCKING[library](Client)
    client = Client(api_key="k", base_url=url, http_client=http, max_retries=0, timeout=5)
    client.things.create()
    pool: Any = vars(http)["_transport"]._pool
    held, forked = threading.Event(), threading.Event()

    def hold() -> None:
        with pool._optional_thread_lock:
            held.set()
            forked.wait()

    other = threading.Thread(target=hold)
    other.start()
    held.wait()
    child = in_a_child(lambda: client.things.create().id)
    forked.set()
    other.join()
    assert child.isdigit()


@pytest.mark.parametrize("what", ["read", "close", "let go"])
def test_a_forked_process_leaves_the_streams_of_its_parent_alone(server: Any, what: str) -> None:
    """Neither does it take their bytes, nor end them; here another thread than the reader forks."""
    event = b'event: piece\ndata: {"text": "%d"}\n\n'
    last = b'event: piece\ndata: {"text": "", "done": "yes"}\n\n'
    go_on = threading.Event()

    def pieces() -> Iterator[bytes]:
        for number, piece in enumerate(stream(event % 1, event % 2, last).pieces):
            if number == 2:
                go_on.wait(PATIENCE)
            yield piece

    server.answer(Script(pieces()))  # type: ignore[arg-type]
    with Client(api_key="k", base_url=server.url, timeout=5) as client:
        made: Any = client.things.create(stream=True)
        reader = threading.Thread(target=lambda: next(made))
        reader.start()
        reader.join()

        def use() -> str:
            nonlocal made
            if what == "read":
                with pytest.raises(APIStreamInterruptedError, match="process that was forked"):
                    list(made)
            elif what == "close":
                made.close()
            else:
                del made
                gc.collect()
            return "fine"

        assert in_a_child(use) == "fine"
        go_on.set()
        assert [each.text for each in made] == ["2", ""]


def test_retries_wait_in_trio(server: Any) -> None:
    server.answer(reply(500, retry_after_ms="1"), reply(200, THING))

    async def use() -> str:
        async with AsyncClient(api_key="k", base_url=server.url) as client:
            made = await client.things.create()
            return str(made.id)

    assert trio.run(use) == "t1" and len(server.seen) == 2


def test_streams_and_further_runs_in_trio(server: Any) -> None:
    last = b'event: piece\ndata: {"text": "b", "done": "yes"}\n\n'
    server.answer(stream(last))
    client = AsyncClient(api_key="k", base_url=server.url)

    async def use() -> list[str]:
        return [event.text async for event in await client.things.create(stream=True)]

    assert [trio.run(use), trio.run(use)] == [["b"], ["b"]]
