"""All packages and their uses under both type checkers, in one run of each.

What passed is remembered by its content under `.cache/`, for the checkers take half a minute.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from .types_check import lay_out, mypy_errors, pyright_errors, remember, remembered


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
