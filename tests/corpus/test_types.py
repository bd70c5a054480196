"""The packages under both type checkers, in their strict modes.

Our own documents' packages are checked together, in one run of each; of the real ones a small one,
and all with `make test-full`. What passed is remembered by its content.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from ..golden.types_check import (
    mypy_errors,
    pyright_errors,
    remember,
    remembered,
    runtime_files,
    shim,
    write_all,
)
from .made import make
from .sources import FULL, OWN, REAL, name_of

_CHOSEN = {name_of(one): [one] for one in sorted(REAL, key=lambda one: one.stat().st_size)}
_GROUPS = {"own": OWN, **(_CHOSEN if FULL else dict(list(_CHOSEN.items())[:1]))}


@pytest.mark.parametrize("group", [name for name, found in _GROUPS.items() if found])
@pytest.mark.parametrize(
    ("checker", "errors"), [("mypy", mypy_errors), ("pyright", pyright_errors)]
)
def test_types(checker: str, errors: Callable[[Path], str], group: str, tmp_path: Path) -> None:
    files = runtime_files()
    for document in _GROUPS[group]:
        made = make(document)
        for path in made.source.rglob("*.py"):
            short = path.relative_to(made.source).as_posix()
            data = path.read_bytes()
            files[short] = shim(short, data) if "/_runtime/" in short else data
    digest = write_all(files, tmp_path)
    if remembered(f"{checker}.{group}", digest):
        return
    found = errors(tmp_path)
    assert not found, found
    remember(f"{checker}.{group}", digest)
