"""The face of a package that is made from an API: its surface, and what is known of its names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from bindwright.comparison.surfaces import Face
from bindwright.diagnostics.origin import Origin
from bindwright.http.path_templates import form_of
from bindwright.ir.operations import Api
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.source import python as py
from bindwright.plan.surface import Surface


def face_of(api: Api, surface: Surface, names: NamesLock) -> Face:
    """The face of the package that `plan` made from an API; `names` are those it gave out."""
    by_id = {str(type_id): one.origin for type_id, one in api.types.items()}
    origins = {name: by_id[key] for key, name in names.types.items() if key in by_id}
    origins |= {one.id: one.origin for one in api.operations}
    return plain_face(surface, origins)


def plain_face(surface: Surface, origins: Mapping[str, Origin] | None = None) -> Face:
    """The face of a package whose surface is all that is known."""
    return Face(
        surface=surface,
        origins=origins or {},
        sent=frozenset(_reached(surface, _taken(surface))),
        received=frozenset(_reached(surface, _given(surface))),
    )


def _taken(surface: Surface) -> Iterator[py.PyType]:
    for methods in surface.resources.values():
        for one in methods:
            yield from (argument.type for argument in one.arguments)


def _given(surface: Surface) -> Iterator[py.PyType]:
    for methods in surface.resources.values():
        for one in methods:
            yield one.returns
            yield from (error for _, error in one.errors)
    yield from surface.webhooks.values()


def _reached(surface: Surface, roots: Iterable[py.PyType]) -> set[str]:
    """The names of classes and aliases that some types lead to."""
    waiting, found = list(roots), set[str]()
    while waiting:
        for one in py.names_in(waiting.pop()):
            if one.name in found:
                continue
            found.add(one.name)
            waiting += [field.type for field in surface.models.get(one.name, ())]
            if one.name in surface.aliases:
                waiting.append(surface.aliases[one.name])
    return found


def same_operations(old: Surface, new: Surface) -> dict[str, str]:
    """The operations that both call, old id to new: by method and path, whatever variables are."""
    now = {_form(one): one for one in _operations(new)}
    return {one: now[_form(one)] for one in _operations(old) if _form(one) in now}


def _operations(surface: Surface) -> Iterator[str]:
    for methods in surface.resources.values():
        yield from (one.operation for one in methods if one.operation)


def _form(operation: str) -> str:
    method, _, path = operation.partition(" ")
    return f"{method} {form_of(path)}"
