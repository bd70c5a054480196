"""A project changes its dependency, and nothing else.

`project.py` is written as the users of packages of another generator write; `openapi.yaml` and
`stainless.yml` are what such a package was made from. Ours takes its place.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from bindwright.__main__ import main

from tests.behaviour.mock.sockets import running

HERE = Path(__file__).parent
ROOT = HERE.parents[2]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project, and the package in `generated`."""
    folder = tmp_path_factory.mktemp("project")
    for name in ("openapi.yaml", "stainless.yml", "project.py"):
        shutil.copyfile(HERE / name, folder / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert main(["init", "--from", "stainless.yml", "-q"]) == 0
        assert main(["generate", "-q"]) == 0
    return folder


def test_it_type_checks(project: Path) -> None:
    source = project / "generated" / "src"
    config = project / "mypy.ini"
    config.write_text(f"[mypy]\npython_version = 3.11\nstrict = true\nmypy_path = {source}\n")
    cache = ROOT / ".cache" / "mypy-project"
    command = [sys.executable, "-m", "mypy", "--config-file", config, "--cache-dir", cache]
    done = subprocess.run(
        [*command, project / "project.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_runs(project: Path) -> None:
    options = ("--config", str(project / "bindwright.toml"))
    with running(project / "openapi.yaml", project, *options) as mock:
        found = subprocess.run(
            [sys.executable, project / "project.py"],
            env={
                **os.environ,
                "DOCKSIDE_URL": f"http://{mock.host}:{mock.port}",
                "PYTHONPATH": str(project / "generated" / "src"),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert (found.returncode, found.stdout) == (0, "all is as it was\n"), found.stderr
