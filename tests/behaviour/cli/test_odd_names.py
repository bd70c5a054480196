"""Files, titles and names in every spelling: a package that imports comes out."""

import importlib
import json
import sys
from pathlib import Path
from urllib.parse import quote

import pytest

from .conftest import Run

TITLES = [
    "Send to shop", "two  blanks", "line\nbreak", "tab\tbed", "...", "!?", "Ж Ё", "日本 語", "a/b",
    "~1", "%20", "#", "", " ", "'quoted\"", "\u202e turned", "{{ x }}", "None", "class", "x" * 400,
]  # fmt: skip
FILES = [
    "plain.yaml", "with blank.yaml", "a%b.yaml", "c#d.yaml", "e?f.yaml", "ü日.yaml", "dot.dot.yaml",
    "UPPER.YAML", "%20.yaml", "sub folder/a b.yaml",
]  # fmt: skip


def test_a_package_of_odd_files_imports(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    variants = [
        {"title": one, "type": "object", "required": [f"p{at}"],
         "properties": {f"p{at}": {"type": "integer"}}}
        for at, one in enumerate(TITLES)
    ]  # fmt: skip
    paths = {}
    for index, name in enumerate(FILES):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(json.dumps({"oneOf": variants}), encoding="utf-8")
        media = {"application/json": {"schema": {"$ref": quote(name)}}}
        paths[f"/p{index}"] = {
            "post": {
                "requestBody": {"content": media},
                "responses": {"200": {"description": "", "content": media}},
            }
        }
    document = {"openapi": "3.1.0", "info": {"title": "Odd", "version": "1"}, "paths": paths}
    (project / "openapi.yaml").write_text(json.dumps(document), encoding="utf-8")
    arguments = ("openapi.yaml", "--package", "odd_names", "--formatter", "none")
    outcome = bindwright("generate", *arguments)
    assert (outcome.code, "ref-not-found" in outcome.err) == (0, False)
    source = project / "generated/src"
    monkeypatch.syspath_prepend(str(source))
    for path in sorted((source / "odd_names").rglob("*.py")):
        parts = path.relative_to(source).with_suffix("").parts
        importlib.import_module(".".join(parts).removesuffix(".__init__"))
    types = importlib.import_module("odd_names.types")
    assert types.PlainSendToShop(p0=1).p0 == 1
    for module in [one for one in sys.modules if one.partition(".")[0] == "odd_names"]:
        del sys.modules[module]
