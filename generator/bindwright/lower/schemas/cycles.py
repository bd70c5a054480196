"""Types that are nothing but themselves: `A: {$ref: A}`, or a union that has itself as a variant.

By the letter such a schema says nothing (or what its other variants say), but no type can be
written that way: only an object, an array or a map in between makes a recursive type.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.ir.types import (
    Alias,
    Anything,
    Declaration,
    Nullable,
    Ref,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.ir.walk import in_circles


def untied(types: Mapping[TypeId, Declaration]) -> Mapping[TypeId, Declaration]:
    """The types without such circles."""
    edges = {type_id: list(_directly(declared)) for type_id, declared in types.items()}
    tied = in_circles(edges)
    if not tied:
        return types
    return {
        type_id: _untie(declared, tied) if type_id in tied else declared
        for type_id, declared in types.items()
    }


def _directly(declared: Declaration) -> Iterator[TypeId]:
    exprs: tuple[TypeExpr, ...] = ()
    if isinstance(declared, Alias):
        exprs = (declared.target,)
    elif isinstance(declared, Union):
        exprs = declared.variants
    for expr in exprs:
        inner = expr.inner if isinstance(expr, Nullable) else expr
        if isinstance(inner, Ref):
            yield inner.id


def _untie(declared: Declaration, tied: set[TypeId]) -> Declaration:
    if isinstance(declared, Union):
        others = tuple(
            one for one in declared.variants if not (isinstance(one, Ref) and one.id in tied)
        )
        return replace(declared, variants=others or (Anything(),))
    return replace(declared, target=Anything()) if isinstance(declared, Alias) else declared
