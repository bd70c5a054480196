"""What a view of a field holds for templates that print another kind of class."""

import json
from pathlib import Path
from typing import Any

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import FieldView, ModelView, TypeModuleView
from bindwright.plan.source import python as py


def _fields(folder: Path, properties: dict[str, Any]) -> dict[str, FieldView]:
    schema = {"type": "object", "required": ["size"], "properties": properties}
    response = {"description": "-", "content": {"application/json": {"schema": schema}}}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Fields", "version": "1"},
        "paths": {"/things": {"get": {"responses": {"200": response}}}},
    }
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    config = PackageConfig(spec="x").named_after("Fields")
    package, _ = plan(lower(load(str(path), report), report), config, NamesLock(), report)
    return {
        field.wire_name: field
        for file in package.files
        if isinstance(file.view, TypeModuleView)
        for item in file.view.items
        if isinstance(item, ModelView)
        for field in item.fields
    }


def test_the_default_of_the_document_is_there(tmp_path: Path) -> None:
    found = _fields(
        tmp_path,
        {
            "size": {"type": "integer", "default": 3},
            "tags": {"type": "array", "items": {"type": "string"}, "default": ["a"]},
            "note": {"type": ["string", "null"], "default": None},
            "plain": {"type": "string"},
        },
    )
    stated = {name: field.stated_default for name, field in found.items()}
    assert stated == {
        "size": py.json(3),
        "tags": py.json(["a"]),
        "note": py.json(None),
        "plain": None,
    }
    assert found["note"].nullable and not found["plain"].nullable
    assert found["size"].required and not found["tags"].required
