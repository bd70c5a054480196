"""The document that a configuration is about, as it is and with what an overlay changes of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bindwright.commands.init.carried import Action, Outcome
from bindwright.commands.init.foreign import Notes
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rule import Severity
from bindwright.http.methods import METHODS
from bindwright.http.path_templates import form_of
from bindwright.ir.operations import Api
from bindwright.load import load
from bindwright.load.bundle import Bundle, Node
from bindwright.load.overlay import apply_overlays
from bindwright.load.source import Source
from bindwright.lower import lower
from bindwright.lower.paging.pointers import names_at

_NAME = "moving-in.overlay.yaml"


@dataclass
class Document:
    """`spec` is a path or a URL, usable as it stands.

    The files `overlays` are applied to it, and then `actions`.
    """

    spec: str
    report: Report
    actions: tuple[Action, ...] = ()
    overlays: tuple[str, ...] = ()

    @cached_property
    def bundle(self) -> Bundle:
        """The document with its changes.

        Raises:
            Stopped: it can't be read, or is none.
        """
        aside = Report(texts=self.report.texts)
        try:
            own = (overlay_of(self.actions),) if self.actions else ()
            return load(self.spec, aside, overlays=(*self.overlays, *own))
        except Stopped:
            self.report.findings += (one for one in aside if one.severity is Severity.ERROR)
            raise

    @cached_property
    def operations(self) -> Mapping[tuple[str, str], tuple[str, Node]]:
        """The operations by method and form of the path: their ids, and where they stand."""
        return {
            (method.upper(), form_of(path)): (f"{method.upper()} {path}", node)
            for path, item in self.bundle.document.members("paths")
            for method, node in self.bundle.follow(item).items()
            if method in METHODS
        }

    def find(self, operation: str) -> tuple[str, Node] | None:
        """The id of an operation and where it stands, whatever its variables are called."""
        method, _, path = operation.partition(" ")
        return self.operations.get((method.upper(), form_of(path.strip())))

    def node(self, origin: Origin) -> Node | None:
        """What stands at a place of the document; None where there is nothing."""
        try:
            return Node(self.bundle.at(origin), origin)
        except (LookupError, TypeError, ValueError):
            return None

    def at(self, pointer: str) -> Node | None:
        """What stands at a pointer into the document (`#/components/schemas/X`)."""
        if not pointer.startswith("#/"):
            return None
        return self.node(Origin(self.bundle.root.name, pointer[1:]))

    def body_names(self, operation: str) -> list[str]:
        """The properties of the JSON bodies of an operation, by its id."""
        found = next((one for one in self.api.operations if one.id == operation), None)
        body = found.body if found is not None else None
        exprs = [one.type for one in body.contents if one.type and one.is_json] if body else []
        return names_at(exprs, self.api.types)

    def formats(self) -> set[str]:
        """The formats that the document names."""
        found: set[str] = set()
        waiting = [self.bundle.document.value]
        while waiting:
            one = waiting.pop()
            if isinstance(one, dict):
                found |= {one["format"]} if isinstance(one.get("format"), str) else set()
                waiting += one.values()
            elif isinstance(one, list):
                waiting += one
        return found

    @cached_property
    def api(self) -> Api:
        """The API.

        Raises:
            Stopped: the document is wrong.
        """
        return lower(self.bundle, Report(texts=self.report.texts))

    def changed(self, actions: Iterable[Action], notes: Notes) -> Document:
        """The same with those of more actions that do something here; of the others it is told."""
        fitting = self._fitting(actions, notes)
        return replace(self, actions=(*self.actions, *fitting)) if fitting else self

    def _fitting(self, actions: Iterable[Action], notes: Notes) -> tuple[Action, ...]:
        root = self.bundle.root
        found: list[Action] = []
        for action in actions:
            aside = Report()
            try:
                root = apply_overlays(root, (overlay_of((action,)),), aside)
            except Stopped:
                notes.unfit(
                    action.origin, f"{action.words.get('target')!r} is no JSONPath of RFC 9535"
                )
                continue
            if aside.findings:
                why = f"{action.words['target']} selects nothing in the document"
                notes.tell(action.origin, Outcome.MISSING, why)
                continue
            found.append(action)
        return tuple(found)


def glob_of(operation: str) -> str:
    """The glob that matches one operation, by its id, and no other."""
    return re.sub(r"([*?\[])", r"[\1]", operation)


def overlay_of(actions: Iterable[Action]) -> Source:
    """Actions as an overlay."""
    data = {
        "overlay": "1.0.0",
        "info": {"title": "Carried over", "version": "1"},
        "actions": [dict(one.words) for one in actions],
    }
    return Source(name=_NAME, path=None, text="", is_json=False, data=data, digest="")
