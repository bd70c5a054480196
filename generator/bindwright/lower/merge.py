"""`allOf` as an intersection of schemas.

What both sides say is kept, what they say differently is narrowed; a contradiction is a warning
and the first schema wins.
"""

from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.ir.constraints import NO_CONSTRAINTS, Constraints
from bindwright.ir.types import NO_DEFAULT
from bindwright.lower.normalise import NO_CONST, Schema

__all__ = ["intersect"]


def intersect(first: Schema, second: Schema, report: Report) -> Schema:
    """The schema whose values are valid for both. Annotations come from the first that has any."""
    merged = replace(first)
    merged.types = _types(first, second, report)
    merged.enum = _enum(first, second, report)
    merged.const = first.const if first.const is not NO_CONST else second.const
    merged.format = first.format or second.format
    merged.constraints = _constraints(first.constraints, second.constraints)
    merged.required = first.required | second.required
    merged.properties = dict(first.properties)
    for name, nodes in second.properties.items():
        known = merged.properties.get(name, ())
        merged.properties[name] = known + tuple(one for one in nodes if one not in known)
    merged.patterns = {**second.patterns, **first.patterns}
    merged.additional = _additional(first, second)
    merged.items = (first.items or ()) + (second.items or ()) or None
    merged.prefix_items = first.prefix_items or second.prefix_items
    merged.any_of = first.any_of or second.any_of
    merged.one_of = first.one_of or second.one_of
    merged.default = first.default if first.default is not NO_DEFAULT else second.default
    merged.discriminator = first.discriminator or second.discriminator
    merged.read_only = first.read_only or second.read_only
    merged.write_only = first.write_only or second.write_only
    return merged


def _types(first: Schema, second: Schema, report: Report) -> frozenset[str] | None:
    if first.types is None or second.types is None:
        return first.types if second.types is None else second.types
    common = first.types & second.types
    # "number" includes "integer".
    for one, other in ((first.types, second.types), (second.types, first.types)):
        if "integer" in one and "number" in other:
            common |= {"integer"}
    if common:
        return common
    _contradiction(first, second, "type", report)
    return first.types


def _enum(first: Schema, second: Schema, report: Report) -> list[Any] | None:
    if first.enum is None or second.enum is None:
        return first.enum if second.enum is None else second.enum
    common = [one for one in first.enum if one in second.enum]
    if common:
        return common
    _contradiction(first, second, "enum", report)
    return first.enum


def _additional(first: Schema, second: Schema) -> Any:
    """The side that says more wins; `false` on one side closes only what that side knows.

    By the letter a closed part of an `allOf` refuses the other parts' properties. Nobody means
    that, so a merged object is closed only where every part is.
    """
    if first.additional is None or second.additional is None:
        stated = first if second.additional is None else second
        other = second if stated is first else first
        if stated.additional and stated.additional[0].value is False and other.properties:
            return None
        return stated.additional
    if first.additional[0].value is False:
        return second.additional
    return first.additional


_LOWEST: dict[str, Callable[[Any, Any], Any]] = {
    "maximum": min,
    "exclusive_maximum": min,
    "max_length": min,
    "max_items": min,
    "max_properties": min,
    "minimum": max,
    "exclusive_minimum": max,
    "min_length": max,
    "min_items": max,
    "min_properties": max,
}


def _constraints(first: Constraints, second: Constraints) -> Constraints:
    if not first or not second:
        return first or second or NO_CONSTRAINTS
    merged: dict[str, Any] = {}
    for one in fields(Constraints):
        mine, other = getattr(first, one.name), getattr(second, one.name)
        if mine is not None and other is not None and one.name in _LOWEST:
            merged[one.name] = _LOWEST[one.name](mine, other)
        else:
            merged[one.name] = mine if mine is not None else other
    return Constraints(**merged)


def _contradiction(first: Schema, second: Schema, keyword: str, report: Report) -> None:
    report.add(
        ALL_OF_CONTRADICTION,
        second.origin,
        f"no value can satisfy {keyword!r} here and at {first.origin.pointer or '/'}",
        hint="the first of the two is generated",
    )
