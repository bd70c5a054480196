"""The generated package under both type checkers and both formatters, at their strictest."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from .conftest import SOURCE

ROOT = Path(__file__).parents[3]
USES = sorted(
    path
    for path in Path(__file__).parent.glob("uses*.py")
    if path.stem != "uses_classic" or find_spec("httpx")
)
PYRIGHT = {
    "typeCheckingMode": "strict",
    "pythonVersion": "3.11",
    "reportUnusedExpression": "none",
    "reportUnusedCoroutine": "none",
    "reportUnusedImport": "none",
    "reportUnusedVariable": "none",
    "reportUnnecessaryComparison": "none",
    "reportWildcardImportFromLibrary": "none",
}


def run(*command: str | Path) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT)
    return done.stdout + done.stderr


def mypy(folder: Path) -> str:
    options = ["--strict", "--no-error-summary", "--hide-error-context", "--no-pretty"]
    config = folder / "mypy.ini"
    config.write_text(f"[mypy]\npython_version = 3.11\nmypy_path = {SOURCE}\n")
    cache = ROOT / ".cache" / "mypy-package"
    python = [sys.executable, "-m", "mypy", "--config-file", config, "--cache-dir", cache]
    return run(*python, *options, SOURCE / "text_completions", *USES)


def pyright(folder: Path) -> str:
    near = [os.path.relpath(path, folder) for path in (SOURCE, *USES)]
    config = {**PYRIGHT, "include": near, "extraPaths": near[:1]}
    path = folder / "pyrightconfig.json"
    path.write_text(json.dumps(config))
    return run(sys.executable, "-m", "pyright", "--project", path, "--pythonpath", sys.executable)


def checked(checker: Callable[[Path], str], folder: Path) -> set[tuple[str, int, str]]:
    """File, line and message of every error; remembered for as long as nothing changes."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for path in (*USES, *sorted(SOURCE.rglob("*.py"))):
        digest.update(f"{path.name}\0".encode() + path.read_bytes())
    kept = ROOT / ".cache" / "typing" / f"{checker.__name__}-{digest.hexdigest()[:24]}.txt"
    if not kept.exists():
        said = checker(folder)
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(said)
    line = re.compile(r"^\s*(\S+?\.py):(\d+)(?::\d+)?:? (?:- )?error: (.*)$", re.MULTILINE)
    found = {(Path(a).name, int(b), c) for a, b, c in line.findall(kept.read_text())}
    assert found, f"{checker.__name__} refused nothing at all:\n{kept.read_text()}"
    return found


@pytest.mark.parametrize("checker", [mypy, pyright])
def test_right_code_passes_and_wrong_code_does_not(
    checker: Callable[[Path], str], tmp_path: Path
) -> None:
    wrong = {
        (path.name, number)
        for path in USES
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if line.endswith("# wrong")
    }
    found = checked(checker, tmp_path)
    assert [one for one in sorted(found) if one[:2] not in wrong] == []
    assert sorted(wrong - {one[:2] for one in found}) == []


@pytest.mark.parametrize("formatter", ["black", "ruff format"])
def test_formatters_have_nothing_to_change(formatter: str) -> None:
    command = ["-m", *formatter.split(), "--check", "--config", SOURCE.parent / "pyproject.toml"]
    done = subprocess.run(
        [sys.executable, *map(str, command), str(SOURCE)], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
