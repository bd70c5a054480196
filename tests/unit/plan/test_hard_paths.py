"""Paths, files and names whose text is no name: ids of types are read back as they were made."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower.schemas.type_ids import of_operation, split_operation
from bindwright.pipeline import build
from bindwright.plan.names.lock import Ledger

PATHS = [
    "/a b/c", "/ ", "/a b", "/ a/ b/c d", "//", "/~2/x", "/a~0 b", "/~user", "/200 x/y",
    '/"""__import__("os").getcwd()""" x/y', "/a b request application~1json", "/#/x y/z",
]  # fmt: skip


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("words", [("request", "application/json"), ("query", "a b"), ("200", "x")])
def test_an_id_gives_its_operation_back(path: str, words: tuple[str, ...]) -> None:
    rest = " ".join(words).replace("/", "~1")
    assert split_operation(of_operation("GET", path, *words)) == (f"GET {path}", rest)


def test_ids_of_usual_paths_stay_as_names_lock_has_them() -> None:
    assert of_operation("GET", "/~user/{id}", "200", "a/b") == "GET /~user/{id} 200 a~1b"


def _document(path: str) -> dict[str, Any]:
    schema = {"type": "object", "properties": {"kind": {"type": "string", "enum": ["a", "b"]}}}
    media = {"application/json; charset=utf-8": {"schema": schema}, "text/x": {"schema": schema}}
    responses = {"200": {"description": "ok", "content": media}}
    operation = {
        "requestBody": {"content": media},
        "parameters": [{"name": "p q", "in": "query", "schema": {"enum": ["c d"]}}],
        "responses": responses,
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hard", "version": "1"},
        "paths": {
            path: {"post": {**operation, "callbacks": {"on x/y": {path: {"post": operation}}}}}
        },
        "webhooks": {path: {"post": operation}},
    }


@pytest.mark.parametrize("path", PATHS)
def test_a_document_of_such_paths_makes_a_package(path: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(_document(path)), encoding="utf-8")
    report = Report()
    config = PackageConfig(spec=str(spec), package="hard").named_after("Hard")
    files, names = build(load(str(spec), report), config, Ledger(), report)
    assert not report.has_errors and not [one for one in names.types.values() if "Error" in one]
    assert all(f"POST {path}" in one.text for one in files if one.path == "api.md" and path != "/ ")


def test_a_file_with_blanks_in_its_name_is_no_operation(tmp_path: Path) -> None:
    document = _document("/pets")
    reference = {"$ref": "my pet types.json#/Pet"}
    answer = {"description": "ok", "content": {"application/json": {"schema": reference}}}
    document["paths"]["/pets"]["get"] = {"responses": {"200": answer}}
    inner = {"type": "object", "properties": {"owner": {"type": "object", "title": "Owner"}}}
    (tmp_path / "my pet types.json").write_text(json.dumps({"Pet": inner}), encoding="utf-8")
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document), encoding="utf-8")
    report = Report()
    config = PackageConfig(spec=str(spec), package="hard").named_after("Hard")
    _, names = build(load(str(spec), report), config, Ledger(), report)
    assert "Pet" in names.types.values()
