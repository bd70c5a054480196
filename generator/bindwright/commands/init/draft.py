"""What a reader gathers while it walks through a configuration."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bindwright.commands.init.carried import Action, Carried, Method, Scheme, Setting
from bindwright.commands.init.document import Document
from bindwright.commands.init.foreign import Handler, NoMeaning, Notes, NotYet
from bindwright.diagnostics.origin import Origin, parse_pointer
from bindwright.load.bundle import Node

_ELSEWHERE = ("names", "exclude", "overlay", "pagination", "spec")
"""What a table of keys may name as the place where another function puts the value."""

_FORMATS = dict.fromkeys(
    ("time", "duration", "uuid", "ipv4", "ipv6", "byte", "base64", "decimal"), "text"
) | {"date": "either", "date-time": "either"}
"""How packages for Python that others generate type the formats that have a type here."""


@dataclass(slots=True)
class Draft:
    """Settings, methods and all else that `Carried` has, in the making.

    `keys` says what becomes of the keys that no function is for, section by section.
    """

    document: Document
    notes: Notes
    keys: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])
    settings: list[Setting] = field(default_factory=list[Setting])
    methods: list[Method] = field(default_factory=list[Method])
    models: list[tuple[str, str, Origin]] = field(default_factory=list[tuple[str, str, Origin]])
    folders: dict[str, str] = field(default_factory=dict[str, str])
    schemes: list[Scheme] = field(default_factory=list[Scheme])
    actions: list[Action] = field(default_factory=list[Action])

    def walk(
        self,
        node: Node,
        section: str,
        handlers: Mapping[str, Handler] | None = None,
        others: Handler | None = None,
    ) -> None:
        """Every key of a mapping, to its function, or to what `section` of the table says."""
        stated = {key: self._handler(said) for key, said in self.keys.get(section, {}).items()}
        self.notes.walk(node, {**stated, **(handlers or {})}, others)

    def _handler(self, said: str) -> Handler:
        sign, _, text = said.partition(" ")
        if sign in "-?" and sign:
            return NoMeaning(text) if sign == "-" else NotYet(text)
        if sign != "=" or text in _ELSEWHERE:
            return lambda _: text or None
        return lambda node: self.set(node, *text.split("."), value=self.notes.text(node))

    def set(self, node: Node, *keys: str, value: Any) -> str:
        """A setting of bindwright.toml that comes from a key; gives its name."""
        self.settings.append(Setting(keys=keys, value=value, origin=node.origin))
        return ".".join(keys)

    def stated(self, *keys: str) -> Any:
        """The value of a setting so far; None where there is none."""
        return next((one.value for one in reversed(self.settings) if one.keys == keys), None)

    def familiar_formats(self, node: Node) -> None:
        """What such packages type strings as: dates are taken as text too, all else is text."""
        for name in sorted(self.document.formats() & _FORMATS.keys()):
            self.set(node, "formats", name, value=_FORMATS[name])

    def client_class(self, node: Node, name: str) -> str:
        """The name of the client's class, after which the base of its errors is called."""
        self.set(node, "client", "base_error", value=f"{name}Error")
        return f"{self.set(node, 'client', 'class', value=name)}, client.base_error"

    def update(self, node: Node, target: str, value: Any) -> str:
        """An action that merges a value into what `target` selects."""
        self.actions.append(Action(words={"target": target, "update": value}, origin=node.origin))
        return "overlay"

    def remove(self, node: Node, target: str) -> str:
        """An action that removes what `target` selects."""
        self.actions.append(Action(words={"target": target, "remove": True}, origin=node.origin))
        return "overlay"

    def replace(self, node: Node, parent: Origin, value: Mapping[str, Any]) -> str:
        """Actions that give members of a mapping new values, whatever they were."""
        for key in value:
            if self.document.node(parent.child(key)) is not None:
                self.remove(node, self.target(parent.child(key)))
        return self.update(node, self.target(parent), value)

    def target(self, origin: Origin) -> str:
        """The JSONPath expression that selects a place of the document."""
        here: Any = self.document.bundle.root.data
        steps: list[str] = []
        for token in parse_pointer(origin.pointer):
            is_list = isinstance(here, list)
            steps.append(f"[{token if is_list else json.dumps(token, ensure_ascii=False)}]")
            here = here[int(token)] if is_list else here.get(token)
        return "$" + "".join(steps)

    def carried(self, generator: str, *, complete: bool) -> Carried:
        """What was gathered."""
        lists: dict[str, Any] = {key: tuple(getattr(self, key)) for key in _LISTS}
        return Carried(generator=generator, complete=complete, folders=self.folders, **lists)


_LISTS = ("settings", "methods", "models", "schemes", "actions")


def read_keys(beside: str) -> dict[str, dict[str, str]]:
    """The table `keys.toml` that lies beside a module."""
    return tomllib.loads(Path(beside).with_name("keys.toml").read_text("utf-8"))
