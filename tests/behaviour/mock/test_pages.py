"""Operations that page: the generated client finds an end, in every style."""

from __future__ import annotations

import asyncio
import importlib
from pathlib import Path
from typing import Any

import httpx2
import pytest
from bindwright.commands.mock.app import create_app
from bindwright.config import read_config
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.pipeline import paging_rules_of

from tests.golden.trees import find_cases, generate

CASE = next(one for one in find_cases() if one.folder.name == "paging")

CALLS = (
    ("fish.list", {}),
    ("fish.search", {"text": "x"}),
    ("boats.list", {}),
    ("nets.list", {}),
    ("crews.list_people", {"id": "7"}),
    ("ports.list", {}),
    ("storms.list", {}),
    ("lighthouses.list", {}),
)


@pytest.fixture(scope="module")
def app() -> Any:
    report = Report()
    (config,) = read_config(CASE.folder / "bindwright.toml", report).packages
    bundle = load((CASE.folder / CASE.document).as_posix(), report)
    api = lower(bundle, report, paging_rules_of(config))
    assert {one.id for one in api.operations if one.paging is None} == {"GET /tides"}
    return create_app(api, PayloadSchemas(bundle))


@pytest.mark.parametrize(("name", "arguments"), CALLS, ids=[name for name, _ in CALLS])
def test_pages_end(
    app: Any, name: str, arguments: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    generate(CASE).write(tmp_path)
    monkeypatch.syspath_prepend(tmp_path / "src")
    package = importlib.import_module("paging_api")

    async def main() -> list[int]:
        http = httpx2.AsyncClient(transport=httpx2.ASGITransport(app), base_url="http://localhost")
        client = package.AsyncClient(
            api_key="k",
            token="t",
            http_client=http,
            base_url="http://localhost",
            validation="strict",
        )
        call = client
        for part in name.split("."):
            call = getattr(call, part)
        pager = call(*arguments.values()) if "id" in arguments else call(**arguments)
        sizes: list[int] = []
        async for page in pager.iter_pages():
            sizes.append(len(page.items))
            assert len(sizes) < 5
        return sizes

    sizes = asyncio.run(main())
    fewest, most = (1, 1) if name == "lighthouses.list" else (2, 3)
    assert fewest <= len(sizes) <= most and sizes[0] > 0
