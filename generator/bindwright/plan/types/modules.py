"""Which type stands in which module.

A named type has a module of its own, and what stands inline in it stands there too: nothing else
uses it. Types that refer to each other in a circle share a module.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from bindwright.ir.types import Alias, Const, Declaration, Enum, Scalar, TypeId, Union
from bindwright.ir.walk import connected, references
from bindwright.plan.names import words
from bindwright.record import record
from bindwright.reserved_names import folded


def is_inline(declared: Declaration, named: frozenset[TypeId]) -> bool:
    """Whether a declaration is spelled out where it is used, and has no name of its own."""
    if declared.id in named or declared.chosen_name or declared.suggested_name:
        return False
    if isinstance(declared, Alias):
        return True
    if isinstance(declared, Union) and declared.tag is None:
        return all(isinstance(one, Scalar | Const) for one in declared.variants)
    return isinstance(declared, Enum) and declared.base is None


@record
class Module:
    """A module of `types/`, named after its type `main`.

    Each of `types` comes after those that it refers to, unless the module is `recursive`: some of
    them refer to each other in a circle.
    """

    name: str
    main: TypeId
    types: tuple[TypeId, ...]
    recursive: bool


def arrange(
    types: Mapping[TypeId, Declaration],
    names: Mapping[TypeId, str],
    named: frozenset[TypeId],
    folders: Collection[str] = (),
) -> tuple[Module, ...]:
    """The modules, in the order of their main types; `folders` stand beside them."""
    edges = {
        type_id: tuple(_visible_references(type_id, types, named))
        for type_id, declared in types.items()
        if not is_inline(declared, named)
    }
    order = {type_id: index for index, type_id in enumerate(types)}
    circles = [sorted(group, key=order.__getitem__) for group in connected(edges)]
    groups = sorted(_housed(circles, edges, named), key=lambda group: order[group[-1][0]])
    # A module would hide a type of its name: where a script has no capitals, they would be one.
    taken = {folded(name) for name in names.values() if name == name.lower()}
    taken |= {folded(name) for name in folders}
    modules: list[Module] = []
    for group in groups:
        main = group[-1][0]
        name = words.file_name(words.split(names[main]), names[main], taken)
        modules.append(
            Module(
                name=name,
                main=main,
                types=tuple(type_id for circle in group for type_id in circle),
                recursive=any(len(one) > 1 or one[0] in edges[one[0]] for one in group),
            )
        )
    return tuple(modules)


def _housed(
    circles: list[list[TypeId]],
    edges: Mapping[TypeId, tuple[TypeId, ...]],
    named: frozenset[TypeId],
) -> Iterable[list[list[TypeId]]]:
    """The circles, each before its users, grouped by the module that they stand in.

    The last circle of a group is the one that the module is for; the others are used by nothing
    outside the group.
    """
    number = {type_id: index for index, circle in enumerate(circles) for type_id in circle}
    users: list[set[int]] = [set() for _ in circles]
    for type_id, targets in edges.items():
        for target in targets:
            users[number[target]].add(number[type_id])
    home = list(range(len(circles)))
    # Users stand behind what they use, so backwards each finds its users at home already.
    for index in range(len(circles) - 1, -1, -1):
        houses = {home[user] for user in users[index] - {index}}
        if len(houses) == 1 and not named.intersection(circles[index]):
            home[index] = houses.pop()
    groups: dict[int, list[list[TypeId]]] = {}
    for index, circle in enumerate(circles):
        groups.setdefault(home[index], []).append(circle)
    return groups.values()


def _visible_references(
    type_id: TypeId, types: Mapping[TypeId, Declaration], named: frozenset[TypeId]
) -> Iterator[TypeId]:
    """What the module of a type imports: references, those inside spelled-out types included."""
    waiting = list(references(types[type_id]))
    seen: set[TypeId] = set()
    while waiting:
        reference = waiting.pop()
        if reference in seen:
            continue
        seen.add(reference)
        if is_inline(types[reference], named):
            waiting.extend(references(types[reference]))
        else:
            yield reference
