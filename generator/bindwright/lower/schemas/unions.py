"""`oneOf`, `anyOf` and lists of types: nullable types, enumerations, tagged and plain unions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.ir import types as ir
from bindwright.lower.extensions.annotations import (
    chosen_name,
    is_deprecated,
    read_docs,
    suggested_type,
)
from bindwright.lower.schemas import enums
from bindwright.lower.schemas.discriminators import Variant, find_tag, split_fallback
from bindwright.lower.schemas.merge import intersect
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema, joined
from bindwright.lower.schemas.possible import is_possible
from bindwright.lower.schemas.unsupported import implied_types
from bindwright.lower.schemas.variants import variant_tokens

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


def lower_union(lowerer: TypeLowerer, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
    """The type of a schema with `oneOf` or `anyOf`."""
    lowerer.bounds.spend(len(schema.choices), schema.origin)
    schema = _possible(lowerer, schema)
    enumeration = enums.of_variants(lowerer, schema, type_id)
    if enumeration is not None:
        return enumeration
    asked = _asked_members(lowerer, schema)
    if asked is not None:
        only = replace(_without_union(schema), alternatives=(*schema.alternatives, asked))
        return lowerer.of_schema(only, type_id)
    variants = [nodes for nodes in schema.choices if not _is_null(lowerer, nodes)]
    nullable = len(variants) < len(schema.choices) or (
        schema.types is not None and "null" in schema.types
    )
    if not variants:  # null, and nothing else
        only_null = replace(_without_union(schema), types=frozenset({"null"}))
        return lowerer.of_schema(only_null, type_id)
    base = _without_union(schema)
    base.discriminator = None
    if base.types is not None and "null" in base.types:
        base.types = (base.types - {"null"}) or None
    if len(variants) == 1:
        inner = _variant(lowerer, base, variants[0], type_id)
    else:
        inner = _union(lowerer, schema, base, variants, type_id)
    if isinstance(inner, ir.Nullable):
        inner, nullable = inner.inner, True
    return ir.Nullable(inner=inner) if nullable and not isinstance(inner, ir.Anything) else inner


def _possible(lowerer: TypeLowerer, schema: Schema) -> Schema:
    """Without the variants that no value can have, unless that is all of them."""
    found = [one for one in schema.choices if is_possible(lowerer, one, schema.types)]
    if len(found) in (0, len(schema.choices)):
        return schema
    kept = {id(nodes) for nodes in found}
    for nodes in schema.choices:
        # That some combinations of two unions are empty goes without saying.
        if len(nodes) == 1 and id(nodes) not in kept:
            lowerer.report.add(
                ALL_OF_CONTRADICTION,
                nodes[0].origin,
                "no value can be of this variant and of the types beside the union",
                hint="the variant is left out",
            )
    return replace(schema, choices=found)


def _without_union(schema: Schema) -> Schema:
    return replace(schema, choices=[])


def _is_null(lowerer: TypeLowerer, nodes: Nodes) -> bool:
    if nodes[0].text("$ref") is not None:
        return False
    variant = lowerer.canonical(nodes)
    return variant.types == frozenset({"null"}) or variant.const is None


def _asked_members(lowerer: TypeLowerer, schema: Schema) -> tuple[tuple[str, ...], ...] | None:
    """The members that each variant asks for, where no variant does anything else."""
    found: list[tuple[str, ...]] = []
    for nodes in schema.choices:
        variant = lowerer.canonical(nodes)
        rest = replace(variant, required=frozenset())
        if variant.types in (None, frozenset({"object"})):
            rest.types = None
        if not rest.is_empty or not (variant.required or variant.untyped):
            return None
        found.append(tuple(sorted(variant.required)))
    about_objects = schema.types == frozenset({"object"}) or bool(schema.properties)
    return tuple(dict.fromkeys(found)) if about_objects else None


def _variant(lowerer: TypeLowerer, base: Schema, nodes: Nodes, type_id: ir.TypeId) -> ir.TypeExpr:
    """One variant, together with what stands beside the union."""
    variant = lowerer.canonical(nodes)
    if not _says_more(base, variant):
        return lowerer.expr_all(nodes, type_id)
    return lowerer.of_schema(intersect(variant, base, lowerer.report), type_id)


def _says_more(base: Schema, variant: Schema) -> bool:
    """Whether what stands beside a union says anything that a variant does not say itself."""
    types = variant.types or implied_types(variant)
    wider = base.types is not None and not variant.choices and not _within(types, base.types)
    closes = base.additional is not None and not isinstance(base.additional[0].value, bool)
    return (
        wider
        or closes
        or not base.required <= variant.required
        or any(_adds_to(variant.properties.get(name), one) for name, one in base.properties.items())
        or bool(base.constraints and base.constraints != variant.constraints)
        or bool(base.format and variant.format is None and variant.const is NO_CONST)
        or any((base.patterns, base.prefix_items, base.dependent, base.alternatives))
        or any((base.items, base.contains, base.property_names))
    )


def _within(types: frozenset[str] | None, wider: frozenset[str]) -> bool:
    wide = wider | {"integer"} if "number" in wider else wider
    return types is not None and types - {"null"} <= wide


def _adds_to(known: Nodes | None, more: Nodes) -> bool:
    return known is None or len(joined(known, more)) > len(known)


def _union(
    lowerer: TypeLowerer, schema: Schema, base: Schema, variants: list[Nodes], type_id: ir.TypeId
) -> ir.TypeExpr:
    exprs: dict[ir.TypeExpr, Nodes] = {}
    nullable = False
    for nodes, token in zip(variants, variant_tokens(lowerer, variants), strict=True):
        expr = _variant(lowerer, base, nodes, type_id.below(token))
        if isinstance(expr, ir.Nullable):
            expr, nullable = expr.inner, True
        exprs.setdefault(expr, nodes)
    ordered = _ordered(lowerer, [(nodes, expr) for expr, nodes in exprs.items()])
    split = split_fallback(lowerer, schema, ordered)
    tag = find_tag(lowerer, schema, split)
    known, fallback = (ordered, None) if tag is None else (split.known, split.fallback)
    if len(known) == 1 and fallback is None:
        return ir.Nullable(inner=known[0][1]) if nullable else known[0][1]
    reference = lowerer.declare(
        ir.Union(
            id=type_id,
            variants=tuple(expr for _, expr in known),
            tag=tag,
            open=fallback is not None,
            fallback=fallback,
            docs=read_docs(schema.node),
            deprecated=is_deprecated(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            origin=schema.origin,
        )
    )
    return ir.Nullable(inner=reference) if nullable else reference


def _ordered(lowerer: TypeLowerer, exprs: list[Variant]) -> list[Variant]:
    """Enumerations keep values that they do not list: they are tried last, open ones before others.

    Beside an open one of any values, the plain type of these values says nothing more.
    """
    listed = [list(_enumerations(lowerer, expr, set())) for _, expr in exprs]
    every = [one for found in listed for one in found]
    taken = {
        ir.Scalar(kind=one.base) for one in every if one.open and one.base and not one.constraints
    }
    rows = [row for row in zip(exprs, listed, strict=True) if row[0][1] not in taken]
    if len(every) > 1 or any(isinstance(expr, ir.Scalar) for (_, expr), _ in rows):
        rows.sort(key=lambda row: 1 + all(not one.open for one in row[1]) if row[1] else 0)
    return [pair for pair, _ in rows]


def _enumerations(
    lowerer: TypeLowerer, expr: ir.TypeExpr, seen: set[ir.TypeId]
) -> Iterator[ir.Enum]:
    """The enumerations among what a type can be."""
    expr = expr.inner if isinstance(expr, ir.Nullable) else expr
    if not isinstance(expr, ir.Ref) or expr.id in seen:
        return
    seen.add(expr.id)
    match lowerer.find(expr.id):
        case ir.Alias(target=target):
            yield from _enumerations(lowerer, target, seen)
        case ir.Union(variants=variants):
            for one in variants:
                yield from _enumerations(lowerer, one, seen)
        case ir.Enum() as declared:
            yield declared
        case _:
            pass


def of_types(
    lowerer: TypeLowerer, schema: Schema, types: frozenset[str], type_id: ir.TypeId
) -> ir.TypeExpr:
    """A list of several types: the union of what each of them means here."""
    if types == frozenset({"integer", "number"}):
        return lowerer.of_schema(replace(schema, types=frozenset({"number"})), type_id)
    stated = schema.node.value.get("type", []) if isinstance(schema.node.value, dict) else []
    words = [name for name in stated if isinstance(name, str)]
    ordered = [name for name in words if name in types] or sorted(types)
    variants = tuple(
        lowerer.of_schema(replace(schema, types=frozenset({name})), type_id.below(f"({name})"))
        for name in dict.fromkeys(ordered)
    )
    if any(isinstance(one, ir.Anything) for one in variants):
        return ir.Anything()
    return lowerer.declare(
        ir.Union(
            id=type_id,
            variants=variants,
            tag=None,
            open=False,
            docs=read_docs(schema.node),
            chosen_name=chosen_name(schema.node),
            suggested_name=suggested_type(schema.node),
            origin=schema.origin,
        )
    )
