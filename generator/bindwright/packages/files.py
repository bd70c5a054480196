"""The modules of a package as text: from a folder, a wheel, a source distribution, or installed.

Nothing in it is run or imported, and nothing that it says is trusted: names, sizes, links.
"""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.machinery import PathFinder
from pathlib import Path, PurePosixPath
from typing import NoReturn

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import PACKAGE_PART_UNREAD, PACKAGE_UNREADABLE
from bindwright.record import record
from bindwright.symlinks import leading_out

MAX_BYTES = 64 * 1024 * 1024
"""So much text of a package is read: the largest public clients have 20 MB."""
_MAX_FILE = 4 * 1024 * 1024
_MAX_FILES = 20_000
_MAX_UNPACKED = 512 * 1024 * 1024
"""Where an archive holds more than this, whatever it is, it is no package of modules."""
_MAX_DEPTH = 20
_SKIPPED = frozenset(
    {
        "tests",
        "test",
        "examples",
        "docs",
        "scripts",
        "bin",
        "bench",
        "node_modules",
        "site-packages",
    }
)
"""Folders beside a package that are none of its."""


@record
class PackageFiles:
    """The texts of a package: its import name, and its modules by their paths below its folder.

    `given` is what the user called it.
    """

    given: str
    name: str
    files: dict[str, bytes]


def is_package(given: str) -> bool:
    """Whether something is a package: a folder, an archive of one, or the name of an installed."""
    if os.path.exists(given):
        return os.path.isdir(given) or given.endswith(_ARCHIVES)
    return given.endswith(_ARCHIVES) or _installed(given) is not None


_ARCHIVES = (".whl", ".tar.gz")


def read_package(given: str, report: Report) -> PackageFiles:
    """The modules of a folder, an archive, or a package that is installed beside bindwright.

    Raises:
        Stopped: it is none, or is too large; the report says so.
    """
    reading = _Reading(given, report)
    try:
        if os.path.isdir(given):
            found = dict(reading.folder(Path(given)))
            inside = Path(os.path.abspath(given)).name if "__init__.py" in found else None
        elif given.endswith(".whl"):
            found, inside = dict(reading.wheel()), None
        elif given.endswith(".tar.gz"):
            found, inside = dict(reading.sdist()), None
        else:
            folder = _installed(given)
            if folder is None:
                hint = "name its folder or its wheel"
                reading.stop(f"there is no file, folder or installed package {given!r}", hint)
            found, inside = dict(reading.folder(folder)), _import_name(given)
    except (OSError, ValueError, RuntimeError, NotImplementedError, zipfile.BadZipFile,
            tarfile.TarError, zlib.error, EOFError) as error:  # fmt: skip
        reading.stop(f"can't read {given!r}: {getattr(error, 'strerror', None) or error}")
    if inside is not None:
        return PackageFiles(given=given, name=inside, files=found)
    return _chosen(given, found, reading)


def _chosen(given: str, found: dict[str, bytes], reading: _Reading) -> PackageFiles:
    """The package in a folder of several things: the one of which the others are no part."""
    tops = sorted({str(PurePosixPath(one).parent) for one in found if one.endswith("__init__.py")})
    tops = [one for one in tops if not any(one.startswith(f"{other}/") for other in tops)]
    tops = [one for one in tops if not _SKIPPED & set(PurePosixPath(one).parts)]
    clients = [one for one in tops if any(_is_client(one, path) for path in found)]
    if len(tops) > 1 and len(clients) == 1:
        tops = clients
    if len(tops) != 1:
        what = f"holds {len(tops)} packages ({', '.join(tops[:5])})" if tops else "holds no package"
        reading.stop(f"{given!r} {what}", "name the folder that holds the __init__.py")
    files = {
        one[len(tops[0]) + 1 :]: text
        for one, text in found.items()
        if one.startswith(f"{tops[0]}/")
    }
    return PackageFiles(given=given, name=PurePosixPath(tops[0]).name, files=files)


def _is_client(top: str, path: str) -> bool:
    return path in (f"{top}/_client.py", f"{top}/client.py")


def _import_name(given: str) -> str:
    return re.sub(r"[-.]+", "_", given)


def _installed(given: str) -> Path | None:
    """The folder of a package that is installed; nothing is imported, as its name has no dots."""
    name = _import_name(given)
    try:
        spec = PathFinder.find_spec(name) if name.isidentifier() else None
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec is not None else None
    return Path(next(iter(places))) if places and spec is not None and spec.origin else None


@dataclass(slots=True)
class _Reading:
    """Reads within bounds; what is left out is told."""

    given: str
    report: Report
    _size: int = 0
    _seen: int = 0
    _unpacked: int = 0

    def stop(self, message: str, hint: str | None = None) -> NoReturn:
        """Gives up.

        Raises:
            Stopped: always.
        """
        self.report.add(PACKAGE_UNREADABLE, Origin(self.given), message, hint=hint)
        raise Stopped

    def skip(self, path: str, why: str) -> None:
        """Leaves a file out and says so."""
        self.report.add(PACKAGE_PART_UNREAD, Origin(path), why)

    def folder(self, top: Path) -> Iterator[tuple[str, bytes]]:
        """The modules of a folder, links to places in it included."""
        for here, folders, names in os.walk(top):
            depth = len(Path(here).relative_to(top).parts)
            folders[:] = sorted(
                one for one in folders
                if depth < _MAX_DEPTH and not one.startswith((".", "__pycache__"))
            )  # fmt: skip
            for name in folders:
                if os.path.islink(os.path.join(here, name)):
                    self.skip(os.path.join(here, name), "a link to a folder is not followed")
            for name in sorted(names):
                path = os.path.join(here, name)
                if not name.endswith(".py"):
                    continue
                self._count()
                if leading_out(str(top), path):
                    self.skip(path, "it is a link that leads out of the package")
                elif not os.path.isfile(path):
                    self.skip(path, "it is no regular file")
                elif self._fits(path, os.path.getsize(path)):
                    with open(path, "rb") as file:
                        content = file.read(_MAX_FILE + 1)
                    yield Path(path).relative_to(top).as_posix(), content

    def wheel(self) -> Iterator[tuple[str, bytes]]:
        """The modules of a wheel (PEP 427)."""
        with zipfile.ZipFile(self.given) as archive:
            for member in archive.infolist():
                self._unpacks(member.file_size)
                if not self._is_module(member.filename) or member.is_dir():
                    continue
                if self._fits(member.filename, member.file_size):
                    with archive.open(member) as file:
                        yield member.filename, file.read(_MAX_FILE + 1)

    def sdist(self) -> Iterator[tuple[str, bytes]]:
        """The modules of a source distribution, without the folder around it (PEP 517)."""
        with tarfile.open(self.given, mode="r:gz") as archive:
            for member in archive:
                self._unpacks(member.size)
                _, _, name = member.name.partition("/")
                if not self._is_module(name) or not member.isreg():
                    continue
                file = archive.extractfile(member)
                if file is not None and self._fits(member.name, member.size):
                    yield name, file.read(_MAX_FILE + 1)

    def _is_module(self, name: str) -> bool:
        parts = PurePosixPath(name).parts
        self._count()
        return (
            name.endswith(".py")
            and len(parts) <= _MAX_DEPTH
            and ".." not in parts
            and not parts[0].startswith("/")
        )

    def _count(self) -> None:
        self._seen += 1
        if self._seen > _MAX_FILES:
            self.stop(f"{self.given!r} holds more than {_MAX_FILES:,} files")

    def _unpacks(self, size: int) -> None:
        self._unpacked += size
        if self._unpacked > _MAX_UNPACKED:
            self.stop(f"{self.given!r} holds more than {_MAX_UNPACKED >> 20} MiB")

    def _fits(self, path: str, size: int) -> bool:
        if size > _MAX_FILE:
            self.skip(path, f"it is larger than {_MAX_FILE >> 20} MiB")
            return False
        self._size += size
        if self._size > MAX_BYTES:
            self.stop(f"{self.given!r} has more than {MAX_BYTES >> 20} MiB of Python")
        return True
