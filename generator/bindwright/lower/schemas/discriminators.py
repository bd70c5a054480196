"""What tells the variants of a union apart: a stated discriminator, or constants that differ."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bindwright.diagnostics.rules_lower import DISCRIMINATOR_MAPPING
from bindwright.ir.types import Alias, Ref, Tag, TypeExpr, TypeId, Union
from bindwright.load.bundle import Node
from bindwright.lower.schemas.enums import is_extensible
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema
from bindwright.schema.values import tag_value, type_of

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer

Variant = tuple[Nodes, TypeExpr]
"""A variant as schemas and as a type."""

TagValue = str | int
"""Booleans are integers in Python; no discriminator has both."""


@dataclass(frozen=True, slots=True)
class Split:
    """The variants of a union without the one that takes what the others do not list."""

    known: list[Variant]
    fallback: TypeExpr | None = None
    name: str | None = None
    """The property that sets them apart, where no discriminator states it."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A variant, what the values that it lists mean, and its own name where that may be one."""

    type_id: TypeId
    tags: Mapping[TagValue, TypeId]
    name: str | None


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
        good = all(isinstance(one, str | int) for one in values)
        return tuple(dict.fromkeys(values)) if good else ()

    def _meant(self, text: str, nodes: Nodes, wire_name: str) -> TagValue:
        """The value of a variant's property that a key of a mapping means."""
        shape = self._one_shape(nodes)
        if wire_name not in shape.properties:
            return text
        found = self._schemas.canonical(shape.properties[wire_name])
        listed = [*(found.enum or ()), *([] if found.const is NO_CONST else [found.const])]
        return tag_value(text, found.types or {*map(type_of, listed)}, listed)

    def _takes_text(self, nodes: Nodes, wire_name: str) -> bool:
        """Whether the property of a variant may be the name of a schema."""
        known = self._schemas.canonical(nodes).properties.get(wire_name)
        types = self._schemas.canonical(known).types if known else None
        return types is None or "string" in types

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
            node = self._schemas.named_by(stated, schema.origin.source)
            target = self._schemas.type_id(node) if node else None
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

    def tag_of_base(self, schema: Schema, variants: Mapping[TypeId, TypeId]) -> Tag:
        """The discriminator of a schema that others extend.

        `variants` holds the schemas that it may be, and the object that each of them is.
        """
        assert schema.discriminator is not None
        name = schema.discriminator.text("propertyName") or ""
        mapping: dict[TagValue, TypeId] = {}
        # A mapping that came through `allOf` is about the whole family.
        is_own = schema.discriminator.origin.pointer.startswith(f"{schema.origin.pointer}/")
        for text, node in schema.discriminator.members("mapping"):
            target = self._schemas.named_by(str(node.value), node.origin.source)
            chosen = variants.get(self._schemas.type_id(target)) if target else None
            if target is not None and chosen is not None:
                mapping[self._meant(text, (target,), name)] = chosen
            elif is_own:
                message = f"{node.value!r} does not extend this schema"
                self._report.add(DISCRIMINATOR_MAPPING, node.origin, message)
        base, *children = variants
        common = self.values((self._schemas.hierarchy.node(base),), name)
        rows: list[_Row] = []
        for child in children:
            nodes = (self._schemas.hierarchy.node(child),)
            listed = self.values(nodes, name)
            # An enumeration that came from the base says nothing of the child.
            own = () if {*listed} == {*common} else listed
            tags = dict.fromkeys(own, variants[child])
            is_free = not listed and self._takes_text(nodes, name)
            rows.append(_Row(variants[child], tags, child.stem if is_free else None))
        found = self._completed(name, mapping, rows)
        if common or base.stem in found.mapping or variants[base] in found.mapping.values():
            return found
        return replace(found, mapping={**found.mapping, base.stem: variants[base]})

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
        assert schema.discriminator is not None
        by_id: dict[TypeId, Variant] = {}
        # A variant that what stands beside the union adds to is a type of its own.
        own: dict[TypeId, TypeId] = {}
        for nodes, expr in exprs:
            assert isinstance(expr, Ref)
            by_id[expr.id] = nodes, expr
            targets = (self._schemas.bundle.reference(one) for one in nodes)
            own |= {self._schemas.type_id(Node(t.value, t.origin)): expr.id for t in targets if t}
        mapping = self._stated_mapping(schema.discriminator, name, by_id, own)
        names = {type_id: target.stem for target, type_id in own.items()}
        reached = set(mapping.values())
        rows: list[_Row] = []
        for type_id, (nodes, expr) in by_id.items():
            found = self._choices_of(nodes, expr, name)
            is_object = self._types.is_object(expr)
            if not (found or is_object or type_id in reached):
                return None
            is_free = not found and self._takes_text(nodes, name)
            rows.append(_Row(type_id, found, names.get(type_id, type_id.stem) if is_free else None))
        tag = self._completed(name, mapping, rows)
        return tag if tag.mapping and all(map(self._decodable, tag.mapping.values())) else None

    def _stated_mapping(
        self,
        discriminator: Node,
        name: str,
        by_id: Mapping[TypeId, Variant],
        own: Mapping[TypeId, TypeId],
    ) -> dict[TagValue, TypeId]:
        """The mapping that the document states, without what is none of the variants."""
        nodes = {
            text: (node, self._schemas.named_by(str(node.value), node.origin.source))
            for text, node in discriminator.members("mapping")
        }
        stated = {text: self._schemas.type_id(to) for text, (_, to) in nodes.items() if to}
        meant = {*own, *by_id}
        if not meant.issuperset(stated.values()):
            meant |= self._behind(by_id)
        mapping: dict[TagValue, TypeId] = {}
        for text, (node, to) in nodes.items():
            if to is None or stated[text] not in meant:
                message = f"{node.value!r} is none of the variants"
                self._report.add(DISCRIMINATOR_MAPPING, node.origin, message)
            else:
                target = stated[text]
                chosen = target if target in by_id else own.get(target, target)
                mapping[self._meant(text, (to,), name)] = chosen
        return mapping

    def _completed(self, name: str, mapping: dict[TagValue, TypeId], rows: list[_Row]) -> Tag:
        """A mapping with what the variants list themselves, or else with their names.

        A value that several list tells only where all others extend the first.
        """
        owners: dict[TagValue, list[TypeId]] = {}
        for row in rows:
            for value in row.tags:
                owners.setdefault(value, []).append(row.type_id)
        first = {
            value: found[0]
            for value, found in owners.items()
            if len(found) == 1 or self._schemas.hierarchy.extending(found[:1]).issuperset(found[1:])
        }
        reached = set(mapping.values())
        untagged: list[TypeId] = []
        for row in rows:
            own = {value: to for value, to in row.tags.items() if first.get(value) == row.type_id}
            if not own and row.type_id not in reached and row.name is not None:
                own = {row.name: row.type_id}
            for value, target in own.items():
                mapping.setdefault(value, target)
            if not own and row.type_id not in reached:
                untagged.append(row.type_id)
        if len({isinstance(value, bool) for value in mapping}) > 1:
            untagged = [*dict.fromkeys(mapping.values()), *untagged]
            mapping = {}
        return Tag(wire_name=name, mapping=mapping, untagged=tuple(untagged))

    def _behind(self, variants: Mapping[TypeId, Variant]) -> set[TypeId]:
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
