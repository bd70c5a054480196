"""Streams that are left, forgotten, or closed by somebody else: they hold nothing, and say so."""

from __future__ import annotations

import asyncio
import gc
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import anyio
import pytest
import trio
from bw_loopback import BLOCKING, LIBRARIES, Script, held, stream
from bw_runtime.client.descriptions import Arguments, CallOptions, Operation, Reply
from bw_runtime.errors import APIStreamInterruptedError
from bw_runtime.responses.downloads import AsyncDownloadResource, SyncDownloadResource
from bw_sample_api import AsyncClient, Client

ONE = b'event: piece\ndata: {"text": "1"}\n\n'
LAST = b'event: piece\ndata: {"text": "", "done": "stop"}\n\n'
PATIENCE = 10
"""Seconds; far more than anything here takes."""

FETCH: Operation[Any] = Operation(
    name="things.fetch",
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


def endless(*pieces: bytes, content_type: str = "text/event-stream") -> Script:
    """A stream that begins and says no more, for as long as somebody listens."""
    script = stream(*pieces, cut=True, content_type=content_type)
    return Script(script.pieces, hold=True)


@pytest.fixture
def complaints(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What nobody could catch: of generators, of event loops, and warnings."""
    found: list[str] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda one: found.append(repr(one.exc_value)))
    monkeypatch.setattr(
        asyncio.BaseEventLoop,
        "default_exception_handler",
        lambda _, context: found.append(str(context)),
    )
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        yield found
    told = [str(one.message) for one in warned if "transport" in str(one.message)]
    assert found + told == []


def warned(make: Callable[[], object]) -> list[str]:
    """The warnings of what is let go of."""
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        make()
        gc.collect()
    return [str(one.message) for one in found if "things." in str(one.message)]


def in_asyncio(work: Callable[[], Any]) -> None:
    """Run to the end in a new event loop, as `trio.run` does in one of trio's."""
    asyncio.run(work())


async def use(url: str, kept: list[Any] | None, *, iterate: bool, close: bool = False) -> None:
    """Open a stream, and leave it."""
    client = AsyncClient(api_key="k", base_url=url)
    made = await client.things.create(stream=True)
    if iterate:
        async for each in made:
            assert each.text == "1"
            break
    if close:
        await made.aclose()
    if kept is not None:
        kept.append(made)


@pytest.mark.parametrize("run", [in_asyncio, trio.run], ids=["asyncio", "trio"])
@pytest.mark.parametrize("iterate", [True, False])
@pytest.mark.parametrize("is_kept", [True, False])
def test_a_stream_that_is_left_is_closed_without_noise_and_warned_of(
    server: Any, complaints: list[str], run: Any, iterate: bool, is_kept: bool
) -> None:
    server.answer(endless(ONE))
    kept: list[Any] = []

    async def work() -> None:
        await use(server.url, kept if is_kept else None, iterate=iterate)

    def leave() -> None:
        run(work)
        kept.clear()

    (text,) = warned(leave)
    assert text == (
        "the stream that things.create gave was neither read to its end nor closed: use it in"
        " `async with`, or await its `aclose()`"
    )


@pytest.mark.parametrize("iterate", [True, False])
def test_what_was_closed_is_not_warned_of(
    server: Any, complaints: list[str], iterate: bool
) -> None:
    server.answer(endless(ONE))
    assert warned(lambda: asyncio.run(use(server.url, [], iterate=iterate, close=True))) == []


def test_what_was_read_to_its_end_is_not_warned_of(server: Any, complaints: list[str]) -> None:
    server.answer(stream(ONE, LAST))

    async def read(*, stop: bool) -> None:
        client = AsyncClient(api_key="k", base_url=server.url)
        async for event in await client.things.create(stream=True):
            if stop and getattr(event, "done", None):
                break

    assert warned(lambda: asyncio.run(read(stop=False))) == []
    assert warned(lambda: asyncio.run(read(stop=True))) == []


KINDS = {"stream": "text/event-stream", "content": "application/octet-stream"}


@pytest.mark.parametrize("iterate", [True, False])
@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("library", BLOCKING)
def test_the_connection_of_what_was_left_is_let_go(
    server: Any, iterate: bool, what: str, library: str
) -> None:
    server.answer(endless(ONE, content_type=KINDS[what]))
    with (
        BLOCKING[library](Client) as http,
        Client(api_key="k", base_url=server.url, http_client=http) as client,
    ):
        files = Files(client._core)
        made = client.things.create(stream=True) if what == "stream" else files.fetch()
        assert held(http) == 1
        for _ in made if iterate else ():
            break
        del made
        assert held(http) == 0


@pytest.mark.parametrize("iterate", [True, False])
@pytest.mark.parametrize("what", KINDS)
@pytest.mark.parametrize("library", LIBRARIES)
def test_the_loop_lets_the_connection_go_of_what_was_left(
    server: Any, complaints: list[str], iterate: bool, what: str, library: str
) -> None:
    server.answer(endless(ONE, content_type=KINDS[what]))

    async def work() -> None:
        http = LIBRARIES[library](AsyncClient)
        client = AsyncClient(api_key="k", base_url=server.url, http_client=http)
        files = AsyncFiles(client._core)
        made = await (client.things.create(stream=True) if what == "stream" else files.fetch())
        assert held(http) == 1
        if iterate:
            async for _ in made:
                break
        del made
        for _ in range(10):
            await asyncio.sleep(0)
        assert held(http) == 0
        await http.aclose()

    told = warned(lambda: asyncio.run(work()))
    # Content that somebody iterates over is the loop's: it is not kept a second time.
    assert len(told) == (0 if what == "content" and iterate else 1)
    assert all(f"the {what} that things." in one for one in told)


@pytest.mark.parametrize("library", BLOCKING)
def test_a_stream_ends_in_an_error_where_another_thread_closes_it(
    server: Any, library: str
) -> None:
    server.answer(endless(ONE))
    http = BLOCKING[library](Client)
    with Client(api_key="k", base_url=server.url, http_client=http) as client:
        made = client.things.create(stream=True)
        first = next(made)
        failures: list[BaseException] = []

        def read() -> None:
            try:
                next(made)
            except BaseException as error:
                failures.append(error)

        reader = threading.Thread(target=read)
        reader.start()
        while made._reader.worker != reader.ident:
            pass
        made.close()
        reader.join(PATIENCE)
        assert not reader.is_alive(), "it waits for the time that it may take"
    (failure,) = failures
    assert isinstance(failure, APIStreamInterruptedError)
    assert "the stream was closed while it was read, after 1 event" in str(failure)
    assert failure.received == (first,)


def test_a_stream_that_another_thread_closed_between_two_events_is_not_complete(
    server: Any,
) -> None:
    server.answer(endless(ONE))
    with Client(api_key="k", base_url=server.url) as client:
        made = client.things.create(stream=True)
        next(made)
        other = threading.Thread(target=made.close)
        other.start()
        other.join()
        with pytest.raises(APIStreamInterruptedError, match="closed while it was read"):
            next(made)
        assert list(made) == []


@pytest.mark.parametrize("run", [in_asyncio, trio.run], ids=["asyncio", "trio"])
@pytest.mark.parametrize("waits", [True, False])
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_stream_ends_in_an_error_where_another_task_closes_it(
    server: Any, complaints: list[str], run: Any, waits: bool, library: str
) -> None:
    server.answer(endless(ONE))

    async def work() -> None:
        http = LIBRARIES[library](AsyncClient)
        async with http, AsyncClient(api_key="k", base_url=server.url, http_client=http) as client:
            made = await client.things.create(stream=True)

            async def read() -> None:
                await anext(made)
                if not waits:
                    await anyio.sleep(0.05)
                with pytest.raises(APIStreamInterruptedError, match="closed while it was read"):
                    await anext(made)
                assert [each async for each in made] == []

            async with anyio.create_task_group() as group:
                group.start_soon(read)
                await anyio.sleep(0.02)
                await made.aclose()

    run(work)
