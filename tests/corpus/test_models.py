"""Models of real documents in every flavour: they import, and every class has our name.

Each document has its turn with one flavour; `make test-full` makes all of each.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bindwright.__main__ import main
from bindwright.commands.models.peer import names_in

from ..behaviour.models.made import FLAVOURS, flat_document
from .sources import FULL, documents

USE = """
import importlib.util, sys
spec = importlib.util.spec_from_file_location("models", sys.argv[1])
module = sys.modules["models"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
if sys.argv[2] == "pydantic":
    from pydantic import TypeAdapter as make
elif sys.argv[2] == "msgspec":
    from msgspec.json import Decoder as make
else:
    make = repr
for name in sys.argv[3:]:
    make(getattr(module, name))
"""
"""Importing alone proves little: pydantic and msgspec look into a class when it is first used."""


def _cases() -> Iterator[Any]:
    for number, document in enumerate(documents()):
        for place, flavour in enumerate(FLAVOURS):
            left_out = not FULL and place != number % len(FLAVOURS)
            marks = [*document.marks, *[pytest.mark.skip(reason="make test-full")] * left_out]
            yield pytest.param(
                *document.values, flavour, id=f"{document.id}-{flavour}", marks=marks
            )


@pytest.mark.parametrize(("document", "flavour"), list(_cases()))
def test_models_of_a_document(document: Path, flavour: str, tmp_path: Path) -> None:
    if flavour == "msgspec":
        pytest.importorskip("msgspec")
    path = tmp_path / "models.py"
    assert main(["models", str(document), "--as", flavour, "--output", str(path)]) == 0
    flat = flat_document(str(document), only_decidable=flavour == "msgspec")
    assert set(names_in(path.read_text(encoding="utf-8"))) == set(flat.schemas)
    command = [sys.executable, "-c", USE, str(path), flavour, *flat.schemas]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
