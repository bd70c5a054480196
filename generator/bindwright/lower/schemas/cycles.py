"""Types that are nothing but themselves: `A: {$ref: A}`, or a union that has itself as a variant.

By the letter such a schema says nothing (or what its other variants say), but no type can be
written that way: only an object, an array or a map in between makes a recursive type.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.ir import types as ir
from bindwright.ir.walk import in_circles


def untied(types: Mapping[ir.TypeId, ir.Declaration]) -> Mapping[ir.TypeId, ir.Declaration]:
    """The types without such circles."""
    edges = {type_id: list(_directly(declared)) for type_id, declared in types.items()}
    tied = in_circles(edges)
    if not tied:
        return types
    return {
        type_id: _untie(declared, tied) if type_id in tied else declared
        for type_id, declared in types.items()
    }


def _directly(declared: ir.Declaration) -> Iterator[ir.TypeId]:
    exprs: tuple[ir.TypeExpr, ...] = ()
    if isinstance(declared, ir.Alias):
        exprs = (declared.target,)
    elif isinstance(declared, ir.Union):
        exprs = declared.variants
    for expr in exprs:
        inner = expr.inner if isinstance(expr, ir.Nullable) else expr
        if isinstance(inner, ir.Ref):
            yield inner.id


def _untie(declared: ir.Declaration, tied: set[ir.TypeId]) -> ir.Declaration:
    if isinstance(declared, ir.Union):
        others = tuple(
            one for one in declared.variants if not (isinstance(one, ir.Ref) and one.id in tied)
        )
        return replace(declared, variants=others or (ir.Anything(),))
    return replace(declared, target=ir.Anything()) if isinstance(declared, ir.Alias) else declared
