"""Templates of the user: which there are, and whose mistake it is when printing fails."""

import re
import traceback
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import PurePath

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position, Report
from bindwright.diagnostics.rules_render import TEMPLATE_FAILED, TEMPLATE_UNUSED
from bindwright.plan.package import FilePlan
from bindwright.render.environment import template_texts, templates_folder

__all__ = ["OwnTemplates"]

_VIEW = re.compile(r"'bindwright\.plan\.\w+\.(\w+) object'")


class OwnTemplates:
    """The folder that is laid over ours."""

    def __init__(self, folder: str, report: Report) -> None:
        self._folder = PurePath(folder).as_posix()
        self._report = report
        texts = template_texts(folder)
        if texts is None:
            place = Origin(self._folder)
            report.add(TEMPLATE_FAILED, place, "there is no such folder of templates")
        self._texts = texts or {}
        self._reported: set[tuple[str, int, str]] = set()
        self._note_unused()

    def path(self, plan: FilePlan) -> str:
        """The user's template that a file is printed from; "" where it is one of ours."""
        return f"{self._folder}/{plan.template}" if plan.template in self._texts else ""

    def _note_unused(self) -> None:
        ours = template_texts(str(templates_folder())) or {}
        for name in self._texts:
            if name in ours or any(part.startswith("_") for part in name.split("/")):
                continue
            place = Origin(f"{self._folder}/{name}")
            self._report.add(TEMPLATE_UNUSED, place, "no template of bindwright has this name")

    @contextmanager
    def blamed(self) -> Generator[None]:
        """Reports what fails inside a template of the user; what fails in ours alone passes."""
        try:
            yield
        except Exception as error:
            place = self._place(error)
            if place is None:
                raise
            name, line = place
            key = (name, line, str(error))
            if key not in self._reported:  # one template prints many files
                self._reported.add(key)
                path = f"{self._folder}/{name}"
                self._report.texts[path] = self._texts[name]
                position = Position(line, 1)
                message = _VIEW.sub(r"\1", str(error) or type(error).__name__)
                self._report.add(TEMPLATE_FAILED, Origin(path), message, position=position)

    def _place(self, error: Exception) -> tuple[str, int] | None:
        """The name and line of the innermost template of the user that an error passed."""
        from jinja2 import TemplateNotFound

        found: tuple[str, int] | None = None
        for frame in traceback.extract_tb(error.__traceback__):
            path = PurePath(frame.filename).as_posix()
            name = path.removeprefix(f"{self._folder}/")
            if name != path and name in self._texts:
                found = (name, frame.lineno or 1)
        if found is None and isinstance(error, TemplateNotFound) and error.name in self._texts:
            found = (str(error.name), 1)
        return found
