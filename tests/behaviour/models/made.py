"""From a document to an imported module of models."""

import importlib.util
import itertools
import sys
from pathlib import Path
from types import ModuleType

from bindwright.__main__ import main
from bindwright.commands.models.document import FlatDocument, flatten
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower
from bindwright.plan.calls.errors import find_errors
from bindwright.plan.names.everything import name_everything
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.sides import find_sides

FLAVOURS = ("pydantic", "msgspec", "dataclass", "typeddict")

_numbers = itertools.count()


def flat_document(spec: str, *, only_decidable: bool = False) -> FlatDocument:
    """The flat document of a spec, with the names that its package would have."""
    report = Report()
    api = lower(load(spec, report), report)
    config = PackageConfig(spec=spec).named_after(api.title)
    sides = find_sides(api)
    names = name_everything(api, sides, find_errors(api).names, config, NamesLock(), report)
    return flatten(api, names, sides, only_decidable=only_decidable)


def module(path: Path) -> ModuleType:
    """A Python file, imported."""
    spec = importlib.util.spec_from_file_location(f"bw_models_{next(_numbers)}", path)
    assert spec is not None and spec.loader is not None
    found = importlib.util.module_from_spec(spec)
    sys.modules[found.__name__] = found
    spec.loader.exec_module(found)
    return found


def models(spec: Path, flavour: str, folder: Path) -> ModuleType:
    """The models of a document, made as a user makes them."""
    path = folder / f"{flavour}.py"
    assert main(["models", str(spec), "--all", "--as", flavour, "--output", str(path)]) == 0
    return module(path)
