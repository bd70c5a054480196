"""Classes that nobody imports, such as those of inline objects: the same where they stand at the
same place of what calls give.

Callers only use their fields, so another name is no change; what became of the fields is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bindwright.plan.source import python as py
from bindwright.plan.surface import Method, Surface

_Pair = tuple[py.PyType, py.PyType]


def inner_classes(
    old: Surface, new: Surface, methods: Iterable[tuple[Method, Method]], known: Mapping[str, str]
) -> dict[str, str]:
    """The classes of the old surface that it does not offer, and what they are in the new one.

    `methods` are those that both have; `known` are classes that are known to be others.
    """
    offered = {name for names in old.exports.values() for name in names}
    found = dict[str, str]()
    waiting = [pair for one, other in methods for pair in _of_methods(one, other)]
    waiting += [
        pair for name in old.models for pair in _of_fields(old, new, name, known.get(name, name))
    ]
    while waiting:
        one, two = waiting.pop()
        first, second = _members(one, old), _members(two, new)
        match first, second:
            case [py.Name(name=name)], [py.Name(name=other)] if name != other:
                is_inner = name in old.models and name not in offered and name not in new.models
                if is_inner and name not in found and other in new.models:
                    found[name] = other
                    waiting += _of_fields(old, new, name, other)
            case [py.Subscript(arguments=inside)], [py.Subscript(arguments=now)]:
                pairs = zip(inside, now, strict=False)
                waiting += [(a, b) for a, b in pairs if py.is_type(a) and py.is_type(b)]
            case _:
                pass
    return found


def _members(one: py.PyType, surface: Surface) -> list[py.PyType]:
    """What a type may be besides nothing, an alias as what it stands for."""
    for _ in range(len(surface.aliases)):
        if not isinstance(one, py.Name) or one.name not in surface.aliases:
            break
        one = surface.aliases[one.name]
    if isinstance(one, py.Annotated | py.Quoted):
        return _members(one.type, surface)
    return [each for each in py.members(one) if each != py.NONE]


def _of_methods(old: Method, new: Method) -> Iterator[_Pair]:
    yield old.returns, new.returns
    now = {one.name: one.type for one in new.arguments}
    yield from ((one.type, now[one.name]) for one in old.arguments if one.name in now)


def _of_fields(old: Surface, new: Surface, name: str, other: str) -> Iterator[_Pair]:
    now = {one.wire_name: one.type for one in new.models.get(other, ())}
    for one in old.models[name]:
        if one.wire_name in now:
            yield one.type, now[one.wire_name]
