"""What a reader gathers while it walks through a configuration."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bindwright.commands.init.carried import Action, Carried, Method, Scheme, Setting
from bindwright.commands.init.document import Document
from bindwright.commands.init.foreign import Notes
from bindwright.diagnostics.origin import Origin, parse_pointer
from bindwright.load.bundle import Node


@dataclass(slots=True)
class Draft:
    """Settings, methods and all else that `Carried` has, in the making."""

    document: Document
    notes: Notes
    settings: list[Setting] = field(default_factory=list[Setting])
    methods: list[Method] = field(default_factory=list[Method])
    models: list[tuple[str, str, Origin]] = field(default_factory=list[tuple[str, str, Origin]])
    schemes: list[Scheme] = field(default_factory=list[Scheme])
    actions: list[Action] = field(default_factory=list[Action])

    def set(self, node: Node, *keys: str, value: Any) -> str:
        """A setting of bindwright.toml that comes from a key; gives its name."""
        self.settings.append(Setting(keys=keys, value=value, origin=node.origin))
        return ".".join(keys)

    def stated(self, *keys: str) -> Any:
        """The value of a setting so far; None where there is none."""
        return next((one.value for one in reversed(self.settings) if one.keys == keys), None)

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
        return Carried(
            generator=generator,
            settings=tuple(self.settings),
            methods=tuple(self.methods),
            complete=complete,
            models=tuple(self.models),
            schemes=tuple(self.schemes),
            actions=tuple(self.actions),
        )
