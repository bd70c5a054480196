"""No path leaves the output, and none clashes with another on any system."""

from __future__ import annotations

from typing import Any

import pytest
from bindwright.render.file import File
from bindwright.write.errors import RenderedFileError
from bindwright.write.paths import is_kept, path_problem


@pytest.mark.parametrize(
    "path",
    [
        *("", "/", "/etc/passwd", "..", "../x", "a/../b", "a/./b", "./a", "a//b", "a/", "a\\b"),
        *("C:/x", "C:x", "a:stream", "a\0b", "a\nb", "con", "a/NUL.py", "aux.tar.gz", "com1"),
        *("a./b", "a /b", "a.", "x*", "x?", ".bindwright.json", ".bindwright.tmp/lock"),
        *(".BINDWRIGHT.tmp/x", "a/\u202eb", "a/\ud800"),
    ],
)
def test_a_bad_path_is_refused_and_nothing_is_written(output: Any, path: str) -> None:
    with pytest.raises(RenderedFileError) as caught:
        output.write(File("ok.txt", "x"), File(path, "x"))
    assert caught.value.path == path
    assert not output.root.exists()


@pytest.mark.parametrize(
    "path",
    ["a", "a/b.py", ".github/x.yml", "a-b/c d.txt", "ünï/ço.py", "console.py", "a/auxiliary"],
)
def test_a_plain_path_is_fine(path: str) -> None:
    assert path_problem(path) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("a.py", "A.py"), ("a/b.py", "A/c.py"), ("a", "a/b"), ("x", "x"), ("e\u0301.py", "\xe9.py")],
)
def test_two_paths_that_clash_are_refused(output: Any, one: str, other: str) -> None:
    with pytest.raises(RenderedFileError):
        output.write(File(one, ""), File(other, ""))


@pytest.mark.parametrize(
    ("glob", "path", "kept"),
    [
        ("src/pkg/extra", "src/pkg/extra/deep/x.py", True),
        ("src/pkg/extra/", "src/pkg/extra/x.py", True),
        ("src/pkg/extra/**", "src/pkg/extra/deep/x.py", True),
        ("src/pkg/my_*.py", "src/pkg/my_own.py", True),
        ("src/pkg/my_*.py", "src/pkg/your.py", False),
        ("src/pkg/extra", "src/pkg/extras/x.py", False),
    ],
)
def test_keep_globs(glob: str, path: str, kept: bool) -> None:
    assert is_kept(path, [glob]) is kept
