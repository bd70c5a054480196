"""Golden cases: finding them, generating their packages, and the files that are expected."""

import json
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bindwright.config import PackageConfig, read_config
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load import load
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock, read_names_lock, write_names_lock
from bindwright.render.file import File
from bindwright.write.format import format_python, is_python
from bindwright.write.target import Formatter

__all__ = ["FOLDER", "ROOT", "RUNTIME", "Case", "Made", "find_cases", "generate"]

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
RUNTIME = ROOT / "templates" / "runtime"
LOCK_NAME = "names.lock"
FINDINGS = "findings.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """A case and one of its documents; all documents of a case give the same package."""

    folder: Path
    document: str

    @property
    def name(self) -> str:
        """The case, with the document where there are several."""
        _, _, version = self.document.rpartition(".")[0].partition("-")
        return f"{self.folder.name}-{version}" if version else self.folder.name

    @property
    def expected(self) -> Path:
        """The folder of the expected files."""
        return self.folder / "expected"


@dataclass(frozen=True, slots=True)
class Made:
    """What a case became. `files` are formatted; `copied` are the runtime modules among them."""

    package: str
    files: dict[str, bytes]
    copied: frozenset[str]

    @property
    def compared(self) -> dict[str, bytes]:
        """The files that stand under `expected/`."""
        return {path: data for path, data in self.files.items() if path not in self.copied}

    def write(self, folder: Path) -> None:
        """Write the whole tree."""
        for path, data in self.files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def find_cases() -> tuple[Case, ...]:
    """Every document of every case."""
    found = [*FOLDER.glob("*/openapi*.yaml"), *FOLDER.glob("*/schema*.*")]
    return tuple(Case(document.parent, document.name) for document in sorted(found))


@cache
def generate(case: Case, formatter: Formatter = "ruff") -> Made:
    """Run all stages in memory."""
    package, rendered, others = _rendered(case)
    files = {one.path: one.text.encode() for one in rendered}
    python = {one.path: one.text for one in rendered if not one.verbatim and is_python(one.path)}
    files |= _formatted(tuple(python.items()), formatter) | others
    return Made(package, files, frozenset(one.path for one in rendered if one.verbatim))


@cache
def _rendered(case: Case) -> tuple[str, tuple[File, ...], dict[str, bytes]]:
    """The package of a case, its files before they are formatted, and what a run leaves beside."""
    report = Report()
    config = _config(case, report)
    try:
        bundle = load(config.spec, report, overlays=config.overlays)
        config = config.named_after(bundle.title)
        path = case.folder / LOCK_NAME
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        lock = read_names_lock(old, config.package) if old else NamesLock()
        rendered, names = build(bundle, config, lock, report)
    except Stopped:
        raise AssertionError("\n".join(_lines(report, case))) from None
    others: dict[str, bytes] = {}
    if old:
        others[LOCK_NAME] = write_names_lock(old, config.package, names).encode()
    findings = _lines(report, case)
    if findings:
        others[FINDINGS] = ("\n".join(findings) + "\n").encode()
    return config.package, rendered, others


@cache
def _formatted(sources: tuple[tuple[str, str], ...], formatter: Formatter) -> dict[str, bytes]:
    """Formatted once where several spellings of a document give the same files."""
    return format_python(dict(sources), formatter, "3.11")


def _config(case: Case, report: Report) -> PackageConfig:
    spec = (case.folder / case.document).as_posix()
    path = case.folder / "bindwright.toml"
    if not path.exists():
        return PackageConfig(spec=spec)
    return replace(read_config(path, report).packages[0], spec=spec)


def _lines(report: Report, case: Case) -> list[str]:
    """The findings, one a line, without the folder of the checkout."""
    folder = case.folder.as_posix() + "/"
    return sorted(
        f"{one.severity}[{one.code}] {one.origin.pointer or '/'}: "
        + json.dumps(one.message.replace(folder, ""), ensure_ascii=False)[1:-1]
        for one in report
    )
