"""What is the same in two surfaces and has another name: classes, members, methods.

Two things tell that a class is another one: its place in what calls take and give, and its members.
Where both do it is certain, and the old name can stay as an alias.
"""

from __future__ import annotations

from collections import ChainMap, Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any

from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.source import python as py
from bindwright.plan.surface import Method, Surface

_Pair = tuple[py.PyType, py.PyType]
_MOST_PAIRS = 10_000
"""So many pairs of classes with fields of the same names are looked at."""
_MOST_STEPS = 2_000_000
"""So many values are compared; what was not looked at then is not the same."""


@dataclass(slots=True)
class Places:
    """Classes that stand at the same place of both surfaces under different names.

    `inner` are those that nobody imports, such as those of inline objects: callers only use their
    fields, so another name is no change. `named` are the others, each with all that it became.
    """

    inner: dict[str, str] = field(default_factory=dict[str, str])
    named: dict[str, set[str]] = field(default_factory=dict[str, set[str]])


def same_places(
    old: Surface, new: Surface, methods: Iterable[tuple[Method, Method]], known: Mapping[str, str]
) -> Places:
    """What classes of the old surface are in the new one, by their places.

    `methods` are those that both have; `known` are classes that are known to be others.
    """
    offered = {name for names in old.exports.values() for name in names}
    was, those = _classes(old), _classes(new)
    found = Places()
    waiting = [pair for one, other in methods for pair in _of_methods(one, other)]
    waiting += [
        pair for name in old.models for pair in _of_fields(old, new, name, known.get(name, name))
    ]
    seen = set[_Pair]()
    while waiting:
        pair = waiting.pop()
        if pair in seen:
            continue
        seen.add(pair)
        first, second = (py.members(_bare(one)) for one in pair)
        left, right = _without(first, second), _without(second, first)
        for one, other in zip(left, right, strict=True) if len(left) == len(right) else ():
            match one, other:
                case py.Name(name=name), py.Name(name=now) if name != now:
                    if name in was and name not in those and now in those:
                        _note(found, old, new, name, now, is_inner=name not in offered)
                    waiting += _below(old, new, name, now)
                case py.Subscript(arguments=inside), py.Subscript(arguments=others):
                    pairs = zip(inside, others, strict=False)
                    waiting += [(a, b) for a, b in pairs if py.is_type(a) and py.is_type(b)]
                case _:
                    pass
    return found


def _note(
    found: Places, old: Surface, new: Surface, name: str, now: str, *, is_inner: bool
) -> None:
    if is_inner:
        if name in old.models and now in new.models:
            found.inner.setdefault(name, now)
    else:
        found.named.setdefault(name, set()).add(now)


def _classes(surface: Surface) -> ChainMap[str, Any]:
    """All that a type can name."""
    tables = (surface.models, surface.enumerations, surface.aliases)
    return ChainMap(*map(dict[str, Any], tables))


def _bare(one: py.PyType) -> py.PyType:
    return _bare(one.type) if isinstance(one, py.Annotated | py.Quoted) else one


def _without(members: Iterable[py.PyType], others: Iterable[py.PyType]) -> list[py.PyType]:
    """The members of a union that another one has not, but for those of what is missing."""
    known = {*others, py.NONE, OMIT_TYPE}
    return [one for one in members if one not in known]


def _below(old: Surface, new: Surface, name: str, now: str) -> Iterator[_Pair]:
    """What stands in two names: the fields of classes, or what aliases stand for."""
    if name in old.models and now in new.models:
        yield from _of_fields(old, new, name, now)
    elif name in old.aliases or now in new.aliases:
        local = py.local
        yield old.aliases.get(name, local(name)), new.aliases.get(now, local(now))


def _of_methods(old: Method, new: Method) -> Iterator[_Pair]:
    yield old.returns, new.returns
    now = {one.name: one.type for one in new.arguments}
    yield from ((one.type, now[one.name]) for one in old.arguments if one.name in now)


def _of_fields(old: Surface, new: Surface, name: str, other: str) -> Iterator[_Pair]:
    now = {one.wire_name: one.type for one in new.models.get(other, ())}
    for one in old.models[name]:
        if one.wire_name in now:
            yield one.type, now[one.wire_name]


# Members


def renamed_classes(old: Surface, new: Surface, places: Places) -> dict[str, str]:
    """Classes and aliases that are gone while one of exactly the same members is new.

    What their types name may be renamed as well. Of several that are alike the places tell.
    """
    return dict(_Alike(old, new).pairs(places))


class _Alike:
    """Looks for what is the same but for its name."""

    def __init__(self, old: Surface, new: Surface) -> None:
        self._tables = [
            (old.models, new.models),
            (old.enumerations, new.enumerations),
            (old.aliases, new.aliases),
        ]
        self._old, self._new = _classes(old), _classes(new)
        self._gone = self._old.keys() - self._new.keys()
        self._more = self._new.keys() - self._old.keys()
        self._proven: dict[str, str] = {}
        self._steps = _MOST_STEPS

    def pairs(self, places: Places) -> Iterator[tuple[str, str]]:
        """Each that is certain by its members alone, or by its place besides."""
        for was, now in self._tables:
            groups: dict[object, tuple[list[str], list[str]]] = {}
            for side, (table, names) in enumerate(((was, self._gone), (now, self._more))):
                for name in table:
                    if name in names:
                        groups.setdefault(_outline(table[name]), ([], []))[side].append(name)
            for gone, more in groups.values():
                if len(gone) * len(more) <= _MOST_PAIRS:
                    yield from self._among(gone, more, places)

    def _among(self, gone: list[str], more: list[str], places: Places) -> Iterator[tuple[str, str]]:
        alike = {one: [other for other in more if self.same(one, other)] for one in gone}
        chosen = Counter(other for others in alike.values() for other in others)
        for one, others in alike.items():
            told = [other for other in others if other in places.named.get(one, ())]
            if len(told) == 1:
                yield one, told[0]
            # Those without members are all alike.
            elif len(others) == 1 and chosen[others[0]] == 1 and self._old[one]:
                yield one, others[0]

    def same(self, one: str, other: str) -> bool:
        """Whether two classes have the same members, if they and others are renamed together."""
        assumed: dict[str, str] = {}
        taken = set[str]()
        waiting: list[tuple[Any, Any]] = [(py.local(one), py.local(other))]
        while waiting:
            self._steps -= 1
            was, now = waiting.pop()
            is_renamed = isinstance(was, py.Name) and isinstance(now, py.Name)
            if is_renamed and was.name in self._gone and now.name in self._more:
                if self._proven.get(was.name) == now.name:
                    continue
                if was.name not in assumed and now.name not in taken:
                    assumed[was.name] = now.name
                    taken.add(now.name)
                    waiting.append((self._old[was.name], self._new[now.name]))
                elif assumed.get(was.name) != now.name:
                    return False
                continue
            parts = _parts(was, now)
            if parts is None or self._steps < 0:
                return False
            waiting += parts
        self._proven |= assumed  # each of them, by the same steps
        return True


def _parts(one: Any, other: Any) -> list[tuple[Any, Any]] | None:
    """What has to be the same of two values for them to be so; None where they are not."""
    match one, other:
        case py.Name(), py.Name():
            return [] if one.name == other.name else None
        case Mapping(), Mapping():
            # Of an enumeration the values count: what its members are called is told apart.
            return [] if list(one.values()) == list(other.values()) else None
        case tuple(), tuple():
            return list(zip(one, other, strict=True)) if len(one) == len(other) else None
        case _ if is_dataclass(one) and type(one) is type(other):
            return [(getattr(one, each.name), getattr(other, each.name)) for each in fields(one)]
        case _:
            return [] if one == other else None


def _outline(members: Any) -> object:
    """What is the same of all that may be alike, and quick to tell."""
    if type(members) is tuple:  # of a class; a name, as aliases stand for, is a tuple as well
        return tuple(one.wire_name for one in members)
    if isinstance(members, Mapping):
        return tuple(members.values())
    return type(members)


def renamed_members(old: Mapping[str, py.Expr], new: Mapping[str, py.Expr]) -> dict[str, str]:
    """Members of an enumeration that have the same value under another name."""
    gone = {name: value for name, value in old.items() if name not in new}
    more = {value: name for name, value in new.items() if name not in old}
    return {name: more[value] for name, value in gone.items() if value in more}


_BESIDE = frozenset({"Param", "Dict", "Request", "RequestModel", "Name", "Literal", "Unknown"})
"""What is put to the name of a class where something is made beside it."""


def certain(renamed: Mapping[str, str], places: Places) -> dict[str, str]:
    """The renamed classes of which their places say so, too, and what is made beside these."""
    found = {one: now for one, now in renamed.items() if places.named.get(one) == {now}}
    for name, other in tuple(found.items()):
        for one, now in renamed.items():
            rest = one.replace(name, "", 1)
            if one not in places.named and rest in _BESIDE and rest == now.replace(other, "", 1):
                found[one] = now
    return found
