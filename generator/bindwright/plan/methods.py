"""Method names that people would choose: `list`, `create`, `retrieve`, `cancel`."""

import re
from collections.abc import Iterable, Iterator

from bindwright.ir.operations import Hook, Operation
from bindwright.plan import words

__all__ = ["RESERVED_ATTRIBUTES", "RESERVED_HOOKS", "hook_ladder", "method_ladder"]

RESERVED_ATTRIBUTES = frozenset(
    {"aclose", "close", "with_options", "base_url", "timeout", "max_retries", "validation"}
)
"""Attributes of every client and resource, which no method or resource can have."""

RESERVED_HOOKS = frozenset({"parse_webhook"})
"""What the module of the webhooks defines itself."""

_ON_COLLECTION = {"GET": "list", "POST": "create", "PUT": "replace", "DELETE": "delete_all"}
_ON_ITEM = {
    "GET": "retrieve",
    "POST": "update",
    "PUT": "update",
    "PATCH": "update",
    "DELETE": "delete",
}


def method_ladder(operation: Operation, resource: tuple[str, ...]) -> Iterator[str]:
    """Names for an operation in its resource, best first."""
    if operation.suggested_method:
        yield words.snake(words.split(operation.suggested_method))
    verb = _verb(operation, resource)
    if verb:
        yield words.snake(verb.split("_"))  # `POST …/import` is a keyword
    if operation.operation_id:
        own = words.split(operation.operation_id)
        taken = {word for part in resource for word in part.split("_")}
        bare = [word for word in own if word.lower() not in taken]
        if bare and bare != own:
            yield words.snake(bare)
        yield words.snake(own)
    path, _, query = operation.path.partition("?")
    segments = [word for part in path.split("/") for word in words.split(part)]
    yield words.snake([operation.method, *segments])
    yield words.snake([operation.method, *segments, *words.split(query)])
    yield words.snake([operation.method, *words.spelled_out(operation.path)])


def hook_ladder(hook: Hook, alike: Iterable[Hook], sender: tuple[str, ...]) -> Iterator[str]:
    """Names for the function that parses a webhook or a callback, best first.

    `alike` are all hooks that the document calls the same; each of them takes the name that tells
    it from the others, whatever their order. `sender` names the operation of a callback.
    """
    own = words.split(hook.name) or words.spelled_out(hook.name)
    paths = [one.operation.path for one in alike]
    method = [hook.operation.method] if paths.count(hook.operation.path) > 1 else []
    if len(set(paths)) > 1:
        own = [*sender, *own]
    yield words.snake(["parse", *own, *method])
    if hook.operation.operation_id:
        yield words.snake(["parse", *words.split(hook.operation.operation_id)])
    pointer = hook.operation.path.rpartition("#")[2]
    yield words.snake(["parse", *words.split(pointer), hook.operation.method])
    yield words.snake(["parse", *words.spelled_out(pointer), hook.operation.method])


def _verb(operation: Operation, resource: tuple[str, ...]) -> str | None:
    """What the method does to what the path names, where the path says no more than that."""
    segments = [part for part in operation.path.partition("?")[0].split("/") if part]
    if not segments:
        return None
    on_item = bool(re.search(r"\{[^{}]+\}", segments[-1]))
    named = [one for one in segments if "{" not in one]
    last = words.snake(words.split(named[-1])).rstrip("_") if named else ""
    plain = {part.rstrip("_") for part in resource}
    known = plain | {words.singular(part) for part in plain}
    verb = (_ON_ITEM if on_item else _ON_COLLECTION).get(operation.method)
    if last in known or words.singular(last) in known:
        return verb
    if on_item or not last:
        return None
    # `POST /jobs/{id}/cancel` is an action; `GET /jobs/{id}/logs` reads a part.
    return last if operation.method == "POST" else f"{verb}_{last}" if verb else None
