"""No server fills the memory: what is taken in is counted in bytes, decompressed."""

from __future__ import annotations

import gzip
import json
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bw_loopback import Script, reply, stream
from bw_runtime.client.descriptions import (
    Arguments,
    CallOptions,
    Event,
    Operation,
    Reply,
    StreamInfo,
    StreamOperation,
)
from bw_runtime.client.limits import SizeLimits
from bw_runtime.errors import APIConnectionError, APIStreamInterruptedError, ResponseTooLargeError
from bw_runtime.responses.buffers import BoundedHistory
from bw_runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource
from bw_runtime.streams.items import LineReader, SequenceReader
from bw_sample_api import GET, Client, Piece

THING = {"id": "t1"}
BODY = json.dumps(THING).encode().ljust(1000)
PATH = Arguments(path={"id": "x"})
JSON = {"content_type": "application/json"}


def limited(caller: Any, limits: SizeLimits, operation: Any = GET, **options: Any) -> Any:
    """Call with these limits."""

    def use(client: Any, wait: Any) -> Any:
        arguments = PATH if operation is GET else Arguments()
        return wait(client.things.call(operation, arguments, **options))

    return caller.run(use, size_limits=limits)


def chunked(body: bytes, size: int = 100) -> Script:
    return stream(
        *(body[at : at + size] for at in range(0, len(body), size)), content_type="application/json"
    )


def packed(body: bytes, status: int = 200) -> Script:
    return reply(status, raw=gzip.compress(body), content_encoding="gzip", **JSON)


def plain(body: bytes) -> Script:
    return reply(200, raw=body, **JSON)


@pytest.mark.parametrize("made", [plain, chunked, packed])
def test_an_answer_may_have_as_many_bytes_as_its_limit(caller: Any, server: Any, made: Any) -> None:
    server.answer(made(BODY))
    assert limited(caller, SizeLimits(response=1000)).id == "t1"
    assert limited(caller, SizeLimits(response=None)).id == "t1"
    server.seen.clear()
    with pytest.raises(ResponseTooLargeError) as caught:
        limited(caller, SizeLimits(response=999))
    assert "larger than 999 bytes; size_limits=SizeLimits(response=...)" in str(caught.value)
    assert (caught.value.limit, caught.value.status_code) == (999, 200)
    assert isinstance(caught.value, APIConnectionError) and not caught.value.retryable
    assert len(server.seen) == 1, "what is too large is not asked for again"
    restored = pickle.loads(pickle.dumps(caught.value))
    assert (str(restored), restored.limit) == (str(caught.value), 999)


@pytest.mark.parametrize("status", [200, 302, 400, 401, 404, 500, 503])
def test_the_limit_holds_for_every_status(caller: Any, server: Any, status: int) -> None:
    server.answer(reply(status, raw=gzip.compress(BODY), content_encoding="gzip", location="/x"))
    with pytest.raises(ResponseTooLargeError, match=f"status {status}"):
        limited(caller, SizeLimits(response=999))
    server.seen.clear()
    with pytest.raises(ResponseTooLargeError, match=f"status {status}"):
        caller.run(lambda c, w: w(c.things.create(stream=status > 200)), size_limits=SizeLimits(9))


def test_with_options_changes_the_limits(server: Any) -> None:
    server.answer(reply(200, raw=BODY, **JSON))
    client = Client(api_key="k", base_url=server.url, size_limits=SizeLimits(response=10))
    with pytest.raises(ResponseTooLargeError):
        client.with_options(timeout=5).things.call(GET, PATH)
    raised = client.with_options(size_limits=SizeLimits(response=1000))
    assert raised.things.call(GET, PATH).id == "t1"


def test_the_connection_of_what_is_too_large_is_let_go(caller: Any, server: Any) -> None:
    server.answer(chunked(BODY), reply(200, THING))

    def use(client: Any, wait: Any) -> Any:
        with pytest.raises(ResponseTooLargeError):
            wait(client.things.call(GET, PATH))
        return wait(client.things.call(GET, PATH))

    http = (httpx2.Client if caller.__class__.__name__ == "SyncCaller" else httpx2.AsyncClient)(
        limits=httpx2.Limits(max_connections=1)
    )
    assert caller.run(use, size_limits=SizeLimits(100), http_client=http, timeout=5).id == "t1"


FETCH: Operation[Any] = Operation(
    name="fetch",
    method="GET",
    path="/file",
    replies=(Reply("200", "application/octet-stream", lambda: bytes),),
)


class Files(SyncDownloadResource):
    def fetch(self) -> Any:
        return self._call_or_download(FETCH, Arguments(), CallOptions())


class AsyncFiles(AsyncDownloadResource):
    async def fetch(self) -> Any:
        return await self._call_or_download(FETCH, Arguments(), CallOptions())


def test_content_that_is_not_kept_has_no_limit(caller: Any, server: Any, tmp_path: Path) -> None:
    content = b"x" * 1000
    server.answer(stream(content[:500], content[500:], content_type="application/octet-stream"))

    def use(client: Any, wait: Any) -> None:
        files = (AsyncFiles if type(client).__name__ == "AsyncClient" else Files)(client._core)
        assert wait(wait(files.fetch()).save(tmp_path / "file")).read_bytes() == content
        with pytest.raises(ResponseTooLargeError, match="999"):
            wait(wait(files.fetch()).read())

    caller.run(use, size_limits=SizeLimits(response=999))


def event(size: int, text: str = "piece") -> bytes:
    """An event, so large without the empty line after it."""
    head = f'event: piece\ndata: {{"text": "{text}"'.encode()
    return head.ljust(size - 1) + b"}\n\n"


@pytest.mark.parametrize("cut", [1, 7, 64, 500, 10_000])
def test_the_same_event_is_too_large_however_it_is_cut(caller: Any, server: Any, cut: int) -> None:
    data = event(100, "a") + event(300, "b") + event(301, "c") + event(100, "d")
    pieces = [data[at : at + cut] for at in range(0, len(data), cut)]
    server.answer(stream(*pieces))
    events: list[Any] = []
    with pytest.raises(APIStreamInterruptedError) as caught:
        caller.collect(events, {"size_limits": SizeLimits(event=300)})
    assert [one.text for one in events] == ["a", "b"]
    assert list(caught.value.received) == events
    told = "an event is larger than 300 bytes; size_limits=SizeLimits(event=...)"
    assert told in str(caught.value)


@pytest.mark.parametrize("line", [b"x", b": comment ", b"data: 1\n", b"event: 1\n", b"\n: \r"])
def test_what_never_becomes_an_event_is_too_large(caller: Any, server: Any, line: bytes) -> None:
    server.answer(stream(*[line * 100] * 30))
    with pytest.raises(APIStreamInterruptedError, match=r"larger than 900 bytes|ended"):
        caller.collect([], {"size_limits": SizeLimits(event=900)})


def test_a_stream_as_a_whole_has_no_limit(caller: Any, server: Any) -> None:
    last = b'event: piece\ndata: {"text": "", "done": "stop"}\n\n'
    server.answer(stream(*[event(100)] * 100, last))
    events: list[Any] = []
    caller.collect(events, {"size_limits": SizeLimits(response=10, event=100)})
    assert len(events) == 101


def items_of(reader: Any, media_type: str) -> StreamOperation[Any, Piece]:
    return StreamOperation(
        name="items",
        method="GET",
        path="/items",
        stream=StreamInfo(events=(Event("", lambda: Piece),), media_type=media_type, reader=reader),
    )


@pytest.mark.parametrize(
    ("operation", "before"),
    [
        (items_of(LineReader, "application/x-ndjson"), b""),
        (items_of(SequenceReader, "application/json-seq"), b"\x1e"),
    ],
    ids=["lines", "records"],
)
@pytest.mark.parametrize("cut", [1, 64, 10_000])
def test_the_same_item_is_too_large_however_it_is_cut(
    caller: Any, server: Any, operation: Any, before: bytes, cut: int
) -> None:
    def item(size: int) -> bytes:
        return before + b'{"text": "a"'.ljust(size - 1) + b"}\n"

    data = item(200) * 5 + item(302) + item(200)
    pieces = [data[at : at + cut] for at in range(0, len(data), cut)]
    server.answer(stream(*pieces, content_type=operation.stream.media_type))
    events: list[Any] = []

    def use(client: Any, wait: Any) -> None:
        found = wait(client.things.call(operation, Arguments()))
        if hasattr(found, "__iter__"):
            events.extend(found)
            return

        async def read() -> None:
            async for each in found:
                events.append(each)

        wait(read())

    with pytest.raises(APIStreamInterruptedError, match="an item is larger than 301 bytes"):
        caller.run(use, size_limits=SizeLimits(event=301))
    assert len(events) == 5


def test_the_exception_of_a_stream_holds_the_newest_events(caller: Any, server: Any) -> None:
    # Of an event its data counts: 81 bytes of 100.
    server.answer(stream(*(event(100, str(number)) for number in range(20))))
    with pytest.raises(APIStreamInterruptedError) as caught:
        caller.collect([], {"size_limits": SizeLimits(received=5 * 81)})
    assert [one.text for one in caught.value.received] == ["15", "16", "17", "18", "19"]


def test_the_newest_values() -> None:
    newest: BoundedHistory[str] = BoundedHistory(1000)
    for value, size in (("a", 400), ("b", 400), ("c", 200), ("d", 100), ("e", 1100)):
        newest.add(value, size)
        if value == "d":
            assert newest.values() == ("b", "c", "d")
    assert newest.values() == () and newest.count == 5
    endless: BoundedHistory[int] = BoundedHistory(None)
    for number in range(70_000):
        endless.add(number, 1)
    assert len(endless.values()) == endless.count == 70_000


def test_what_a_stream_keeps_of_its_events_is_little(caller: Any, server: Any) -> None:
    """Unless the caller asks for more."""
    many = 3000
    server.answer(stream(*(event(100, str(number)) * 10 for number in range(many // 10))))
    for limits, least, most in (
        (SizeLimits(), 500, 1024),
        (SizeLimits(received=0), 0, 0),
        (SizeLimits(received=1024**2), many, many),
    ):
        with pytest.raises(APIStreamInterruptedError, match=f"after {many} events") as caught:
            caller.collect([], {"size_limits": limits})
        assert least <= len(caught.value.received) <= most


def test_small_events_do_not_add_up(caller: Any, server: Any) -> None:
    """In bytes they are next to nothing, as objects they are not."""
    empty = b"event: piece\ndata: {}\n\n"
    server.answer(stream(empty * 3000))
    with pytest.raises(APIStreamInterruptedError) as caught:
        caller.collect([])
    assert len(caught.value.received) == 1024


@pytest.mark.parametrize("name", ["response", "event", "received"])
def test_limits_are_whole_numbers(name: str) -> None:
    SizeLimits(**{name: 0})
    for bad in ("1", 1.0, True):
        with pytest.raises(TypeError, match=f"{name} must be an int or None"):
            SizeLimits(**{name: bad})  # type: ignore[arg-type]
    with pytest.raises(ValueError, match=f"{name} must not be negative"):
        SizeLimits(**{name: -1})
    with pytest.raises(TypeError, match="size_limits must be SizeLimits, not int"):
        Client(api_key="k", size_limits=5)


_BOMB = """
import asyncio, resource, sys, zlib
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
sys.path.insert(0, {folder!r})
import conftest
sys.path.insert(0, {unit!r})
sample, loopback = conftest.sample, conftest.loopback
from bw_runtime.errors import ResponseTooLargeError
from bw_runtime.client.descriptions import Arguments
packer = zlib.compressobj(9)
head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
block = packer.compress(b" " * (1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
bomb = head + block * 640  # 10 GiB in 10 MB
async def later(url):
    async with sample.AsyncClient(api_key="k", base_url=url) as client:
        await client.things.call(sample.GET, Arguments(path={{"id": "x"}}))
with loopback.Server() as server:
    server.answer(loopback.reply({status}, raw=bomb, content_encoding="deflate"))
    try:
        if {kind!r} == "sync":
            client = sample.Client(api_key="k", base_url=server.url)
            client.things.call(sample.GET, Arguments(path={{"id": "x"}}))
        else:
            asyncio.run(later(server.url))
    except ResponseTooLargeError as error:
        print(error.limit)
"""


@pytest.mark.parametrize("status", [200, 500])
@pytest.mark.parametrize("kind", ["sync", "async"])
def test_a_compressed_bomb_costs_no_more_than_the_limit(kind: str, status: int) -> None:
    here = Path(__file__).parent
    code = _BOMB.format(folder=str(here), unit=str(here.parent), kind=kind, status=status)
    code = f"import runpy; runpy.run_path({str(here.parent / 'conftest.py')!r})\n{code}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout.strip(), done.stderr) == (str(256 * 1024 * 1024), "")
