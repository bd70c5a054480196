"""What tells the variants of a union apart: a stated discriminator, or constants that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bindwright.diagnostics.rules_lower import DISCRIMINATOR_MAPPING
from bindwright.ir.types import Alias, Ref, Tag, TypeExpr, TypeId, Union
from bindwright.load.bundle import Node
from bindwright.lower.schemas.enums import is_extensible
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer

Variant = tuple[Nodes, TypeExpr]
"""A variant as schemas and as a type."""

TagValue = str | int


@dataclass(frozen=True, slots=True)
class Split:
    """The variants of a union without the one that takes what the others do not list."""

    known: list[Variant]
    fallback: TypeExpr | None = None
    name: str | None = None
    """The property that sets them apart, where no discriminator states it."""


class Discriminators:
    """Finds the discriminators of unions."""

    def __init__(self, types: TypeLowerer) -> None:
        self._types = types
        self._schemas = types.schemas
        self._report = types.report

    def values(self, nodes: Nodes, wire_name: str) -> tuple[TagValue, ...]:
        """The values that a variant allows for a property, where it lists them; else none."""
        schema = self._schemas.canonical(nodes)
        if wire_name not in schema.properties:
            return ()
        found = self._schemas.canonical(schema.properties[wire_name])
        if found.const is not NO_CONST:
            values = [found.const]
        elif found.enum is not None and not is_extensible(found):
            values = found.enum
        else:
            return ()
        good = all(isinstance(one, str | int) and not isinstance(one, bool) for one in values)
        return tuple(dict.fromkeys(values)) if good else ()

    def _values_below(self, nodes: Nodes, wire_name: str) -> tuple[TagValue, ...]:
        """Those of a variant that may itself be a union: of all its variants."""
        choices = self._schemas.canonical(nodes).choices
        if not choices:
            return self.values(nodes, wire_name)
        found: dict[TagValue, None] = {}
        for one in choices:
            values = self.values(one, wire_name)
            if not values:
                return ()
            found.update(dict.fromkeys(values))
        return tuple(found)

    def split_fallback(self, schema: Schema, exprs: list[Variant]) -> Split:
        """Sets apart the one variant that stands for all that the document does not list.

        A discriminator names it with `defaultMapping` (OpenAPI 3.2, section 4.25); without one it
        is the variant that has the property that all others pin to a constant, and pins it to none.
        """
        if len(exprs) < 2:
            return Split(exprs)
        stated = schema.discriminator.text("defaultMapping") if schema.discriminator else None
        if stated is not None:
            target = self._schemas.named_by(stated, schema.origin.source)
            chosen = [pair for pair in exprs if isinstance(pair[1], Ref) and pair[1].id == target]
            if chosen:
                return Split([pair for pair in exprs if pair is not chosen[0]], chosen[0][1])
        found = self._open_splits(schema, exprs)
        # Of two variants, one that pins several properties where the other pins none has no tag: it
        # is a narrower object, and any of those values may be the other's as well.
        return found[0] if found and (len(exprs) > 2 or len(found) == 1) else Split(exprs)

    def _open_splits(self, schema: Schema, exprs: list[Variant]) -> list[Split]:
        """The splits by each property that may tell, which is the stated one if there is one."""
        stated = schema.discriminator.text("propertyName") if schema.discriminator else None
        found: list[Split] = []
        for name in self._common_properties(exprs):
            loose = [one for one in exprs if not self.values(one[0], name)]
            if len(loose) != 1 or not self._is_open_tag(loose[0][0], name):
                continue
            known = [pair for pair in exprs if pair is not loose[0]]
            if stated == name:
                return [Split(known, loose[0][1])]
            if stated is None and self._inferred(known, name) is not None:
                found.append(Split(known, loose[0][1], name))
        return found

    def _is_open_tag(self, nodes: Nodes, name: str) -> bool:
        whole = self._schemas.canonical(nodes)
        if name not in whole.properties:
            return False
        schema = self._schemas.canonical(whole.properties[name])
        scalar = schema.types in (frozenset({"string"}), frozenset({"integer"}))
        return scalar and schema.enum is None and schema.const is NO_CONST

    def _common_properties(self, exprs: list[Variant]) -> list[str]:
        """The properties that every variant requires, in the order of the first."""
        first, *others = (self._one_shape(nodes) for nodes, _ in exprs)
        return [
            name
            for name in first.properties
            if name in first.required
            and all(name in one.properties and name in one.required for one in others)
        ]

    def _one_shape(self, nodes: Nodes) -> Schema:
        """A variant's schema; of one that is itself a union, any of its variants will do."""
        schema = self._schemas.canonical(nodes)
        seen: set[int] = set()
        while schema.choices and not schema.properties and id(schema) not in seen:
            seen.add(id(schema))
            schema = self._schemas.canonical(schema.choices[0])
        return schema

    def find_tag(self, schema: Schema, split: Split) -> Tag | None:
        """The discriminator: the stated one, or one inferred from constants that all differ."""
        exprs = split.known
        if not exprs or not all(isinstance(expr, Ref) for _, expr in exprs):
            return None
        stated = schema.discriminator.text("propertyName") if schema.discriminator else None
        if stated is not None:
            return self._stated_tag(schema, stated, exprs)
        names = self._common_properties(exprs) if split.name is None else [split.name]
        for name in names:
            mapping = self._inferred(exprs, name)
            if mapping is not None:
                return Tag(wire_name=name, mapping=mapping)
        return self._partial_tag(exprs)

    def _partial_tag(self, exprs: list[Variant]) -> Tag | None:
        """A property that all variants have, with values of their own, and only some require.

        Where it is there it decides; a value without it is one of those that do without.
        """
        if not all(self._types.is_object(expr) for _, expr in exprs):
            return None
        first, *others = (self._schemas.canonical(nodes) for nodes, _ in exprs)
        for name in first.properties:
            if not all(name in one.properties for one in others):
                continue
            mapping = self._inferred(exprs, name)
            if mapping is not None:
                free = (
                    expr.id
                    for nodes, expr in exprs
                    if isinstance(expr, Ref) and name not in self._schemas.canonical(nodes).required
                )
                return Tag(wire_name=name, mapping=mapping, untagged=tuple(free))
        return None

    def _inferred(self, exprs: list[Variant], name: str) -> dict[TagValue, TypeId] | None:
        mapping: dict[TagValue, TypeId] = {}
        for nodes, expr in exprs:
            found = self._choices_of(nodes, expr, name)
            if not found or found.keys() & mapping.keys():
                return None
            mapping.update(found)
        return mapping

    def _choices_of(self, nodes: Nodes, expr: TypeExpr, name: str) -> dict[TagValue, TypeId]:
        """The types of a variant by the values of the tag; nothing where the tag can't tell."""
        if self._types.is_object(expr):
            assert isinstance(expr, Ref)
            return dict.fromkeys(self.values(nodes, name), expr.id)
        target = self._tagged_union(expr)
        if target is None or target.tag is None:
            return {}
        if target.tag.wire_name == name:
            return dict(target.tag.mapping)
        return dict.fromkeys(self._values_below(nodes, name), target.id)

    def _tagged_union(self, expr: TypeExpr) -> Union | None:
        """The tagged union that an expression refers to, perhaps by another name."""
        while isinstance(expr, Ref):
            declared = self._types.find(expr.id)
            if isinstance(declared, Union):
                return declared
            if not isinstance(declared, Alias):
                return None
            expr = declared.target
        return None

    def _stated_tag(self, schema: Schema, name: str, exprs: list[Variant]) -> Tag | None:
        """A Discriminator Object (OpenAPI 3.2, section 4.25): mapping, constants, schema names."""
        mapping: dict[TagValue, TypeId] = {}
        assert schema.discriminator is not None
        by_id: dict[TypeId, Variant] = {}
        # A variant that what stands beside the union adds to is a type of its own.
        own: dict[TypeId, TypeId] = {}
        for nodes, expr in exprs:
            assert isinstance(expr, Ref)
            by_id[expr.id] = nodes, expr
            targets = (self._schemas.bundle.reference(one) for one in nodes)
            own |= {self._schemas.type_id(Node(t.value, t.origin)): expr.id for t in targets if t}
        stated = {
            value: (node, self._schemas.named_by(str(node.value), node.origin.source))
            for value, node in schema.discriminator.members("mapping")
        }
        meant = {*own, *by_id}
        if not meant.issuperset(target for _, target in stated.values()):
            meant |= self._behind(by_id)
        for value, (node, target) in stated.items():
            if target is None or target not in meant:
                self._report.add(
                    DISCRIMINATOR_MAPPING, node.origin, f"{node.value!r} is none of the variants"
                )
            else:
                mapping[value] = target if target in by_id else own.get(target, target)
        names = {type_id: target.name for target, type_id in own.items()}
        reached = set(mapping.values())
        for type_id, (nodes, expr) in by_id.items():
            if type_id in reached:
                continue
            found = self._choices_of(nodes, expr, name)
            if not found and self._types.is_object(expr):
                found = {names.get(type_id, type_id.name): type_id}
            if not found:
                return None
            for tag, chosen in found.items():
                mapping.setdefault(tag, chosen)
        if not all(self._decodable(one) for one in mapping.values()):
            return None
        return Tag(wire_name=name, mapping=mapping)

    def _behind(self, variants: dict[TypeId, Variant]) -> set[TypeId]:
        """The variants of variants that are unions themselves, and all that extends a variant."""
        unions = (self._tagged_union(expr) for _, expr in variants.values())
        exprs = (one for union in unions if union for one in (*union.variants, union.fallback))
        inner = {one.id for one in exprs if isinstance(one, Ref)}
        return inner | self._schemas.hierarchy.extending(variants)

    def _decodable(self, type_id: TypeId) -> bool:
        """Whether a tag can choose the type: an object, or a union that has a tag of its own."""
        expr = Ref(id=type_id)
        union = self._tagged_union(expr)
        return (union is not None and union.tag is not None) or self._types.is_object(expr)
