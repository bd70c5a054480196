"""Python types compared: what a type checker takes of one where it wants the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import Enum, auto
from typing import Any, cast

from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Printer
from bindwright.plan.types.scalars import CHECKED_AS
from bindwright.record import record


class Relation(Enum):
    """What a new type is to an old one."""

    SAME = auto()
    NARROWED = auto()
    WIDENED = auto()
    CHANGED = auto()


_COVARIANT = frozenset({"Sequence", "Iterable", "Mapping", "tuple", "type", "AsyncIterable"})
_PROMOTED = {("int", "float"), ("int", "complex"), ("float", "complex"), ("bool", "int"),
             ("bool", "float")}  # fmt: skip
"""What checkers take for something else without being asked (PEP 484, the numeric tower)."""
_LITERALS = {"'": "str", '"': "str", "T": "bool", "F": "bool"}
_TYPES = ".types"
_ANY = frozenset({"Any", "object"})


@record
class Known:
    """What is known of the names of both packages.

    `renamed` are classes that only have another name, old to new. `aliases` say what names stand
    for: a checker takes the one for the other. `looked_at` are the pairs that are compared just
    now, for an alias may lead back to itself.
    """

    renamed: Mapping[str, str]
    aliases: Mapping[str, py.PyType] = field(default_factory=dict[str, py.PyType])
    looked_at: set[tuple[py.PyType, py.PyType]] = field(default_factory=set[Any])


def relation(old: py.PyType, new: py.PyType, known: Known) -> Relation:
    """What the new type is to the old one."""
    if (old, new) in known.looked_at:
        return Relation.SAME
    known.looked_at.add((old, new))
    found = _relation(old, new, known)
    known.looked_at.discard((old, new))
    return found


def _relation(old: py.PyType, new: py.PyType, known: Known) -> Relation:
    first, second = _members(old, known), _members(new, known)
    if set(first) != set(second):
        first, second = _spelled_out(first, second, known), _spelled_out(second, first, known)
    wider, narrower = _takes_all(second, first, known), _takes_all(first, second, known)
    if wider and narrower:
        return Relation.SAME
    if wider or narrower:
        return Relation.WIDENED if wider else Relation.NARROWED
    return Relation.CHANGED


def _spelled_out(
    members: Sequence[py.Expr], others: Sequence[py.Expr], known: Known
) -> tuple[py.Expr, ...]:
    """Members of a union, with what aliases stand for that the other one does not have."""
    kept, seen, waiting = set(others), set[py.Expr](), list(reversed(members))
    found: list[py.Expr] = []
    while waiting:
        one = waiting.pop()
        is_alias = isinstance(one, py.Name) and one.module == _TYPES and one not in kept
        value = known.aliases.get(one.name) if is_alias and isinstance(one, py.Name) else None
        if value is None:
            found.append(one)
        elif one not in seen:
            seen.add(one)
            waiting += reversed(_members(value, known))
    return tuple(found)


def _takes_all(wanted: Sequence[py.Expr], given: Sequence[py.Expr], known: Known) -> bool:
    """Whether each member of one union is taken where the other is wanted."""
    same = set(wanted)
    # Values of a Literal and the package's own classes take nothing but themselves.
    general = [one for one in same if not isinstance(one, py.Json) and not _is_class(one)]
    return all(
        one in same or any(_accepts(other, one, known) for other in general) for one in given
    )


def _is_class(one: py.Expr) -> bool:
    return isinstance(one, py.Name) and one.module not in ("builtins", "typing")


def _members(one: py.Expr, known: Known) -> tuple[py.Expr, ...]:
    """The members of a union, without marks and quotes; each value of a Literal by itself."""
    match one:
        case py.Annotated() | py.Quoted():
            return _members(one.type, known)
        case py.Union():
            return tuple(each for member in one.members for each in _members(member, known))
        case py.Subscript() if one.base.name == "Literal":
            return one.arguments
        case py.Name() if one in CHECKED_AS:
            return (CHECKED_AS[one],)
        case py.Name() if _is_class(one):
            return (py.Name(_plain(one.module), known.renamed.get(one.name, one.name)),)
        case _:
            return (one,)


def _plain(module: str) -> str:
    """A module without what does not tell two names apart: below `types` names are unique."""
    return _TYPES if not module or module.startswith(_TYPES) else module


def _accepts(wanted: py.Expr, given: py.Expr, known: Known) -> bool:
    """Whether a checker takes a value of one type where another is wanted."""
    if wanted == given:
        return True
    if isinstance(wanted, py.Name) and wanted.name in _ANY:
        return True
    if isinstance(given, py.Json):
        kind = _LITERALS.get(given.source[:1], "int")
        return isinstance(wanted, py.Name) and (
            wanted.name == kind or (kind, wanted.name) in _PROMOTED
        )
    if isinstance(wanted, py.Name) and isinstance(given, py.Name):
        return (given.name, wanted.name) in _PROMOTED
    if isinstance(wanted, py.Subscript) and isinstance(given, py.Subscript):
        return _accepts_arguments(wanted, given, known)
    return False


def _accepts_arguments(wanted: py.Subscript, given: py.Subscript, known: Known) -> bool:
    bases = (given.base.name, wanted.base.name)
    alike = bases[0] == bases[1] or bases in (("list", "Sequence"), ("list", "Iterable"),
                                              ("dict", "Mapping"))  # fmt: skip
    if not alike or len(wanted.arguments) != len(given.arguments):
        return False
    is_covariant = wanted.base.name in _COVARIANT
    for one, other in zip(wanted.arguments, given.arguments, strict=True):
        if not py.is_type(one) or not py.is_type(other):
            if one != other:
                return False
            continue
        found = relation(other, one, known)
        if found is not Relation.SAME and not (is_covariant and found is Relation.WIDENED):
            return False
    return True


class _Plain(Printer):
    """Prints types for people: names alone, without modules and marks."""

    def _find(self, value: py.Name, running: bool) -> str:
        return value.name


def plain(value: py.Expr) -> str:
    """A type for people."""
    return str(_Plain(None).text(_unmarked(value)))  # a printer knows values by their identity


def _unmarked(value: py.Expr) -> py.Expr:
    match value:
        case py.Annotated() | py.Quoted():
            return _unmarked(value.type)
        case py.Union():
            return py.union(cast("py.PyType", _unmarked(one)) for one in value.members)
        case py.Subscript():
            arguments = tuple(map(_unmarked, value.arguments))
            return py.Subscript(base=value.base, arguments=arguments)
        case _:
            return value
