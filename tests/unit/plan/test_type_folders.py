"""Folders of `types` that a configuration has offer types as well."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock

PET = {"type": "object", "properties": {"name": {"type": "string"}}}
SCHEMA = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Pets", "$defs": {}}
KINDS: dict[str, Any] = {
    "an API": {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "components": {"schemas": {"Pet": PET}},
        "paths": {},
    },
    "a schema": {**SCHEMA, "type": "object", "properties": {"p": {"$ref": "#/$defs/Pet"}}}
    | {"$defs": {"Pet": PET}},
}


@pytest.mark.parametrize("exports", ["own", "full"])
@pytest.mark.parametrize("kind", KINDS)
def test_folders_offer_types(kind: str, exports: Any, tmp_path: Path) -> None:
    spec = tmp_path / "it.json"
    spec.write_text(json.dumps(KINDS[kind]), encoding="utf-8")
    report = Report()
    folders = {"Pet": "shared.animals", "Pat": "shared"}
    config = PackageConfig(spec=str(spec), package="pets", exports=exports, type_folders=folders)
    files, _ = build(load(str(spec), report), config.named_after("T"), NamesLock(), report)
    texts = {one.path.removeprefix("src/pets/types/"): one.text for one in files}
    assert "from ...pet import Pet as Pet" in texts["shared/animals/__init__.py"]
    assert "import animals as animals" in texts["shared/__init__.py"]
    assert "import shared as shared" in texts["__init__.py"]
    assert "shared_params/__init__.py" not in texts  # no request takes one
    told = [(one.code, one.message, one.hint) for one in report if one.code == "name-unused"]
    assert told == [("name-unused", "no type is called 'Pat'", "did you mean 'Pet'?")]
