"""`api` and `audiences`: the document, what is changed of it, and which operations are kept."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any, TypeGuard

from bindwright.commands.init.document import glob_of
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import Foreign, Notes, NotYet, Unfit, items, of_kind, texts
from bindwright.diagnostics.report import Report
from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words


def stated_specs(root: Node) -> list[Node]:
    """The descriptions of the API, in the older forms, too; those of OpenAPI come first."""
    api = root.get("api")
    if api is None:
        return []
    if isinstance(api.value, str):
        return [Node({"openapi": api.value}, api.origin)]
    if path := api.text("path"):
        return [Node({**api.value, "openapi": path}, api.origin)]
    return sorted(api.list("specs"), key=lambda one: one.text("openapi") is None)


@dataclass
class ApiSettings:
    """Functions for these keys."""

    foreign: Foreign
    draft: Draft
    titled: Node | None = None

    def read(self, root: Node) -> None:
        """The whole of `api`; what comes after it sees the document as it is changed."""
        api = root.get("api")
        if api is not None and isinstance(api.value, str):
            self.draft.notes.carried(api, "spec")
        elif api is not None:
            first = next(iter(stated_specs(root)), api)
            own = {"specs": lambda one: self._specs(one, first), "overrides": self._overrides}
            self.draft.walk(api, "api", own)
        self.draft.document = self.draft.document.changed(self.draft.actions, Notes(Report(), ""))
        if self.titled is not None:
            self.draft.notes.handle(self.titled, self._titles)

    def _specs(self, node: Node, first: Node) -> None:
        for one in items(node):
            if one.origin == first.origin:
                own = {"overrides": self._overrides, "overlays": self._overlays}
                self.draft.walk(one, "spec", {**own, "settings": self._settings})
            else:
                why = NotYet("a package has one document: make another [[package]]")
                self.draft.notes.handle(one, why)

    def _settings(self, node: Node) -> None:
        def titled(one: Node) -> None:
            self.titled = one

        self.draft.walk(node, "settings", {"title-as-schema-name": titled})

    def _overlays(self, node: Node) -> str:
        stated = self.draft.notes.text(node)
        if paths := self.draft.document.overlays:
            return self.draft.set(node, "overlays", value=list(paths))
        found = self.foreign.beside(stated, self.draft.notes.report).root
        for one in found.list("actions"):
            target = one.text("target") or ""
            if one.flag("remove"):
                self.draft.remove(one, target)
            elif "update" in of_kind(one, dict, "an action"):
                self.draft.update(one, target, one.value["update"])
        return "overlay, after the overrides"

    def _overrides(self, node: Node) -> str:
        document = self.draft.document.bundle.document
        for path in texts(node):
            over = self.foreign.beside(path, self.draft.notes.report).root
            self._merge(over, document)
        return "overlay"

    def _merge(self, over: Node, there: Node) -> None:
        """Null removes, lists of mappings are merged item by item, other lists are replaced."""
        new: dict[str, Any] = {}
        for key, one in over.items():
            old = there.get(key)
            if old is not None and _are_mappings(one.value) and _are_mappings(old.value):
                self._merge_items(one, old)
            elif old is not None and isinstance(one.value, dict) and isinstance(old.value, dict):
                self._merge(one, old)
            else:
                if old is not None and (one.value is None or isinstance(old.value, dict | list)):
                    self.draft.remove(one, self.draft.target(old.origin))
                if one.value is not None:
                    new[key] = _without_null(one.value)
        if new:
            self.draft.update(over, self.draft.target(there.origin), new)

    def _merge_items(self, over: Node, there: Node) -> None:
        """Parameters by their names, other items by their places."""
        old = items(there)
        names = [_parameter(one.value) for one in old]
        for index, one in enumerate(items(over)):
            name = _parameter(one.value)
            place = names.index(name) if name in names and name else index
            if place < len(old) and (name is None or names[place] in (None, name)):
                self._merge(one, old[place])
            else:
                self.draft.update(one, self.draft.target(there.origin), _without_null(one.value))

    def _titles(self, node: Node) -> str | None:
        """Schemas are called as their titles say, where no two say the same."""
        if not of_kind(node, bool, "true or false"):
            return "schemas have their own names"
        schemas = self.draft.document.at("#/components/schemas") or Node({}, node.origin)
        titled = {key: one.text("title") or "" for key, one in schemas.items()}
        often = Counter(titled.values())
        for key, title in titled.items():
            if title.strip() and title != key and often[title] == 1:
                pointer = f"#{schemas.origin.child(key).pointer}"
                self.draft.models.append((pointer, words.pascal(split(title)), node.origin))
        return None

    def audiences(self, node: Node) -> str:
        """Operations that are for others are left out."""
        wanted = set(texts(node))
        stated = {
            name: one.value.get("x-fern-audiences")
            for name, one in self.draft.document.operations.values()
            if isinstance(one.value, dict)
        }
        others = [name for name, one in stated.items() if not (_listed(one) & wanted)]
        if len(others) == len(stated):
            raise Unfit("no operation of the document is for them (x-fern-audiences)")
        self.draft.set(node, "exclude", value=[glob_of(one) for one in others])
        return f"exclude: {len(others)} operations that are for others"


def _listed(value: Any) -> set[str]:
    found: list[Any] = value if isinstance(value, list) else [value]
    return {one for one in found if isinstance(one, str)}


def _are_mappings(value: Any) -> TypeGuard[list[dict[str, Any]]]:
    return isinstance(value, list) and all(isinstance(one, dict) for one in value)


def _parameter(value: dict[str, Any]) -> tuple[Any, Any] | None:
    name, place = value.get("name"), value.get("in")
    return (name, place) if isinstance(name, str) and isinstance(place, str) else None


def _without_null(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_null(one) for key, one in value.items() if one is not None}
    return value
