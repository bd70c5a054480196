"""Nothing grows: calls, streams that are left, and many calls at once (more: BINDWRIGHT_FULL)."""

from __future__ import annotations

import asyncio
import gc
import json
import os
from collections.abc import Callable
from typing import Any

import httpx2
import pytest
from bw_sample_api import AsyncClient, Client

FULL = bool(os.environ.get("BINDWRIGHT_FULL"))
CALLS = 1_000_000 if FULL else 1_000
STREAMS = 10_000 if FULL else 300
AT_ONCE = 10_000 if FULL else 500
WARM = 100
"""Calls before the first count, which fill what is kept once."""
SLACK = 200
"""Objects that may come and go meanwhile; a leak would be one of each call."""

EVENT = b'event: piece\ndata: {"text": "1"}\n\n'


class _Pieces(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A stream without an end; it counts those that were not closed."""

    open = 0

    def __init__(self) -> None:
        _Pieces.open += 1

    def __iter__(self) -> Any:
        while True:
            yield EVENT

    async def __aiter__(self) -> Any:
        while True:
            yield EVENT

    def close(self) -> None:
        _Pieces.open -= 1

    async def aclose(self) -> None:
        _Pieces.open -= 1


def _answer(request: httpx2.Request) -> httpx2.Response:
    asked = json.loads(request.content)
    if asked.get("stream"):
        return httpx2.Response(200, headers={"content-type": "text/event-stream"}, stream=_Pieces())
    return httpx2.Response(200, json={"id": asked["name"]})


async def _answer_later(request: httpx2.Request) -> httpx2.Response:
    await asyncio.sleep(0)
    return _answer(request)


def _client() -> Client:
    http = httpx2.Client(transport=httpx2.MockTransport(_answer))
    return Client(api_key="k", base_url="https://a.example", http_client=http)


def _async_client() -> AsyncClient:
    http = httpx2.AsyncClient(transport=httpx2.MockTransport(_answer_later))
    return AsyncClient(api_key="k", base_url="https://a.example", http_client=http)


def _growth(one: Callable[[], object], count: int) -> int:
    """How many objects are left behind by so many calls of a function."""
    for _ in range(WARM):
        one()
    gc.collect()
    before = len(gc.get_objects())
    for _ in range(count):
        one()
    gc.collect()
    return len(gc.get_objects()) - before


def test_calls_leave_nothing_behind() -> None:
    client = _client()
    assert _growth(lambda: client.things.create(name="n"), CALLS) < SLACK


def test_streams_that_are_left_leave_nothing_behind() -> None:
    client = _client()

    def leave() -> None:
        for _ in client.things.create(stream=True):
            return

    assert _growth(leave, STREAMS) < SLACK
    assert _Pieces.open == 0


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_asynchronous_streams_that_are_left_leave_nothing_behind() -> None:
    async def leave(client: AsyncClient, count: int) -> None:
        for _ in range(count):
            async for _event in await client.things.create(stream=True):
                break
            await asyncio.sleep(0)
        for _ in range(10):  # the loop closes what was left
            await asyncio.sleep(0)

    async def use() -> int:
        client = _async_client()
        await leave(client, WARM)
        gc.collect()
        before = len(gc.get_objects())
        await leave(client, STREAMS)
        gc.collect()
        return len(gc.get_objects()) - before

    assert asyncio.run(use()) < SLACK
    assert _Pieces.open == 0


def test_many_calls_at_once_in_one_process() -> None:
    async def use() -> list[str]:
        client = _async_client()
        calls = (client.things.create(name=str(number)) for number in range(AT_ONCE))
        return [made.id for made in await asyncio.gather(*calls)]

    assert asyncio.run(use()) == [str(number) for number in range(AT_ONCE)]
