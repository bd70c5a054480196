"""Discriminators without a union: a schema that others extend through `allOf`.

The usual form in Swagger 2.0 (OpenAPI 3.2, section 4.25.4, still has it). A use of the base means
the base or any schema that extends it, so it becomes a union of all of them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.diagnostics.rules_lower import DISCRIMINATOR_MAPPING
from bindwright.ir.types import Ref, Tag, TypeId, Union
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions.annotations import (
    chosen_name,
    is_deprecated,
    read_docs,
    suggested_type,
)
from bindwright.lower.schemas.discriminators import mapped, tag_values
from bindwright.lower.schemas.normalise import Schema

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


_BASE = "(base)"
"""The last token of the id of the object that a base is by itself."""


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


def lower_base(lowerer: TypeLowerer, schema: Schema, type_id: TypeId) -> Ref:
    """The union of a base and all that extend it; what is none of them is the plain base."""
    assert schema.discriminator is not None
    name = schema.discriminator.text("propertyName") or ""
    own_id = type_id.below(_BASE)
    member = Node({"type": "string"}, schema.discriminator.origin)
    # Without members it would be no object that others could refer to.
    properties = schema.properties or {name: (member,)}
    whole = replace(schema, types=frozenset({"object"}), properties=properties)
    own = lowerer.of_schema(whole, own_id)
    children = lowerer.hierarchy.children(type_id)
    lowerer.bounds.spend(len(children), schema.origin)
    alone = {one: _alone(lowerer, one) for one in children} | {type_id: own_id}
    mapping: dict[str | int, TypeId] = {}
    for value, node in schema.discriminator.members("mapping"):
        target = mapped(lowerer, str(node.value), node.origin.source)
        if target in alone:
            mapping[value] = alone[target]
        else:
            lowerer.report.add(
                DISCRIMINATOR_MAPPING, node.origin, f"{node.value!r} does not extend this schema"
            )
    reached = set(mapping.values())
    for child in children:
        if alone[child] not in reached:
            values = tag_values(lowerer, (lowerer.hierarchy.node(child),), name)
            for tag in values or (child.name,):
                mapping.setdefault(tag, alone[child])
    if own_id not in reached:
        mapping.setdefault(type_id.name, own_id)
    return lowerer.declare(
        Union(
            id=type_id,
            variants=tuple(Ref(id=alone[one]) for one in children),
            tag=Tag(wire_name=name, mapping=mapping),
            open=True,
            fallback=own,
            docs=read_docs(schema.node),
            deprecated=is_deprecated(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            origin=schema.origin,
        )
    )


def _alone(lowerer: TypeLowerer, child: TypeId) -> TypeId:
    """The object that a schema is by itself: of a base among the children, without its own."""
    lowerer.refer(lowerer.hierarchy.node(child))
    return child.below(_BASE) if lowerer.is_base(child) else child
