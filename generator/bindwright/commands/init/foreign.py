"""Reading another generator's configuration: of each key something is told.

Nothing in such a file is trusted: it is bounded as every document is, what it names is read only
where it stays below the working directory or its own folder, and nothing in it is run.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from bindwright.commands.init.carried import Outcome, Told
from bindwright.commands.published import names_package
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG, FOREIGN_KEY, FOREIGN_VALUE
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.load.bundle import Node
from bindwright.load.parse import parse, parse_beside
from bindwright.load.read import is_url, read_source
from bindwright.load.references.access import stays_in
from bindwright.load.source import Source
from bindwright.locating import positions
from bindwright.record import record

MAX_BYTES = 4 * 1024 * 1024
"""A larger configuration is refused: it is made by hand."""


class Unfit(Exception):
    """A value that can't be carried over; the message says why."""


class NoMeaning(NamedTuple):
    """What a key says has no meaning here; `why` in a few words."""

    why: str


class NotYet(NamedTuple):
    """What a key says can't be carried over yet; `why` says what to do instead, if anything."""

    why: str


Handler = Callable[[Node], str | None] | NoMeaning | NotYet
"""What becomes of a key. A function gives where the value went, or None where it told so itself.

It raises `Unfit` for a value that can't be carried over.
"""


@record
class Foreign:
    """What the user named: a file with what stands in it, or a folder or package (`source` None).

    `named_by` is the file that led to this one, where the user named that.
    """

    given: str
    source: Source | None
    named_by: Foreign | None = None

    @property
    def folder(self) -> str:
        """The folder that paths in it are relative to."""
        if self.source is None:
            return self.given if os.path.isdir(self.given) else ""
        return os.path.dirname(self.given)

    @property
    def root(self) -> Node:
        """What stands in the file; an empty mapping where it is none."""
        data: Any = self.source.data if self.source is not None else None
        return Node(data if isinstance(data, dict) else {}, Origin(self.given))

    def path(self, stated: str) -> str:
        """A path that stands in the file, as one that can be opened; URLs stay."""
        if is_url(stated):
            return stated
        return Path(os.path.normpath(os.path.join(self.folder, stated))).as_posix()

    def beside(self, stated: str, report: Report) -> Foreign:
        """Another file that this one names.

        Raises:
            Unfit: it leads out of the working directory and of the folder of this file, or is none.
        """
        source = parse_beside(_bounded(self._file(stated), report), report)
        return Foreign(given=source.name, source=source, named_by=self)

    def lines_beside(self, stated: str, report: Report) -> list[str]:
        """The lines of a text that lies beside this file.

        Raises:
            Unfit: as `beside`.
        """
        content: bytes = _bounded(self._file(stated), report).content
        return content.decode("utf-8-sig", "replace").splitlines()

    def reaches(self, stated: str) -> bool:
        """Whether a path that stands in it stays in the working directory, or in its own folder."""
        path = Path(self.path(stated))
        try:
            return any(stays_in(one, path) for one in (self.folder or ".", "."))
        except (OSError, RuntimeError, ValueError):  # a loop of links, a NUL
            return False

    def _file(self, stated: str) -> str:
        if not self.reaches(stated):
            raise Unfit(f"{stated!r} leads out of the folder")
        path = self.path(stated)
        if not os.path.isfile(path):
            raise Unfit(f"there is no file {stated!r}")
        return path


def read_foreign(given: str, report: Report) -> Foreign:
    """What the user named, a file parsed.

    Raises:
        Stopped: the file can't be read or parsed; the report says why.
    """
    if not os.path.isfile(given) or names_package(given):
        return Foreign(given=given, source=None)
    text = _bounded(given, report)
    source = parse(text, report)
    return Foreign(given=text.name, source=source)


def _bounded(path: str, report: Report) -> Any:
    if os.path.getsize(path) > MAX_BYTES:
        message = f"{path} is larger than {MAX_BYTES >> 20} MiB"
        report.add(FOREIGN_CONFIG, Origin(path), message)
        raise Stopped
    return read_source(path, report, regular=True)


@dataclass(slots=True)
class Notes:
    """What is told of the keys of a configuration, and what is wrong with them."""

    report: Report
    source: str
    told: list[Told] = field(default_factory=list[Told])

    def tell(self, origin: Origin, outcome: Outcome, text: str) -> None:
        """A line of the report."""
        self.told.append(Told(origin=origin, outcome=outcome, text=text))

    def carried(self, node: Node, to: str) -> None:
        """A key was carried over; `to` is the key of bindwright.toml, or `overlay`."""
        self.tell(node.origin, Outcome.CARRIED, to)

    def unfit(self, origin: Origin, why: str, hint: str | None = None) -> None:
        """A value can't be carried over: a warning with its place, and a line of the report."""
        self.report.add(FOREIGN_VALUE, origin, why, hint=hint)
        self.tell(origin, Outcome.MISSING, why)

    def walk(
        self, node: Node, handlers: Mapping[str, Handler], others: Handler | None = None
    ) -> None:
        """Every key of a mapping, each to its handler; what has none is unknown."""
        if not isinstance(node.value, dict):
            if node.value is not None:
                self.unfit(node.origin, "a mapping is expected here")
            return
        for key, below in node.items():
            handler = handlers.get(key, others)
            if handler is None:
                self.unknown(below, did_you_mean(key, handlers))
            else:
                self.handle(below, handler)

    def handle(self, node: Node, handler: Handler) -> None:
        """One key and its handler."""
        if isinstance(handler, NoMeaning):
            self.tell(node.origin, Outcome.MEANINGLESS, handler.why)
        elif isinstance(handler, NotYet):
            self.tell(node.origin, Outcome.MISSING, handler.why)
        else:
            try:
                to = handler(node)
            except Unfit as problem:
                self.unfit(node.origin, str(problem))
            else:
                if to is not None:
                    self.carried(node, to)

    def unknown(self, node: Node, hint: str | None = None) -> None:
        """A key that nobody knows: a warning with its place."""
        key = node.origin.pointer.rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        self.report.add(FOREIGN_KEY, node.origin, f"unknown key {key!r}", hint=hint, at="key")
        self.tell(node.origin, Outcome.UNKNOWN, hint or "a key that is not known")

    def text(self, node: Node) -> str:
        """A string that is not blank, without blanks around it; numbers as they are spelled.

        Raises:
            Unfit: it is nothing of the kind.
        """
        value = node.value
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = self._spelled(node.origin) or str(value)
        if not isinstance(value, str) or not value.strip():
            raise Unfit("a text that is not empty is expected here")
        return value.strip()

    def _spelled(self, origin: Origin) -> str | None:
        """A number as the file has it: `1.10` is a version, and not 1.1."""
        content = self.report.texts.get(origin.source)
        found = positions([origin], self.report.texts, at="value").get(origin)
        if content is None or found is None:
            return None
        line = content.decode("utf-8-sig").split("\n")[found.line - 1]
        return line[found.column - 1 : found.column - 1 + found.length].strip("'\"") or None


def of_kind(node: Node, kind: Any, what: str) -> Any:
    """A value of a type, or of one of a union.

    Raises:
        Unfit: it is of another.
    """
    value = node.value
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise Unfit(f"{what} is expected here")
    return value


def items(node: Node) -> list[Node]:
    """The items of a list.

    Raises:
        Unfit: it is none.
    """
    values = of_kind(node, list, "a list")
    return [Node(one, node.origin.child(index)) for index, one in enumerate(values)]


def texts(node: Node) -> tuple[str, ...]:
    """A string, or a list of them.

    Raises:
        Unfit: it is neither.
    """
    if isinstance(node.value, str):
        return (node.value,)
    return tuple(of_kind(one, str, "a text") for one in items(node))
