"""What is compared: a document on disk, behind an https URL, or as a revision of git has it.

In the place of a document a package may stand: on disk, installed, or as an index has it.
"""

from __future__ import annotations

import io
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import PACKAGE_UNREADABLE
from bindwright.diagnostics.rules_load import DOCUMENT_UNREADABLE
from bindwright.packages.files import PackageFiles, is_package, read_package

_GIT = "git:"
_INDEX = "pypi:"
_RELEASE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:==[A-Za-z0-9.!+_-]+)?")
"""A distribution and its version (PEP 508, PEP 440)."""
_SECONDS = 60
_LARGEST = 512 * 1024 * 1024
"""Bytes of a revision's folder that are unpacked."""


@contextmanager
def document(given: str, report: Report) -> Generator[tuple[str, str]]:
    """A document to load, and what stands before the names of its files where it came from git.

    `git:REV:PATH` is the file as the revision has it, with what lies in its folder and below: what
    a reference may lead to. It is unpacked for as long as the context lasts.

    Raises:
        Stopped: there is no such revision or file; the report says so.
    """
    if not given.startswith(_GIT):
        yield given, ""
        return
    revision, colon, path = given.removeprefix(_GIT).partition(":")
    if not (revision and colon and path) or revision.startswith("-"):
        report.add(DOCUMENT_UNREADABLE, Origin(given), "this is no git:REVISION:PATH",
                   hint="such as git:main:schema/openapi.yaml")  # fmt: skip
        raise Stopped
    with tempfile.TemporaryDirectory(prefix="bindwright-") as folder:
        # A path in a folder is seen from there, as git itself does with './'.
        below = _git(["rev-parse", "--show-prefix"], given, report).decode().strip()
        whole = PurePosixPath(below, path)
        _unpack(_archive(revision, whole, given, report), Path(folder), given, report)
        if not (Path(folder) / whole).is_file():
            report.add(DOCUMENT_UNREADABLE, Origin(given), f"{revision} has no file {path}")
            raise Stopped
        yield (Path(folder) / whole).as_posix(), Path(folder).as_posix() + "/"


def _archive(revision: str, path: PurePosixPath, given: str, report: Report) -> bytes:
    top = _git(["rev-parse", "--show-toplevel"], given, report).decode().strip()
    parent = path.parent.as_posix()
    folder = [] if parent in (".", "") else [f":(literal){parent}"]
    words = ["-C", top, "archive", "--format=tar", revision, *folder]
    return _git(words, given, report)


def _git(words: list[str], given: str, report: Report) -> bytes:
    try:
        done = subprocess.run(
            ["git", *words], capture_output=True, timeout=_SECONDS, check=False
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        report.add(DOCUMENT_UNREADABLE, Origin(given), f"git can't be asked: {error}")
        raise Stopped from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        report.add(DOCUMENT_UNREADABLE, Origin(given), said[0] if said else "git found nothing")
        raise Stopped
    return done.stdout


def _unpack(content: bytes, folder: Path, given: str, report: Report) -> None:
    """Unpacks plain files: no links, nothing that leads out."""
    size = 0
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        for member in archive:
            size += member.size
            if size > _LARGEST:
                report.add(DOCUMENT_UNREADABLE, Origin(given), "the folder is too large")
                raise Stopped
            if member.isfile():
                archive.extract(member, folder, filter="data")


def package(given: str, report: Report) -> PackageFiles | None:
    """The package that was named in the place of a document; None where none was.

    `pypi:NAME==VERSION` is fetched by pip from the indexes that it is set up for: a wheel and no
    other, so that nothing of it is run.

    Raises:
        Stopped: it can't be read or fetched; the report says why.
    """
    if given.startswith(_INDEX):
        return _published(given, report)
    if given == "-" or given.startswith((_GIT, "http:", "https:")) or not is_package(given):
        return None
    return read_package(given, report)


def _published(given: str, report: Report) -> PackageFiles:
    release = given.removeprefix(_INDEX)
    if not _RELEASE.fullmatch(release):
        report.add(PACKAGE_UNREADABLE, Origin(given), "this is no pypi:NAME==VERSION",
                   hint="such as pypi:petstore==1.2.0")  # fmt: skip
        raise Stopped
    with tempfile.TemporaryDirectory(prefix="bindwright-") as folder:
        _pip(["download", "--no-deps", "--only-binary", ":all:", "--dest", folder, release],
             given, report)  # fmt: skip
        wheels = sorted(Path(folder).glob("*.whl"))
        if len(wheels) != 1:
            report.add(PACKAGE_UNREADABLE, Origin(given), f"pip gave {len(wheels)} wheels")
            raise Stopped
        found = read_package(wheels[0].as_posix(), report)
    return PackageFiles(given=given, name=found.name, files=found.files)


def _pip(words: list[str], given: str, report: Report) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--no-input", "--disable-pip-version-check"]
    try:
        done = subprocess.run(
            [*command, *words], capture_output=True, timeout=5 * _SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        report.add(PACKAGE_UNREADABLE, Origin(given), f"pip can't be asked: {error}")
        raise Stopped from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        wrong = [one for one in said if one.startswith("ERROR:")] or said or ["pip found nothing"]
        report.add(PACKAGE_UNREADABLE, Origin(given), wrong[-1].removeprefix("ERROR: "))
        raise Stopped
