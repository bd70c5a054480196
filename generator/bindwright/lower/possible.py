"""Which variants of a union a value can have at all: the others are left out of it.

Unions that have to hold at once are multiplied out, and most of what that gives contradicts itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.lower.merge import common_types
from bindwright.lower.normalise import Nodes, Schema

if TYPE_CHECKING:
    from bindwright.lower.types import TypeLowerer

__all__ = ["is_possible"]

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
