"""What `load` gives: the documents, and a way to walk them that never loses the origin."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from typing import Any, NamedTuple

from bindwright.diagnostics.origin import Origin, parse_pointer
from bindwright.load.dialect import Dialect
from bindwright.load.references.resources import Resources
from bindwright.load.source import Source
from bindwright.record import record
from bindwright.schema.drafts import Draft


class Node(NamedTuple):
    """A JSON value and where it stands."""

    value: Any
    origin: Origin

    def get(self, key: str) -> "Node | None":
        """The member of a mapping; None where it is missing or this is no mapping."""
        if isinstance(self.value, dict) and key in self.value:
            return Node(self.value[key], self.origin.child(key))
        return None

    def text(self, key: str) -> str | None:
        """A member that is a string, or None."""
        found = self.value.get(key) if isinstance(self.value, dict) else None
        return found if isinstance(found, str) else None

    def flag(self, key: str) -> bool:
        """A member that is true."""
        return isinstance(self.value, dict) and self.value.get(key) is True

    def items(self) -> Iterator[tuple[str, "Node"]]:
        """The members of a mapping; nothing for any other value."""
        if isinstance(self.value, dict):
            for key, value in self.value.items():
                yield key, Node(value, self.origin.child(key))

    def members(self, key: str) -> Iterator[tuple[str, "Node"]]:
        """The members of the mapping under `key`."""
        below = self.get(key)
        return below.items() if below is not None else iter(())

    def list(self, key: str) -> "list[Node]":
        """The items of the list under `key`; empty where it is no list."""
        below = self.get(key)
        if below is None or not isinstance(below.value, list):
            return []
        return [Node(one, below.origin.child(index)) for index, one in enumerate(below.value)]


class Target(NamedTuple):
    """Where a `$ref` leads: the source and the pointer, and the value there."""

    origin: Origin
    value: Any


class Moving(NamedTuple):
    """A reference that leads to the outermost schema with this dynamic anchor on the way here.

    `target` is where it leads to if there is no other.
    """

    anchor: str
    target: Origin


@record
class Bundle:
    """All documents of an API. `targets` maps every (source, `$ref`) to the place it names.

    `resources` are the schemas that have names of their own, by source; `dynamic` says of what
    holds a reference that depends on the way here where that leads, besides its `$ref`. `homes`
    maps the schemas of other files that are components of the root document, by nothing but a
    `$ref`, to the pointers of these. `unread` names the files that are missing, or no documents.
    """

    root: Source
    sources: Mapping[str, Source]
    dialect: Dialect
    targets: Mapping[tuple[str, str], Target]
    resources: Mapping[str, Resources] = field(default_factory=dict[str, Resources])
    dynamic: Mapping[Origin, Moving] = field(default_factory=dict[Origin, Moving])
    homes: Mapping[Origin, str] = field(default_factory=dict[Origin, str])
    unread: frozenset[str] = frozenset()

    def with_homes(self) -> "Bundle":
        """The same with `homes` filled in."""
        homes: dict[Origin, str] = {}
        components = self.document.get("components")
        for _, node in components.members("schemas") if components else ():
            for origin in self._chain(node):
                homes.setdefault(origin, node.origin.pointer)
        return replace(self, homes=homes) if homes else self

    def _chain(self, node: Node) -> Iterator[Origin]:
        """The places in other files that a component stands for, one `$ref` after the other."""
        seen: set[Origin] = {node.origin}
        while isinstance(node.value, dict) and node.value.keys() == {"$ref"}:
            target = self.reference(node)
            if target is None or target.origin in seen or target.origin.source == self.root.name:
                return
            seen.add(target.origin)
            yield target.origin
            node = Node(target.value, target.origin)

    def at_home(self, node: Node) -> Node:
        """What a component is that lies in another file; the node itself where it does not."""
        for origin in self._chain(node):
            if self.homes.get(origin) == node.origin.pointer:
                return self.follow(Node(self.at(origin), origin))
        return node

    @property
    def document(self) -> Node:
        """The root document as a node."""
        return Node(self.root.data, Origin(self.root.name))

    @property
    def title(self) -> str:
        """What the document is called: by `info`, by its own `title`, else as its file."""
        if not self.dialect.is_schema:
            info = self.document.get("info")
            return (info.text("title") if info else None) or "API"
        name = self.root.name.rstrip("/").rpartition("/")[2].partition(".")[0]
        return self.document.text("title") or name.strip("-") or "Schema"

    @property
    def title_origin(self) -> Origin:
        """Where the title stands; where there is none, the document."""
        holder = self.document if self.dialect.is_schema else self.document.get("info")
        found = holder.get("title") if holder is not None else None
        return found.origin if found is not None else self.document.origin

    def at(self, origin: Origin) -> Any:
        """The value at an origin.

        Raises:
            LookupError: there is none.
        """
        value = self.sources[origin.source].data
        for token in parse_pointer(origin.pointer):
            value = value[int(token)] if isinstance(value, list) else value[token]
        return value

    def draft_at(self, origin: Origin) -> Draft:
        """The draft of JSON Schema that a place is written in."""
        resources = self.resources.get(origin.source)
        return resources.draft_at(origin.pointer) if resources else self.dialect.draft

    def vocabularies_at(self, origin: Origin) -> frozenset[str] | None:
        """The vocabularies of the dialect of a place, where it is no official one."""
        resources = self.resources.get(origin.source)
        if resources is None or not resources.vocabularies:
            return None
        return resources.vocabularies.get(resources.root_of(origin.pointer))

    def reference(self, node: Node) -> Target | None:
        """The target of the node's `$ref`; None where it has none or the target is missing."""
        ref = node.text("$ref")
        return self.targets.get((node.origin.source, ref)) if ref is not None else None

    def follow(self, node: Node) -> Node:
        """The node that a chain of `$ref`s ends at; the node itself where it has none."""
        seen: set[Origin] = set()
        while (target := self.reference(node)) is not None and target.origin not in seen:
            seen.add(target.origin)
            node = Node(target.value, target.origin)
        return node

    def address(self, origin: Origin) -> tuple[str, str]:
        """A place in words that stay: the file and the pointer in there.

        Files are named from the folder of the root document, wherever the command was run; that
        itself is "", and so is another that it has a component for.
        """
        if origin.source == self.root.name:
            return "", origin.pointer
        if origin in self.homes:
            return "", self.homes[origin]
        folder = posixpath.dirname(self.root.name) or "."
        return posixpath.relpath(origin.source, folder), origin.pointer
