"""Which type stands in which module: one module for each declaration, or for each cycle."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bindwright.ir.types import Declaration, TypeId
from bindwright.ir.walk import references
from bindwright.plan import words
from bindwright.plan.annotations import is_inline

__all__ = ["Module", "arrange"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module of `types/`; `recursive` where its types refer to each other in a circle."""

    name: str
    types: tuple[TypeId, ...]
    recursive: bool


def arrange(
    types: Mapping[TypeId, Declaration],
    names: Mapping[TypeId, str],
    named: frozenset[TypeId],
) -> tuple[Module, ...]:
    """The modules, in the order of their first types."""
    edges = {
        type_id: tuple(_visible_references(type_id, types, named))
        for type_id, declared in types.items()
        if not is_inline(declared, named)
    }
    order = {type_id: index for index, type_id in enumerate(types)}
    groups = [sorted(group, key=order.__getitem__) for group in _components(edges)]
    groups.sort(key=lambda group: order[group[0]])
    taken: set[str] = set()
    modules: list[Module] = []
    for group in groups:
        name = words.file_name(words.split(names[group[0]]))
        while name in taken:  # names that differ in case alone would be one file
            name += "_"
        taken.add(name)
        recursive = len(group) > 1 or group[0] in edges[group[0]]
        modules.append(Module(name=name, types=tuple(group), recursive=recursive))
    return tuple(modules)


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


def _components(edges: Mapping[TypeId, tuple[TypeId, ...]]) -> list[list[TypeId]]:
    """Strongly connected components, by Tarjan's algorithm without recursion."""
    index: dict[TypeId, int] = {}
    low: dict[TypeId, int] = {}
    stack: list[TypeId] = []
    on_stack: set[TypeId] = set()
    found: list[list[TypeId]] = []
    for root in edges:
        if root in index:
            continue
        work: list[tuple[TypeId, Iterator[TypeId]]] = [(root, iter(edges[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, children = work[-1]
            for child in children:
                if child not in index:
                    index[child] = low[child] = len(index)
                    stack.append(child)
                    on_stack.add(child)
                    work.append((child, iter(edges[child])))
                    break
                if child in on_stack:
                    low[node] = min(low[node], index[child])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    found.append(_pop_until(node, stack, on_stack))
    return found


def _pop_until(node: TypeId, stack: list[TypeId], on_stack: set[TypeId]) -> list[TypeId]:
    group: list[TypeId] = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == node:
            return group
