"""What classes of pages are called: after the way to page, as it or a package spells it."""

import json
from pathlib import Path
from typing import Any

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan.names.familiar import page_names

NAMES = {
    "openai_cursor_page": "OpenAICursorPage",
    "page": "Page",
    "SyncPageCursorURL": "PageCursorURL",
    "sync_ids_page": "IDsPage",
    "sync": "Value",
    "PageCursor": "PageCursor",
    "page_cursor": "PageCursorKhilww",
    "class": "Class",
    "2": "N2",
}


def _paged(folder: Path) -> Api:
    """An API with a listing for each of these ways, and one whose way has no name."""
    way: Any = {"style": "link"}
    ok = {"description": "ok", "content": {"application/json": {"schema": {"type": "array"}}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "x-bindwright-pagination": dict.fromkeys(NAMES, way),
        "paths": {
            f"/{number}": {"get": {"x-bindwright-pagination": scheme, "responses": {"200": ok}}}
            for number, scheme in enumerate([*NAMES, way])
        },
    }
    spec = folder / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    api = lower(load(str(spec), report), report)
    assert [one.paging is not None for one in api.operations] == [True] * (len(NAMES) + 1)
    return api


def test_classes_of_pages_are_called_after_the_way_to_page(tmp_path: Path) -> None:
    api = _paged(tmp_path)
    assert page_names(api, PackageConfig(spec="x", exports="full")) == NAMES
    assert page_names(api, PackageConfig(spec="x")) == {}
