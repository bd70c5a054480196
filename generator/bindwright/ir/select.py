"""A part of an API: the operations that were chosen, and the types that they need."""

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fnmatch import fnmatchcase

from bindwright.http.methods import METHODS
from bindwright.ir import types as ir
from bindwright.ir.hooks import with_webhook_event
from bindwright.ir.operations import Api, Hook, Operation, Resource
from bindwright.ir.walk import reachable, received, sent


def select(
    api: Api, include: tuple[str, ...], exclude: tuple[str, ...], asked_for: Iterable[str] = ()
) -> Api:
    """The API with only the operations that a glob of `include` matches and none of `exclude`.

    See `matches`; an empty `include` matches all. Callbacks stay with their operations. Types
    and security schemes that only the others need are gone, and so are resources without
    operations; but for the types whose names or ids are `asked_for`.
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
    # Most operations share what the document says for all.
    stated = {id(one.security): one.security for one in chosen}.values()
    asked = {need.scheme for one in stated for alternative in one for need in alternative}
    security = tuple(one for one in api.security if all(need.scheme in asked for need in one))
    api = replace(
        api,
        schemes=tuple(one for one in api.schemes if one.name in asked),
        security=api.security if len(security) == len(api.security) else security,
    )
    api = with_webhook_event(replace(api, operations=chosen, webhooks=webhooks))
    wanted = {*asked_for}
    named = [ir.Ref(id=one) for one in api.named_types if wanted & {str(one), one.name}]
    needed = reachable(itertools.chain(sent(api), received(api), named), api.types)
    return replace(
        api,
        types={key: one for key, one in api.types.items() if key in needed},
        named_types=tuple(one for one in api.named_types if one in needed),
        root=_pruned(api.root, frozenset(one.id for one in chosen)),
    )


def matches(glob: str, id: str, tags: Iterable[str], operation_id: str | None) -> bool:
    """Whether a glob of `include` or `exclude` matches an operation or a webhook.

    `tag:…` matches one of its tags, `id:…` its operationId, `path:…` its path, and anything else
    its id: `METHOD /path`, and of a webhook `METHOD #/webhooks/NAME`. `*` crosses slashes, and
    case counts.
    """
    kind, colon, rest = glob.partition(":")
    match kind if colon else "":
        case "tag":
            return any(fnmatchcase(one, rest) for one in tags)
        case "id":
            return operation_id is not None and fnmatchcase(operation_id, rest)
        case "path":
            return fnmatchcase(id.partition(" ")[2], rest)
        case _:
            return fnmatchcase(id, glob)


def leaves_out(path: str, include: Iterable[str], exclude: Iterable[str]) -> bool:
    """Whether no operation at a path can be chosen, whatever it may be called."""

    def is_named(method: str, globs: Iterable[str]) -> bool:
        return any(matches(one, f"{method.upper()} {path}", (), None) for one in globs)

    return all(
        (include and not is_named(one, include)) or is_named(one, exclude) for one in METHODS
    )


def unused_globs(api: Api, globs: Iterable[str]) -> Iterator[str]:
    """The globs that match no operation of the API."""
    selectable: tuple[Operation | Hook, ...] = (*api.operations, *api.webhooks)
    for glob in globs:
        if not any(_matches(one, (glob,)) for one in selectable):
            yield glob


def _matches(operation: Operation | Hook, globs: tuple[str, ...]) -> bool:
    tags: tuple[str, ...] = ()
    operation_id = None
    if isinstance(operation, Operation):
        tags, operation_id = operation.tags, operation.operation_id
    return any(matches(one, operation.id, tags, operation_id) for one in globs)


def _pruned(resource: Resource, chosen: frozenset[str]) -> Resource:
    children = [_pruned(one, chosen) for one in resource.children]
    return replace(
        resource,
        operations=tuple(one for one in resource.operations if one.id in chosen),
        children=tuple(one for one in children if one.operations or one.children),
    )
