"""What `msgspec` can't express.

It decodes into a union only where each kind of JSON value leads to one type; classes among the
variants have to be tagged. And some characters can't stand in the names of fields.
"""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from bindwright.commands.models.keywords import type_of, type_of_value
from bindwright.ir import types as ir

_NO_NAME = re.compile(r'[\\"\x00-\x1f]')
_TAG = re.compile(r"[A-Za-z]\w*", re.ASCII)


class _Kind(NamedTuple):
    """What leads to a type: the kind of a JSON value, and what else is known of it."""

    name: str
    is_tuple: bool = False
    """An array of one length, with a type for each place."""
    is_bounded: bool = False
    has_pattern: bool = False
    is_collection: bool = False
    """An array, or an object that is no class."""


_ANY, _OBJECT = _Kind("any"), _Kind("object")


def is_nameable(declared: ir.Object) -> bool:
    """Whether every property can be a field."""
    return not any(_NO_NAME.search(field.wire_name) for field in declared.fields)


def is_decidable(union: ir.Union, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether no two variants are of one kind, tagged classes apart."""
    return _differ(_kinds(union, types, frozenset()))


def are_decidable(exprs: Iterable[ir.TypeExpr], types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether no two of some types are of one kind."""
    return _differ(kind for one in exprs for kind in _of(one, types, frozenset()))


def _differ(kinds: Iterable[_Kind]) -> bool:
    found = list(kinds)
    # Making a decoder of these unions crashes the interpreter, or spoils its memory (msgspec 0.22).
    if any(kind.is_tuple for kind in found) and any(kind.is_bounded for kind in found):
        return False
    if any(kind.is_collection for kind in found) and any(kind.has_pattern for kind in found):
        return False
    names = {kind.name for kind in found}
    return _ANY.name not in names and len(found) == len(names)


def _kinds(
    declared: ir.Declaration, types: Mapping[ir.TypeId, ir.Declaration], seen: frozenset[ir.TypeId]
) -> Iterator[_Kind]:
    if declared.id in seen:
        return
    seen |= {declared.id}
    match declared:
        case ir.Object():
            is_map = all(field.access is not ir.Access.BOTH for field in declared.fields)
            bounded = isinstance(declared.extra, ir.Closed) or bool(declared.constraints)
            yield _OBJECT._replace(is_bounded=is_map and bounded, is_collection=is_map)
        case ir.Enum():
            yield _ANY if declared.base is None else _scalar(ir.Scalar(kind=declared.base))
        case ir.Alias():
            yield from _of(declared.target, types, seen)
        case ir.Union():
            if _is_tagged(declared, types):
                yield _OBJECT
                return
            for variant in declared.variants:
                yield from _of(variant, types, seen)
            if declared.fallback is not None:
                yield from _of(declared.fallback, types, seen)


def _is_tagged(union: ir.Union, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether each variant is a class that states its own value of the tag, and no other."""
    tag = union.tag
    if tag is None or tag.untagged or union.fallback is not None:
        return False
    if not _stays(tag.wire_name) or len(tag.mapping) != len(union.variants):
        return False
    for value, target in tag.mapping.items():
        variant = types[target]
        if not isinstance(variant, ir.Object) or not is_nameable(variant):
            return False
        if isinstance(value, bool):
            return False
        stated = [one.type for one in variant.fields if one.wire_name == tag.wire_name]
        if stated != [ir.Const(value=value)]:
            return False
    return True


def _stays(name: str) -> bool:
    """Whether the library takes a tag's name for what it is called on the wire.

    It renames what is no name for a field, and `field`, which its modules import.
    """
    return _TAG.fullmatch(name) is not None and not keyword.iskeyword(name) and name != "field"


def _of(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration], seen: frozenset[ir.TypeId]
) -> Iterator[_Kind]:
    match expr:
        case ir.Scalar():
            yield _scalar(expr)
        case ir.ListOf():
            yield _Kind("array", is_bounded=bool(expr.constraints), is_collection=True)
        case ir.TupleOf():
            yield _Kind("array", is_tuple=expr.has_one_length, is_collection=True)
        case ir.MapOf():
            yield _OBJECT._replace(is_bounded=bool(expr.constraints), is_collection=True)
        case ir.Ref():
            yield from _kinds(types[expr.id], types, seen)
        case ir.Const():
            name = type_of_value(expr.value)
            yield _Kind(name, is_collection=name in ("array", "object"))
        case ir.Nullable():
            yield from _of(expr.inner, types, seen)
        case ir.Anything() | ir.Nothing():
            yield _ANY


def _scalar(scalar: ir.Scalar) -> _Kind:
    return _Kind(
        type_of(scalar.kind),
        is_bounded=bool(scalar.constraints),
        has_pattern=scalar.constraints.pattern is not None,
    )
