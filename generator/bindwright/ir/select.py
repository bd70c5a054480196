"""A part of an API: the operations that were chosen, and the types that they need."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from bindwright.ir.operations import Api, Operation, Resource
from bindwright.ir.types import TypeExpr
from bindwright.ir.walk import reachable, request_roots, response_roots

__all__ = ["select", "unused_globs"]


def select(api: Api, include: tuple[str, ...], exclude: tuple[str, ...]) -> Api:
    """The API with only the operations that a glob of `include` matches and none of `exclude`.

    Globs match `METHOD /path`, `*` crosses slashes; an empty `include` matches all. Types that
    only the others need are gone, and so are resources without operations.
    """
    if not include and not exclude:
        return api
    chosen = tuple(
        one
        for one in api.operations
        if (not include or _matches(one, include)) and not _matches(one, exclude)
    )
    needed = reachable(_roots(chosen), api.types)
    return replace(
        api,
        operations=chosen,
        types={key: one for key, one in api.types.items() if key in needed},
        named_types=tuple(one for one in api.named_types if one in needed),
        root=_pruned(api.root, frozenset(one.id for one in chosen)),
    )


def unused_globs(api: Api, globs: Iterable[str]) -> Iterator[str]:
    """The globs that match no operation of the API."""
    for glob in globs:
        if not any(fnmatchcase(one.id, glob) for one in api.operations):
            yield glob


def _matches(operation: Operation, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(operation.id, glob) for glob in globs)


def _roots(operations: tuple[Operation, ...]) -> Iterator[TypeExpr | None]:
    for operation in operations:
        yield from request_roots(operation)
        yield from response_roots(operation)


def _pruned(resource: Resource, chosen: frozenset[str]) -> Resource:
    children = [_pruned(one, chosen) for one in resource.children]
    return replace(
        resource,
        operations=tuple(one for one in resource.operations if one.id in chosen),
        children=tuple(one for one in children if one.operations or one.children),
    )
