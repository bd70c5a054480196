"""A document's package, on disk and importable, and what the stages said on the way.

Packages are kept under `.cache/corpus`, by the document and the generator that made them.
"""

import ast
import fcntl
import hashlib
import importlib
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report, Stopped
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.load.bundle import Bundle
from bindwright.lower import lower
from bindwright.payloads.schemas import PayloadSchemas
from bindwright.plan import plan
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.package import MethodView, Package, ResourceView
from bindwright.plan.sides import Sides, find_sides
from bindwright.plan.source.python import Expr, Json
from bindwright.render import render
from bindwright.validation.compiled import Validators
from bindwright.write.fingerprint import generator_fingerprint

from .sources import ROOT, name_of

__all__ = ["Made", "make"]

CACHE = ROOT / ".cache" / "corpus"


@dataclass(frozen=True)
class Made:
    """What came of a document. `source` is the folder that holds the import package."""

    document: Path
    bundle: Bundle
    api: Api
    plan: Package
    lock: NamesLock
    report: Report
    source: Path
    digest: str

    @property
    def package(self) -> str:
        """The import name."""
        return self.plan.import_name

    def module(self, name: str = "") -> ModuleType:
        """The package, or a module of it."""
        if str(self.source) not in sys.path:
            sys.path.insert(0, str(self.source))
            importlib.invalidate_caches()
        return importlib.import_module(self.package + (f".{name}" if name else ""))

    @cached_property
    def modules(self) -> list[str]:
        """The names of all modules."""
        return [
            ".".join(one.relative_to(self.source).with_suffix("").parts).removesuffix(".__init__")
            for one in sorted(self.source.rglob("*.py"))
        ]

    @cached_property
    def payloads(self) -> PayloadSchemas:
        """The payload schemas: what the document says, read apart from the types."""
        return PayloadSchemas(self.bundle)

    @cached_property
    def validators(self) -> Validators:
        """The same, compiled."""
        return Validators(self.payloads)

    @cached_property
    def sides(self) -> Sides:
        """Which types travel in which direction."""
        return find_sides(self.api)

    @cached_property
    def methods(self) -> dict[str, tuple[ResourceView, MethodView]]:
        """For each operation (`GET /things`) the printed method, and the class that it stands in.

        Told by what the method's description will send, not by how the plan got there.
        """
        found: dict[str, tuple[ResourceView, MethodView]] = {}
        for file in self.plan.files:
            if isinstance(file.view, ResourceView):
                for method in file.view.methods:
                    told = {key: _text(value) for key, value in method.descriptor if key in _TOLD}
                    found[f"{told['method']} {told['path']}"] = (file.view, method)
        return found

    def schema(self, origin: Any, side: str) -> dict[str, Any]:
        """The payload schema of the Schema Object at an origin."""
        return self.payloads.schema_at(origin, side)  # type: ignore[arg-type]


_TOLD = ("method", "path")


def _text(literal: Expr) -> str:
    assert isinstance(literal, Json)
    value = ast.literal_eval(literal.source)
    assert isinstance(value, str)
    return value


@cache
def make(document: Path) -> Made:
    """Run the stages; write the package where it is not kept from an earlier run."""
    name = name_of(document)
    report = Report()
    try:
        bundle = load(str(document), report)
        api = lower(bundle, report)
        report.stop_on_errors()
        word = "".join(one if one.isalnum() else "_" for one in name)
        config = PackageConfig(spec=str(document), package=f"proof_{word}").named_after(api.title)
        package, lock = plan(api, config, NamesLock(), report)
        report.stop_on_errors()
    except Stopped:
        lines = [f"{one.code}: {one.message} {one.origin.pointer}" for one in report]
        raise AssertionError("\n".join(lines)) from None
    digest = _digest(bundle)
    folder = CACHE / name / digest
    with _alone(name):
        if not (folder / "done").exists():
            _write(folder, package, report)
    return Made(document, bundle, api, package, lock, report, folder / "src", digest)


@contextmanager
def _alone(name: str) -> Iterator[None]:
    """Keep other test processes from writing the same package."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / f"{name}.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _digest(bundle: Bundle) -> str:
    digest = hashlib.sha256(generator_fingerprint().encode())
    for name in sorted(bundle.sources):
        digest.update(Path(name).read_bytes())
    return digest.hexdigest()[:24]


def _write(folder: Path, package: Package, report: Report) -> None:
    shutil.rmtree(folder.parent, ignore_errors=True)  # what earlier generators made
    for file in render(package, report):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(file.text, encoding="utf-8")
    (folder / "done").touch()
