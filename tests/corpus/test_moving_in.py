"""Packages that people use: made anew from the configuration of their generator, they are the same.

A pair is a folder of `moving-in/` in the corpus: a document, `stainless.yml`, and `surface.json`,
what the published package shows its users; `tools/surface.py` beside the corpus compares.
"""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main

from .sources import FOLDER

PAIRS = sorted(one.parent for one in FOLDER.glob("moving-in/*/surface.json"))
TOOL = FOLDER.parent / "tools" / "surface.py"

LEFT_OUT = {
    "Agent": "a class that was written by hand",
    "AgentEventLogger": "a class that was written by hand",
    "InferenceEventLogger": "a class that was written by hand",
    "annotations": "what `from __future__ import annotations` leaves in a module",
}
"""What the published packages show and ours do not, each with its reason."""


pytestmark = [
    pytest.mark.skipif(not (PAIRS and TOOL.is_file()), reason="no pairs in the corpus"),
    pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name),
]


@pytest.fixture
def compared(
    pair: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[dict[str, float], list[str]]:
    """How much of each kind is kept, in percent, and what is missing."""
    for file in pair.glob("*.yml"):
        shutil.copyfile(file, tmp_path / file.name)
    monkeypatch.chdir(tmp_path)
    assert main(["init", "--from", "stainless.yml", "-q"]) == 0
    assert main(["generate", "-q"]) == 0
    old = json.loads((pair / "surface.json").read_text())
    new = _shown(old["package"], tmp_path)
    for key in ("top", "types"):
        old[key] = [name for name in old[key] if name not in LEFT_OUT]
    found, rows = _compare()(old, new)
    return {what: share for what, (share, _) in found.items()}, rows


def test_calls_stay_the_same(compared: tuple[dict[str, float], list[str]]) -> None:
    found, rows = compared
    assert found["methods at the same path"] == 100, rows
    assert found["calls that still type"] >= 98, rows
    assert found["parameters"] == 100, rows


def test_names_stay_the_same(compared: tuple[dict[str, float], list[str]]) -> None:
    found, rows = compared
    for what in ("types", "top"):
        assert found[f"names of {what}"] >= 95, rows


def _shown(package: str, folder: Path) -> dict[str, Any]:
    """The surface of the generated package, as a process of its own sees it."""
    environment = {**os.environ, "PYTHONPATH": str(folder / "generated" / "src")}
    command = [sys.executable, str(TOOL), "show", package]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    surface: dict[str, Any] = json.loads(done.stdout)
    return surface


def _compare() -> Callable[[dict[str, Any], dict[str, Any]], tuple[dict[str, Any], list[str]]]:
    """What the tool compares with."""
    spec = importlib.util.spec_from_file_location("surface_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    compare: Callable[..., Any] = module.compare
    return compare
