"""A published package in the place of a configuration: its names become ours.

What it shows to its users is read from its text. A name is written where the document leaves no
doubt of what has it: a method by the operation that it calls, an argument by its name on the wire,
a class by the places at which it stands. The report lists the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from bindwright.commands.init.carried import Carried, Outcome
from bindwright.commands.init.document import Document
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Foreign, Notes
from bindwright.commands.init.published.calls import read_calls
from bindwright.commands.init.published.classes import read_classes
from bindwright.commands.init.published.missing import add_credential, add_streams
from bindwright.commands.published import names_package, package
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.load.bundle import Node
from bindwright.packages.options import SentOption
from bindwright.packages.surface import Published, read_surface

_FAMILIAR = frozenset({"NOT_GIVEN", "NoneType", "file_from_path"})
"""Names at the top by which packages are known that export all that `exports = "full"` gives."""
_ALWAYS = {"exports": "full", "methods_order": "standard"}
_CREDENTIALS = {"api_key", "auth_token", "access_token", "token", "bearer_token", "secret_key"}


def recognises(foreign: Foreign) -> bool:
    """Whether a package was named."""
    return foreign.source is None and names_package(foreign.given)


def read(foreign: Foreign, document: Document, notes: Notes) -> Carried:
    """Everything that the package shows, as far as the document has it.

    Raises:
        Stopped: it can't be read; the report says why.
    """
    files = package(foreign.given, notes.report)
    assert files is not None
    found = read_surface(files, notes.report)
    draft = Draft(document, notes)
    reading = Reading(draft, found, Origin(foreign.given))
    reading.put("package", value=files.name)
    reading.client()
    add_streams(draft, found, reading.at)
    draft.document = document.changed(draft.actions, Notes(Report(), ""))
    read_calls(reading.draft, found, reading.at)
    read_classes(reading.draft, found, reading.at)
    for one in found.unread:
        notes.tell(reading.at("untold").origin, Outcome.MISSING, one)
    return draft.carried("a published package", complete=False)


class Reading:
    """Puts what a package says where a draft has it; `at` is the place in the package."""

    def __init__(self, draft: Draft, found: Published, origin: Origin) -> None:
        self.draft = draft
        self._found = found
        self._origin = origin

    def at(self, *path: str) -> Node:
        """A place in the surface, for the report."""
        origin = self._origin
        for one in path:
            origin = origin.child(one)
        return Node(None, origin)

    def put(self, *keys: str, value: Any) -> None:
        """A setting, and a line of the report."""
        node = self.at(*keys)
        self.draft.notes.carried(node, self.draft.set(node, *keys, value=value))

    def client(self) -> None:
        """Its classes, the base of its errors, the environment, and what it exports."""
        found = self._found
        names = {name for names in found.surface.exports.values() for name in names}
        if found.client != "Client":
            self.put("client", "class", value=found.client)
        base = f"{found.client}Error" if f"{found.client}Error" in names else self._base_error()
        if base in names and base != "APIError":
            self.put("client", "base_error", value=base)
        if names >= _FAMILIAR:
            for key, value in _ALWAYS.items():
                self.put(key, value=value)
            self.draft.familiar_formats(self.at("formats"))
        self._options(found.environment)

    def _base_error(self) -> str:
        """The error that has none of the package above it, and the others below."""
        errors = self._found.surface.errors
        tops = Counter(one.name for one in errors.values() if one.name not in errors)
        return max(tops, key=tops.__getitem__, default="")

    def _options(self, variables: Mapping[str, str]) -> None:
        """The credential, where there is one, and what the environment calls all."""
        options = [one.name for one in self._found.surface.options]
        schemes = self._schemes()
        given = self._found.sent
        credentials = [
            one
            for one in options
            if one in _CREDENTIALS or (given[one].credential if one in given else one in variables)
        ]
        if len(schemes) == len(credentials) == 1:
            self.put("names", f"#/components/securitySchemes/{schemes[0]}", value=credentials[0])
        prefix = variables.get("base_url", "").removesuffix("_BASE_URL")
        if prefix and prefix != variables.get("base_url"):
            self.put("env_prefix", value=prefix)
        for option in (*credentials, "base_url"):
            stated = variables.get(option)
            if stated and stated != f"{prefix}_{option.upper()}":
                self.put("client", "env", option, value=stated)
        for option in options:
            sent = given.get(option)
            if sent is not None and sent.credential and not schemes:
                add_credential(self.draft, self.at("client", "options", option), option, sent)
            elif option not in credentials:
                self._option(option, sent, variables.get(option))

    def _option(self, option: str, sent: SentOption | None, variable: str | None) -> None:
        """An option that the document does not know."""
        if sent is None or sent.prefix:
            told = "say in [package.client.options] where its value goes"
            origin = self.at("client", "options", option).origin
            self.draft.notes.tell(origin, Outcome.MISSING, told)
            return
        words: dict[str, Any] = {sent.place: sent.name}
        if variable:
            words["env"] = variable
        if sent.required:
            words["required"] = True
        for key, value in words.items():
            self.put("client", "options", option, key, value=value)

    def _schemes(self) -> list[str]:
        """The security schemes that operations ask for."""
        operations = self.draft.document.api.operations
        needs = (need for one in operations for alternative in one.security for need in alternative)
        return sorted({one.scheme for one in needs})
