"""Locks, journals that somebody finds, and disks that say no."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write import finish
from bindwright.write import journal as journals
from bindwright.write.errors import WriteError
from bindwright.write.exchange import exchange
from bindwright.write.fingerprint import is_current
from bindwright.write.journal_key import signature
from bindwright.write.lock import workplace
from bindwright.write.paths import JOURNAL, MANIFEST, SCRATCH


def plant(output: Any, **changes: object) -> None:
    """Leave a journal of this machine in the scratch directory, as a killed run would."""
    scratch = output.root / SCRATCH
    scratch.mkdir(exist_ok=True)
    empty: dict[str, object] = {"package": "", "inode": 0, "names_lock": "", "in_place": False}
    lists: dict[str, list[str]] = {"drop": [], "replace": [], "remove": []}
    data = json.dumps({**empty, **lists, **changes})
    code = signature(data.encode(), os.path.realpath(output.root), str(scratch))
    assert code
    (scratch / JOURNAL).write_text(json.dumps({"signature": code, "journal": data}))


def test_finish_without_anything_left(output: Any, tmp_path: Path) -> None:
    assert finish(tmp_path / "nothing") is False
    output.write()
    assert finish(output.root) is False


def test_finish_removes_the_remains_of_a_run_before_its_commit(output: Any) -> None:
    output.write()
    before = output.tree()
    (output.root / SCRATCH / "package").mkdir(parents=True)
    (output.root / SCRATCH / "package/x.py").write_text("half")
    assert finish(output.root) is True
    assert output.tree() == before


def test_finish_completes_a_journal(output: Any, tmp_path: Path) -> None:
    output.write()
    around = output.root / SCRATCH / "around"
    around.mkdir(parents=True)
    (around / "0").write_text("new\n")
    (output.root / SCRATCH / "names_lock").write_text("names\n")
    names_lock = str(tmp_path / "names.lock")
    plant(
        output, replace=[["0", "docs/new.md"]], remove=["README.md", "gone"], names_lock=names_lock
    )
    assert finish(output.root, names_lock) is True
    assert output.text("docs/new.md") == "new\n"
    assert not (output.root / "README.md").exists()
    assert Path(names_lock).read_text() == "names\n"
    assert not (output.root / SCRATCH).exists()


@pytest.mark.parametrize(
    "changes",
    [
        {"remove": ["../victim"]},
        {"remove": ["/victim"]},
        {"drop": ["a/../../victim"]},
        {"replace": [["0", "../victim"]]},
        {"replace": [["../x", "y"]]},
        {"package": "../victim"},
        {"package": "src/pkg", "inode": 1},
        {"names_lock": "/victim"},
        {"remove": 3},
        {"inode": None},
    ],
)
def test_a_journal_that_cannot_be_right_is_refused(
    output: Any, tmp_path: Path, changes: dict[str, object]
) -> None:
    output.write()
    (tmp_path / "victim").write_text("alive")
    before = output.tree()
    plant(output, **changes)
    for run in (lambda: finish(output.root), output.write):
        with pytest.raises(WriteError) as caught:
            run()
        assert caught.value.code == "journal-corrupted" and SCRATCH in caught.value.hint
    after = {path: data for path, data in output.tree().items() if not path.startswith(SCRATCH)}
    assert after == before
    assert (tmp_path / "victim").read_text() == "alive"


@pytest.mark.parametrize("text", [b"", b"{", b"[]", b"null", b"\xff\xfe"])
def test_a_torn_journal_is_refused(output: Any, text: bytes) -> None:
    output.write()
    plant(output)
    (output.root / SCRATCH / JOURNAL).write_bytes(text)
    with pytest.raises(WriteError) as caught:
        finish(output.root)
    assert caught.value.code == "journal-corrupted"


def test_a_journal_does_not_follow_links(output: Any, tmp_path: Path) -> None:
    output.write()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/file").write_text("alive")
    (output.root / "link").symlink_to(tmp_path / "outside")
    plant(output, remove=["link/file"])
    with pytest.raises(WriteError) as caught:
        finish(output.root)
    assert caught.value.code == "symlink"
    assert (tmp_path / "outside/file").read_text() == "alive"


def test_a_scratch_directory_that_is_a_link(output: Any, tmp_path: Path) -> None:
    output.write()
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside/file").write_text("alive")
    (output.root / SCRATCH).symlink_to(tmp_path / "outside")
    with pytest.raises(WriteError) as caught:
        finish(output.root)
    assert caught.value.code == "path-blocked"
    assert os.listdir(tmp_path / "outside") == ["file"]


def test_a_second_run_is_told_that_another_holds_the_output(output: Any) -> None:
    output.write()
    before = output.tree()
    with workplace(str(output.root)):
        for run in (lambda: finish(output.root), output.write):
            with pytest.raises(WriteError, match="another run") as caught:
                run()
            assert caught.value.code == "locked"
    assert output.tree() == before
    assert output.changes() == ()


def test_a_killed_holder_holds_nothing(output: Any) -> None:
    output.write()
    script = (
        "import os, sys; from bindwright.write.lock import workplace\n"
        "with workplace(sys.argv[1]): os._exit(9)"
    )
    done = subprocess.run([sys.executable, "-c", script, str(output.root)], check=False)
    assert done.returncode == 9 and (output.root / SCRATCH / "lock").exists()
    assert finish(output.root) is True


def test_many_runs_at_once_end_with_one_of_their_trees(output: Any) -> None:
    results: list[str] = []

    def run(number: int) -> None:
        try:
            output.write(*output.with_text("src/pkg/a.py", f"A = {number}\n"))
            results.append("done")
        except WriteError as error:
            results.append(error.code)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert "done" in results and set(results) <= {"done", "locked"}
    assert not (output.root / SCRATCH).exists()
    number = output.text("src/pkg/a.py").split()[-1]
    assert output.compare(*output.with_text("src/pkg/a.py", f"A = {number}\n")) == []


CHANGED = (File("README.md", "# new\n"), File("src/pkg/__init__.py", "B = 1\n"))


def fail(monkeypatch: pytest.MonkeyPatch, name: str, number: int, below: str) -> None:
    """Let `os.<name>` fail for paths with `below` in them."""
    real: Callable[..., Any] = getattr(os, name)

    def failing(*args: Any, **kwargs: Any) -> Any:
        if any(below in str(arg) for arg in args):
            raise OSError(number, os.strerror(number), str(args[0]))
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, failing)


@pytest.mark.parametrize(
    ("name", "below", "number", "code"),
    [
        ("mkdir", SCRATCH, errno.EACCES, "permission-denied"),
        ("mkdir", SCRATCH, errno.EROFS, "permission-denied"),
        ("mkdir", "package", errno.ENOSPC, "disk-full"),
        ("mkdir", "around", errno.EDQUOT, "disk-full"),
        ("replace", JOURNAL, errno.EIO, "write-failed"),
    ],
)
def test_a_failure_before_the_commit_leaves_all_as_it_was(
    output: Any, monkeypatch: pytest.MonkeyPatch, name: str, below: str, number: int, code: str
) -> None:
    output.write()
    before = output.tree()
    with monkeypatch.context() as patch:
        fail(patch, name, number, below)
        with pytest.raises(WriteError) as caught:
            output.write(*CHANGED)
    assert caught.value.code == code
    assert isinstance(caught.value.__cause__, OSError)
    assert output.tree() == before
    assert not (output.root / SCRATCH).exists()


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_a_disk_that_fills_up(output: Any) -> None:
    output.write()
    before = output.tree()
    script = """
import resource, sys
from pathlib import Path
from bindwright.render.file import File
from bindwright.write.output import write
from bindwright.write.errors import WriteError
from bindwright.write.target import Inputs, Target
target = Target(Path(sys.argv[1]), "pkg", Inputs((), "", "", "", "none"), formatter="none")
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
try:
    write([File("src/pkg/__init__.py", "X = 1\\n"), File("src/pkg/big.py", "#" * 200_000)], target)
except WriteError as error:
    print(error.code)
"""
    command = [sys.executable, "-B", "-c", script, str(output.root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stdout == "disk-full\n", done.stderr
    assert output.tree() == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may everything")
def test_a_read_only_folder(output: Any) -> None:
    output.write()
    output.root.chmod(0o500)
    try:
        with pytest.raises(WriteError) as caught:
            output.write(*CHANGED)
    finally:
        output.root.chmod(0o700)
    assert caught.value.code == "permission-denied"


def test_a_swap_that_is_refused_is_taken_back(output: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    output.write()
    before = output.tree()

    def denied(one: str, other: str) -> bool:
        raise PermissionError(errno.EPERM, "Operation not permitted", one, None, other)

    with monkeypatch.context() as patch:
        patch.setattr(journals, "exchange", denied)
        with pytest.raises(WriteError) as caught:
            output.write(*CHANGED)
    assert caught.value.code == "permission-denied"
    assert output.tree() == before


def test_a_failure_after_the_swap_is_finished_by_the_next_command(
    output: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    output.write()
    with monkeypatch.context() as patch:
        fail(patch, "replace", errno.ENOSPC, "README.md")
        with pytest.raises(WriteError) as caught:
            output.write(*CHANGED)
    assert caught.value.code == "interrupted"
    assert output.text("src/pkg/__init__.py") == "B = 1\n"
    assert is_current(output.root, "pkg", "spec.yaml", {}) is None
    assert finish(output.root) is True
    assert output.text("README.md") == "# new\n"
    assert sorted(output.tree()) == sorted([MANIFEST, *(file.path for file in CHANGED)])


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="one system call")
def test_exchange_swaps_two_directories(tmp_path: Path) -> None:
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "who").write_text(name)
    if not exchange(str(tmp_path / "a"), str(tmp_path / "b")):
        pytest.skip("this file system cannot")
    assert (tmp_path / "a/who").read_text() == "b"
    assert (tmp_path / "b/who").read_text() == "a"
    with pytest.raises(FileNotFoundError):
        exchange(str(tmp_path / "a"), str(tmp_path / "none"))
