"""All packages and their uses under both type checkers, in one run of each.

What passed is remembered by its content under `.cache/`, for the checkers take half a minute.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from .types_check import (
    SHARED,
    lay_out,
    mypy_errors,
    pyright_errors,
    remember,
    remembered,
    runtime_files,
    write_all,
)


@pytest.mark.parametrize(
    ("checker", "errors"), [("mypy", mypy_errors), ("pyright", pyright_errors)]
)
def test_types(checker: str, errors: Callable[[Path], str], tmp_path: Path) -> None:
    digest = lay_out(tmp_path)
    if remembered(checker, digest):
        return
    found = errors(tmp_path)
    assert not found, found
    remember(checker, digest)


def test_the_runtime_is_clean_under_pyright(tmp_path: Path) -> None:
    """The packages share a copy that is not looked at; mypy has it in `make check`."""
    files = {path.replace(SHARED, "runtime", 1): data for path, data in runtime_files().items()}
    digest = write_all(files, tmp_path)
    if remembered("pyright.runtime", digest):
        return
    found = pyright_errors(tmp_path)
    assert not found, found
    remember("pyright.runtime", digest)
