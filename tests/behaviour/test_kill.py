"""A kill at any moment leaves the package as it was or as it will be, and the next run mends all.

The driver (kill_driver.py) gets SIGKILL right before its n-th file system call, for n spread over
the whole run; others get it from outside at random moments.
"""

from __future__ import annotations

import atexit
import os
import random
import shutil
import signal
import subprocess
import sys
from contextlib import ExitStack
from functools import cache
from pathlib import Path

import pytest

from ..forking import Nursery, nursery

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")

DRIVER = Path(__file__).with_name("kill_driver.py")
Tree = dict[str, bytes]


@cache
def driver() -> Nursery:
    """Where drivers come from, as long as the tests run."""
    drivers = ExitStack()
    atexit.register(drivers.close)
    return drivers.enter_context(nursery("tests.behaviour.kill_driver"))


def run(root: Path, version: str, kill_at: int = 0, way: str = "exchange") -> int:
    """Run the driver; the number of its calls, or 0 where it was killed."""
    done = driver().run(str(root), version, str(kill_at), way)
    if done.returncode == -signal.SIGKILL:
        return 0
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def tree(folder: Path) -> Tree:
    found: Tree = {}
    for base, _, names in os.walk(folder):
        for name in names:
            path = Path(base, name)
            if path.suffix != ".pyc":
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return found


def imports(out: Path) -> bool:
    return driver().run(str(out.parent), "", "0", "import").returncode == 0


class Runs:
    """The trees of the two versions, and how many calls the way from one to the other takes."""

    def __init__(self, base: Path, way: str) -> None:
        self.way = way
        self.start = base / "start"
        run(self.start, "a", way=way)
        self.before = tree(self.start)
        undisturbed = base / "undisturbed"
        shutil.copytree(self.start, undisturbed)
        self.calls = run(undisturbed, "b", way=way)
        self.after = tree(undisturbed)
        assert imports(self.start / "out") and imports(undisturbed / "out")
        assert self.before != self.after and ".bindwright.tmp" not in os.listdir(
            undisturbed / "out"
        )

    def moments(self, count: int) -> list[int]:
        return sorted({1 + step * (self.calls - 1) // (count - 1) for step in range(count)})

    def package(self, tree_: Tree) -> Tree:
        return {path: data for path, data in tree_.items() if path.startswith("out/src/pkg/")}


@pytest.fixture(scope="module", params=["exchange", "two-renames", "in-place"])
def runs(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Runs:
    return Runs(tmp_path_factory.mktemp(request.param), request.param)


def test_killed_before_any_call(runs: Runs, tmp_path: Path) -> None:
    outcomes: set[str] = set()
    for moment in runs.moments(26 if runs.way == "exchange" else 12):
        root = tmp_path / str(moment)
        shutil.copytree(runs.start, root)
        assert run(root, "b", moment, runs.way) == 0, "not killed"
        if runs.way == "exchange":
            package = runs.package(tree(root))
            old = package == runs.package(runs.before)
            assert old or package == runs.package(runs.after), f"mixed at call {moment}"
            assert imports(root / "out")
            outcomes.add("before" if old else "after")
        run(root, "b", way=runs.way)
        assert tree(root) == runs.after, f"not mended after call {moment}"
    if runs.way == "exchange":
        assert outcomes == {"before", "after"}, "the kills have to fall on both sides"


def test_killed_again_while_mending(runs: Runs, tmp_path: Path) -> None:
    for moment in runs.moments(9)[2:-1]:
        root = tmp_path / str(moment)
        shutil.copytree(runs.start, root)
        run(root, "b", moment, runs.way)
        for again in (4, 9, 16, 25, 36):
            if run(root, "b", again, runs.way):
                break
        run(root, "b", way=runs.way)
        assert tree(root) == runs.after, f"not mended after call {moment}"


def test_killed_run_then_the_old_version_again(runs: Runs, tmp_path: Path) -> None:
    for moment in runs.moments(6)[1:]:
        root = tmp_path / str(moment)
        shutil.copytree(runs.start, root)
        run(root, "b", moment, runs.way)
        run(root, "a", way=runs.way)
        assert tree(root) == runs.before, f"not back after call {moment}"


def test_killed_in_the_first_run_ever(runs: Runs, tmp_path: Path) -> None:
    for moment in runs.moments(8):
        root = tmp_path / str(moment)
        root.mkdir()
        run(root, "b", moment, runs.way)
        if (root / "out/src/pkg").exists():
            assert imports(root / "out")
        run(root, "b", way=runs.way)
        assert tree(root) == runs.after


def test_killed_from_outside(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    runs = Runs(tmp_path_factory.mktemp("outside"), "exchange")
    chance = random.Random(20261123)
    for number in range(10):
        root = tmp_path / str(number)
        shutil.copytree(runs.start, root)
        child = subprocess.Popen(
            [sys.executable, str(DRIVER), str(root), "b", "0", "exchange"],
            stdout=subprocess.DEVNULL,
        )
        try:
            child.wait(timeout=chance.uniform(0.05, 0.2))
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        package = runs.package(tree(root))
        assert package in (runs.package(runs.before), runs.package(runs.after))
        assert imports(root / "out")
        run(root, "b")
        assert tree(root) == runs.after
