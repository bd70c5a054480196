"""What tells the variants of a choice apart, and what makes a value fit only one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bindwright.schema.algebra import SchemaDict, agree, flatten, intersect, types_of
from bindwright.validation.compiled import PayloadValidator

_SAMPLES: tuple[Any, ...] = ("other", 1, True, None, [], {}, 0.5)


def make_exclusive(merged: SchemaDict, others: Iterable[Any], root: SchemaDict) -> SchemaDict:
    """A variant with members that the other variants refuse, and it does not.

    Objects that leave their members open fit each other's schemas: a value that fits exactly one
    (`oneOf`) has to break the others where they say something that the one does not.
    """
    if types_of(merged) not in (set(), {"object"}):
        return merged
    for variant in others:
        other = flatten(variant, root)
        if agree(merged, other) and not _differs(merged, other, root):
            merged = _spoilt(merged, other, root)
    return merged


def tag_text(tag: SchemaDict, variant: Any) -> str | None:
    """What a discriminator calls a variant."""
    ref = variant.get("$ref") if isinstance(variant, dict) else None
    mapping: dict[str, str] = tag.get("mapping", {})
    for value, target in mapping.items():
        if target == ref:
            return value
    return str(ref).rpartition("/")[2] if ref and not tag.get("mapping") else None


def _differs(merged: SchemaDict, other: SchemaDict, root: SchemaDict) -> bool:
    """Whether what the first requires is in the way of the second already."""
    theirs = other.get("properties", {})
    mine = merged.get("properties", {})
    return any(
        name in theirs and not agree(flatten(mine[name], root), flatten(theirs[name], root))
        for name in merged.get("required", ())
        if name in mine
    )


def _spoilt(merged: SchemaDict, other: SchemaDict, root: SchemaDict) -> SchemaDict:
    own = merged.get("properties", {})
    named = merged.get("required", ())
    names = sorted(other.get("properties", {}), key=lambda name: (name in own, name in named))
    for name in names:
        mine = own.get(name, merged.get("additionalProperties", True))
        fits, fits_other = _check(mine, root), _check(other["properties"][name], root)
        for value in _SAMPLES:
            if fits(value) and not fits_other(value):
                return intersect(
                    {"properties": {name: {"const": value}}, "required": [name]}, merged
                )
    return merged


def _check(schema: Any, root: SchemaDict) -> Callable[[Any], bool]:
    return PayloadValidator({"allOf": [schema], "$defs": root.get("$defs", {})}).is_valid
