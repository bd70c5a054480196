"""`allOf` as an intersection of schemas.

What both sides say is kept, what they say differently is narrowed; a contradiction is a warning
and the first schema wins.
"""

from dataclasses import replace
from itertools import takewhile, zip_longest
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION, ALL_OF_TOO_WIDE
from bindwright.ir.constraints import Constraints, together
from bindwright.ir.types import NO_DEFAULT
from bindwright.lower.schemas.normalise import (
    MOST_CHOICES,
    NO_CONST,
    Nodes,
    Schema,
    combinations,
    joined,
)
from bindwright.schema.algebra import common_types, common_values, narrower_format
from bindwright.schema.values import ValueSet, types_of


def intersect(first: Schema, second: Schema, report: Report) -> Schema:
    """The schema whose values are valid for both. Annotations come from the first that has any."""
    merged = replace(first)
    merged.types = _types(first, second, report)
    merged.enum = _enum(first, second, report)
    merged.const = _const(first, second, report)
    merged.format = _format(first, second, report)
    merged.constraints = _constraints(first, second, report)
    merged.required = first.required | second.required
    merged.properties = _by_key(first.properties, second.properties)
    merged.patterns = _by_key(first.patterns, second.patterns)
    merged.additional = _additional(first, second)
    merged.items = _both(first.items, second.items)
    merged.prefix_items = _prefix(first, second)
    if _has_too_few_places(merged):
        _contradiction(first, second, "minItems", report)
    merged.contains = first.contains or second.contains
    merged.property_names = _both(first.property_names, second.property_names)
    merged.dependent = {
        key: first.dependent.get(key, frozenset()) | second.dependent.get(key, frozenset())
        for key in (first.dependent | second.dependent)
    }
    merged.choices = _choices(first, second, report)
    merged.untyped = joined(first.untyped, second.untyped)
    if first.contains and second.contains:
        merged.untyped = joined(merged.untyped, second.contains)
    merged.default = first.default if first.default is not NO_DEFAULT else second.default
    merged.discriminator = first.discriminator or second.discriminator
    merged.read_only = first.read_only or second.read_only
    merged.write_only = first.write_only or second.write_only
    return merged


# Types and values


def _types(first: Schema, second: Schema, report: Report) -> frozenset[str] | None:
    if first.types is None or second.types is None:
        return first.types if second.types is None else second.types
    common = common_types(first.types, second.types)
    if common:
        return common
    _contradiction(first, second, "type", report)
    return first.types


def _enum(first: Schema, second: Schema, report: Report) -> list[Any] | None:
    if first.enum is None or second.enum is None:
        known = first if second.enum is None else second
        other = second if known is first else first
        if known.enum and other.types is not None and not _fits(known.enum, other.types):
            _contradiction(first, second, "enum", report)
        return known.enum
    common = common_values(first.enum, second.enum)
    if common:
        return common
    _contradiction(first, second, "enum", report)
    return first.enum


def _const(first: Schema, second: Schema, report: Report) -> Any:
    known, other = (first, second) if first.const is not NO_CONST else (second, first)
    if known.const is NO_CONST:
        return NO_CONST
    differs = other.const is not NO_CONST and known.const not in ValueSet([other.const])
    outside = other.enum is not None and known.const not in ValueSet(other.enum)
    if differs or outside or (other.types is not None and not _fits([known.const], other.types)):
        _contradiction(first, second, "const", report)
    return known.const


def _fits(values: list[Any], types: frozenset[str]) -> bool:
    return any(types_of(one) & types for one in values)


def _format(first: Schema, second: Schema, report: Report) -> str | None:
    if first.format is None or second.format is None:
        return first.format or second.format
    narrower = narrower_format(first.format, second.format)
    if narrower is None:
        _contradiction(first, second, "format", report)
    return narrower or first.format


# Objects and arrays


def _both(first: Nodes | None, second: Nodes | None) -> Nodes | None:
    return joined(first or (), second or ()) or None


def _by_key(first: dict[str, Nodes], second: dict[str, Nodes]) -> dict[str, Nodes]:
    if not first or not second:
        return first or second
    merged = dict(first)
    for name, nodes in second.items():
        merged[name] = joined(merged.get(name, ()), nodes)
    return merged


def _additional(first: Schema, second: Schema) -> Nodes | None:
    """What both say of further members; `false` on one side closes only what that side knows.

    By the letter a closed part of an `allOf` refuses the other parts' properties. Nobody means
    that, so a merged object is closed only where every part is.
    """
    if first.additional is None or second.additional is None:
        stated = first if second.additional is None else second
        other = second if stated is first else first
        if stated.additional and stated.additional[0].value is False and other.properties:
            return None
        return stated.additional
    if first.additional[0].value in (False, True):
        return second.additional
    if second.additional[0].value in (False, True):
        return first.additional
    return joined(first.additional, second.additional)


def _prefix(first: Schema, second: Schema) -> list[Nodes]:
    """Place by place; where one side names no more places, its `items` go on, or end the array."""
    if not first.prefix_items and not second.prefix_items:
        return []
    pairs = zip_longest(first.prefix_items, second.prefix_items)
    places = [joined(one or first.items or (), other or second.items or ()) for one, other in pairs]
    if not _ends(_both(first.items, second.items)):
        return places
    return list(takewhile(lambda nodes: not _ends(nodes), places))


def _ends(nodes: Nodes | None) -> bool:
    """Whether nothing can stand at a place of an array."""
    return any(node.value is False for node in nodes or ())


def _choices(first: Schema, second: Schema, report: Report) -> list[Nodes]:
    if len(first.choices) * len(second.choices) > MOST_CHOICES:
        report.add(
            ALL_OF_TOO_WIDE,
            second.origin,
            f"{len(first.choices)} times {len(second.choices)} variants are too many for a type: "
            f"it holds those at {first.origin.pointer or '/'}",
        )
        return first.choices
    return combinations(first.choices, second.choices)


# Constraints


_PAIRS = (
    ("minimum", "maximum"),
    ("min_length", "max_length"),
    ("min_items", "max_items"),
    ("min_properties", "max_properties"),
)


def _constraints(first: Schema, second: Schema, report: Report) -> Constraints:
    merged = together(first.constraints, second.constraints)
    if merged is first.constraints or merged is second.constraints:
        return merged
    for low, high in _PAIRS:
        least, most = getattr(merged, low), getattr(merged, high)
        if least is not None and most is not None and least > most:
            _contradiction(first, second, low, report)
            return first.constraints
    return merged


def _has_too_few_places(schema: Schema) -> bool:
    """Whether it is an array that ends before it has the items that it needs."""
    least = schema.constraints.min_items
    if least is None or schema.types != frozenset({"array"}):
        return False
    return _ends(schema.items) and least > len(schema.prefix_items or ())


def _contradiction(first: Schema, second: Schema, keyword: str, report: Report) -> None:
    report.add(
        ALL_OF_CONTRADICTION,
        second.origin,
        f"no value can satisfy {keyword!r} here and at {first.origin.pointer or '/'}",
        hint="the first of the two is generated",
    )
