"""Unions in which a string may be read as something else: where it would be sent the same."""

from collections.abc import Iterator

from bindwright.ir import types as ir
from bindwright.ir.walk import Find, alternatives
from bindwright.plan.source import python as py
from bindwright.schema.formats import FORMATS

_CANONICAL = py.name("._runtime.types.canonical", "Canonical")
_NUMERIC = frozenset({ir.ScalarKind.DATE, ir.ScalarKind.DATE_TIME})
"""Formats that are read from numbers as well: seconds since 1970."""


def marks(declared: ir.Union, find: Find) -> dict[ir.TypeExpr, py.Call]:
    """What is asked of the variants that strings are read as, beside what they are themselves."""
    leaves = {one: list(_leaves(one, find, set())) for one in declared.variants}
    everything = sum(map(len, leaves.values()))
    texts = {one for one, known in leaves.items() if any(map(_takes_any_text, known))}
    found: dict[ir.TypeExpr, py.Call] = {}
    for variant, own in leaves.items():
        kinds = {leaf.kind for leaf in own if isinstance(leaf, ir.Scalar)}
        if any(isinstance(leaf, ir.Object) for leaf in own) or len(own) == everything:
            continue
        if len(texts) > (variant in texts):
            if any(_is_read(kind) for kind in kinds):
                found[variant] = py.call(_CANONICAL)
        elif kinds & _NUMERIC:
            found[variant] = py.call(_CANONICAL, exact=py.FALSE)
    return found


def _leaves(
    expr: ir.TypeExpr | None, find: Find, seen: set[ir.TypeId]
) -> Iterator[ir.TypeExpr | ir.Object | ir.Enum]:
    """What an expression may be, or the items of an array or a map."""
    for one in alternatives(expr, find, seen):
        match one:
            case ir.ListOf(item=item) | ir.MapOf(value=item):
                yield from _leaves(item, find, seen)
            case ir.TupleOf():
                for part in one.parts:
                    yield from _leaves(part, find, seen)
            case _:
                yield one


def _is_read(kind: ir.ScalarKind) -> bool:
    """Whether the types of a package read a string of a format as something else."""
    form = FORMATS.get(kind)
    return form is not None and form.read is not None


def _takes_any_text(leaf: ir.TypeExpr | ir.Object | ir.Enum) -> bool:
    match leaf:
        case ir.Scalar():
            return leaf.kind in (ir.ScalarKind.STRING, ir.ScalarKind.EMAIL, ir.ScalarKind.BINARY)
        case ir.Enum():
            return leaf.open and leaf.base is not ir.ScalarKind.INTEGER
        case _:
            return isinstance(leaf, ir.Anything)
