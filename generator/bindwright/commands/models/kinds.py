"""What `msgspec` can't express.

It decodes into a union only where each kind of JSON value leads to one type; classes among the
variants have to be tagged. And some characters can't stand in the names of fields.
"""

import keyword
import re
from collections.abc import Iterable, Iterator, Mapping

from bindwright.ir.types import (
    Alias,
    Anything,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Object,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)

__all__ = ["are_decidable", "is_decidable", "is_nameable"]

_NO_NAME = re.compile(r'[\\"\x00-\x1f]')
_TAG = re.compile(r"[A-Za-z]\w*", re.ASCII)

_KINDS = {
    ScalarKind.INTEGER: "integer",
    ScalarKind.NUMBER: "number",
    ScalarKind.BOOLEAN: "boolean",
    ScalarKind.NULL: "null",
}

_CONSTANTS = {
    str: "string",
    bool: "boolean",
    int: "integer",
    float: "number",
    list: "array",
    dict: "object",
    type(None): "null",
}


def is_nameable(declared: Object) -> bool:
    """Whether every property can be a field."""
    return not any(_NO_NAME.search(field.wire_name) for field in declared.fields)


def is_decidable(union: Union, types: Mapping[TypeId, Declaration]) -> bool:
    """Whether no two variants are of one kind, tagged classes apart."""
    return _differ(_kinds(union, types, frozenset()))


def are_decidable(exprs: Iterable[TypeExpr], types: Mapping[TypeId, Declaration]) -> bool:
    """Whether no two of some types are of one kind."""
    return _differ(kind for one in exprs for kind in _of(one, types, frozenset()))


def _differ(kinds: Iterable[str]) -> bool:
    found = list(kinds)
    return "any" not in found and len(found) == len(set(found))


def _kinds(
    declared: Declaration, types: Mapping[TypeId, Declaration], seen: frozenset[TypeId]
) -> Iterator[str]:
    if declared.id in seen:
        return
    seen |= {declared.id}
    match declared:
        case Object():
            yield "object"
        case Enum():
            yield "any" if declared.base is None else _kind(declared.base)
        case Alias():
            yield from _of(declared.target, types, seen)
        case Union():
            if _is_tagged(declared, types):
                yield "object"
                return
            for variant in declared.variants:
                yield from _of(variant, types, seen)
            if declared.fallback is not None:
                yield from _of(declared.fallback, types, seen)


def _is_tagged(union: Union, types: Mapping[TypeId, Declaration]) -> bool:
    """Whether each variant is a class that states its own value of the tag, and no other."""
    tag = union.tag
    if tag is None or tag.untagged or union.fallback is not None:
        return False
    if not _stays(tag.wire_name) or len(tag.mapping) != len(union.variants):
        return False
    for value, target in tag.mapping.items():
        variant = types[target]
        if not isinstance(variant, Object) or not is_nameable(variant):
            return False
        stated = [one.type for one in variant.fields if one.wire_name == tag.wire_name]
        if stated != [Const(value=value)]:
            return False
    return True


def _stays(name: str) -> bool:
    """Whether the library takes a tag's name for what it is called on the wire.

    It renames what is no name for a field, and `field`, which its modules import.
    """
    return _TAG.fullmatch(name) is not None and not keyword.iskeyword(name) and name != "field"


def _of(
    expr: TypeExpr, types: Mapping[TypeId, Declaration], seen: frozenset[TypeId]
) -> Iterator[str]:
    match expr:
        case Scalar():
            yield _kind(expr.kind)
        case ListOf() | TupleOf():
            yield "array"
        case MapOf():
            yield "object"
        case Ref():
            yield from _kinds(types[expr.id], types, seen)
        case Const():
            yield _CONSTANTS[type(expr.value)]
        case Nullable():
            yield from _of(expr.inner, types, seen)
        case Anything() | Nothing():
            yield "any"


def _kind(kind: ScalarKind) -> str:
    return _KINDS.get(kind, "string")
