"""From a document to its package, imported: nothing is formatted, nothing outlives the test."""

import importlib
import itertools
import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bindwright.config import ClientConfig, PackageConfig
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load import load
from bindwright.load.bundle import Bundle
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock
from bindwright.render.file import File
from pydantic import TypeAdapter

from .payloads import canonical

_numbers = itertools.count()


@dataclass(frozen=True)
class Made:
    """An imported package and where its names came from."""

    package: Any
    types: Any
    validation: Any
    names_lock: NamesLock
    bundle: Bundle
    findings: tuple[str, ...]
    files: tuple[File, ...]

    def type_of(self, component: str, side: str = "response") -> Any:
        """The type of a component; the request view where the sides differ."""
        name = self.names_lock.types[f"#/components/schemas/{component}"]
        if side == "request" and hasattr(self.types, name + "Request"):
            name += "Request"
        return getattr(self.types, name)

    def accepts(self, type_: Any, payload: Any) -> tuple[bool, Any]:
        """Whether a strict response view takes a payload, and the JSON it encodes to or why not.

        pydantic's own dump has to say the same, and to complain of nothing.
        """
        try:
            value = self.validation.decode(type_, json.dumps(payload), strict=True)
        except self.package.APIResponseValidationError as error:
            return False, str(error)
        encoded = json.loads(self.validation.encode(value))
        dumped = TypeAdapter(type_).dump_json(value, by_alias=True, exclude_unset=True)
        assert canonical(json.loads(dumped)) == canonical(encoded), "pydantic dumps something else"
        return True, encoded

    def keeps(self, type_: Any, payload: dict[str, Any]) -> bool:
        """Whether a lenient response view takes an object and gives all of its members back."""
        value = self.validation.decode(type_, json.dumps(payload), strict=False)
        return set(json.loads(self.validation.encode(value))) == set(payload)

    def refuses(self, type_: Any, payload: Any) -> str | None:
        """Why a strict request view refuses a payload; None where it takes it."""
        try:
            self.validation.check_arguments(type_, payload)
        except self.package.ArgumentValidationError as error:
            return str(error)
        return None


def generate(document: Any, package: str = "made_up") -> tuple[tuple[File, ...], NamesLock, Bundle]:
    """Every stage but the last; an error of the document is a failure of the test."""
    files, names_lock, bundle, _ = generate_and_report(document, package)
    return files, names_lock, bundle


def generate_and_report(
    document: Any,
    package: str = "made_up",
    lock: NamesLock | None = None,
    client: ClientConfig | None = None,
) -> tuple[tuple[File, ...], NamesLock, Bundle, Report]:
    """The same, with what was found."""
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        spec = Path(folder, "openapi.json")
        spec.write_text(json.dumps(document), encoding="utf-8")
        try:
            bundle = load(spec.as_posix(), report)
            config = PackageConfig(
                spec="openapi.json", package=package, client=client or ClientConfig()
            )
            config = config.named_after("Made up")
            files, names_lock = build(bundle, config, lock or NamesLock(), report)
        except Stopped:
            raise AssertionError(
                "\n".join(f"{one.code}: {one.message} {one.origin.pointer}" for one in report)
            ) from None
    return files, names_lock, bundle, report


@contextmanager
def imported(
    document: Any, lock: NamesLock | None = None, client: ClientConfig | None = None
) -> Iterator[Made]:
    """The package of a document, under a name of its own, as long as the block lasts."""
    name = f"bw_made_up_{next(_numbers)}"
    files, names_lock, bundle, report = generate_and_report(document, name, lock, client)
    folder = tempfile.mkdtemp()
    try:
        for file in files:
            path = Path(folder, file.path)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.text, encoding="utf-8")
        sys.path.insert(0, f"{folder}/src")
        try:
            importlib.invalidate_caches()
            package = importlib.import_module(name)
            for one in sorted(Path(folder, "src", name).rglob("*.py")):
                parts = one.relative_to(Path(folder, "src")).with_suffix("").parts
                importlib.import_module(".".join(parts).removesuffix(".__init__"))
            yield Made(
                package=package,
                types=importlib.import_module(f"{name}.types"),
                validation=importlib.import_module(f"{name}._runtime.types.validation"),
                names_lock=names_lock,
                bundle=bundle,
                findings=tuple(f"{one.code} {one.origin.pointer}" for one in report),
                files=files,
            )
        finally:
            sys.path.remove(f"{folder}/src")
            for module in [one for one in sys.modules if one.partition(".")[0] == name]:
                del sys.modules[module]
    finally:
        shutil.rmtree(folder)
