"""Templates of the user: which there are, and whose mistake it is when printing fails.

They come with a checkout, so they are hostile until shown otherwise: they are printed in a process
of its own (`render/sandbox.py`), which has a bound on its time and memory, and in there in Jinja's
sandbox. What that process is given are texts and views; what it gives back are texts.
"""

import json
import pickle
import subprocess
import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report
from bindwright.diagnostics.rules_render import TEMPLATE_FAILED, TEMPLATE_UNUSED
from bindwright.plan.package import FilePlan
from bindwright.render.environment import FolderError, template_texts, templates_folder
from bindwright.render.file import File
from bindwright.render.missing_names import Printed

MEMORY = 1_000_000_000
"""Bytes of address space that templates of the user may take (where the system can bound it)."""

_WAIT = 6
"""So many times the seconds of work may pass on a machine that does other things as well."""


def seconds_for(files: int) -> int:
    """The seconds of work that printing so many files with templates of the user may take."""
    return 5 + files // 200


def print_with(folder: str, plans: Sequence[FilePlan], report: Report) -> list[Printed]:
    """The printed files where the templates in `folder` stand in for ours of the same name.

    What fails in a template of the user is reported, and the files that it would make are missing.

    Raises:
        RuntimeError: a template of ours failed: a bug.
    """
    own = _OwnTemplates(PurePath(folder).as_posix(), report)
    request = (own.folder, own.texts(), list(plans))
    rows = _rows(pickle.dumps(request), own, len(plans))
    printed: list[Printed] = []
    for plan, row in zip(plans, rows, strict=False):
        if "bug" in row:
            raise RuntimeError(row["bug"])
        if "text" in row:
            file = File(plan.path, row["text"], template=own.path(row["template"]))
            wanted = {(module, name) for module, name in row["wanted"]}
            printed.append(Printed(file, wanted, frozenset(row["defined"])))
        else:
            own.blame(*row["failed"])
    if len(rows) < len(plans):
        template = plans[len(rows)].template
        limit = f"{seconds_for(len(plans))} seconds or {MEMORY // 1_000_000:,} MB"
        own.blame(template, 1, f"printing {plans[len(rows)].path} takes more than {limit}")
    return printed


def _rows(request: bytes, own: "_OwnTemplates", files: int) -> list[dict[str, Any]]:
    """What became of each file; fewer than there are where the process was stopped at a bound."""
    seconds = seconds_for(files)
    # Without -P a module in the working directory would be taken for one of ours.
    command = [sys.executable, "-P", "-m", "bindwright.render.sandbox", str(seconds), str(MEMORY)]
    try:
        done = subprocess.run(
            command, input=request, capture_output=True, timeout=seconds * _WAIT, check=False
        )
        output, code, errors = done.stdout, done.returncode, done.stderr
    except subprocess.TimeoutExpired as stopped:
        output, code, errors = stopped.stdout or b"", -1, b""
    if code > 0 and not own.any:
        raise RuntimeError(errors.decode(errors="replace"))
    whole = output[: output.rfind(b"\n") + 1]  # the last row may be cut off
    return [json.loads(line) for line in whole.splitlines()]


class _OwnTemplates:
    """The folder that is laid over ours."""

    def __init__(self, folder: str, report: Report) -> None:
        self.folder = folder
        self._report = report
        self._texts = self._read()
        self._reported: set[tuple[str, int, str]] = set()
        self._note_unused()

    @property
    def any(self) -> bool:
        """Whether there is a template."""
        return bool(self._texts)

    def path(self, template: str) -> str:
        """The user's template that a file is printed from; "" where it is one of ours."""
        return f"{self.folder}/{template}" if template in self._texts else ""

    def texts(self) -> dict[str, str]:
        """The templates by name; those that are no text are reported and left out."""
        found: dict[str, str] = {}
        for name, data in self._texts.items():
            try:
                found[name] = data.decode().replace("\r\n", "\n")
            except UnicodeDecodeError as error:
                byte = data[error.start]
                self.blame(name, data[: error.start].count(b"\n") + 1, f"0x{byte:02X} is not UTF-8")
        return found

    def blame(self, name: str, line: int, message: str) -> None:
        """Reports a failure once: one template prints many files."""
        key = (name, line, message)
        if key in self._reported:
            return
        self._reported.add(key)
        if name not in self._texts:  # ours called one of the user's, or the folder is meant
            self._report.add(TEMPLATE_FAILED, Origin(self.folder), f"{name}: {message}")
            return
        place = Origin(self.path(name))
        self._report.add(TEMPLATE_FAILED, place, message, position=Position(line, 1))

    def _read(self) -> dict[str, bytes]:
        try:
            texts = template_texts(self.folder)
        except FolderError as error:
            place = f"{self.folder}/{error.name}" if error.name else self.folder
            self._report.add(TEMPLATE_FAILED, Origin(place), str(error))
            return {}
        if texts is None:
            message = "there is no such folder of templates"
            self._report.add(TEMPLATE_FAILED, Origin(self.folder), message)
        return texts or {}

    def _note_unused(self) -> None:
        ours = template_texts(str(templates_folder())) or {}
        for name, text in self._texts.items():
            if name in ours or any(part.startswith("_") for part in name.split("/")):
                self._report.texts[self.path(name)] = text
                continue
            place = Origin(f"{self.folder}/{name}")
            self._report.add(TEMPLATE_UNUSED, place, "no template of bindwright has this name")
