"""Method names that people would choose: `list`, `create`, `retrieve`, `cancel`."""

import re
from collections.abc import Iterator

from bindwright.ir.operations import Operation
from bindwright.plan import words

__all__ = ["RESERVED_ATTRIBUTES", "method_ladder"]

RESERVED_ATTRIBUTES = frozenset(
    {"aclose", "close", "with_options", "base_url", "timeout", "max_retries", "validation"}
)
"""Attributes of every client and resource, which no method or resource can have."""

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
    verb = _verb(operation, resource)
    if verb:
        yield verb
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
