"""The record of a surface: what is read from it is what was written."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from bindwright.comparison.faces import face_of
from bindwright.comparison.surfaces import Face, compare_surfaces
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package_surface import surface_of
from bindwright.plan.recorded_surface import read_surface, recorded
from bindwright.plan.surface import Surface, dump

GOLDEN = Path(__file__).parents[2] / "golden"
DOCUMENTS = sorted(GOLDEN.glob("*/openapi.yaml"))
SAMPLE = DOCUMENTS if os.environ.get("BINDWRIGHT_FULL") else DOCUMENTS[::5]


def _face(document: Path) -> Face:
    report = Report()
    api = lower(load(str(document), report), report)
    package, names = plan(api, PackageConfig(spec="x").named_after("Pkg"), NamesLock(), report)
    return face_of(api, surface_of(package), names)


@pytest.mark.parametrize("document", SAMPLE, ids=lambda one: one.parent.name)
def test_the_record_is_what_it_was(document: Path) -> None:
    """Written, read and written again it is the same, and a comparison finds nothing."""
    from dataclasses import replace

    face = _face(document)
    text = dump(face.surface)
    read = read_surface(text)
    assert dump(read) == text
    assert recorded(read) == read
    other = replace(face, surface=read)
    same = {one.operation: one.operation for each in read.resources.values() for one in each}
    assert compare_surfaces(other, other, same) == ()


def _empty() -> dict[str, object]:
    return {
        "exports": {}, "options": [], "resources": {}, "models": {}, "enumerations": {},
        "closed": [], "aliases": {}, "errors": {}, "webhooks": {},
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", "null", '{"models": 1}', "[" * 100_000,
        json.dumps({**_empty(), "aliases": {"A": "1 +"}}),
        json.dumps({**_empty(), "aliases": {"A": "[x for x in y]"}}),
        json.dumps({**_empty(), "aliases": {"A": "1 + 2"}}),
        json.dumps({**_empty(), "aliases": {"A": 1}}),
        json.dumps({**_empty(), "aliases": {"A": "(" * 3000 + ")" * 3000}}),
        json.dumps({**_empty(), "models": {"A": [{"name": "x"}]}}),
    ],
)  # fmt: skip
def test_what_is_no_record_is_refused(text: str) -> None:
    """It comes from the work tree, so from anybody."""
    with pytest.raises(ValueError):
        read_surface(text)


def test_an_empty_one_is_read() -> None:
    read = read_surface(json.dumps(_empty()))
    assert isinstance(read, Surface)
    assert read.models == {}
