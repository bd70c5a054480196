"""Is there anything to do at all? Answered from digests alone.

Loaded before the stages: no YAML, no templates, nothing whose import takes longer than the answer.
"""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING

from bindwright.write.errors import WriteError, formatter_missing
from bindwright.write.files import file_digest, read_bytes
from bindwright.write.manifest import Manifest, parse_manifest
from bindwright.write.paths import MANIFEST, SCRATCH, covers_package, files_below, honoured, is_kept
from bindwright.write.receipt import Receipt
from bindwright.write.target import package_directory

if TYPE_CHECKING:
    import hashlib

_TEMPLATE_JUNK = (".pyc", ".pyo", ".swp", "~")


def is_current(
    output: str | os.PathLike[str],
    package: str,
    spec_path: str | os.PathLike[str],
    inputs: Mapping[str, str],
    keep: tuple[str, ...] = (),
) -> Receipt | None:
    """The receipt of a run that would change nothing; None where that is not certain.

    `inputs` are those of `Inputs.as_json` that are known without the sources.
    Reads the manifest of `output`, hashes each recorded source (relative to the folder of
    `spec_path`) and each owned file, and wants no foreign file in `src/<package>` that `keep`
    does not name. Never raises: whatever is odd is for the full run to report.
    """
    root = os.path.realpath(output)
    try:
        if os.path.lexists(f"{root}/{SCRATCH}"):
            return None
        data = read_bytes(f"{root}/{MANIFEST}")
        manifest = parse_manifest(data) if data else None
        if manifest is None or manifest.package != package:
            return None
        if not inputs.items() <= manifest.inputs.items():
            return None
        folder = os.path.dirname(os.path.abspath(spec_path))
        if not _same_sources(manifest.inputs.get("sources"), folder, os.path.basename(spec_path)):
            return None
        if not _same_files(root, manifest) or _unknown(root, manifest, keep):
            return None
        return Receipt(unchanged=tuple(sorted(manifest.files)))
    except (OSError, ValueError, WriteError):
        return None


def _same_sources(sources: object, folder: str, spec: str) -> bool:
    if not isinstance(sources, dict) or spec not in sources:
        return False
    for name, expected in sources.items():  # pyright: ignore[reportUnknownVariableType]
        # A remote document is none of these; only a full run can ask for it.
        path = os.path.join(folder, str(name))  # pyright: ignore[reportUnknownArgumentType]
        if file_digest(path, follow=True) != expected:
            return False
    return True


def _same_files(root: str, manifest: Manifest) -> bool:
    return all(
        file_digest(f"{root}/{path}") == final for path, (final, _) in manifest.files.items()
    )


def _unknown(root: str, manifest: Manifest, keep: Iterable[str]) -> bool:
    if not manifest.package:
        return False
    folder = package_directory(manifest.package)
    if any(covers_package(glob, folder) for glob in keep):
        return True  # the full run says what is wrong with it
    keep = honoured(keep, manifest.files)
    return any(
        path not in manifest.files and not is_kept(path, keep) for path in files_below(root, folder)
    )


def generator_fingerprint(*folders: str | os.PathLike[str]) -> str:
    """The sha256 over bindwright's own modules and templates, plus those in `folders`.

    `folders` are template directories of the user. Line ends do not count, so that a checkout on
    Windows agrees with one on Linux; byte code caches do not either.
    """
    total = _own_code().copy()
    for number, folder in enumerate(folders):
        _add(total, f"user{number}", os.path.abspath(folder))
    return total.hexdigest()


@cache
def _own_code() -> "hashlib._Hash":
    """Of what runs: it stays the same as long as the process does."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    shipped = os.path.join(package, "templates")
    if not os.path.isdir(shipped):  # a checkout: templates/ stands beside generator/
        shipped = os.path.join(os.path.dirname(os.path.dirname(package)), "templates")
    total = sha256()
    _add(total, "bindwright", package)
    _add(total, "templates", shipped)
    return total


def _add(total: "hashlib._Hash", label: str, folder: str) -> None:
    for path in _sources_below(folder, package=label == "bindwright"):
        data = read_bytes(f"{folder}/{path}", follow=True) or b""
        total.update(f"{label}/{path}\0".encode())
        total.update(sha256(data.replace(b"\r\n", b"\n")).digest())


def _sources_below(folder: str, *, package: bool) -> list[str]:
    """Relative POSIX paths, sorted: `*.py` of the package, every file of a template directory."""
    parent, name = os.path.split(folder)
    found = [path[len(name) + 1 :] for path in files_below(parent, name)]
    if package:
        made = ("templates/", "compiled_templates/")
        return [path for path in found if path.endswith(".py") and not path.startswith(made)]
    return [p for p in found if not p.endswith(_TEMPLATE_JUNK)]


def formatter_version(formatter: str, path: Sequence[str] | None = None) -> str:
    """`"ruff 0.17.6"`, `"black 26.10.1"` or `"none"`, without importing or running either.

    Reads the name of the installed distribution's folder (`importlib.metadata` takes longer than
    all the rest of a run with nothing to do). `path` stands in for `sys.path`.
    Raises `WriteError` (`formatter-missing`) where it is not installed.
    """
    if formatter == "none":
        return "none"
    start, end = f"{formatter}-", ".dist-info"
    for folder in sys.path if path is None else path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for name in sorted(names):
            if name.startswith(start) and name.endswith(end):
                return f"{formatter} {name[len(start) : -len(end)]}"
    raise formatter_missing(formatter)
