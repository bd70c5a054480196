"""A published package that a command was given: on disk, installed, or as an index has it."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import PACKAGE_UNREADABLE
from bindwright.packages.files import PackageFiles, is_package, read_package

_INDEX = "pypi:"
_SECONDS = 300
_RELEASE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:==[A-Za-z0-9.!+_-]+)?")
"""A distribution and its version (PEP 508, PEP 440)."""


def names_package(given: str) -> bool:
    """Whether a package was named, and not a document or a configuration."""
    if given.startswith(_INDEX):
        return True
    is_other = given == "-" or given.startswith(("git:", "http:", "https:"))
    return not is_other and is_package(given)


def package(given: str, report: Report) -> PackageFiles | None:
    """The package that was named in the place of a document; None where none was.

    `pypi:NAME==VERSION` is fetched by pip from the indexes that it is set up for: a wheel and no
    other, so that nothing of it is run.

    Raises:
        Stopped: it can't be read or fetched; the report says why.
    """
    if given.startswith(_INDEX):
        return _published(given, report)
    return read_package(given, report) if names_package(given) else None


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
            [*command, *words], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        report.add(PACKAGE_UNREADABLE, Origin(given), f"pip can't be asked: {error}")
        raise Stopped from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        wrong = [one for one in said if one.startswith("ERROR:")] or said or ["pip found nothing"]
        report.add(PACKAGE_UNREADABLE, Origin(given), wrong[-1].removeprefix("ERROR: "))
        raise Stopped
