"""What the README of every package says first is run, as it is printed, against the mock."""

import asyncio
import re
import warnings
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bindwright.commands.mock.app import create_app

from .made import Made, make
from .sources import documents


class _Served(httpx2.BaseTransport):
    """Gives each request to the mock, and remembers what came back."""

    def __init__(self, made: Made) -> None:
        app: Any = create_app(made.api, made.payloads)
        self._inner = httpx2.ASGITransport(app)
        self.statuses: list[int] = []

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        async def send() -> httpx2.Response:
            response = await self._inner.handle_async_request(request)
            content = await response.aread()
            return httpx2.Response(response.status_code, headers=response.headers, content=content)

        response = asyncio.run(send())
        self.statuses.append(response.status_code)
        return response


@pytest.mark.parametrize("document", documents())
def test_quick_start(
    document: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made = make(document)
    readme = (made.source.parent / "README.md").read_text(encoding="utf-8")
    section = re.search(r"^## Quick start$(.*?)^## ", readme, re.MULTILINE | re.DOTALL)
    if section is None:
        pytest.skip("no operation can be called with what the document shows")
    printed = re.search(r"^```python\n(.*?)^```", section[1], re.MULTILINE | re.DOTALL)
    assert printed is not None
    for variable in re.findall(r"^export (\w+)=", section[1], re.MULTILINE):
        monkeypatch.setenv(variable, "made-up")
    base = re.search(r"`(\w+_BASE_URL)`", readme)
    assert base is not None
    monkeypatch.setenv(base[1], "http://localhost")
    served = _Served(made)
    package = made.module()
    client = package.Client

    def connected() -> Any:
        return client(http_client=httpx2.Client(transport=served), validation="strict")

    monkeypatch.setattr(package, "Client", connected)
    with warnings.catch_warnings():
        warnings.simplefilter("error", DeprecationWarning)  # nothing deprecated is shown first
        exec(compile(printed[1], "README.md", "exec"), {})
    assert served.statuses and all(one < 400 for one in served.statuses)
    assert capsys.readouterr().out
