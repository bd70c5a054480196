"""The answer "nothing changed", and all that must stop it from being given."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.write.files import digest
from bindwright.write.fingerprint import generator_fingerprint, is_current
from bindwright.write.paths import MANIFEST, SCRATCH
from bindwright.write.receipt import Receipt

Current = Callable[..., Receipt | None]


@pytest.fixture
def current(output: Any, make_inputs: Callable[..., Any]) -> Current:
    """An output in step with `spec.yaml` and `part/x.yaml` beside it; asks `is_current`."""
    folder: Path = output.root.parent
    (folder / "spec.yaml").write_text("a")
    (folder / "part").mkdir()
    (folder / "part/x.yaml").write_text("b")
    sources = (("spec.yaml", digest(b"a")), ("part/x.yaml", digest(b"b")))
    output.write(inputs=make_inputs(sources=sources))

    def ask(**changes: Any) -> Receipt | None:
        asked: dict[str, Any] = {
            "output": output.root,
            "package": "pkg",
            "spec_path": folder / "spec.yaml",
            "inputs": {"config": "c", "names_lock": "l", "generator": "g", "formatter": "none"},
        }
        return is_current(**{**asked, **changes})

    return ask


def test_nothing_changed(output: Any, current: Current) -> None:
    assert current() == Receipt(unchanged=tuple(sorted(file.path for file in output.files)))
    assert current(output=str(output.root), spec_path=str(output.root.parent / "spec.yaml"))


@pytest.mark.parametrize(
    "changes",
    [
        {"package": "other"},
        {"inputs": {"config": "x", "names_lock": "l", "generator": "g", "formatter": "none"}},
        {"inputs": {"config": "c", "names_lock": "x", "generator": "g", "formatter": "none"}},
        {"inputs": {"config": "c", "names_lock": "l", "generator": "x", "formatter": "none"}},
        {"inputs": {"config": "c", "names_lock": "l", "generator": "g", "formatter": "ruff 1"}},
        {"spec_path": "/nowhere/spec.yaml"},
        {"output": "/nowhere"},
    ],
)
def test_another_input_is_not_current(current: Current, changes: dict[str, Any]) -> None:
    assert current(**changes) is None


@pytest.mark.parametrize("path", ["spec.yaml", "part/x.yaml", "out/README.md", "out/src/pkg/a.py"])
@pytest.mark.parametrize("how", ["edit", "delete", "folder"])
def test_a_touched_file_is_not_current(output: Any, current: Current, path: str, how: str) -> None:
    file = output.root.parent / path
    if how == "edit":
        file.write_bytes(file.read_bytes() + b" ")
    else:
        file.unlink()
        if how == "folder":
            file.mkdir()
    assert current() is None


def test_another_document_in_the_same_folder_is_not_current(output: Any, current: Current) -> None:
    shutil.copy(output.root.parent / "spec.yaml", output.root.parent / "copy.yaml")
    assert current(spec_path=output.root.parent / "copy.yaml") is None


def test_foreign_files_in_the_package_only(output: Any, current: Current) -> None:
    (output.root / "notes.txt").write_text("mine")
    (output.root / "src/pkg/__pycache__").mkdir()
    (output.root / "src/pkg/__pycache__/a.pyc").write_text("")
    assert current()
    (output.root / "src/pkg/own").mkdir()
    (output.root / "src/pkg/own/mine.py").write_text("mine")
    assert current() is None
    assert current(keep=("src/pkg/own",))


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 9}', '{"format": 1, "package": "pkg"}']
)
def test_an_odd_manifest_is_for_the_full_run(output: Any, current: Current, text: str) -> None:
    (output.root / MANIFEST).write_text(text)
    assert current() is None


def test_the_remains_of_a_killed_run_are_not_current(output: Any, current: Current) -> None:
    (output.root / SCRATCH).mkdir()
    assert current() is None


def test_the_fast_path_loads_nothing_heavy() -> None:
    script = (
        "import sys; before = set(sys.modules)\n"
        "import bindwright.commands.generate.command\n"
        "from bindwright.write import finish\n"
        "from bindwright.write.fingerprint import formatter_version, generator_fingerprint\n"
        "from bindwright.write.fingerprint import is_current\n"
        "finish('/nowhere'); formatter_version('ruff'); generator_fingerprint()\n"
        "is_current('/nowhere', 'p', 's', {})\n"
        "import json; print(json.dumps(sorted(set(sys.modules) - before)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    heavy = {"subprocess", "ctypes", "shutil", "tempfile", "importlib.metadata", "difflib"}
    heavy |= {"yaml", "yaml_rs", "jinja2", "rich", "black", "ruff", "jsonschema", "jsonschema_rs"}
    heavy |= {"bindwright.load", "bindwright.lower", "bindwright.plan", "bindwright.render"}
    loaded = set(json.loads(done.stdout))
    assert "bindwright.write.fingerprint" in loaded
    assert loaded & heavy == set()


def test_the_generator_fingerprint_follows_templates(tmp_path: Path) -> None:
    plain = generator_fingerprint()
    assert plain == generator_fingerprint()
    (tmp_path / "a.jinja").write_bytes(b"one\n")
    one = generator_fingerprint(tmp_path)
    assert one != plain
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/x.pyc").write_text("x")
    (tmp_path / "a.jinja").write_bytes(b"one\r\n")
    assert generator_fingerprint(tmp_path) == one
    (tmp_path / "a.jinja").write_bytes(b"two\n")
    two = generator_fingerprint(tmp_path)
    (tmp_path / "a.jinja").rename(tmp_path / "b.jinja")
    assert len({plain, one, two, generator_fingerprint(tmp_path)}) == 4
