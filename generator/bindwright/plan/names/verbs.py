"""Method names that people would choose: `list`, `create`, `retrieve`, `cancel`."""

import re
from collections.abc import Collection, Iterable, Iterator

from bindwright.ir.operations import Hook, Operation, Target
from bindwright.ir.wording import own_words
from bindwright.ir.words import VERBS
from bindwright.plan.names import words

RESERVED_ATTRIBUTES = frozenset({"aclose", "close", "with_options"})
"""Methods of every client, which no resource at its top can have."""

RESERVED_HOOKS = frozenset({"parse_webhook"})
"""What the module of the webhooks defines itself."""

_VERBS: dict[tuple[Target, str], str] = {
    (Target.ALL, "GET"): "list",
    (Target.ALL, "POST"): "create",
    (Target.ALL, "PUT"): "replace",
    (Target.ALL, "PATCH"): "update_all",
    (Target.ALL, "DELETE"): "delete_all",
    (Target.ITEM, "GET"): "retrieve",
    (Target.ITEM, "POST"): "update",
    (Target.ITEM, "PUT"): "update",
    (Target.ITEM, "PATCH"): "update",
    (Target.ITEM, "DELETE"): "delete",
    (Target.ONE, "GET"): "retrieve",
    (Target.ONE, "POST"): "create",
    (Target.ONE, "PUT"): "update",
    (Target.ONE, "PATCH"): "update",
    (Target.ONE, "DELETE"): "delete",
}

_ALIKE: dict[str, tuple[str, ...]] = {
    "list": ("list", "get", "fetch", "find", "index", "read", "retrieve"),
    "retrieve": ("retrieve", "get", "fetch", "find", "read", "show", "describe"),
    "create": ("create", "insert", "new", "post"),
    "update": ("update", "modify", "edit", "patch", "change"),
    "delete": ("delete", "remove", "destroy"),
}
"""What documents say for the verbs that all resources share."""

_SAYING = VERBS - {"put", *(one for verb in ("list", "retrieve", "delete") for one in _ALIKE[verb])}
"""Verbs with which an operationId says what POST and PUT leave open."""

_LITTLE = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
"""Words that no name begins or ends with."""


def method_verb(operation: Operation, methods: Collection[str] = ()) -> str:
    """What people call an operation by what it does to what its path names.

    `methods` are those that stand at the same path. A query in the path key tells an operation
    from the one without it, so its words are part of the name.
    """
    if operation.suggested_method:
        return words.snake(words.split(operation.suggested_method))
    query = [word for word in words.split(operation.path.partition("?")[2]) if word != "true"]
    if operation.target is Target.ACTION:
        return words.snake([*operation.action, *query])
    method = operation.method
    verb = _VERBS.get((operation.target, method), method.lower())
    said = _said(operation)
    says_more = said.partition("_")[0] in _SAYING
    if method == "GET" and said == "list":
        verb = said
    elif method == "PUT" and verb == "update":
        verb = said if says_more else "replace" if "PATCH" in methods else verb
    elif method == "POST" and operation.target is not Target.ALL:
        verb = said if says_more else verb
    return words.snake([*verb.split("_"), *query])


def _said(operation: Operation) -> str:
    """The verb that the operationId begins with, in the word that all resources share."""
    own = [word.lower() for word in own_words(operation)]
    first = next(iter(own), "")
    if own[1:2] == ["or"] and len(own) > 2:
        return "_".join(own[:3])  # `create_or_update`
    nouns = [part for part in operation.path.partition("?")[0].split("/") if "{" not in part]
    if nouns and first == words.singular("_".join(words.split(nouns[-1])).lower()):
        return "create"  # `ban` makes one of the `bans`
    for verb, others in _ALIKE.items():
        if first in others and (verb != "list" or first == verb):
            return verb
        if verb in ("create", "update") and len(first) > len(verb) + 2 and first.startswith(verb):
            return verb  # written in one word
    return first


def telling_names(operation: Operation, resource: tuple[str, ...]) -> tuple[str, ...]:
    """Names that say more than the verb, best first."""
    found: list[str] = []
    own = own_words(operation)
    taken = {words.singular(word) for part in resource for word in part.split("_")}
    bare = [word for word in own if words.singular(word.lower()) not in taken]
    while bare and bare[-1].lower() in _LITTLE:
        bare.pop()
    while bare and bare[0].lower() in _LITTLE:
        bare.pop(0)
    if bare:
        # What everybody calls `retrieve` is called so here as well.
        verb = method_verb(operation).partition("_")[0]
        if bare[0].lower() in _ALIKE.get(verb, ()):
            bare[0] = verb
        found.append(words.snake(bare))
    if own:
        found.append(words.snake(own))
    if operation.operation_id:
        found.append(words.snake(words.split(operation.operation_id)))
    path, _, query = operation.path.partition("?")
    variables = [word for name in re.findall(r"\{([^{}]*)\}", path) for word in words.split(name)]
    if variables:
        found.append(words.snake([*method_verb(operation).split("_"), "by", *variables]))
    segments = [word for part in path.split("/") for word in words.split(part)]
    found.append(words.snake([operation.method, *segments]))
    found.append(words.snake([operation.method, *segments, *words.split(query)]))
    found.append(words.snake([operation.method, *words.spelled_out(operation.path)]))
    return tuple(dict.fromkeys(found))


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
