"""Every stage is linear in a small document, or says that what it stands for is too large.

All documents run under the bounds with BINDWRIGHT_FULL=1; without it, one of each kind of work.
"""

import os
from pathlib import Path

import pytest

from .documents import DOCUMENTS
from .running import run

SAMPLE = (
    "inherited deep", "inherited wide and large", "diamonds", "union of objects",
    "union of equal enums", "union of unions", "all of same enum", "all of same property",
    "required undescribed", "reference chain", "reference chain in all of",
    "reference chain into itself", "enum members", "patterns of classes", "patterns repeated",
    "paths ever deeper", "path of variables", "media types many", "security pairs",
    "security all at once", "server variables product", "names of properties", "names of servers",
    "name long", "text of tags", "parameters that collide",
)  # fmt: skip
"""One of each kind, of those that take little time."""

FULL = os.environ.get("BINDWRIGHT_FULL") == "1"


def check(name: str, command: str, folder: Path) -> None:
    found = run(name, command, folder)
    assert found.is_bounded, (found.code, found.seconds, found.bytes, found.said[-500:])
    assert "Traceback" not in found.said, found.said[-3000:]
    assert found.code in (0, 1, 2), found.said[-1000:]
    assert found.code == 0 or ": error[" in found.said
    if command == "generate":
        assert found.made == (found.code == 0)
    if found.code == 2:
        assert "document-too-large" in found.said
        assert " --> /" in found.said


@pytest.mark.parametrize("name", sorted(DOCUMENTS if FULL else SAMPLE))
def test_generating_is_bounded(name: str, tmp_path: Path) -> None:
    check(name, "generate", tmp_path)


@pytest.mark.parametrize("name", sorted(DOCUMENTS) if FULL else ["examples against unions"])
def test_linting_is_bounded(name: str, tmp_path: Path) -> None:
    check(name, "lint", tmp_path)


@pytest.mark.parametrize("name", ["names of members alike", "names of schemes"])
def test_names_that_collide_are_counted(name: str, tmp_path: Path) -> None:
    found = run(name, "generate", tmp_path)
    assert found.said.count("warning[name-derived]") == 4, found.said[:2000]
    assert "more like these; --all shows them" in found.said
