"""Paths, files and names whose text is no name: what the ids of their types are."""

import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.ir.types import ITEM, TypeId
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock

PATHS = [
    "/a b/c", "/ ", "/a b", "/ a/ b/c d", "//", "/~2/x", "/a~0 b", "/~user", "/200 x/y",
    '/"""__import__("os").getcwd()""" x/y', "/a b request application~1json", "/#/x y/z",
]  # fmt: skip


TEXTS = [
    ("GET", "/~user/{id}", ("200", "a/b"), "GET /~user/{id} 200 a~1b"),
    ("GET", "/a b/~2", ("query", "p q"), "GET /a~2b/~02 query p q"),
    ("POST", "#/webhooks/a~1b", ("request", "a/b"), "POST #/webhooks/a~1b request a~1b"),
]


@pytest.mark.parametrize(("method", "path", "words", "text"), TEXTS)
def test_ids_print_as_names_lock_has_them(
    method: str, path: str, words: tuple[str, ...], text: str
) -> None:
    made = TypeId.of_operation(method, path, *words)
    inner = made.below("x/y", ITEM)
    assert (str(made), str(inner)) == (text, text + "/x~1y/[]")
    assert made.part is not None and made.part.operation_id == f"{method} {path}"
    assert inner.part == made.part and inner.tokens == ("x/y", ITEM) and inner.component is None


def test_ids_of_one_place_are_one_id() -> None:
    made = TypeId.of_component("A/B")
    assert made == TypeId.of_place("", "/components/schemas/A~1B") and made.component == "A/B"
    assert hash(made) == hash(TypeId.of_place("", str(made)[1:])) and made.source == ""
    assert made.below("b") == TypeId.of_place("", "/components/schemas/A~1B/b") != made
    assert (
        str(TypeId.of_place("a b.yaml", "")) == "a b.yaml#" == TypeId.of_place("a b.yaml", "").name
    )


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
    files, names = build(load(str(spec), report), config, NamesLock(), report)
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
    _, names = build(load(str(spec), report), config, NamesLock(), report)
    assert "Pet" in names.types.values()
