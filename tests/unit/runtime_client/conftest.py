"""Loads the sample API of these tests, and gives each test a server and clients for it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest


def _load(name: str, path: Path) -> Any:
    if name not in sys.modules:
        spec = importlib.util.spec_from_file_location(name, path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[name] = module
        spec.loader.exec_module(module)
    return sys.modules[name]


_here = Path(__file__).parent
sample = _load("bw_sample_api", _here / "sample_api.py")
loopback = _load("bw_loopback", _here / "loopback.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what a library can't do: no test is made of it, instead of one that is skipped."""
    items[:] = [
        one
        for one in items
        if not hasattr(one, "callspec") or loopback.is_possible(one.callspec.params)
    ]


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in (
        "SAMPLE_KEY",
        "SAMPLE_TOKEN",
        "SAMPLE_BASE_URL",
        "SAMPLE_LOG",
        "HTTP_PROXY",
        "http_proxy",
    ):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def server() -> Iterator[Any]:
    """A server on the loopback that answers as the test scripted it."""
    with loopback.Server() as running:
        yield running


@pytest.fixture(params=["sync", "async"])
def caller(request: pytest.FixtureRequest, server: Any) -> Iterator[Any]:
    """Calls the sample API in one of the two ways; both must behave alike."""
    kind = sample.SyncCaller if request.param == "sync" else sample.AsyncCaller
    with kind(server.url) as made:
        yield made
