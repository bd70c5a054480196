"""Whatever happens to a connection: the right error in time, and nothing held."""

from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Awaitable, Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import bw_loopback as loopback
import pytest
import trio
from bw_loopback import Script, Server, reply, stream
from bw_runtime.client.limits import SizeLimits, Timeout
from bw_runtime.errors import (
    APIConnectionError,
    APIStreamInterruptedError,
    APITimeoutError,
    ResponseTooLargeError,
)
from bw_sample_api import AsyncClient, Client, FakeClock

THING = {"id": "t1"}
ONE = b'event: piece\ndata: {"text": "1"}\n\n'
LAST = b'event: piece\ndata: {"text": "", "done": "stop"}\n\n'
SOON = Timeout(0.2)
ENDINGS = ("close", "reset", "half-closed", "silence")


class FaultyServer(Server):
    """Serves each connection in a thread of its own, and ends it as it is told."""

    def __init__(self, ending: str = "close") -> None:
        super().__init__()
        self.ending = ending
        self.connections = 0

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(connection,), daemon=True).start()

    def _one(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, ValueError):
            self.connections += 1
            self._talk(connection)
            if self.ending == "half-closed":
                connection.shutdown(socket.SHUT_WR)
            if self.ending in ("half-closed", "silence"):
                self._released.wait(30)
            if self.ending == "reset":
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


@pytest.fixture(params=ENDINGS)
def faulty(request: pytest.FixtureRequest) -> Iterator[FaultyServer]:
    with FaultyServer(request.param) as server:
        yield server


@pytest.fixture(params=loopback.LIBRARIES)
def own(request: pytest.FixtureRequest) -> Any:
    """Makes HTTP clients of one library, for a caller of either kind."""
    return loopback.LIBRARIES[request.param]


def parts(script: Script, count: int) -> list[bytes]:
    """Beginnings of an answer; the whole of it is none of them."""
    whole = b"".join(script.pieces)
    step = max(1, len(whole) // count)
    return [whole[:at] for at in range(0, len(whole) - 1, step)]


ANSWERS = {"length": reply(200, THING), "chunked": stream(json.dumps(THING).encode())}
ANSWERS["chunked"].pieces[0] = ANSWERS["chunked"].pieces[0].replace(b"event-stream", b"json")


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_that_ends_at_any_stage(
    caller: Any, own: Any, faulty: FaultyServer, kind: str
) -> None:
    for part in parts(ANSWERS[kind], 4 if faulty.ending == "silence" else 12):
        faulty.answer(Script([part]))
        http = own(caller)
        options = {"base_url": faulty.url, "http_client": http, "max_retries": 0}
        with pytest.raises(APIConnectionError) as caught:
            caller.create({**options, "timeout": SOON if faulty.ending == "silence" else None})
        assert isinstance(caught.value, APITimeoutError) == (faulty.ending == "silence"), part
        assert loopback.held(http) == 0


def test_a_stream_that_ends_at_any_stage(caller: Any, own: Any, faulty: FaultyServer) -> None:
    script = stream(ONE, ONE, LAST)
    head = len(script.pieces[0])
    for part in parts(Script(script.pieces[:-1]), 4 if faulty.ending == "silence" else 12):
        if LAST[:-2] in part:
            continue
        faulty.answer(Script([part]))
        http = own(caller)
        options: dict[str, Any] = {"base_url": faulty.url, "http_client": http, "max_retries": 0}
        options["timeout"] = Timeout(1, read=0.2) if faulty.ending == "silence" else None
        got: list[Any] = []
        broken = APIConnectionError if len(part) < head else APIStreamInterruptedError
        with pytest.raises(broken) as caught:
            caller.collect(got, options)
        assert [one.text for one in got] == ["1"] * part.count(ONE), part
        assert list(getattr(caught.value, "received", got)) == got
        assert loopback.held(http) == 0


@pytest.mark.parametrize("size", [0, 2_000_000])
def test_a_request_that_nobody_reads(caller: Any, own: Any, size: int) -> None:
    """Reset before it has arrived, whether it is small or fills all buffers."""

    class Deaf(FaultyServer):
        def _talk(self, connection: socket.socket) -> None:
            connection.recv(1)

    with Deaf("reset") as server:
        http = own(caller)
        with pytest.raises(APIConnectionError):
            caller.create(
                {"base_url": server.url, "http_client": http, "max_retries": 2}, name="x" * size
            )
        assert server.connections == 3 and caller.clock.pauses == [0.5, 1.0]
        assert loopback.held(http) == 0


LONG = b"x" * 300_000
LINES = {
    "status": b"HTTP/1.1 200 " + LONG,
    "header": b"HTTP/1.1 200 X\r\nx-long: " + LONG,
    "headers": b"HTTP/1.1 200 X\r\n" + b"x-more: y\r\n" * 30_000,
    "chunk": b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n" + b"1" * 300_000,
    "extension": b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n1;" + LONG,
    "length": b"HTTP/1.1 200 X\r\ncontent-length: -1\r\n\r\n{}",
    "lengths": b"HTTP/1.1 200 X\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n{}",
    "encoding": b"HTTP/1.1 200 X\r\ncontent-encoding: gzip\r\ncontent-length: 2\r\n\r\n{}",
    "fold": b"HTTP/1.1 200 X\r\n x: y\r\n\r\n",
    "tls": b"\x15\x03\x01\x00\x02\x02\x16",
}


READ_BY_AIOHTTP = ("extension", "fold")
"""What its parser takes for the beginning of an answer: the deadline ends it."""


@pytest.mark.parametrize("line", LINES)
def test_what_is_no_http_ends_at_once(caller: Any, own: Any, line: str) -> None:
    """The server goes on to be silent: nobody may wait for the end of a line without one."""
    with FaultyServer("silence") as server:
        server.answer(Script([LINES[line]]))
        http = own(caller)
        options = {"base_url": server.url, "http_client": http, "max_retries": 0}
        waits = own is loopback.LIBRARIES.get("aiohttp") and line in READ_BY_AIOHTTP
        with pytest.raises(APIConnectionError) as caught:
            caller.create({**options, "timeout": 0.3 if waits else 20})
        assert isinstance(caught.value, APITimeoutError) == waits
        assert loopback.held(http) == 0


def test_a_body_without_an_end_is_too_large(caller: Any, own: Any) -> None:
    block = b"10000\r\n" + b" " * 65536 + b"\r\n"
    head = b"HTTP/1.1 200 X\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n"
    with FaultyServer("silence") as server:
        server.answer(Script([head, *[block] * 1000]))
        http = own(caller)
        options = {"base_url": server.url, "http_client": http, "size_limits": SizeLimits(10**6)}
        with pytest.raises(ResponseTooLargeError):
            caller.create(options)
        assert loopback.held(http) == 0


class Roulette(FaultyServer):
    """Of ten requests three fail, each in its own way; the others are answered with their name."""

    FAULTS = (
        Script([]),
        Script([b"garbage\r\n\r\n"]),
        Script([b"HTTP/1.1 200 X\r\ncontent-length: 10\r\n\r\n{"]),
        reply(500),
        reply(429, retry_after="1"),
        Script([b"HTTP/1.1 200 X\r\ncontent-"]),
    )

    def _talk(self, connection: socket.socket) -> None:
        with self.lock:
            self.count += 1
            turn = self.count
        fault = self.FAULTS[turn // 10 * 3 % 6 + turn % 3] if turn % 10 < 3 else None
        answers = _Answering(fault)
        answers._released = self._released
        answers._talk(connection)

    def __init__(self) -> None:
        super().__init__("reset")
        self.lock = threading.Lock()
        self.count = 0


class _Answering(Server):
    """Answers one connection: with a fault, or with what it was sent."""

    def __init__(self, fault: Script | None) -> None:
        super().__init__()
        self._fault = fault
        self.scripts = self  # type: ignore[assignment]

    def __len__(self) -> int:
        return 1

    def __getitem__(self, at: int) -> Script:
        return self._fault or reply(200, {"id": self.seen[-1].json["name"]})


WORKERS, CALLS = 50, 6


def test_fifty_threads_get_their_own_answers_while_three_of_ten_requests_fail() -> None:
    with Roulette() as server, Client(api_key="k", base_url=server.url, max_retries=20) as client:
        client._core.clock = FakeClock()

        def work(worker: int) -> list[str]:
            names = [f"{worker}-{number}" for number in range(CALLS)]
            assert [client.things.create(name=name).id for name in names] == names
            return names

        with ThreadPoolExecutor(WORKERS) as pool:
            done = list(pool.map(work, range(WORKERS)))
        assert len(done) == WORKERS and server.count > WORKERS * CALLS * 1.2
        (http,) = client._core.lazy_transport.open()._made.values()
        assert loopback.held(http) == 0


def test_fifty_tasks_get_their_own_answers_while_three_of_ten_requests_fail() -> None:
    async def use(url: str) -> int:
        async with AsyncClient(api_key="k", base_url=url, max_retries=20) as client:
            client._core.clock = FakeClock()

            async def work(worker: int) -> None:
                for number in range(CALLS):
                    name = f"{worker}-{number}"
                    assert (await client.things.create(name=name)).id == name

            await asyncio.gather(*map(work, range(WORKERS)))
            (http,) = client._core.lazy_transport.open()._made.values()
            return loopback.held(http)

    with Roulette() as server:
        assert asyncio.run(use(server.url)) == 0
        assert server.count > WORKERS * CALLS * 1.2


class Cancelled(Exception):
    """A task was cancelled before it had a result."""


class CancelledAt:
    """Awaits what work gives, and cancels it when it waits for the so-manieth time."""

    def __init__(self, work: Callable[[], Awaitable[Any]], number: int) -> None:
        self._work = work
        self._left = number
        self.cancel: Callable[[], object]

    def __await__(self) -> Generator[Any, Any, Any]:
        steps: Any = self._work().__await__()
        step = steps.send, None
        while True:
            try:
                waiting = step[0](step[1])
            except StopIteration as done:
                return done.value
            self._left -= 1
            if self._left == 0:
                self.cancel()
            try:
                step = steps.send, (yield waiting)
            except BaseException as error:
                step = steps.throw, error


async def in_asyncio(work: CancelledAt) -> Any:
    """Give what work makes, unless it is cancelled before."""
    task = asyncio.ensure_future(work)
    work.cancel = task.cancel
    try:
        return await task
    except asyncio.CancelledError:
        raise Cancelled from None


async def in_trio(work: CancelledAt) -> Any:
    """The same in trio."""
    with trio.CancelScope() as scope:
        work.cancel = scope.cancel
        return await work
    raise Cancelled


LOOPS: dict[str, Any] = {
    "asyncio": (asyncio.run, in_asyncio),
    "trio": (lambda work: trio.run(lambda: work), in_trio),
}
UNSURE = [reply(500, retry_after_ms="1"), reply(200, THING)] * 1000
"""Every other request is sent again."""


@pytest.mark.parametrize("loop", LOOPS)
@pytest.mark.parametrize("kind", ["call", "retry", "stream", "raw", "streamed"])
def test_a_call_may_be_cancelled_at_every_await(own: Any, loop: str, kind: str) -> None:
    """When it waits for the first time, the second, until it does not wait so often."""
    run, cancel = LOOPS[loop]

    async def work(client: AsyncClient) -> list[str]:
        things = client.things
        if kind == "stream":
            return [each.text async for each in await things.create(stream=True)]
        if kind == "raw":
            return [(await (await things.with_raw_response.create()).parse()).id]
        if kind == "streamed":
            async with things.with_streaming_response.create() as answer:
                return [(await answer.parse()).id]
        return [(await things.create()).id]

    async def use(url: str) -> tuple[int, list[str]]:
        async with own(AsyncClient) as http:
            client = AsyncClient(api_key="k", base_url=url, http_client=http, max_retries=1)
            for number in range(1, 1000):
                try:
                    return number, await cancel(CancelledAt(lambda: work(client), number))
                except Cancelled:
                    assert loopback.held(http) == 0, f"when it waits for the {number}th time"
        raise AssertionError("it never came to an end")

    with FaultyServer() as server:
        answers = {"stream": [stream(ONE, LAST)], "retry": UNSURE}
        server.answer(*answers.get(kind, [reply(200, THING)]))
        waits, got = run(use(server.url))
    assert waits > 3 and got == (["1", ""] if kind == "stream" else ["t1"])
