"""The configuration of Fern: `generators.yml`, with `fern.config.json` and overrides beside it."""

from __future__ import annotations

import re
from pathlib import Path

from bindwright.commands.init.carried import Carried
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft, read_keys
from bindwright.commands.init.fern.api import ApiSettings, stated_specs
from bindwright.commands.init.fern.package import PackageSettings
from bindwright.commands.init.foreign import (
    Foreign,
    Handler,
    NoMeaning,
    Notes,
    NotYet,
    Unfit,
    items,
)
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG
from bindwright.load.bundle import Node
from bindwright.load.read import is_url

_NAME = "generators.yml"
_ORGANIZATION = "fern.config.json"
_PYTHON = re.compile(r"(?:.*/)?fern-python-sdk")
_ALWAYS = {"naming": "operation-id", "grouping": "tag"}
"""What such packages have without being told."""


def recognises(foreign: Foreign) -> bool:
    """Whether it is such a configuration, or leads to one: `fern.config.json`, or the folder."""
    root = foreign.root
    if foreign.source is None:
        return _is_there(foreign, _ORGANIZATION) or _is_there(foreign, _NAME)
    named = root.text("organization") is not None and root.text("version") is not None
    return named or _is_configuration(foreign)


def _is_configuration(foreign: Foreign) -> bool:
    groups = [one for _, one in foreign.root.members("groups")]
    return any(isinstance(one.value, dict) and "generators" in one.value for one in groups)


def _is_there(foreign: Foreign, name: str) -> bool:
    return Path(foreign.path(name)).is_file()


def follow(foreign: Foreign, report: Report) -> Foreign:
    """The file `generators.yml`, of the API that is the only one.

    Raises:
        Unfit: there is none, or there are several.
    """
    if _is_configuration(foreign):
        return foreign
    if _is_there(foreign, _NAME):
        return foreign.beside(_NAME, report)
    apis = sorted(Path(foreign.path("apis")).glob(f"*/{_NAME}"))
    if len(apis) != 1:
        found = ", ".join(one.as_posix() for one in apis[:9])
        raise Unfit(f"name one of {found}" if found else f"there is no {_NAME} beside it")
    return foreign.beside(f"apis/{apis[0].parent.name}/{_NAME}", report)


def document(foreign: Foreign) -> str | None:
    """The first document that the configuration names."""
    named = (one.text("openapi") for one in stated_specs(foreign.root))
    stated = next((one for one in named if one), None)
    if stated is None or not (is_url(stated) or foreign.reaches(stated)):
        return None
    return foreign.path(stated)


def overlays(foreign: Foreign) -> tuple[str, ...]:
    """The overlays of the document; with overrides, which come first, they are read as actions."""
    for one in stated_specs(foreign.root)[:1]:
        stated = one.text("overlays")
        if stated and one.get("overrides") is None and foreign.reaches(stated):
            return (foreign.path(stated),)
    return ()


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the configuration says.

    Raises:
        Stopped: it has no generator for Python.
    """
    root = foreign.root
    draft = Draft(document, notes, read_keys(__file__))
    for key, value in _ALWAYS.items():
        draft.set(root, key, value=value)
    group, block = _chosen(root, notes)
    api = ApiSettings(foreign, draft)
    api.read(root)

    def groups(node: Node) -> None:
        for _, one in node.items():
            is_chosen = one.origin == group.origin
            audiences = api.audiences if is_chosen else NoMeaning("of another group")
            own: dict[str, Handler] = {"audiences": audiences}
            draft.walk(
                one, "group", {"generators": lambda each: _others(each, block, notes), **own}
            )

    draft.walk(root, "root", {"groups": groups})
    PackageSettings(foreign, draft).read(block)
    return draft.carried("Fern", complete=False)


def _chosen(root: Node, notes: Notes) -> tuple[Node, Node]:
    """The group and the generator for Python: what is published first, and the default group."""
    default = root.text("default-group")
    found: list[tuple[bool, bool, Node, Node]] = []
    for name, group in root.members("groups"):
        for block in group.list("generators"):
            if _PYTHON.fullmatch(block.text("name") or ""):
                output = block.get("output")
                is_published = output is not None and output.text("location") == "pypi"
                found.append((not is_published, name != default, group, block))
    if not found:
        message = "the configuration has no generator fernapi/fern-python-sdk"
        notes.report.add(FOREIGN_CONFIG, root.origin.child("groups"), message)
        raise Stopped
    return min(found, key=lambda one: one[:2])[2:]


def _others(node: Node, chosen: Node, notes: Notes) -> None:
    """A line for each generator of a group that is not the one."""
    for block in items(node):
        name = block.text("name") or "a generator"
        if block.origin != chosen.origin:
            is_python = _PYTHON.fullmatch(name) is not None
            handler = NotYet("another package for Python") if is_python else NoMeaning(name)
            notes.handle(block, handler)
