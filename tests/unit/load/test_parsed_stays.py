"""Resolving writes references anew in a copy: what was parsed stays as it was read."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from bindwright.diagnostics.report import Report
from bindwright.load.dialect import detect_dialect
from bindwright.load.parse import parse
from bindwright.load.read import read_source
from bindwright.load.references.access import AllowedSources
from bindwright.load.references.document import Document
from bindwright.load.references.library import Library
from bindwright.load.references.resolve import resolve_references

PARAMETER = {"name": "a", "in": "query", "schema": {"type": "string"}}
WRITTEN_ANEW: dict[str, dict[str, Any]] = {
    "embedded": {"A": {"$id": "https://x/a", "$defs": {"b": {"type": "string"}},
                       "properties": {"b": {"$ref": "#/$defs/b"}}}},
    "dynamic": {"A": {"$dynamicAnchor": "t", "properties": {"b": {"$dynamicRef": "#t"}}}},
    "both": {"A": {"$dynamicAnchor": "t", "properties": {
        "b": {"$dynamicRef": "#t", "$ref": "#/components/schemas/A"}}}},
}  # fmt: skip


def resolved(folder: Path, version: str, **parts: Any) -> tuple[Library, Any]:
    """The library of a document with these parts, and the bundle that is made of it."""
    document = {"openapi": version, "info": {"title": "T", "version": "1"}, "paths": {}, **parts}
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    root = parse(read_source(str(path), report), report)
    dialect = detect_dialect(root, report)
    library = Library(root, dialect.draft, AllowedSources(), report)
    bundle = resolve_references(dialect, library, report).bundle
    assert not report.has_errors
    assert library.root.parsed is root and root.data == document
    return library, bundle


@pytest.mark.parametrize("name", WRITTEN_ANEW)
def test_schemas(name: str, tmp_path: Path) -> None:
    schemas = WRITTEN_ANEW[name]
    _, bundle = resolved(tmp_path, "3.1.0", components={"schemas": schemas})
    assert bundle.root.data["components"]["schemas"] != schemas


def test_containers(tmp_path: Path) -> None:
    (tmp_path / "more.json").write_text(json.dumps({"all": [PARAMETER]}), encoding="utf-8")
    item = {"parameters": {"$ref": "more.json#/all"}, "get": {"responses": {}}}
    library, bundle = resolved(tmp_path, "3.1.0", paths={"/a": item})
    (reference,) = bundle.root.data["paths"]["/a"]["parameters"]
    assert bundle.targets[bundle.root.name, reference["$ref"]].value == PARAMETER
    others = [one for one in library.documents.values() if one is not library.root]
    assert [one.is_changed for one in others] == [False]


def test_what_stands_beside_references(tmp_path: Path) -> None:
    schemas = {"A": {"$ref": "#/components/schemas/B", "maxLength": 3}, "B": {"type": "string"}}
    library, bundle = resolved(tmp_path, "3.0.3", components={"schemas": schemas})
    assert bundle.root.data["components"]["schemas"]["A"] == {"$ref": "#/components/schemas/B"}
    parsed = library.root.parsed.data["components"]["schemas"]
    assert bundle.root.data["components"]["schemas"]["B"] is parsed["B"]
    target = bundle.targets[bundle.root.name, "#/components/schemas/B"]
    assert target.value is parsed["B"]


def test_targets_are_what_stands_there_in_the_end(tmp_path: Path) -> None:
    schemas = {
        "First": {"$ref": "#/components/schemas/Whole"},
        "Whole": {"properties": {"a": {"$ref": "#/components/schemas/B", "maxLength": 3}}},
        "B": {"type": "string"},
    }
    _, bundle = resolved(tmp_path, "3.0.3", components={"schemas": schemas})
    whole = bundle.root.data["components"]["schemas"]["Whole"]
    assert bundle.targets[bundle.root.name, "#/components/schemas/Whole"].value is whole
    assert whole["properties"]["a"] == {"$ref": "#/components/schemas/B"}


def test_a_document_copies_what_is_on_the_way(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text('{"a": [{"b": {}}, {"c": {}}], "d": {}}', encoding="utf-8")
    source = parse(read_source(str(path), Report()), Report())
    before = deepcopy(source.data)
    document = Document(source)
    assert document.resolved() is source and not document.is_changed
    document.writable("/a/0/b")["new"] = 1
    document.writable("/a/0")["more"] = 2
    assert source.data == before and document.data["a"][0] == {"b": {"new": 1}, "more": 2}
    assert document.data["a"][1] is source.data["a"][1] and document.data["d"] is source.data["d"]
    assert document.find("/a/2") is None and document.find("/a/x") is None
    with pytest.raises(LookupError):
        document.at("/d/x")
