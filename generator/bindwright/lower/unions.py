"""`oneOf`, `anyOf` and lists of types: nullable types, enumerations, tagged and plain unions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.diagnostics.rules_lower import DISCRIMINATOR_MAPPING
from bindwright.ir.types import (
    Anything,
    Nullable,
    Ref,
    Tag,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.load.bundle import Node
from bindwright.lower import enums, identify
from bindwright.lower.docs import chosen_name, is_deprecated, suggested_type
from bindwright.lower.merge import intersect
from bindwright.lower.normalise import NO_CONST, Schema

if TYPE_CHECKING:
    from bindwright.lower.types import TypeLowerer

__all__ = ["lower_union", "of_types"]


def lower_union(lowerer: TypeLowerer, schema: Schema, type_id: TypeId) -> TypeExpr:
    """The type of a schema with `oneOf` or `anyOf`."""
    enumeration = enums.of_variants(lowerer, schema, type_id)
    if enumeration is not None:
        return enumeration
    nodes = [*schema.any_of, *schema.one_of]
    variants = [node for node in nodes if not _is_null(lowerer, node)]
    nullable = len(variants) < len(nodes) or (schema.types is not None and "null" in schema.types)
    if not variants:  # null, and nothing else
        only_null = replace(_without_union(schema), types=frozenset({"null"}))
        return lowerer.of_schema(only_null, type_id)
    if len(variants) == 1:
        inner = _narrowed(lowerer, schema, variants[0], type_id)
    else:
        inner = _union(lowerer, schema, variants, type_id)
    if isinstance(inner, Nullable):
        inner, nullable = inner.inner, True
    return Nullable(inner=inner) if nullable and not isinstance(inner, Anything) else inner


def _without_union(schema: Schema) -> Schema:
    return replace(schema, any_of=[], one_of=[])


def _is_null(lowerer: TypeLowerer, node: Node) -> bool:
    if node.text("$ref") is not None:
        return False
    variant = lowerer.canonical((node,))
    return variant.types == frozenset({"null"}) or variant.const is None


def _narrowed(lowerer: TypeLowerer, schema: Schema, variant: Node, type_id: TypeId) -> TypeExpr:
    """One variant, together with what stands beside the union."""
    rest = _without_union(schema)
    if rest.types is not None and "null" in rest.types:
        rest.types = (rest.types - {"null"}) or None
    if rest.is_empty or rest.types in (frozenset({"object"}), frozenset({"string"})):
        return lowerer.expr(variant, type_id)
    merged = intersect(lowerer.canonical((variant,)), rest, lowerer.report)
    return lowerer.of_schema(merged, type_id)


def _union(lowerer: TypeLowerer, schema: Schema, variants: list[Node], type_id: TypeId) -> TypeExpr:
    base = _without_union(schema)
    base.discriminator = None
    exprs: list[tuple[Node, TypeExpr]] = []
    nullable = False
    for index, node in enumerate(variants):
        inner_id = identify.below(type_id, _variant_token(lowerer, node, index))
        if base.properties:
            merged = intersect(lowerer.canonical((node,)), base, lowerer.report)
            expr = lowerer.of_schema(merged, inner_id)
        else:
            expr = lowerer.expr(node, inner_id)
        if isinstance(expr, Nullable):
            expr, nullable = expr.inner, True
        if expr not in [known for _, known in exprs]:
            exprs.append((node, expr))
    fallback, known = _split_fallback(lowerer, schema, exprs)
    tag = _tag(lowerer, schema, known)
    if tag is None:
        known, fallback = exprs, None
    if len(known) == 1 and fallback is None:
        return Nullable(inner=known[0][1]) if nullable else known[0][1]
    reference = lowerer.declare(
        Union(
            id=type_id,
            variants=tuple(expr for _, expr in known),
            tag=tag,
            open=fallback is not None,
            fallback=fallback,
            docs=lowerer.docs_of(schema.node),
            deprecated=is_deprecated(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            origin=schema.origin,
        )
    )
    return Nullable(inner=reference) if nullable else reference


def _variant_token(lowerer: TypeLowerer, node: Node, index: int) -> str:
    """A variant is named by its title or const tag; its place is the last resort."""
    title = node.text("title")
    if title:
        return title
    for nodes in lowerer.canonical((node,)).properties.values():
        const = lowerer.canonical(nodes).const
        if isinstance(const, str) and const:
            return const
    return f"({index})"


def _tag_value(lowerer: TypeLowerer, node: Node, wire_name: str) -> str | None:
    """The only value that a variant allows for a property, if it is a string."""
    nodes = lowerer.canonical((node,)).properties.get(wire_name)
    if nodes is None:
        return None
    schema = lowerer.canonical(nodes)
    if isinstance(schema.const, str):
        return schema.const
    if schema.enum is not None and len(schema.enum) == 1 and isinstance(schema.enum[0], str):
        return schema.enum[0]
    return None


def _split_fallback(
    lowerer: TypeLowerer, schema: Schema, exprs: list[tuple[Node, TypeExpr]]
) -> tuple[TypeExpr | None, list[tuple[Node, TypeExpr]]]:
    """Sets apart the one variant that stands for all that the document does not list.

    A discriminator names it with `defaultMapping` (OpenAPI 3.2, section 4.25); without one it is
    the variant that has the property that all others pin to a constant, and pins it to none.
    """
    stated = schema.discriminator.text("defaultMapping") if schema.discriminator else None
    if stated is not None:
        target = _mapped(stated, {expr.id for _, expr in exprs if isinstance(expr, Ref)})
        chosen = [pair for pair in exprs if isinstance(pair[1], Ref) and pair[1].id == target]
        if chosen and len(exprs) > 1:
            return chosen[0][1], [pair for pair in exprs if pair is not chosen[0]]
    if len(exprs) < 2:
        return None, exprs
    for name in _common_properties(lowerer, [node for node, _ in exprs]):
        loose = [(node, expr) for node, expr in exprs if _tag_value(lowerer, node, name) is None]
        if len(loose) == 1 and len(exprs) > 1 and _is_open_tag(lowerer, loose[0][0], name):
            return loose[0][1], [
                pair for pair in exprs if pair is not loose[0] and pair != loose[0]
            ]
    return None, exprs


def _is_open_tag(lowerer: TypeLowerer, node: Node, name: str) -> bool:
    schema = lowerer.canonical(lowerer.canonical((node,)).properties[name])
    return (
        schema.types == frozenset({"string"}) and schema.enum is None and schema.const is NO_CONST
    )


def _common_properties(lowerer: TypeLowerer, nodes: list[Node]) -> list[str]:
    schemas = [lowerer.canonical((node,)) for node in nodes]
    first, *others = schemas
    return [
        name
        for name in first.properties
        if name in first.required
        and all(name in one.properties and name in one.required for one in others)
    ]


def _tag(lowerer: TypeLowerer, schema: Schema, exprs: list[tuple[Node, TypeExpr]]) -> Tag | None:
    """The discriminator: the stated one, or one inferred from constants that all differ."""
    if not exprs or not all(lowerer.is_object(expr) for _, expr in exprs):
        return None
    stated = schema.discriminator.text("propertyName") if schema.discriminator else None
    if stated is not None:
        return _stated_tag(lowerer, schema, stated, exprs)
    for name in _common_properties(lowerer, [node for node, _ in exprs]):
        values = [_tag_value(lowerer, node, name) for node, _ in exprs]
        if None not in values and len(set(values)) == len(values):
            mapping = {
                str(value): expr.id
                for value, (_, expr) in zip(values, exprs, strict=True)
                if isinstance(expr, Ref)
            }
            return Tag(wire_name=name, mapping=mapping)
    return None


def _stated_tag(
    lowerer: TypeLowerer, schema: Schema, name: str, exprs: list[tuple[Node, TypeExpr]]
) -> Tag:
    """A Discriminator Object (OpenAPI 3.2, section 4.25): mapping, constants, then schema names."""
    mapping: dict[str, TypeId] = {}
    assert schema.discriminator is not None
    ids = {expr.id for _, expr in exprs if isinstance(expr, Ref)}
    for value, node in schema.discriminator.members("mapping"):
        target = _mapped(str(node.value), ids)
        if target is None:
            lowerer.report.add(
                DISCRIMINATOR_MAPPING, node.origin, f"{node.value!r} is none of the variants"
            )
        else:
            mapping[value] = target
    for node, expr in exprs:
        if not isinstance(expr, Ref) or expr.id in mapping.values():
            continue
        value = _tag_value(lowerer, node, name) or expr.id.rpartition("/")[2]
        mapping.setdefault(value, expr.id)
    return Tag(wire_name=name, mapping=mapping)


def _mapped(target: str, ids: set[TypeId]) -> TypeId | None:
    """A mapping names a schema by its name or by a URI reference."""
    for candidate in (target, identify.component(target)):
        if candidate in ids:
            return TypeId(candidate)
    return None


def of_types(
    lowerer: TypeLowerer, schema: Schema, types: frozenset[str], type_id: TypeId
) -> TypeExpr:
    """A list of several types: the union of what each of them means here."""
    if types == frozenset({"integer", "number"}):
        return lowerer.of_schema(replace(schema, types=frozenset({"number"})), type_id)
    stated = schema.node.value.get("type", []) if isinstance(schema.node.value, dict) else []
    ordered = [name for name in stated if name in types] or sorted(types)
    variants = tuple(
        lowerer.of_schema(
            replace(schema, types=frozenset({name})), identify.below(type_id, f"({name})")
        )
        for name in dict.fromkeys(ordered)
    )
    if any(isinstance(one, Anything) for one in variants):
        return Anything()
    return lowerer.declare(
        Union(
            id=type_id,
            variants=variants,
            tag=None,
            open=False,
            docs=lowerer.docs_of(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            origin=schema.origin,
        )
    )
