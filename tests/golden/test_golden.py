"""Whole packages, compared file by file, and then used.

A case is a directory: `openapi.yaml` (or several spellings of one API that share `expected/`), an
optional `bindwright.toml` and `names.lock`, `expected/`, and `use.py`, which asserts behaviour.
"""

import ast
import difflib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from .accept import main as accept
from .trees import FOLDER, RUNTIME, Case, find_cases, generate

CASES = find_cases()
every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
_RELATIVE = re.compile(r"^\s*from (\.+)([\w.]+) import", re.MULTILINE)


@every_case
def test_expected_files(case: Case) -> None:
    made = generate(case).compared
    stored = {
        path.relative_to(case.expected).as_posix(): path.read_bytes()
        for path in sorted(case.expected.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
    problems = [f"missing: {path}" for path in made.keys() - stored.keys()]
    problems += [f"extra: {path}" for path in stored.keys() - made.keys()]
    for path in sorted(made.keys() & stored.keys()):
        if made[path] != stored[path]:
            problems += difflib.unified_diff(
                stored[path].decode().splitlines(),
                made[path].decode().splitlines(),
                f"expected/{path}",
                f"generated/{path}",
                lineterm="",
                n=2,
            )
    assert not problems, "\n".join(
        [*problems, f"If this is meant: make golden CASE={case.folder.name}"]
    )


@every_case
def test_formatters_agree(case: Case) -> None:
    ruff, black = generate(case), generate(case, "black")
    differing = [path for path in ruff.files if ruff.files[path] != black.files[path]]
    assert differing == []


@every_case
def test_runtime_is_a_copy_that_lacks_nothing(case: Case) -> None:
    made = generate(case)
    alone = case.folder.name == "jsonschema"
    wanted = {"types/models.py"} if alone else {"client/base.py", "errors.py"}
    copied = {path.partition("/_runtime/")[2]: path for path in made.copied}
    assert {"__init__.py", *wanted} <= copied.keys()
    for short, path in copied.items():
        assert made.files[path] == (RUNTIME / short).read_bytes()
        room = short.rpartition("/")[0]
        assert not room or f"{room}/__init__.py" in copied
        for dots, name in _RELATIVE.findall(made.files[path].decode()):
            above = Path(short).parents[len(dots) - 1]
            assert (above / f"{name.replace('.', '/')}.py").as_posix() in copied


@every_case
def test_text_of_the_document_stays_text(case: Case) -> None:
    """Modules hold imports, classes, functions, assignments and docstrings; nothing else acts."""
    for path, data in generate(case).compared.items():
        if "/src/" in f"/{path}" and path.endswith(".py"):
            for node in ast.parse(data).body:
                text = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
                known = ast.Import | ast.ImportFrom | ast.ClassDef | ast.FunctionDef | ast.Assign
                assert text or isinstance(node, known | ast.AnnAssign | ast.If), f"{path}:{node.lineno}"


@every_case
def test_use(case: Case, tmp_path: Path) -> None:
    made = generate(case)
    made.write(tmp_path)
    environment = {
        key: value for key, value in os.environ.items() if not key.endswith(("_KEY", "_TOKEN"))
    }
    environment["PYTHONPATH"] = os.pathsep.join([str(tmp_path / "src"), str(FOLDER)])
    done = subprocess.run(
        [
            sys.executable, "-W", "error", str(FOLDER / "run_case.py"), made.package,
            str(case.folder / "use.py"),
        ],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    left = {path.name for path in tmp_path.iterdir()}
    assert left <= {path.partition("/")[0] for path in made.files}


def test_packages_have_names_of_their_own() -> None:
    folders: dict[str, Path] = {}
    for case in CASES:
        assert folders.setdefault(generate(case).package, case.folder) == case.folder


def test_nothing_is_accepted_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    before = {case.name: case.expected.stat().st_ctime_ns for case in CASES}
    assert accept([]) == 2
    assert {case.name: case.expected.stat().st_ctime_ns for case in CASES} == before
