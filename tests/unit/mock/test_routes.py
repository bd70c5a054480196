"""Which operation a path and a method mean."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.mock.routes import router_of
from bindwright.diagnostics.report import Report
from bindwright.http.router import Router
from bindwright.http.servers import Target
from bindwright.ir.operations import Operation
from bindwright.load import load
from bindwright.lower import lower

PATHS = {
    "/": ["get"],
    "/things": ["get", "post"],
    "/things/{id}": ["get"],
    "/things/mine": ["get"],
    "/things/{id}/parts/{part}": ["delete"],
    "/files/{name}.{kind}": ["get"],
    "/things/{id}:start": ["post"],
    "/c++/(x)": ["get"],
}


@pytest.fixture
def router(tmp_path: Path) -> Router[Operation]:
    operation: dict[str, Any] = {"responses": {"200": {"description": ""}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "servers": [{"url": "https://api.example.com/base/v2/"}, {"url": "{x}", "variables": {}}],
        "paths": {path: dict.fromkeys(methods, operation) for path, methods in PATHS.items()},
    }
    path = tmp_path / "openapi.json"
    path.write_text(json.dumps(document))
    report = Report()
    return router_of(lower(load(str(path), report), report))


@pytest.mark.parametrize("base", ["", "/base/v2"])
@pytest.mark.parametrize(
    ("method", "path", "template", "values"),
    [
        ("GET", "/", "/", {}),
        ("POST", "/things", "/things", {}),
        ("GET", "/things/mine", "/things/mine", {}),
        ("GET", "/things/7", "/things/{id}", {"id": "7"}),
        ("GET", "/things/a%2Fb%20c", "/things/{id}", {"id": "a/b c"}),
        ("DELETE", "/things/7/parts/x", "/things/{id}/parts/{part}", {"id": "7", "part": "x"}),
        ("GET", "/files/a.b.txt", "/files/{name}.{kind}", {"name": "a", "kind": "b.txt"}),
        ("POST", "/things/7:start", "/things/{id}:start", {"id": "7"}),
        ("GET", "/c++/(x)", "/c++/(x)", {}),
    ],
)
def test_known(
    router: Router[Operation],
    base: str,
    method: str,
    path: str,
    template: str,
    values: dict[str, str],
) -> None:
    match = router.find(method, Target(None, base + path))
    assert match is not None and match.what is not None
    assert (match.what.path, dict(match.values)) == (template, values)


def test_unknown_methods_and_paths(router: Router[Operation]) -> None:
    match = router.find("DELETE", Target(None, "/things"))
    assert match is not None and match.what is None
    assert match.methods == ("GET", "POST")
    for path in ("/nothing", "/things/", "/things/7/parts", "/base/things"):
        assert router.find("GET", Target(None, path)) is None
