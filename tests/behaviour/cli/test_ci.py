"""Workflows, the action's `diff`, hooks: what they run is run here, what they call is faked."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import yaml

from .conftest import Run

ROOT = Path(__file__).parents[3]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
AT_URL = sorted(
    (ROOT / "generator" / "bindwright" / "commands" / "init" / "ci" / "at_url").glob("*.yml")
)
"""What is written where the document is at a URL."""
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash")

Shell = Callable[..., subprocess.CompletedProcess[str]]

FAKES = {
    "pip": "exit 0",
    "bindwright": f'exec "{sys.executable}" -m bindwright "$@"',
    "gh": 'printf "%s\\n" "$*" >> "$GH_CALLS"\ncase "$*" in\n'
    '*comments?per_page*) cat "$GH_COMMENTS";;\n*"--input -"*) cat >> "$GH_BODY";;\nesac',
    "curl": 'while [ "$1" != --output ]; do shift; done\ncp "$UPSTREAM" "$2"',
}


@pytest.fixture
def shell(
    checkout: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Shell:
    """Runs a step as GitHub does, in a repository whose first commit is on `main`."""
    temp = tmp_path_factory.mktemp("runner")
    (temp / "bin").mkdir()
    for name, code in FAKES.items():
        (temp / "bin" / name).write_text(f"#!/bin/sh\n{code}\n")
        (temp / "bin" / name).chmod(0o755)
    for key in ("AUTHOR", "COMMITTER"):
        monkeypatch.setenv(f"GIT_{key}_NAME", "A")
        monkeypatch.setenv(f"GIT_{key}_EMAIL", "a@b.example")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", "/dev/null")
    monkeypatch.setenv("PATH", f"{temp / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("RUNNER_TEMP", str(temp))
    for name in ("GH_CALLS", "GH_BODY", "GH_COMMENTS", "GITHUB_STEP_SUMMARY"):
        (temp / name).write_text("[]" if name == "GH_COMMENTS" else "")
        monkeypatch.setenv(name, str(temp / name))
    subprocess.run(["git", "init", "-q", "--bare", str(temp / "origin")], check=True)

    def run(code: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-eo", "pipefail", "-c", code], cwd=checkout, text=True, check=False,
            capture_output=True, env=os.environ | environment,
        )  # fmt: skip

    done = run(
        "printf 'dist/\\n__pycache__/\\n' > .gitignore; git init -q -b main; git add -A;"
        f"git commit -qm first; git remote add origin '{temp / 'origin'}'; git push -q origin main;"
        "git branch -q --set-upstream-to origin/main"
    )
    assert done.returncode == 0, done.stderr
    return run


def _read(name: str) -> str:
    return Path(os.environ[name]).read_text(encoding="utf-8")


def _steps(path: Path, job: str) -> list[dict[str, Any]]:
    steps = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"][job]["steps"]
    return [one for one in steps if "run" in one]


def _change(folder: Path) -> None:
    document = folder / "openapi.yaml"
    document.write_text(document.read_text().replace("owner:", "keeper:"))


def _run_all(shell: Shell, steps: list[dict[str, Any]], values: dict[str, str]) -> list[str]:
    """Runs the steps; gives what they print. `values` stand in for expressions of variables."""
    printed: list[str] = []
    for step in steps:
        stated = step.get("env", {})
        environment = {
            name: values[name] if "${{" in text else text for name, text in stated.items()
        }
        done = shell(step["run"], **environment)
        assert done.returncode == 0, f"{step['run']}\n{done.stdout}{done.stderr}"
        printed.append(done.stdout)
    return printed


@pytest.fixture
def written(checkout: Path, bindwright: Run) -> Path:
    """The workflows that `init --ci github` writes for a project."""
    done = bindwright("init", "--ci", "github")
    assert done.code == 0, done.err
    return checkout / ".github" / "workflows"


def test_a_pull_request_is_checked_and_told(
    checkout: Path, bindwright: Run, shell: Shell, written: Path
) -> None:
    base = shell("git rev-parse HEAD").stdout.strip()
    _change(checkout)
    assert bindwright("generate").code == 0
    steps = _steps(written / "bindwright.yml", "bindings")
    values = {"BASE": base, "GH_TOKEN": "t", "REQUEST": "https://host/pull/7"}
    *_, diff, _ = _run_all(shell, steps, values)
    assert "::error " in diff and "Shop.owner" in diff
    comment = Path(os.environ["RUNNER_TEMP"], "comment.md").read_text(encoding="utf-8")
    assert comment.startswith("**major**") and comment in _read("GITHUB_STEP_SUMMARY")
    assert _read("GH_CALLS").startswith("pr comment https://host/pull/7 --edit-last")


def test_the_page_is_followed_line_by_line(checkout: Path, shell: Shell) -> None:
    """From nothing to a check that fails, a version and a changelog, by `docs/ci.md` alone."""
    for one in ("bindwright.toml", "names.lock"):
        (checkout / one).unlink(missing_ok=True)
    shutil.rmtree(checkout / "generated", ignore_errors=True)
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    first = re.search(r"```sh\n(.*?)```", page, re.DOTALL)
    assert first is not None
    done = shell(first[1])
    assert done.returncode == 0, done.stdout + done.stderr
    assert shell("git status --porcelain").stdout == ""
    _change(checkout)
    commit = "git add --all && git commit -qm edited"
    assert shell(f"{commit} && bindwright check").returncode == 1  # step 1
    assert shell(f"bindwright generate && {commit} && bindwright check").returncode == 0
    small = shell("bindwright release --check")  # step 2
    assert small.returncode == 1 and "0.2.0 is the smallest that may follow" in small.stderr
    assert shell(f"bindwright release && {commit}").returncode == 0  # step 3
    assert shell("bindwright check && bindwright release --check").returncode == 0
    changelog = (checkout / "CHANGELOG.md").read_text(encoding="utf-8")
    assert changelog.index("`Shop.owner` was removed") < changelog.index("## [0.1.0]")


def test_a_pull_request_that_is_out_of_step_fails(
    checkout: Path, shell: Shell, written: Path
) -> None:
    _change(checkout)
    check = _steps(written / "bindwright.yml", "bindings")[1]
    done = shell(check["run"])
    assert done.returncode == 1 and "::error file=" in done.stdout


def test_a_release_is_tagged_built_and_pushed(checkout: Path, shell: Shell, written: Path) -> None:
    shell("git add -A; git commit -qm workflows")
    _run_all(shell, _steps(written / "bindwright-release.yml", "release"), {"TO": ""})
    assert shell("git ls-remote --tags origin v0.1.0").stdout
    built = {one.name for one in (checkout / "dist").iterdir()}
    assert built == {"pets-0.1.0-py3-none-any.whl", "pets-0.1.0.tar.gz", "pets-0.1.0.cdx.json"}
    _run_all(shell, _steps(written / "bindwright-release.yml", "publish"), {})
    assert not list((checkout / "dist").glob("*.json"))


def test_the_document_is_followed(
    checkout: Path, shell: Shell, written: Path, tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    shell("git add -A; git commit -qm workflows")
    upstream = tmp_path_factory.mktemp("upstream") / "openapi.yaml"
    monkeypatch.setenv("UPSTREAM", str(upstream))
    steps = _steps(written / "bindwright-upstream.yml", "upstream")
    values = {"URL": "https://host/openapi.yaml", "GH_TOKEN": "t"}
    shutil.copy(checkout / "openapi.yaml", upstream)
    _run_all(shell, steps, values)
    assert not _read("GH_CALLS")
    upstream.write_text(upstream.read_text().replace("owner:", "keeper:"))
    _run_all(shell, steps, values)
    assert _read("GH_CALLS").startswith("pr create --title")
    assert shell("git ls-remote origin bindwright/upstream").stdout
    assert shell("git show --stat HEAD").stdout.count("shop.py") == 1


def test_a_configuration_below_the_top(
    project: Path, bindwright: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    subprocess.run(["git", "init", "-q", str(project)], check=True)
    below = project / "sdk"
    below.mkdir()
    (project / "openapi.yaml").rename(below / "openapi.yaml")
    monkeypatch.chdir(below)
    assert bindwright("init", "--ci", "github").code == 0
    assert (below / "bindwright.toml").is_file()
    workflow = yaml.safe_load((project / ".github/workflows/bindwright-release.yml").read_text())
    assert workflow["defaults"] == {"run": {"working-directory": "sdk"}}
    uses = [one["with"] for one in workflow["jobs"]["release"]["steps"] if "with" in one]
    assert {"subject-path": "sdk/dist/*"} in uses and {"name": "dist", "path": "sdk/dist"} in uses


def test_files_that_are_there_stay(written: Path, bindwright: Run, checkout: Path) -> None:
    own = written / "bindwright.yml"
    own.write_text("own: 1\n")
    said = bindwright("init", "--ci", "github")
    assert said.code == 0 and "kept " in said.out
    assert own.read_text() == "own: 1\n"
    assert "# .github/workflows/bindwright.yml" in (
        bindwright("init", "--ci", "github", "--dry-run").out
    )
    assert bindwright("init", "--ci", "github", "--force").code == 0
    assert own.read_text() != "own: 1\n"
    (checkout / "bindwright.toml").write_text('[[package]]\nspec = "-"\n')
    assert bindwright("init", "--ci", "github").code == 2


class _Upstream(SimpleHTTPRequestHandler):
    """A document at its source."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture
def source(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """Where a document is on the network, and its file there."""
    folder = tmp_path_factory.mktemp("source")
    handler = partial(_Upstream, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/api.yaml", folder / "api.yaml"
        server.shutdown()


def test_a_document_at_a_url_is_followed(
    checkout: Path, shell: Shell, bindwright: Run, source: tuple[str, Path]
) -> None:
    """Nothing of it lies in the repository: it is compared with what was released."""
    url, document = source
    shutil.copy(checkout / "openapi.yaml", document)
    (checkout / "openapi.yaml").unlink()
    config = f'[[package]]\nspec = "{url}"\npackage = "pets"\nformatter = "none"\n'
    (checkout / "bindwright.toml").write_text(config)
    assert bindwright("init", "--ci", "github").code == 0
    assert bindwright("release", "--allow-dirty").code == 0
    shell("git add -A; git commit -qm released; git push -q")
    written = checkout / ".github" / "workflows"
    follow = _steps(written / "bindwright-upstream.yml", "upstream")
    assert "UPSTREAM_DOCUMENT" not in (written / "bindwright-upstream.yml").read_text()
    _run_all(shell, follow, {"GH_TOKEN": "t"})
    assert not _read("GH_CALLS")
    document.write_text(document.read_text().replace("owner:", "keeper:"))
    # A pull request of somebody else fails until the package follows.
    check = _steps(written / "bindwright.yml", "bindings")[1]
    assert shell(check["run"]).returncode == 1
    _run_all(shell, follow, {"GH_TOKEN": "t"})
    assert _read("GH_CALLS").startswith("pr create --title")
    assert shell("git ls-remote origin bindwright/upstream").stdout
    assert shell("git show --stat HEAD").stdout.count("shop.py") == 1
    comment = Path(os.environ["RUNNER_TEMP"], "comment.md").read_text(encoding="utf-8")
    assert "`Shop.owner` was removed" in comment
    # That pull request itself says which version it asks for, and what it means.
    *steps, version, told, said = _steps(written / "bindwright.yml", "bindings")
    values = {"GH_TOKEN": "t", "REQUEST": "https://host/pull/7"}
    _run_all(shell, [*steps, told, said], values)
    assert shell(version["run"]).returncode == 1
    assert "`Shop.owner` was removed" in _read("GITHUB_STEP_SUMMARY")
    assert bindwright("release", "--allow-dirty").code == 0
    assert shell(version["run"]).returncode == 0


def test_no_workflow_is_written_through_a_link(
    checkout: Path, bindwright: Run, outside: Path
) -> None:
    (checkout / ".github").symlink_to(outside)
    assert bindwright("init", "--ci", "github").code == 2


@pytest.mark.skipif(shutil.which("actionlint", path=str(Path(sys.executable).parent)) is None,
                    reason="no actionlint for this machine")  # fmt: skip
def test_actionlint_has_nothing_to_say(written: Path) -> None:
    program = str(Path(sys.executable).parent / "actionlint")
    paths = [*WORKFLOWS, *sorted(written.glob("*.yml")), *AT_URL]
    done = subprocess.run([program, "-shellcheck=", "-pyflakes=", *map(str, paths)],
                          cwd=ROOT, capture_output=True, text=True, check=False)  # fmt: skip
    assert (done.returncode, done.stdout) == (0, ""), done.stderr


RUN_ELSEWHERE = {
    "make test": ".ci/run", "make check": ".ci/run", "make test-install": ".ci/run",
    "make test-spark": ".ci/run", "make setup": "a part of make test",
    ".venv/bin/bindwright build": "test_build.py", ".venv/bin/python -m hatchling": "tests/install",
    ".venv/bin/python -m twine": "tests/install",
    '"$RUNNER_TEMP/bindwright/bin/bindwright" release --check': "test_release.py",
    "rm -f dist/*.cdx.json": "here",
}  # fmt: skip


def test_each_command_of_this_repository_is_run_somewhere(written: Path) -> None:
    """What is here for everybody is here for us: the same lines as in what `init --ci` writes."""
    ours = (written / "bindwright-upstream.yml").read_text().replace("openapi.yaml", "SPEC")
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            for line in (row for one in job["steps"] for row in one.get("run", "").splitlines()):
                known = any(line.startswith(one) for one in RUN_ELSEWHERE)
                assert known or line.replace(".venv/bin/", "") in ours, line


def test_actions_are_named_by_their_commits(written: Path) -> None:
    for path in (*WORKFLOWS, *written.glob("*.yml"), *AT_URL, ROOT / "action.yml"):
        for one in re.findall(r"uses: (\S+)", path.read_text(encoding="utf-8")):
            assert one == "./" or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", one), one


def test_the_action_tells_what_changed(
    checkout: Path, shell: Shell, bindwright: Run, tmp_path: Path
) -> None:
    step = next(
        one for one in yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
        if one.get("if") == "inputs.command == 'diff'"
    )  # fmt: skip
    program = Path(os.environ["RUNNER_TEMP"], "bindwright", "bin")
    program.mkdir(parents=True)
    (program / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (program / "python").chmod(0o755)
    inputs = {
        "ACTION": str(ROOT), "ARGUMENTS": "--fail-on breaking", "SPEC": "", "SARIF": "true",
        "BASE": shell("git rev-parse HEAD").stdout.strip(), "COMMIT": "c" * 40, "REQUEST": "7",
        "GH_TOKEN": "t", "GITHUB_REPOSITORY": "o/r", "GITHUB_REF": "refs/pull/7/merge",
    }  # fmt: skip
    assert set(step["env"]) <= inputs.keys()
    done = shell(step["run"], **inputs)
    assert done.returncode == 0, done.stderr
    _change(checkout)
    Path(os.environ["GH_CALLS"]).write_text("")
    done = shell(step["run"], **inputs)
    assert done.returncode == 1 and "::error " in done.stdout
    calls = _read("GH_CALLS")
    assert "POST repos/o/r/issues/7/comments" in calls
    assert "POST repos/o/r/code-scanning/sarifs" in calls
    assert "**major**" in _read("GITHUB_STEP_SUMMARY")
    # The comment that is there is brought up to date.
    own = [{"id": 1, "body": "other"}, {"id": 5, "body": "<!-- bindwright diff -->\nold"}]
    Path(os.environ["GH_COMMENTS"]).write_text(json.dumps(own))
    shell(step["run"], **inputs)
    assert "PATCH repos/o/r/issues/comments/5" in _read("GH_CALLS")
    # Nothing is said to GitHub without a token.
    Path(os.environ["GH_CALLS"]).write_text("")
    shell(step["run"], **inputs | {"GH_TOKEN": "", "SARIF": "false"})
    assert not _read("GH_CALLS")
    new = inputs | {"SPEC": "new.yaml", "ARGUMENTS": ""}
    shutil.copy(checkout / "openapi.yaml", checkout / "new.yaml")
    assert shell(step["run"], **new).returncode == 0
    assert "`new.yaml` is new." in _read("GITHUB_STEP_SUMMARY")


@pytest.mark.parametrize("hook", HOOKS, ids=lambda one: one["id"])
def test_hooks_run(checkout: Path, shell: Shell, hook: dict[str, Any]) -> None:
    (checkout / "pet.json").write_text('{"name": "Rex"}')
    files = "--type Pet pet.json" if hook.get("pass_filenames", True) else ""
    done = shell(f"{hook['entry']} {files}")
    assert done.returncode == 0, done.stderr
