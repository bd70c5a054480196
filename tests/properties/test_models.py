"""Models of made-up documents: every class has our name, and every flavour is usable."""

import json
import tempfile
from pathlib import Path
from typing import Any

import pytest
from bindwright.commands.models.peer import make_module, names_in
from hypothesis import given, note

from ..behaviour.models.made import FLAVOURS, flat_document, module
from .documents import documents
from .effort import effort


def _users() -> dict[str, Any]:
    """What looks into a class, by flavour: importing alone proves little."""
    msgspec = pytest.importorskip("msgspec")
    from pydantic import TypeAdapter

    return {"pydantic": TypeAdapter, "msgspec": msgspec.json.Decoder}


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
            text = make_module(flat, flavour, "# made")
            assert set(names_in(text)) == set(flat.schemas)
            path = Path(folder, f"{flavour}.py")
            path.write_text(text, encoding="utf-8")
            made = module(path)
            for name in flat.schemas if flavour in users else ():
                users[flavour](getattr(made, name))
