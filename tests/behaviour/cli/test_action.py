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
STEPS = ACTION["runs"]["steps"]

Run = Callable[..., Any]
needs_bash = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")


@pytest.fixture
def summary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that becomes the summary of the step."""
    return tmp_path_factory.mktemp("summary") / "step.md"


@pytest.fixture
def check(configured: Path, summary: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Runs the step as GitHub does: through bash, its inputs in the environment."""
    temp = tmp_path_factory.mktemp("runner")
    (temp / "bindwright" / "bin").mkdir(parents=True)
    program = temp / "bindwright" / "bin" / "python"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    program.chmod(0o755)

    def run(arguments: str = "") -> Any:
        step = STEPS[-1]
        assert step["env"] == {
            "ACTION": "${{ github.action_path }}",
            "ARGUMENTS": "${{ inputs.arguments }}",
        }
        environment = os.environ | {
            "RUNNER_TEMP": str(temp), "ARGUMENTS": arguments, "ACTION": str(ROOT),
            "GITHUB_STEP_SUMMARY": str(summary),
        }  # fmt: skip
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]],
            cwd=configured, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip

    return run


@needs_bash
def test_the_step_fails_on_drift(
    configured: Path, bindwright: Run, check: Run, summary: Path
) -> None:
    assert bindwright("generate").code == 0
    done = check()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert not summary.exists()
    document = configured / "openapi.yaml"
    document.write_text(document.read_text().replace("owner: {type: str", "keeper: {type: str"))
    done = check()
    assert done.returncode == 1
    assert "::error file=generated/src/pets/types/shop.py,title=file-differs::" in done.stdout
    told = summary.read_text(encoding="utf-8")
    assert "```sh\nbindwright generate\n```" in told
    assert "-    owner: " in told and "+    keeper: " in told
    assert check("openapi.yaml --output elsewhere").returncode == 1
    assert "bindwright generate openapi.yaml --output elsewhere" in summary.read_text()
    assert check("nowhere.yaml").returncode == 2


@needs_bash
def test_arguments_are_split_and_expanded_as_nothing(
    configured: Path, check: Run, summary: Path
) -> None:
    (configured / "--package=evil").write_text("")
    for arguments in (
        "*",
        "$(touch RAN)",
        "`touch RAN`",
        "; touch RAN",
        "\n touch RAN",
        "'a b.yaml'",
    ):
        assert check(arguments).returncode == 2
    assert not (configured / "RAN").exists()
    done = check("'open")
    assert done.returncode == 2 and "::error title=arguments::" in done.stdout


@needs_bash
def test_modules_of_the_checkout_are_not_run(configured: Path, bindwright: Run, check: Run) -> None:
    assert bindwright("generate").code == 0
    for name in ("bindwright", "json", "shlex", "yaml"):
        (configured / f"{name}.py").write_text("open('RAN', 'w').close()")
    assert check().returncode == 0
    assert not (configured / "RAN").exists()


@needs_bash
def test_text_of_the_document_stays_in_the_fence_of_the_summary(
    configured: Path, bindwright: Run, check: Run, summary: Path
) -> None:
    assert bindwright("generate").code == 0
    document = configured / "openapi.yaml"
    evil = "````\\n# Evil\\n<img src=x>\\n::add-mask::x"
    text = document.read_text().replace(
        "owner: {type: str", f'owner: {{description: "{evil}", type: str'
    )
    document.write_text(text)
    done = check()
    assert done.returncode == 1
    told = summary.read_text(encoding="utf-8")
    fence = re.findall(r"^(`+)diff$", told, re.MULTILINE)[0]
    assert len(fence) > 4 and told.count(fence) == 2
    assert not [row for row in done.stdout.splitlines() if not row.startswith(("::error ", "::w"))]


def test_no_input_reaches_a_script_as_text() -> None:
    """An expression inside `run` would let a pull request write the script."""
    for step in STEPS:
        assert "${{" not in step.get("run", "")


def test_actions_are_named_by_their_commits() -> None:
    pages = [ROOT / "action.yml", ROOT / "docs" / "ci.md"]
    uses = [one for page in pages for one in re.findall(r"uses: (\S+)", page.read_text("utf-8"))]
    others = [one for one in uses if not one.startswith("OWNER/")]
    assert others and all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", one) for one in others)


def test_the_lock_has_hashes_and_no_development_tools() -> None:
    text = (ROOT / "action" / "requirements.lock").read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=\S)", text.strip())
    names = {re.split(r"==", block)[0] for block in blocks}
    assert all("--hash=sha256:" in block for block in blocks)
    assert {"jinja2", "black", "ruff", "hatchling", "click"} <= names
    assert names.isdisjoint({"pytest", "mypy", "pyright", "hypothesis", "twine", "starlette"})
    whole = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert {line for block in blocks for line in [block.split(" ")[0]]} <= {
        line.split(" ")[0] for line in whole.splitlines()
    }
    install = STEPS[1]["run"]
    assert "--require-hashes" in install and "--no-deps" in install


def test_the_page_lists_every_input_with_its_default() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \| (\S+) \|", page, re.MULTILINE)
    assert {name: default.strip("`").replace("none", "") for name, default in rows} == {
        name: one["default"] for name, one in ACTION["inputs"].items()
    }
