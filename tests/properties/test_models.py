"""Models of made-up documents: every class has our name, and every flavour is usable."""

import json
import os
import tempfile
import traceback
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.models.peer import make, names_in
from hypothesis import given, note

from ..behaviour.models.made import FLAVOURS, flat_document, module
from .documents import documents
from .effort import effort


def _users() -> dict[str, Any]:
    """What looks into a class, by flavour: importing alone proves little."""
    msgspec = pytest.importorskip("msgspec")
    from pydantic import TypeAdapter

    return {"pydantic": TypeAdapter, "msgspec": msgspec.json.Decoder}


def _try(use: Any, types: list[Any]) -> None:
    """Uses types in a process of its own: msgspec can crash the interpreter."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            for one in types:
                use(one)
            code = 0
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


@given(documents())
@effort(6, 300)
def test_models_have_our_names(document: Any) -> None:

    note(json.dumps(document["components"]))
    users = _users()
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "openapi.json")
        spec.write_text(json.dumps(document), encoding="utf-8")
        for flavour in FLAVOURS:
            flat = flat_document(str(spec), only_decidable=flavour == "msgspec")
            text = make(flat, flavour, "# made", package=False)["models.py"]
            assert set(names_in(text)) == set(flat.schemas)
            path = Path(folder, f"{flavour}.py")
            path.write_text(text, encoding="utf-8")
            made = module(path)
            if flavour in users:
                _try(users[flavour], [getattr(made, name) for name in flat.schemas])
