"""Discriminators without a union: a schema that others extend through `allOf`.

The usual form in Swagger 2.0 (OpenAPI 3.2, section 4.25.4, still has it). A use of the base means
the base or any schema that extends it, so it becomes a union of all of them.
"""

from collections import deque
from collections.abc import Iterable, Iterator

from bindwright.ir.types import TypeId
from bindwright.load.bundle import Bundle, Node


class Hierarchy:
    """Which schemas of the documents extend which."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._nodes: dict[TypeId, Node] = {}
        self._read_already: set[TypeId] = set()
        self._children: dict[TypeId, list[TypeId]] = {}
        for type_id, node in self._extending():
            if type_id not in self._read_already:
                self._read_already.add(type_id)
                self._nodes[type_id] = node
                self._read(type_id, node)

    def _extending(self) -> Iterator[tuple[TypeId, Node]]:
        components = self._bundle.document.get("components")
        for name, node in components.members("schemas") if components else ():
            if isinstance(node.value, dict) and "allOf" in node.value:
                yield TypeId.of_component(name), node
        for target in self._bundle.targets.values():
            if isinstance(target.value, dict) and "allOf" in target.value:
                yield (
                    TypeId.of_place(*self._bundle.address(target.origin)),
                    Node(target.value, target.origin),
                )

    def _read(self, type_id: TypeId, node: Node) -> None:
        parents: dict[TypeId, None] = {}
        for part in node.list("allOf"):
            target = self._bundle.reference(part)
            if target is not None:
                parent = TypeId.of_place(*self._bundle.address(target.origin))
                parents[parent] = None
                self._nodes.setdefault(parent, Node(target.value, target.origin))
        for parent in parents:
            self._children.setdefault(parent, []).append(type_id)

    def extending(self, bases: Iterable[TypeId]) -> set[TypeId]:
        """All that extend one of several schemas, directly or not."""
        found: set[TypeId] = set()
        waiting = list(bases)
        while waiting:
            for child in self._children.get(waiting.pop(), ()):
                if child not in found:
                    found.add(child)
                    waiting.append(child)
        return found

    def children(self, type_id: TypeId) -> list[TypeId]:
        """All that extend a schema, directly or not, the nearest first."""
        found: dict[TypeId, None] = {}
        waiting = deque(self._children.get(type_id, ()))
        while waiting:
            child = waiting.popleft()
            if child not in found and child != type_id:
                found[child] = None
                waiting.extend(self._children.get(child, ()))
        return list(found)

    def base(self, type_id: TypeId) -> Node | None:
        """The schema, if others extend it."""
        return self._nodes[type_id] if type_id in self._children else None

    def node(self, type_id: TypeId) -> Node:
        """The schema of a type that extends another, or is extended."""
        return self._nodes[type_id]
