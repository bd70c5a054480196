"""Which variants of a union a value can have at all, and which listed values are possible.

Unions that have to hold at once are multiplied out, and most of what that gives contradicts itself:
such variants are left out. The other way round, a union says which of the values that are listed
beside it are possible, and so do bounds, lengths and patterns.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.lower.listed import (
    constraint_check,
    forbidden_value,
    json_types,
    report_forbidden,
)
from bindwright.lower.merge import common_types, is_in
from bindwright.lower.normalise import NO_CONST, Nodes, Schema

if TYPE_CHECKING:
    from bindwright.lower.types import TypeLowerer

__all__ = ["is_possible", "with_possible_values"]

_DEEPEST = 4
"""Unions in unions are looked into so far; below that everything is taken for possible."""


def is_possible(
    lowerer: TypeLowerer, nodes: Nodes, beside: frozenset[str] | None, depth: int = _DEEPEST
) -> bool:
    """Whether a value can be of all the schemas, as far as types and required members tell.

    `beside` are the types that stand beside the union, None where it leaves them open.
    """
    if len(nodes) == 1 and beside is None:
        return True
    scratch = Report()
    merged = lowerer.intersection(nodes, scratch)
    for name in merged.required & merged.properties.keys():
        lowerer.intersection(merged.properties[name], scratch)
    if any(finding.rule is ALL_OF_CONTRADICTION for finding in scratch):
        return False
    left = _types(lowerer, merged, depth)
    if left is None or beside is None:
        return left is None or bool(left)
    # Null as a variant beside a type that lacks it is how some write that it is allowed.
    return left == {"null"} or bool(common_types(left, beside))


def _types(lowerer: TypeLowerer, schema: Schema, depth: int) -> frozenset[str] | None:
    """The JSON types that a schema leaves; None where it leaves them open."""
    if not schema.choices or depth == 0:
        return schema.types
    found: set[str] = set()
    for nodes in schema.choices:
        if not is_possible(lowerer, nodes, schema.types, depth - 1):
            continue
        below = _types(lowerer, lowerer.intersection(nodes, Report()), depth - 1)
        if below is None:
            return schema.types
        found |= below
    left = frozenset(found)
    return left if schema.types is None else common_types(left, schema.types)


def with_possible_values(lowerer: TypeLowerer, schema: Schema) -> Schema:
    """Without the listed values that what stands beside them forbids.

    Where that is all of them they stay; each that is refused is a warning.
    """
    fits = constraint_check(schema)
    if not schema.choices and fits is None:
        return schema
    is_constant = schema.const is not NO_CONST
    values = [schema.const] if is_constant else schema.enum or []
    possible: list[Any] = []
    for value in values:
        if fits is not None and not fits(value):
            problem = forbidden_value(value)
        elif not _takes(lowerer, schema, value, set()):
            problem = f"no variant of the union allows the value {value!r} that is listed beside it"
        else:
            possible.append(value)
            continue
        report_forbidden(schema, "const" if is_constant else "enum", problem, lowerer.report)
    return schema if is_constant or not possible else replace(schema, enum=possible)


def _takes(lowerer: TypeLowerer, schema: Schema, value: Any, seen: set[tuple[int, ...]]) -> bool:
    """Whether a value can be of a variant, as far as listed values and scalars tell."""
    if not schema.choices:
        return True
    for nodes in schema.choices:
        key = tuple(id(node.value) for node in nodes)
        if key in seen:
            continue
        seen.add(key)
        variant = lowerer.intersection(nodes, Report())
        if _allows(variant, value) and _takes(lowerer, variant, value, seen):
            return True
    return False


def _allows(schema: Schema, value: Any) -> bool:
    if schema.node.value is False:
        return False
    if schema.types is not None and not json_types(value) & schema.types:
        return False
    if schema.const is not NO_CONST and not is_in(value, [schema.const]):
        return False
    if schema.enum is not None and not is_in(value, schema.enum):
        return False
    fits = constraint_check(schema)
    return fits is None or fits(value)
