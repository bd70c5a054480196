"""The real history of a list of models, step by step: what each step means for callers."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest
from bindwright.comparison.kinds import Level
from bindwright.comparison.verdict import Bump

from tests.behaviour.diff.compared import JSON, compare_files

HISTORY = Path(__file__).parents[3] / "shared" / "facts" / "model-list-history.json"


def _document(models: list[str], deprecated: dict[str, str]) -> JSON:
    """An API that takes any model, and knows some: `deprecated` maps them to ends of life."""
    listed = [
        {
            "const": name,
            **(
                {
                    "deprecated": True,
                    "x-bindwright-lifecycle": {
                        "status": "deprecated", "end-of-life": deprecated[name]
                    },
                }
                if name in deprecated
                else {}
            ),
        }
        for name in models
    ]  # fmt: skip
    body = {"type": "object", "properties": {"model": {"$ref": "#/components/schemas/Model"}}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Models API", "version": "1"},
        "paths": {
            "/complete": {
                "post": {
                    "requestBody": {"content": {"application/json": {"schema": body}}},
                    "responses": {"204": {"description": "Done."}},
                }
            }
        },
        "components": {"schemas": {"Model": {"anyOf": [*listed, {"type": "string"}]}}},
    }


def _dates(step: dict[str, Any]) -> dict[str, str]:
    found = step["deprecated"]
    return {name: date for name, date in found.items() if name in step["models"]}


def test_each_step(tmp_path: Path) -> None:
    """A model that is gone breaks who names it, in any step; a new or deprecated one is minor."""
    if not HISTORY.is_file():
        pytest.skip("the history lies beside the project, and is not there")
    steps = [one for one in json.loads(HISTORY.read_text()) if len(one["models"]) > 1]
    assert len(steps) > 20
    for old, new in itertools.pairwise(steps):
        for name, step in (("old", old), ("new", new)):
            made = _document(step["models"], _iso(_dates(step)))
            (tmp_path / f"{name}.json").write_text(json.dumps(made))
        found = compare_files(tmp_path / "old.json", tmp_path / "new.json")
        gone = set(old["models"]) - set(new["models"])
        more = set(new["models"]) - set(old["models"])
        newly = {one for one in _dates(new) if one not in _dates(old) and one in old["models"]}
        assert len(found.of("member-removed")) == len(gone), new["version"]
        assert len(found.of("member-added")) == len(more), new["version"]
        assert {one.level for one in found.of("member-removed")} <= {Level.BREAKING}
        assert not any(one.level is Level.BREAKING for one in found.wire)
        expected = Bump.MAJOR if gone else Bump.MINOR if more or newly else None
        if expected is not None:
            assert found.bump is expected, new["version"]


def _iso(dates: dict[str, str]) -> dict[str, str]:
    """Dates as the document wants them; the history has some in words."""
    from datetime import datetime

    found: dict[str, str] = {}
    for name, text in dates.items():
        for form in ("%Y-%m-%d", "%B %d, %Y", "%d %B %Y"):
            try:
                found[name] = datetime.strptime(text.replace("st,", ",").replace("nd,", ",")
                    .replace("rd,", ",").replace("th,", ","), form).date().isoformat()  # fmt: skip
                break
            except ValueError:
                continue
    return found
