"""A part of an API: the operations that were chosen, and the types that they need."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from bindwright.ir.hooks import with_webhook_event
from bindwright.ir.operations import Api, Hook, Operation, Resource
from bindwright.ir.walk import reachable, received, sent

__all__ = ["select", "unused_globs"]


def select(api: Api, include: tuple[str, ...], exclude: tuple[str, ...]) -> Api:
    """The API with only the operations that a glob of `include` matches and none of `exclude`.

    Globs match `METHOD /path`, and of a webhook `METHOD #/webhooks/NAME`; `*` crosses slashes; an
    empty `include` matches all. Callbacks stay with their operations. Types that only the others
    need are gone, and so are resources without operations.
    """
    if not include and not exclude:
        return api
    chosen = tuple(
        one
        for one in api.operations
        if (not include or _matches(one, include)) and not _matches(one, exclude)
    )
    webhooks = tuple(
        one
        for one in api.webhooks
        if (not include or _matches(one, include)) and not _matches(one, exclude)
    )
    api = with_webhook_event(replace(api, operations=chosen, webhooks=webhooks))
    needed = reachable(itertools.chain(sent(api), received(api)), api.types)
    return replace(
        api,
        types={key: one for key, one in api.types.items() if key in needed},
        named_types=tuple(one for one in api.named_types if one in needed),
        root=_pruned(api.root, frozenset(one.id for one in chosen)),
    )


def unused_globs(api: Api, globs: Iterable[str]) -> Iterator[str]:
    """The globs that match no operation of the API."""
    for glob in globs:
        if not any(fnmatchcase(one.id, glob) for one in _selectable(api)):
            yield glob


def _selectable(api: Api) -> tuple[Operation | Hook, ...]:
    return (*api.operations, *api.webhooks)


def _matches(operation: Operation | Hook, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(operation.id, glob) for glob in globs)


def _pruned(resource: Resource, chosen: frozenset[str]) -> Resource:
    children = [_pruned(one, chosen) for one in resource.children]
    return replace(
        resource,
        operations=tuple(one for one in resource.operations if one.id in chosen),
        children=tuple(one for one in children if one.operations or one.children),
    )
