"""Which documents are put to the proof: real ones, and ones written in the manner of known APIs.

Real documents stand in `BINDWRIGHT_CORPUS`, or in `corpus/` of the folder `shared` beside the
checkout; our own under `documents/`, each a file, or a folder that holds `openapi.*` at any depth.
`BINDWRIGHT_FULL=1` (`make test-full`) takes all of everything, else samples are taken.
"""

import os
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest
from _pytest.mark import ParameterSet

__all__ = ["FULL", "LARGE", "OWN", "REAL", "ROOT", "documents", "name_of", "sample"]

T = TypeVar("T")

ROOT = Path(__file__).parents[2]
FOLDER = Path(os.environ.get("BINDWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
FULL = bool(os.environ.get("BINDWRIGHT_FULL"))
LARGE = 1_000_000
"""Documents of more bytes than this need more than a moment."""

_SUFFIXES = (".json", ".yaml", ".yml")


def _found(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    files = [one for one in folder.iterdir() if one.suffix in _SUFFIXES]
    roots = [one for one in folder.glob("*/**/openapi.*") if one.suffix in _SUFFIXES]
    return sorted([*files, *roots])


REAL = _found(FOLDER)
OWN = _found(Path(__file__).parent / "documents")


def name_of(document: Path) -> str:
    """The name of a document: its file, or its folder where it has several files.

    The suffix is part of it where another document has no other name than that.
    """
    if document.stem == "openapi":
        return document.parent.name
    others = (document.with_suffix(one) for one in _SUFFIXES if one != document.suffix)
    return document.name if any(one.exists() for one in others) else document.stem


def documents(*, large: bool = False) -> list[ParameterSet]:
    """All documents as parameters of a test; `large` says that it can bear the large ones."""
    found = [pytest.param(one, id=name_of(one)) for one in OWN]
    for one in REAL:
        skipped = not (large or FULL) and one.stat().st_size > LARGE
        marks = [pytest.mark.skip(reason="large: make test-full")] if skipped else []
        found.append(pytest.param(one, id=name_of(one), marks=marks))
    if not REAL:
        reason = f"no documents in {FOLDER.name} (BINDWRIGHT_CORPUS)"
        found.append(pytest.param(None, id="corpus", marks=pytest.mark.skip(reason=reason)))
    return found


def sample(things: list[T], most: int, seed: str) -> list[T]:
    """All things in a full run, else some of them, always the same."""
    if FULL or len(things) <= most:
        return things
    chosen = sorted(Random(seed).sample(range(len(things)), most))
    return [things[index] for index in chosen]
