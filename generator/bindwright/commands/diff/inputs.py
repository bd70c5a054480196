"""What is compared: a document on disk, behind an https URL, or as a revision of git has it."""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from bindwright.commands.git import GitError, run_git
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_load import DOCUMENT_UNREADABLE

_GIT = "git:"
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
    words = ["archive", "--format=tar", revision, *folder]
    return _git(words, given, report, top)


def _git(words: list[str], given: str, report: Report, folder: str = ".") -> bytes:
    try:
        return run_git(*words, folder=folder)
    except GitError as error:
        report.add(DOCUMENT_UNREADABLE, Origin(given), str(error))
        raise Stopped from None


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
