"""What a type may be, without names, nested unions and null, and which variants are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bindwright.comparison.values import scalars_of
from bindwright.diagnostics.origin import Origin
from bindwright.ir import types as ir
from bindwright.ir.constraints import NO_CONSTRAINTS, Constraints, together
from bindwright.record import record
from bindwright.schema.values import identity


@record
class Branch:
    """One type that a value may be of: no name for another type, no union, no null."""

    type: ir.Object | ir.Enum | ir.Scalar | ir.ListOf | ir.MapOf | ir.TupleOf | ir.Const
    expr: ir.TypeExpr
    """What refers to it."""
    constraints: Constraints

    @property
    def family(self) -> str:
        """The kind of JSON value."""
        match self.type:
            case ir.Object() | ir.MapOf():
                return "object"
            case ir.ListOf() | ir.TupleOf():
                return "array"
            case _:
                found = scalars_of(self.type)
                return found.family

    @property
    def words(self) -> str:
        """What it is called, for people."""
        match self.type:
            case ir.Object() if self.type.id.component is not None:
                return self.type.id.component
            case ir.Object() | ir.MapOf():
                return "object"
            case ir.ListOf() | ir.TupleOf():
                return "array"
            case _:
                return scalars_of(self.type).words


@record
class Shape:
    """All that a value may be; `anything` where nothing is said of it."""

    null: bool
    anything: bool
    branches: tuple[Branch, ...]
    union: ir.Union | None
    origin: Origin | None
    """Of the declaration that it is of, if any."""

    @property
    def words(self) -> str:
        """What it is called, for people."""
        if self.anything:
            return "any value"
        names = dict.fromkeys(one.words for one in self.branches)
        return " or ".join([*names, *(["null"] if self.null else [])]) or "no value"


def shape(expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration]) -> Shape:
    """What a type may be, without names, nested unions and null."""
    found = _Parts(types)
    found.visit(expr, NO_CONSTRAINTS, frozenset())
    first = found.declared[0] if found.declared else None
    unions = (one for one in found.declared if isinstance(one, ir.Union))
    return Shape(
        null=found.null,
        anything=found.anything,
        branches=tuple(found.branches),
        union=next(unions, None) if not isinstance(first, ir.Object | ir.Enum) else None,
        origin=first.origin if first is not None else None,
    )


class _Parts:
    """Collects what a type may be; `declared` are the declarations on the way to it."""

    def __init__(self, types: Mapping[ir.TypeId, ir.Declaration]) -> None:
        self._types = types
        self.null = self.anything = False
        self.branches: list[Branch] = []
        self.declared: list[ir.Declaration] = []

    def visit(
        self, expr: ir.TypeExpr, constraints: Constraints, seen: frozenset[ir.TypeId]
    ) -> None:
        """Adds a type, of which the constraints of its names hold as well."""
        match expr:
            case ir.Nullable():
                self.null = True
                self.visit(expr.inner, constraints, seen)
            case ir.Scalar(kind=ir.ScalarKind.NULL) | ir.Const(value=None):
                self.null = True
            case ir.Anything():
                self.anything = self.anything or not constraints
            case ir.Nothing():
                pass
            case ir.Ref():
                if expr.id not in seen:
                    self._visit_declared(expr, constraints, seen | {expr.id})
            case _:
                both = together(constraints, getattr(expr, "constraints", NO_CONSTRAINTS))
                self.branches.append(Branch(type=expr, expr=expr, constraints=both))

    def _visit_declared(
        self, ref: ir.Ref, constraints: Constraints, seen: frozenset[ir.TypeId]
    ) -> None:
        declared = self._types[ref.id]
        self.declared.append(declared)
        match declared:
            case ir.Alias():
                self.visit(declared.target, together(constraints, declared.constraints), seen)
            case ir.Union():
                for variant in declared.variants:
                    self.visit(variant, constraints, seen)
            case ir.Object() | ir.Enum():
                both = together(constraints, declared.constraints)
                self.branches.append(Branch(type=declared, expr=ref, constraints=both))
                members = declared.members if isinstance(declared, ir.Enum) else ()
                self.null = self.null or any(one.value is None for one in members)


def matched(
    old: Shape, new: Shape, types: tuple[Types, Types]
) -> tuple[list[tuple[Branch, Branch]], list[Branch], list[Branch]]:
    """The branches that mean the same thing, those that are gone, and those that are new.

    What has no name in one of both is known by what it is: at first by all that it holds, then by
    the names of its members.
    """
    known = {_key(one): one for one in new.branches}
    pairs = [(one, known.pop(_key(one))) for one in old.branches if _key(one) in known]
    met = {id(one) for pair in pairs for one in pair}
    gone, more = ([one for one in each.branches if id(one) not in met] for each in (old, new))
    tags = [_tags(one) for one in (old, new)]
    for same in (lambda one, other: _has_tag(one, other, *tags), _is_marked, _is_alike):
        if len(gone) * len(more) > _MOST_PAIRS:
            break
        for one in tuple(gone):
            found = next((other for other in more if same(one, other)), None)
            if found is not None:
                pairs.append((one, found))
                gone.remove(one)
                more.remove(found)
    for depth in (_DEEP, 0):
        pairs += _equal(gone, more, types, depth)
    for family in dict.fromkeys(one.family for one in gone):
        left = [one for one in gone if one.family == family]
        right = [one for one in more if one.family == family]
        if len(left) == len(right) == 1:
            pairs.append((left[0], right[0]))
            gone.remove(left[0])
            more.remove(right[0])
    if len(gone) == len(more) == len(old.branches) == len(new.branches) == 1:
        pairs.append((gone.pop(), more.pop()))
    return pairs, gone, more


Types = Mapping[ir.TypeId, ir.Declaration]

_DEEP = 3
"""So far down two variants are told apart by what they hold."""


def _equal(
    gone: list[Branch], more: list[Branch], types: tuple[Types, Types], depth: int
) -> list[tuple[Branch, Branch]]:
    """Takes those away that hold the same, so far down, and gives them as pairs."""
    before, after = (_Holdings(one) for one in types)
    waiting: dict[object, list[Branch]] = {}
    for one in more if gone else ():
        waiting.setdefault(after.of_branch(one, depth), []).append(one)
    pairs: list[tuple[Branch, Branch]] = []
    for one in tuple(gone) if more else ():
        found = waiting.get(before.of_branch(one, depth))
        if found:
            pairs.append((one, found.pop(0)))
            gone.remove(one)
            more.remove(pairs[-1][1])
    return pairs


class _Holdings:
    """What types hold, without their names; each is looked at once for each depth."""

    def __init__(self, types: Types) -> None:
        self._types = types
        self._known: dict[tuple[ir.TypeExpr, int], object] = {}

    def of_branch(self, one: Branch, depth: int) -> object:
        """The members of an object, the items of a list; of others what they are called."""
        match one.type:
            case ir.Object():
                return frozenset(
                    (field.wire_name, field.required, self._of(field.type, depth))
                    for field in one.type.fields
                )
            case ir.ListOf(item=inner) | ir.MapOf(value=inner):
                return one.family, self._of(inner, max(depth, 1))
            case _:
                return one.words

    def _of(self, expr: ir.TypeExpr, depth: int) -> object:
        if depth == 0:
            return None
        if (expr, depth) not in self._known:
            found = shape(expr, self._types)
            held = frozenset(self.of_branch(one, depth - 1) for one in found.branches)
            self._known[expr, depth] = found.null, held
        return self._known[expr, depth]


_MOST_PAIRS = 250_000
"""So many pairs of variants are looked at; those of larger unions are gone or new."""


def _key(one: Branch) -> object:
    """What is the same in both documents where the variant is: its id, or all of it."""
    inner = inner_of(one.expr)
    return inner.id if isinstance(inner, ir.Ref) else inner


def is_listed(one: Branch) -> bool:
    """Whether it is an enumeration."""
    return isinstance(one.type, ir.Enum)


def opened(one: Branch, among: Shape) -> Branch:
    """An enumeration as an open one where another variant covers it."""
    covered = any(other is not one and covers(other, one) for other in among.branches)
    assert isinstance(one.type, ir.Enum)
    return replace(one, type=replace(one.type, open=True)) if covered else one


def _is_marked(one: Branch, other: Branch) -> bool:
    """Whether both are objects that the same constants tell from others."""
    if not (isinstance(one.type, ir.Object) and isinstance(other.type, ir.Object)):
        return False
    first, second = (
        {(field.wire_name, identity(field.type.value)) for field in each.fields
         if isinstance(field.type, ir.Const)}
        for each in (one.type, other.type)
    )  # fmt: skip
    return bool(first) and first == second


def _is_alike(one: Branch, other: Branch) -> bool:
    """Whether both are the same kind of values: not yet two objects or two lists."""
    if not (is_scalar(one) and is_scalar(other)):
        return False
    first, second = scalars_of(one.type), scalars_of(other.type)
    return (first.members is None) == (second.members is None) and first.kind == second.kind


def _tags(one: Shape) -> dict[ir.TypeId, set[Any]]:
    found: dict[ir.TypeId, set[Any]] = {}
    tag = one.union.tag if one.union is not None else None
    for value, type_id in tag.mapping.items() if tag is not None else ():
        found.setdefault(type_id, set()).add(value)
    return found


def _has_tag(
    one: Branch, other: Branch, old: dict[ir.TypeId, set[Any]], new: dict[ir.TypeId, set[Any]]
) -> bool:
    first, second = inner_of(one.expr), inner_of(other.expr)
    if not (isinstance(first, ir.Ref) and isinstance(second, ir.Ref)):
        return False
    return bool(old.get(first.id, set()) & new.get(second.id, set()))


def inner_of(expr: ir.TypeExpr) -> ir.TypeExpr:
    """The type without null."""
    return expr.inner if isinstance(expr, ir.Nullable) else expr


def has_null(expr: ir.TypeExpr) -> bool:
    """Whether it says that null is allowed."""
    return isinstance(expr, ir.Nullable)


def covers(wide: Branch, narrow: Branch) -> bool:
    """Whether one type certainly holds all values of another."""
    if not (is_scalar(wide) and is_scalar(narrow)) or wide.constraints:
        return False
    return scalars_of(wide.type).covers(scalars_of(narrow.type))


def apart(one: Branch, other: Branch) -> bool:
    """Whether certainly no value is of both."""
    if one.family != other.family:
        return "several" not in (one.family, other.family)
    if not (isinstance(one.type, ir.Object) and isinstance(other.type, ir.Object)):
        return False
    known = {field.wire_name: field for field in one.type.fields}
    for field in other.type.fields:
        same = known.get(field.wire_name)
        if same is not None and (same.required and field.required) and _excluded(same, field):
            return True
    return False


def _excluded(one: ir.Field, other: ir.Field) -> bool:
    constants = [each.type.value for each in (one, other) if isinstance(each.type, ir.Const)]
    return len(constants) == 2 and identity(constants[0]) != identity(constants[1])


def is_scalar(one: Branch) -> bool:
    """Whether its values are scalars."""
    return isinstance(one.type, ir.Scalar | ir.Enum | ir.Const)
