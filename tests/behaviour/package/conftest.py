"""Puts the generated package on the path, and calls it in both of its ways."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

SOURCE = Path(__file__).parents[3] / "generated" / "src"
if str(SOURCE) not in sys.path:
    sys.path.insert(0, str(SOURCE))

from .peer import Peer  # noqa: E402

ARGUMENTS: dict[str, Any] = {
    "model": "claude-sonnet-4-6",
    "prompt": "\n\nHuman: Hi\n\nAssistant:",
    "max_tokens_to_sample": 256,
}


@dataclass
class Way:
    """Calls the package, synchronously or not; every test that takes it runs twice."""

    url: str
    is_async: bool
    options: dict[str, Any] = field(default_factory=dict)

    def create(self, raw: bool = False, /, **arguments: Any) -> Any:
        """Create a completion; of a stream, the list of its events."""
        call = self._acreate if self.is_async else self._create
        given = {"base_url": self.url, "api_key": "sk-key", **self.options}
        made: Any = call(raw, given, {**ARGUMENTS, **arguments})
        return asyncio.run(made) if self.is_async else made

    def _create(self, raw: bool, options: Any, arguments: Any) -> Any:
        from text_completions import Client, Stream

        with Client(**options) as client:
            of: Any = client.completions
            got = (of.with_raw_response if raw else of).create(**arguments)
            return list(got) if isinstance(got, Stream) else got

    async def _acreate(self, raw: bool, options: Any, arguments: Any) -> Any:
        from text_completions import AsyncClient, AsyncStream

        async with AsyncClient(**options) as client:
            of: Any = client.completions
            got = await (of.with_raw_response if raw else of).create(**arguments)
            return [event async for event in got] if isinstance(got, AsyncStream) else got

    def wait(self, made: Any) -> Any:
        """Give what an asynchronous way has to wait for."""

        async def result() -> Any:
            return await made

        return asyncio.run(result()) if self.is_async else made

    def bare(self, use: Callable[[Any], Any]) -> Any:
        """Give a client without any options to a function, and close it."""
        from text_completions import AsyncClient, Client

        if not self.is_async:
            with Client() as client:
                return use(client)

        async def run() -> Any:
            async with AsyncClient() as client:
                return await use(client)

        return asyncio.run(run())


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.startswith("ANTHROPIC_") or name.upper().endswith("_PROXY"):
            monkeypatch.delenv(name)


@pytest.fixture
def peer() -> Iterator[Peer]:
    """The server of the test."""
    with Peer() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def way(request: pytest.FixtureRequest, peer: Peer) -> Way:
    """Calls the server of the test in one of the two ways; both must behave alike."""
    return Way(peer.url, request.param == "async")


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The pauses between attempts, which take no time then; chance always gives 0."""
    from text_completions._runtime.client.retries import Clock

    made: list[float] = []

    async def asleep(self: Clock, seconds: float) -> None:
        made.append(seconds)

    monkeypatch.setattr(Clock, "sleep", lambda self, seconds: made.append(seconds))
    monkeypatch.setattr(Clock, "asleep", asleep)
    monkeypatch.setattr(Clock, "random", lambda self: 0.0)
    monkeypatch.setattr(Clock, "now", lambda self: 1_000_000_000.0)
    return made
