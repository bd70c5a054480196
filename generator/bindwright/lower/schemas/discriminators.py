"""What tells the variants of a union apart: a stated discriminator, or constants that differ."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bindwright.diagnostics.origin import escape_token, unescape_token
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


def tag_values(lowerer: TypeLowerer, nodes: Nodes, wire_name: str) -> tuple[TagValue, ...]:
    """The values that a variant allows for a property, where it lists them; else none."""
    schema = lowerer.canonical(nodes)
    if wire_name not in schema.properties:
        return ()
    found = lowerer.canonical(schema.properties[wire_name])
    if found.const is not NO_CONST:
        values = [found.const]
    elif found.enum is not None and not is_extensible(found):
        values = found.enum
    else:
        return ()
    good = all(isinstance(one, str | int) and not isinstance(one, bool) for one in values)
    return tuple(dict.fromkeys(values)) if good else ()


def _values_below(lowerer: TypeLowerer, nodes: Nodes, wire_name: str) -> tuple[TagValue, ...]:
    """Like `tag_values`, also for a variant that is itself a union: those of all its variants."""
    choices = lowerer.canonical(nodes).choices
    if not choices:
        return tag_values(lowerer, nodes, wire_name)
    found: dict[TagValue, None] = {}
    for one in choices:
        values = tag_values(lowerer, one, wire_name)
        if not values:
            return ()
        found.update(dict.fromkeys(values))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Split:
    """The variants of a union without the one that takes what the others do not list."""

    known: list[Variant]
    fallback: TypeExpr | None = None
    name: str | None = None
    """The property that sets them apart, where no discriminator states it."""


def split_fallback(lowerer: TypeLowerer, schema: Schema, exprs: list[Variant]) -> Split:
    """Sets apart the one variant that stands for all that the document does not list.

    A discriminator names it with `defaultMapping` (OpenAPI 3.2, section 4.25); without one it is
    the variant that has the property that all others pin to a constant, and pins it to none.
    """
    if len(exprs) < 2:
        return Split(exprs)
    stated = schema.discriminator.text("defaultMapping") if schema.discriminator else None
    if stated is not None:
        target = mapped(lowerer, stated, schema.origin.source)
        chosen = [pair for pair in exprs if isinstance(pair[1], Ref) and pair[1].id == target]
        if chosen:
            return Split([pair for pair in exprs if pair is not chosen[0]], chosen[0][1])
    found = _open_splits(lowerer, schema, exprs)
    # Of two variants, one that pins several properties where the other pins none has no tag: it
    # is a narrower object, and any of those values may be the other's as well.
    return found[0] if found and (len(exprs) > 2 or len(found) == 1) else Split(exprs)


def _open_splits(lowerer: TypeLowerer, schema: Schema, exprs: list[Variant]) -> list[Split]:
    """The splits by each property that may tell, which is the stated one if there is one."""
    stated = schema.discriminator.text("propertyName") if schema.discriminator else None
    found: list[Split] = []
    for name in _common_properties(lowerer, exprs):
        loose = [one for one in exprs if not tag_values(lowerer, one[0], name)]
        if len(loose) != 1 or not _is_open_tag(lowerer, loose[0][0], name):
            continue
        known = [pair for pair in exprs if pair is not loose[0]]
        if stated == name:
            return [Split(known, loose[0][1])]
        if stated is None and _inferred(lowerer, known, name) is not None:
            found.append(Split(known, loose[0][1], name))
    return found


def _is_open_tag(lowerer: TypeLowerer, nodes: Nodes, name: str) -> bool:
    whole = lowerer.canonical(nodes)
    if name not in whole.properties:
        return False
    schema = lowerer.canonical(whole.properties[name])
    scalar = schema.types in (frozenset({"string"}), frozenset({"integer"}))
    return scalar and schema.enum is None and schema.const is NO_CONST


def _common_properties(lowerer: TypeLowerer, exprs: list[Variant]) -> list[str]:
    """The properties that every variant requires, in the order of the first."""
    first, *others = (_one_shape(lowerer, nodes) for nodes, _ in exprs)
    return [
        name
        for name in first.properties
        if name in first.required
        and all(name in one.properties and name in one.required for one in others)
    ]


def _one_shape(lowerer: TypeLowerer, nodes: Nodes) -> Schema:
    """A variant's schema; of one that is itself a union, any of its variants will do."""
    schema = lowerer.canonical(nodes)
    seen: set[int] = set()
    while schema.choices and not schema.properties and id(schema) not in seen:
        seen.add(id(schema))
        schema = lowerer.canonical(schema.choices[0])
    return schema


def find_tag(lowerer: TypeLowerer, schema: Schema, split: Split) -> Tag | None:
    """The discriminator: the stated one, or one inferred from constants that all differ."""
    exprs = split.known
    if not exprs or not all(isinstance(expr, Ref) for _, expr in exprs):
        return None
    stated = schema.discriminator.text("propertyName") if schema.discriminator else None
    if stated is not None:
        return _stated_tag(lowerer, schema, stated, exprs)
    names = _common_properties(lowerer, exprs) if split.name is None else [split.name]
    for name in names:
        mapping = _inferred(lowerer, exprs, name)
        if mapping is not None:
            return Tag(wire_name=name, mapping=mapping)
    return _partial_tag(lowerer, exprs)


def _partial_tag(lowerer: TypeLowerer, exprs: list[Variant]) -> Tag | None:
    """A property that all variants have, with values of their own, and only some of them require.

    Where it is there it decides; a value without it is one of those that do without.
    """
    if not all(lowerer.is_object(expr) for _, expr in exprs):
        return None
    first, *others = (lowerer.canonical(nodes) for nodes, _ in exprs)
    for name in first.properties:
        if not all(name in one.properties for one in others):
            continue
        mapping = _inferred(lowerer, exprs, name)
        if mapping is not None:
            free = (
                expr.id
                for nodes, expr in exprs
                if isinstance(expr, Ref) and name not in lowerer.canonical(nodes).required
            )
            return Tag(wire_name=name, mapping=mapping, untagged=tuple(free))
    return None


def _inferred(
    lowerer: TypeLowerer, exprs: list[Variant], name: str
) -> dict[TagValue, TypeId] | None:
    mapping: dict[TagValue, TypeId] = {}
    for nodes, expr in exprs:
        found = _choices_of(lowerer, nodes, expr, name)
        if not found or found.keys() & mapping.keys():
            return None
        mapping.update(found)
    return mapping


def _choices_of(
    lowerer: TypeLowerer, nodes: Nodes, expr: TypeExpr, name: str
) -> dict[TagValue, TypeId]:
    """The types of a variant by the values of the tag; nothing where the tag can't tell."""
    if lowerer.is_object(expr):
        assert isinstance(expr, Ref)
        return dict.fromkeys(tag_values(lowerer, nodes, name), expr.id)
    target = _union_of(lowerer, expr)
    if target is None or target.tag is None:
        return {}
    if target.tag.wire_name == name:
        return dict(target.tag.mapping)
    return dict.fromkeys(_values_below(lowerer, nodes, name), target.id)


def _union_of(lowerer: TypeLowerer, expr: TypeExpr) -> Union | None:
    """The tagged union that an expression refers to, perhaps by another name."""
    while isinstance(expr, Ref):
        declared = lowerer.find(expr.id)
        if isinstance(declared, Union):
            return declared
        if not isinstance(declared, Alias):
            return None
        expr = declared.target
    return None


def _stated_tag(
    lowerer: TypeLowerer, schema: Schema, name: str, exprs: list[Variant]
) -> Tag | None:
    """A Discriminator Object (OpenAPI 3.2, section 4.25): mapping, constants, then schema names."""
    mapping: dict[TagValue, TypeId] = {}
    assert schema.discriminator is not None
    by_id: dict[TypeId, Variant] = {}
    # A variant that what stands beside the union adds to is a type of its own.
    own: dict[TypeId, TypeId] = {}
    for nodes, expr in exprs:
        assert isinstance(expr, Ref)
        by_id[expr.id] = nodes, expr
        targets = (lowerer.bundle.reference(one) for one in nodes)
        own |= {lowerer.reference_id(Node(t.value, t.origin)): expr.id for t in targets if t}
    listed = _Listed(lowerer, by_id)
    for value, node in schema.discriminator.members("mapping"):
        target = mapped(lowerer, str(node.value), node.origin.source)
        if target is None or not (target in own or listed.holds(target)):
            lowerer.report.add(
                DISCRIMINATOR_MAPPING, node.origin, f"{node.value!r} is none of the variants"
            )
        else:
            mapping[value] = target if target in by_id else own.get(target, target)
    names = {type_id: target.name for target, type_id in own.items()}
    reached = set(mapping.values())
    for type_id, (nodes, expr) in by_id.items():
        if type_id in reached:
            continue
        found = _choices_of(lowerer, nodes, expr, name)
        if not found and lowerer.is_object(expr):
            found = {names.get(type_id, type_id.name): type_id}
        if not found:
            return None
        for tag, chosen in found.items():
            mapping.setdefault(tag, chosen)
    if not all(_decodable(lowerer, one) for one in mapping.values()):
        return None
    return Tag(wire_name=name, mapping=mapping)


class _Listed:
    """The types that variants stand for: they, the variants of theirs, and what extends them."""

    def __init__(self, lowerer: TypeLowerer, variants: dict[TypeId, Variant]) -> None:
        self._lowerer = lowerer
        self._variants = variants

    @cached_property
    def _inner(self) -> set[TypeId]:
        """The variants of variants that are unions themselves."""
        unions = (_union_of(self._lowerer, expr) for _, expr in self._variants.values())
        exprs = (one for union in unions if union for one in (*union.variants, union.fallback))
        return {one.id for one in exprs if isinstance(one, Ref)}

    @cached_property
    def _extending(self) -> set[TypeId]:
        return self._lowerer.hierarchy.extending(self._variants)

    def holds(self, target: TypeId) -> bool:
        """Whether the target of a mapping is one of them."""
        return target in self._variants or target in self._inner or target in self._extending


def _decodable(lowerer: TypeLowerer, type_id: TypeId) -> bool:
    """Whether a tag can choose the type: an object, or a union that has a tag of its own."""
    expr = Ref(id=type_id)
    union = _union_of(lowerer, expr)
    return (union is not None and union.tag is not None) or lowerer.is_object(expr)


def mapped(lowerer: TypeLowerer, target: str, source: str) -> TypeId | None:
    """A mapping names a schema by its name or by a URI reference; None where there is none."""
    for ref in (target, _COMPONENTS + escape_token(target)):
        found = lowerer.bundle.targets.get((source, ref))
        if found is not None:
            return lowerer.reference_id(Node(found.value, found.origin))
    name = unescape_token(target.rpartition("/")[2]) if target.startswith(_COMPONENTS) else target
    return TypeId.of_component(name) if lowerer.component(name) is not None else None


_COMPONENTS = "#/components/schemas/"
