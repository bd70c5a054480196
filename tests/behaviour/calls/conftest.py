"""Packages of small documents, made and imported once a module, and what they send."""

from __future__ import annotations

import importlib
import itertools
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import pytest
import yaml
from bindwright.config import ClientConfig, PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock

from tests.golden.wire import Wire

FOLDER = Path(__file__).parent
_numbers = itertools.count(1)


@dataclass
class Api:
    """A package, a client of it, and the wire that the client is on."""

    package: Any
    wire: Wire
    client: Any
    findings: list[str]

    def called(self, method: str, answer: httpx2.Response | None = None, /, **given: Any) -> Any:
        """Call `segment.method`, of a path and an HTTP method; the answer is 204 if not given."""
        self.wire._answers.clear()  # of a call that was refused
        response = answer or httpx2.Response(204)
        self.wire.give(
            response.content,
            status=response.status_code,
            headers=dict(response.headers),
            media_type="",
        )
        target: Any = self.client
        for name in method.split("."):
            target = getattr(target, name)
        return target(**given)

    @property
    def sent(self) -> tuple[str, bytes]:
        """The media type and the body of the newest request."""
        return self.wire.last.headers.get("content-type", ""), self.wire.last.content


Make = Callable[..., Api]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Make]:
    """Makes the package of paths and components, or of a file of them; options are its client's."""
    folder = tmp_path_factory.mktemp("calls")
    sys.path.insert(0, str(folder / "src"))

    def made(
        paths: str,
        *,
        openapi: str = "3.1.0",
        servers: bool = True,
        config: ClientConfig | None = None,
        **options: Any,
    ) -> Api:
        document: dict[str, Any] = {"openapi": openapi, "info": {"title": "T", "version": "1"}}
        document |= {"servers": [{"url": "https://api.example"}]} if servers else {}
        if paths.isidentifier():
            paths = FOLDER.joinpath(f"{paths}.yaml").read_text(encoding="utf-8")
        document |= yaml.safe_load(paths)
        for path, item in document["paths"].items():
            for method, operation in item.items():
                operation["x-bindwright-resource"] = path.split("/")[1]
                operation["x-bindwright-method"] = method
        name = f"made_{next(_numbers)}"
        spec = folder / f"{name}.yaml"
        spec.write_text(yaml.safe_dump(document, sort_keys=False))
        report = Report()
        told = PackageConfig(spec=str(spec), package=name, client=config or ClientConfig())
        files, _ = build(load(str(spec), report), told.named_after("T"), NamesLock(), report)
        for one in files:
            target = folder / one.path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(one.text, encoding="utf-8")
        importlib.invalidate_caches()
        wire = Wire()
        package = importlib.import_module(name)
        given: Mapping[str, Any] = {"http_client": wire.client, "max_retries": 0, **options}
        client = package.Client(**given) if servers or "base_url" in options else None
        return Api(package, wire, client, [one.code for one in report])

    yield made
    sys.path.remove(str(folder / "src"))


def answer(body: str | bytes = b"", status: int = 200, media_type: str = "") -> httpx2.Response:
    """An answer; without a media type it says none."""
    content = body.encode() if isinstance(body, str) else body
    headers = {"content-type": media_type} if media_type else {}
    return httpx2.Response(status, content=content, headers=headers)
