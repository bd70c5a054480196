"""What the author of a document called an operation, without what is said elsewhere already."""

import re

from bindwright.http.path_templates import variables_of
from bindwright.ir.operations import Operation
from bindwright.ir.words import VERBS, singular, split

_GROUPED = re.compile(r"([A-Z]\w*?|[A-Za-z][\w-]*(?=[/.:]))[_/.:]([A-Za-z][\w-]*)")
"""`UsersController_findAll`, `users/list`, `Users_List`: the group before the method."""


def group_and_own(operation: Operation) -> tuple[list[str], list[str]]:
    """The words of the operationId: those of the group that it begins with, and the others.

    A group is told by punctuation, or is the tag: `users/list`, `ContainerList`.
    """
    text = operation.operation_id or ""
    if grouped := _GROUPED.fullmatch(text):
        return split(grouped[1]), split(grouped[2])
    found = split(text)
    tag = [singular(word.lower()) for word in _tag(operation)]
    if tag and [singular(word.lower()) for word in found[: len(tag)]] == tag:
        return found[: len(tag)], found[len(tag) :]
    return [], found


def own_words(operation: Operation) -> list[str]:
    """The words of the operationId without the group and without what HTTP says already."""
    text = operation.operation_id or ""
    grouped = _GROUPED.fullmatch(text)
    own = split(grouped[2] if grouped else text)
    while len(own) > 1 and _VERSION.fullmatch(own[0]):
        own = own[1:]
    path = path_words(operation.path)
    lower = [word.lower() for word in own]
    tail = [*(word.lower() for word in path), operation.method.lower()]
    if lower[-len(tail) :] == tail:  # FastAPI: `read_item_items__item_id__get`
        own = own[: -len(tail)]
    elif lower[-1:] == [operation.method.lower()]:
        own = own[:-1]
    elif lower[:1] == tail[-1:] and (lower[1:] == tail[:-1] or _repeats(lower, tail)):
        own = []
    return own


def _repeats(own: list[str], path: list[str]) -> bool:
    """Whether a method and the end of a path are all that is said: `post_jobs_cancel`.

    GET and DELETE are verbs as well.
    """
    return own[0] in ("patch", "post", "put") and path[-len(own) : -1] == own[1:] != []


def own_verb(operation: Operation) -> str:
    """The verb with which its author says what an operation does; "" where there is none.

    It begins the operationId, or ends one that begins with what is done to (`ContainerDelete`);
    what a summary begins with as well is a verb, known or not. Without an operationId the summary
    has it.
    """
    own = [word.lower() for word in own_words(operation)]
    summary = [word.lower() for word in split(operation.docs.title or "")]
    told = singular(summary[0]) if summary and summary != own else ""
    if not own:
        return told if told in VERBS and not operation.operation_id else ""
    nouns = {singular(word.lower()) for word in (*path_words(operation.path), *_tag(operation))}
    if own[0] in VERBS or (own[0] == told and singular(own[0]) not in nouns):
        return own[0]
    method = operation.method.lower()
    if method in VERBS and [word.lower() for word in split(operation.operation_id or "")][-1:] == [
        method
    ]:
        return method  # `announce_set_delete`
    return own[-1] if own[-1] in VERBS and singular(own[0]) in nouns else ""


def path_words(path: str) -> list[str]:
    """The words of a path, without those that tell one variant of it from another."""
    return [word for part in bare_path(path)[0].split("/") for word in split(part)]


def path_variables(path: str) -> list[str]:
    """The names in braces of a path template, in order."""
    return [name for name in variables_of(path) if name]


def bare_path(path: str) -> tuple[str, str]:
    """A path, and what stands behind its `?` or `#`: that tells operations apart, nothing else."""
    found = _VARIANT.search(path)
    return (path[: found.start()], path[found.end() :]) if found else (path, "")


def _tag(operation: Operation) -> list[str]:
    return split(operation.tags[0]) if operation.tags else []


_VARIANT = re.compile(r"[?#]")
_VERSION = re.compile(r"v\d+\w*", re.IGNORECASE)
