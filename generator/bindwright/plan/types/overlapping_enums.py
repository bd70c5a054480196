"""Which types of a union list values of one kind, so that a value has to find the one it is of."""

from collections.abc import Iterator, Mapping

from bindwright.ir import types as ir

Listing = ir.Enum | str | int
"""An enumeration that becomes a class, or a value that stands for itself."""


def several_lists(union: ir.Union, types: Mapping[ir.TypeId, ir.Declaration]) -> list[Listing]:
    """What lists values of a kind of which an enumeration could take one that is another's."""
    branches = [list(_listings(one, types, set())) for one in union.variants]
    if union.fallback is not None:
        branches.append(list(_listings(union.fallback, types, set())))
    every = [one for branch in branches for one in branch]
    several = {
        one.base
        for one in every
        if isinstance(one, ir.Enum)
        and sum(any(_kind(other) is one.base for other in branch) for branch in branches) > 1
    }
    found: list[Listing] = []
    for one in every:
        if _kind(one) in several and one not in found:
            found.append(one)
    return found


def _kind(listing: Listing) -> ir.ScalarKind | None:
    if isinstance(listing, ir.Enum):
        return listing.base
    return ir.ScalarKind.STRING if isinstance(listing, str) else ir.ScalarKind.INTEGER


def _listings(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration], seen: set[ir.TypeId]
) -> Iterator[Listing]:
    match expr:
        case ir.Const(value=str() | int() as value) if not isinstance(value, bool):
            yield value
        case ir.Nullable(inner=inner):
            yield from _listings(inner, types, seen)
        case ir.Ref(id=type_id) if type_id not in seen:
            seen.add(type_id)
            yield from _declared(types[type_id], types, seen)
        case _:
            pass


def _declared(
    declared: ir.Declaration, types: Mapping[ir.TypeId, ir.Declaration], seen: set[ir.TypeId]
) -> Iterator[Listing]:
    match declared:
        case ir.Alias(target=target):
            yield from _listings(target, types, seen)
        case ir.Union(variants=variants, fallback=fallback):
            for one in (*variants, *([] if fallback is None else [fallback])):
                yield from _listings(one, types, seen)
        case ir.Enum(base=None, members=members):
            for member in members:
                yield from _listings(ir.Const(value=member.value), types, seen)
        case ir.Enum():
            yield declared
        case _:
            pass
