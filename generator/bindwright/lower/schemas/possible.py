"""Which variants of a union a value can have at all, and which listed values are possible.

Unions that have to hold at once are multiplied out, and most of what that gives contradicts itself:
such variants are left out. The other way round, a union says which of the values that are listed
beside it are possible, and so do bounds, lengths and patterns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.lower.schemas.json_values import (
    ValueSet,
    constraint_check,
    forbidden_value,
    json_types,
    report_forbidden,
    value_key,
)
from bindwright.lower.schemas.merge import common_types
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


_DEEPEST = 4
"""Unions in unions are looked into so far; below that everything is taken for possible."""

_MOST_ASKED = 100_000
"""So often a variant is asked whether it allows a value; then all are taken for possible."""


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
    variants = _Variants(lowerer)
    for value in values:
        if fits is not None and not fits(value):
            problem = forbidden_value(value)
        elif not variants.take(schema, value):
            problem = f"no variant of the union allows the value {value!r} that is listed beside it"
        else:
            possible.append(value)
            continue
        report_forbidden(schema, "const" if is_constant else "enum", problem, lowerer.report)
    return schema if is_constant or not possible else replace(schema, enum=possible)


class _Variants:
    """The variants of unions, each merged once, by the values that they list."""

    def __init__(self, lowerer: TypeLowerer) -> None:
        self._lowerer = lowerer
        self._merged: dict[tuple[int, ...], _Variant] = {}
        self._indexes: dict[int, tuple[dict[Any, list[_Variant]], list[_Variant]]] = {}
        self._left = _MOST_ASKED

    def take(self, schema: Schema, value: Any) -> bool:
        """Whether a value can be of a variant, as far as listed values and scalars tell.

        Everything is taken for possible where there is too much to ask.
        """
        return self._left <= 0 or self._take(schema, value, set())

    def _take(self, schema: Schema, value: Any, seen: set[tuple[int, ...]]) -> bool:
        if not schema.choices:
            return True
        listing, others = self._index(schema)
        for variant in (*listing.get(value_key(value), ()), *others):
            if variant.key in seen:
                continue
            seen.add(variant.key)
            self._left -= 1
            if self._left <= 0 or (
                variant.allows(value) and self._take(variant.schema, value, seen)
            ):
                return True
        return False

    def _index(self, schema: Schema) -> tuple[dict[Any, list[_Variant]], list[_Variant]]:
        """The variants by the values that they list, and those that list none."""
        known = self._indexes.get(id(schema.choices))
        if known is None:
            listing: dict[Any, list[_Variant]] = {}
            others: list[_Variant] = []
            for nodes in schema.choices:
                variant = self._variant(nodes)
                if variant.listed is None:
                    others.append(variant)
                for value in variant.listed or ():
                    listing.setdefault(value_key(value), []).append(variant)
            known = self._indexes[id(schema.choices)] = listing, others
        return known

    def _variant(self, nodes: Nodes) -> _Variant:
        key = tuple(id(node.value) for node in nodes)
        known = self._merged.get(key)
        if known is None:
            schema = self._lowerer.intersection(nodes, Report())
            known = self._merged[key] = _Variant(key, schema)
        return known


class _Variant:
    """What a variant says of the values that it can have."""

    def __init__(self, key: tuple[int, ...], schema: Schema) -> None:
        self.key = key
        self.schema = schema
        self.listed = schema.enum
        if schema.const is not NO_CONST:
            both = schema.enum is None or schema.const in ValueSet(schema.enum)
            self.listed = [schema.const] if both else []

    def allows(self, value: Any) -> bool:
        """Whether a value that it lists, if it lists any, is of its types and within its bounds."""
        if self.schema.node.value is False:
            return False
        if self.schema.types is not None and not json_types(value) & self.schema.types:
            return False
        return self._fits is None or self._fits(value)

    @cached_property
    def _fits(self) -> Callable[[Any], bool] | None:
        return constraint_check(self.schema)
