"""The same input gives the same bytes: whatever the hash seed, the folder, the run, the order."""

import copy
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from bindwright.diagnostics.rules_lower import TYPE_BOUNDED
from hypothesis import given
from hypothesis import strategies as st

from .documents import documents
from .effort import effort
from .packages import generate, generate_and_report

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "schema" / "completions.yaml"
UNIONS = ROOT / "tests" / "golden" / "unions" / "openapi.yaml"


def tree(folder: Path) -> dict[str, str]:
    """Every file below a folder and its digest."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def run(spec: Path | str, output: Path | str, cwd: Path, seed: str = "0") -> str:
    """Generates in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "bindwright", "generate", str(spec), "--output", str(output)],
        cwd=cwd, env={**os.environ, "PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo" if seed else "UTC"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("spec", [SPEC, UNIONS], ids=["completions", "unions"])
def test_hash_seeds_and_folders_do_not_matter(spec: Path, tmp_path: Path) -> None:
    there = tmp_path / "a folder" / "below"
    there.mkdir(parents=True)
    copied = there / spec.name
    shutil.copy(spec, copied)
    run(copied, tmp_path / "one", tmp_path, "1")
    run(spec.name, "two", there, "4711")
    assert tree(tmp_path / "one") == tree(there / "two")


def test_generating_twice_changes_nothing(tmp_path: Path) -> None:
    run(SPEC, "out", tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")}
    assert "0 changed" in run(SPEC, "out", tmp_path, "7")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "out").rglob("*")} == before


@given(documents())
@effort(8, 300)
def test_two_builds_in_one_process_are_the_same(document: Any) -> None:
    """No stage remembers an earlier run, or changes what it was given."""
    before = copy.deepcopy(document)
    first, names, _ = generate(document)
    second, names_again, _ = generate(document)
    assert (first, names, document) == (second, names_again, before)


@given(documents(), st.randoms(use_true_random=False))
@effort(10, 500)
def test_names_do_not_depend_on_the_order_of_schemas(document: Any, chance: random.Random) -> None:
    """Nor on that of paths or tags, where no two want the same name."""
    _, names, _, report = generate_and_report(document)
    if any(one.rule is TYPE_BOUNDED for one in report):
        return  # it has no end: where it was cut off depends on what came before
    shuffled = copy.deepcopy(document)
    schemas = list(document["components"]["schemas"].items())
    chance.shuffle(schemas)
    shuffled["components"]["schemas"] = dict(schemas)
    _, names_again, _ = generate(shuffled)
    if len({name.lower().strip("-_.") for name, _ in schemas}) == len(schemas):
        own = {key: one for key, one in names.types.items() if key.count("/") == 3}
        assert {key: names_again.types[key] for key in own} == own
    assert names.operations == names_again.operations
    assert names.types.keys() == names_again.types.keys()


def test_adding_something_renames_nothing(tmp_path: Path) -> None:
    """A new schema, operation and parameter, all in front of the known ones."""
    document = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    document = json.loads(json.dumps(document, default=str))
    _, names, _ = generate(document)
    grown = copy.deepcopy(document)
    grown["components"]["schemas"] = {
        "NewThing": {"type": "object", "properties": {"id": {"type": "string"}}},
        **document["components"]["schemas"],
    }
    operation = {"operationId": "listThings", "responses": {"204": {"description": "Nothing."}}}
    grown["paths"] = {"/v1/things": {"get": operation}, **document["paths"]}
    _, more, _ = generate(grown)
    assert names.types.items() <= more.types.items()
    assert names.operations.items() <= more.operations.items()
    assert names.members.items() <= more.members.items()
