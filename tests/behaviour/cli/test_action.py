"""action.yml: what its last step runs, in a checkout that is out of step and in one that is not."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[3]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

Run = Callable[..., Any]


@pytest.fixture
def check(configured: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs the step as GitHub does: through bash, its inputs in the environment."""
    temp = tmp_path_factory.mktemp("runner")
    (temp / "bindwright" / "bin").mkdir(parents=True)
    program = temp / "bindwright" / "bin" / "bindwright"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m bindwright "$@"\n')
    program.chmod(0o755)

    def run(arguments: str = "") -> Any:
        step = ACTION["runs"]["steps"][-1]
        assert step["env"] == {"ARGUMENTS": "${{ inputs.arguments }}"}
        environment = os.environ | {"RUNNER_TEMP": str(temp), "ARGUMENTS": arguments}
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]],
            cwd=configured, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")
def test_the_step_fails_on_drift(configured: Path, bindwright: Run, check: Run) -> None:
    assert bindwright("generate").code == 0
    done = check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    document = configured / "openapi.yaml"
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    done = check()
    assert done.returncode == 1
    assert "::error file=generated/src/pets/types/shop.py,title=file-differs::" in done.stdout
    assert check("openapi.yaml --output elsewhere").returncode == 1
    assert check("nowhere.yaml").returncode == 2


def test_no_input_reaches_a_script_as_text() -> None:
    """An expression inside `run` would let a pull request write the script."""
    for step in ACTION["runs"]["steps"]:
        assert "${{" not in step.get("run", "")


def test_the_page_lists_every_input_with_its_default() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (\S+) \|", page, re.MULTILINE)
    assert {name: default.strip("`").replace("none", "") for name, default in rows} == {
        name: one["default"] for name, one in ACTION["inputs"].items()
    }
