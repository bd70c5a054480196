"""The official JSON-Schema-Test-Suite: no verdict is worse than that of the engine alone.

Its data is no part of this project: `BINDWRIGHT_JSON_SCHEMA_SUITE` names a folder that holds a
checkout. Every required test of 2020-12 is run through a component of an OpenAPI 3.1 document, and
those of each draft through a JSON Schema as it stands, with both engines. The documents that tests
refer to by `http://localhost:1234/` stand in a folder beside the schema.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.schema.drafts import Draft, meta_schema_uri
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.engines import EngineName
from bindwright.validation.faults import Judge
from bindwright.validation.judging.judge import compile_judge

from .making import document

SUITE = Path(os.environ.get("BINDWRIGHT_JSON_SCHEMA_SUITE") or os.devnull)
HOST = "http://localhost:1234/"
FOLDERS = {
    Draft.DRAFT_4: ("draft4", jsonschema_rs.Draft4Validator),
    Draft.DRAFT_6: ("draft6", jsonschema_rs.Draft6Validator),
    Draft.DRAFT_7: ("draft7", jsonschema_rs.Draft7Validator),
    Draft.DRAFT_2019_09: ("draft2019-09", jsonschema_rs.Draft201909Validator),
    Draft.DRAFT_2020_12: ("draft2020-12", jsonschema_rs.Draft202012Validator),
}
CHOSEN = {"format.json", "content.json"}
"""Tests that formats and contents are annotations: here they are asserted, by choice."""

FILES = [
    (draft, form, path)
    for draft, (folder, _) in FOLDERS.items()
    for form in ("bare", "component")
    for path in sorted((SUITE / "tests" / folder).glob("*.json"))
    if form == "bare" or draft is Draft.DRAFT_2020_12
]


def test_the_suite_is_there() -> None:
    if not SUITE.is_dir():
        pytest.skip("no JSON-Schema-Test-Suite (BINDWRIGHT_JSON_SCHEMA_SUITE names its folder)")
    assert len(FILES) > 200


@pytest.mark.parametrize(
    ("draft", "form", "path"), FILES, ids=lambda one: one.stem if isinstance(one, Path) else None
)
def test_no_verdict_is_worse_than_the_engine_s(
    draft: Draft, form: str, path: Path, tmp_path: Path
) -> None:
    shutil.copytree(SUITE / "remotes", tmp_path / "remotes")
    base = f"{(tmp_path / 'remotes').as_uri()}/"
    for one in (tmp_path / "remotes").rglob("*.json"):
        one.write_text(one.read_text("utf-8").replace(HOST, base), "utf-8")
    registry = _registry(tmp_path / "remotes", draft)
    groups: list[dict[str, Any]] = json.loads(path.read_text("utf-8").replace(HOST, base))
    worse: list[str] = []
    for group in groups:
        alone = FOLDERS[draft][1](group["schema"], registry=registry)
        judges = dict(_judges(group["schema"], draft, form, tmp_path))
        for case in group["tests"]:
            if path.name in CHOSEN and case["valid"]:
                continue
            if alone.is_valid(case["data"]) != case["valid"]:
                continue
            worse += [
                f"{engine}: {group['description']}: {case['description']}"
                for engine, judge in judges.items()
                if judge.accepts(case["data"]) != case["valid"]
            ]
    assert worse == []


def _judges(
    schema: Any, draft: Draft, form: str, folder: Path
) -> Iterator[tuple[EngineName, Judge]]:
    if isinstance(schema, dict):
        if form == "component":
            schema = {"$id": "https://suite.example/schema", **schema}
        else:
            schema = {"$schema": meta_schema_uri(draft), **schema}
    path = folder / "spec.json"
    path.write_text(json.dumps(document({"T": schema}) if form == "component" else schema))
    report = Report()
    addresses = Addresses(load(str(path), report))
    assert not report.has_errors, report.findings
    name = "T" if form == "component" else addresses.bundle.title
    contract = addresses.type(name, "response", report)
    yield "rust", compile_judge(contract, "rust")
    yield "python", compile_judge(contract, "python")


def _registry(folder: Path, draft: Draft) -> Any:
    """The documents that tests of a draft refer to, for the engine alone."""
    others = {name for name, _ in FOLDERS.values()} - {FOLDERS[draft][0]} | {"v1", "draft3"}
    found: list[tuple[str, Any]] = []
    for path in folder.rglob("*.json"):
        value = json.loads(path.read_text("utf-8"))
        if path.relative_to(folder).parts[0] not in others and isinstance(value, dict):
            found.append((path.as_uri(), value))
    named = {
        Draft.DRAFT_4: jsonschema_rs.Draft4,
        Draft.DRAFT_6: jsonschema_rs.Draft6,
        Draft.DRAFT_7: jsonschema_rs.Draft7,
        Draft.DRAFT_2019_09: jsonschema_rs.Draft201909,
        Draft.DRAFT_2020_12: jsonschema_rs.Draft202012,
    }
    return jsonschema_rs.Registry(found, draft=named[draft])
