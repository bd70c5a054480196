"""Objects, maps, arrays and tuples."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from bindwright.diagnostics.origin import unescape_token
from bindwright.diagnostics.rules_lower import REQUIRED_UNDESCRIBED
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.ir import types as ir
from bindwright.ir.constraints import ANY_MEMBERS, Constraints, Members
from bindwright.lower.extensions.annotations import (
    chosen_name,
    is_deprecated,
    lifecycle_of,
    read_docs,
    suggested_name,
    suggested_type,
)
from bindwright.lower.extensions.own import read_error_info
from bindwright.lower.schemas.normalise import Nodes, Schema, default_of
from bindwright.lower.schemas.unsupported import note_pattern

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


def lower_object(lowerer: TypeLowerer, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
    """An object with fields, or a map."""
    lowerer.bounds.spend(len(schema.properties), schema.origin)
    extra = _extra(lowerer, schema, type_id)
    names = None
    if schema.property_names is not None:
        names = lowerer.expr_all(schema.property_names, type_id.below(ir.KEY))
    members = _members(lowerer, schema)
    if not schema.properties and isinstance(extra, ir.Patterns) and names is None:
        extra, names = _keyed(extra)
    if not schema.properties and isinstance(extra, ir.Open):
        return ir.MapOf(
            value=extra.type, key=names, members=members, constraints=schema.constraints
        )
    fields = tuple(
        _field(lowerer, name, nodes, schema, type_id) for name, nodes in schema.properties.items()
    )
    return lowerer.declare(
        ir.Object(
            id=type_id,
            fields=fields,
            extra=extra,
            names=names,
            members=members,
            constraints=schema.constraints,
            docs=read_docs(schema.node),
            deprecated=is_deprecated(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            error=read_error_info(schema.node),
            origin=schema.origin,
        )
    )


def _members(lowerer: TypeLowerer, schema: Schema) -> Members:
    if not (schema.required or schema.dependent or schema.alternatives):
        return ANY_MEMBERS
    required = tuple(sorted(schema.required - schema.properties.keys()))
    if schema.properties and not schema.patterns:
        _note_undescribed(lowerer, required, schema)
    return Members(
        required=required,
        dependent=tuple((name, tuple(sorted(asked))) for name, asked in schema.dependent.items()),
        alternatives=schema.alternatives,
    )


def _note_undescribed(lowerer: TypeLowerer, names: Iterable[str], schema: Schema) -> None:
    """Required members that no property describes: often a slip of the pen."""
    words: Any = schema.node.value
    if not isinstance(words, dict) or "$ref" in words:
        return  # it is said where the schema itself stands
    stated: Any = words.get("required")
    places: dict[Any, int] = {}
    for index, name in enumerate(stated if isinstance(stated, list) else ()):
        if isinstance(name, str):
            places.setdefault(name, index)
    closed = schema.additional is not None and schema.additional[0].value is False
    result = "so no value fits" if closed else "so it can be anything"
    report = lowerer.report
    for name in names:
        origin = schema.origin
        if name in places:
            origin = origin.child("required", places[name])
        seeks = report.seeks_hint(REQUIRED_UNDESCRIBED)
        report.add(
            REQUIRED_UNDESCRIBED,
            origin,
            f"{name!r} is required, but no property describes it, {result}",
            hint=did_you_mean(name, schema.properties) if seeks else None,
        )


def _extra(
    lowerer: TypeLowerer, schema: Schema, type_id: ir.TypeId
) -> ir.Closed | ir.Open | ir.Patterns:
    rest: ir.Closed | ir.Open = ir.Open(type=ir.Anything())
    if schema.additional is not None:
        if schema.additional[0].value is False:
            rest = ir.Closed()
        elif schema.additional[0].value is not True:
            value_id = type_id.below(ir.VALUE)
            rest = ir.Open(type=lowerer.expr_all(schema.additional, value_id))
    if not schema.patterns:
        return rest
    extra_value = schema.additional[0].value if schema.additional else True
    for pattern in schema.patterns:
        place = schema.origin.child("patternProperties", pattern)
        lowerer.bounds.spend_pattern(pattern, place)
        note_pattern(pattern, place, lowerer.report)
    several = len(schema.patterns) > 1 or not isinstance(extra_value, bool)
    patterns = tuple(
        (pattern, lowerer.expr_all(nodes, _pattern_id(type_id, pattern, several)))
        for pattern, nodes in schema.patterns.items()
    )
    return ir.Patterns(patterns=patterns, rest=rest)


def _pattern_id(type_id: ir.TypeId, pattern: str, several: bool) -> ir.TypeId:
    return type_id.below(f"{{{pattern}}}" if several else ir.VALUE)


def _keyed(extra: ir.Patterns) -> tuple[ir.Open | ir.Patterns, ir.TypeExpr | None]:
    """A single pattern for all names, and nothing else allowed: a map with typed keys."""
    if len(extra.patterns) > 1 or isinstance(extra.rest, ir.Open):
        return extra, None
    pattern, value = extra.patterns[0]
    key = ir.Scalar(kind=ir.ScalarKind.STRING, constraints=Constraints(pattern=pattern))
    return ir.Open(type=value), key


def _field(
    lowerer: TypeLowerer, name: str, nodes: Nodes, schema: Schema, type_id: ir.TypeId
) -> ir.Field:
    node = nodes[0]
    merged = lowerer.canonical(nodes)
    access = ir.Access.BOTH
    if merged.read_only != merged.write_only:
        access = ir.Access.READ if merged.read_only else ir.Access.WRITE
    return ir.Field(
        wire_name=name,
        type=_field_type(lowerer, name, nodes, type_id),
        required=name in schema.required,
        access=access,
        default=_default(nodes),
        docs=_use_docs(lowerer, nodes),
        deprecated=any(is_deprecated(one) for one in nodes),
        lifecycle=next(filter(None, map(lifecycle_of, nodes)), None),
        chosen_name=chosen_name(node),
        suggested_name=suggested_name(node),
        origin=node.origin,
    )


_PROPERTY = re.compile(r"/components/schemas/([^/]+)(?:/allOf/[0-9]+)*/properties/[^/]+")


def _field_type(lowerer: TypeLowerer, name: str, nodes: Nodes, type_id: ir.TypeId) -> ir.TypeExpr:
    """The type of a property; an inline one that came through `allOf` belongs to the parent."""
    found = _PROPERTY.fullmatch(nodes[0].origin.pointer)
    parent = unescape_token(found[1]) if found else None
    if parent is None or ir.TypeId.of_component(parent) == type_id:
        return lowerer.expr_all(nodes, type_id.below(name))
    node = lowerer.component(parent)
    theirs = lowerer.canonical((node,)).properties.get(name, ()) if node is not None else ()
    if [id(one.value) for one in theirs] != [id(one.value) for one in nodes]:
        return lowerer.expr_all(nodes, type_id.below(name))
    home = ir.TypeId.of_component(parent).below(name)
    known = lowerer.inherited.get(home)
    if known is None:
        known = lowerer.inherited[home] = lowerer.expr_all(nodes, home)
    return known


def _default(nodes: Nodes) -> Any:
    stated = (one for one in map(default_of, nodes) if one is not ir.NO_DEFAULT)
    return next(stated, ir.NO_DEFAULT)


def _use_docs(lowerer: TypeLowerer, nodes: Nodes) -> ir.Docs:
    """The docs of a use: its own words, else those of what it refers to."""
    own = read_docs(nodes[0])
    if own.description is not None:
        return own
    others = [read_docs(one) for one in nodes[1:]]
    others += [read_docs(lowerer.bundle.follow(one)) for one in nodes if one.text("$ref")]
    return ir.Docs(
        title=next((one.title for one in (own, *others) if one.title), None),
        description=next((one.description for one in others if one.description), None),
        examples=next((one.examples for one in (own, *others) if one.examples), ()),
    )


def lower_array(lowerer: TypeLowerer, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
    """A list, or a tuple where the first places have types of their own."""
    item_id = type_id.below(ir.ITEM)
    contains = None
    if schema.contains is not None:
        contains_id = type_id.below(ir.CONTAINS)
        contains = lowerer.expr_all(schema.contains, contains_id)
    if schema.prefix_items:
        items = tuple(
            lowerer.expr_all(nodes, type_id.below(f"[{index}]"))
            for index, nodes in enumerate(schema.prefix_items)
        )
        rest: ir.TypeExpr | None = ir.Anything()
        if schema.items is not None:
            closed = schema.items[0].value is False
            rest = None if closed else lowerer.expr_all(schema.items, item_id)
        return ir.TupleOf(items=items, rest=rest, contains=contains, constraints=schema.constraints)
    item = ir.Anything() if schema.items is None else lowerer.expr_all(schema.items, item_id)
    return ir.ListOf(item=item, contains=contains, constraints=schema.constraints)
