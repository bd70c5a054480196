"""Method names that people would choose: `list`, `create`, `retrieve`, `cancel`."""

import re
from collections.abc import Iterable, Iterator, Mapping

from bindwright.ir.operations import Hook, Operation, Target, Where
from bindwright.ir.types import Scalar, ScalarKind, TypeExpr
from bindwright.ir.wording import bare_path, own_verb, own_words, path_variables, path_words
from bindwright.ir.words import VERBS
from bindwright.plan.names import words

RESERVED_MEMBERS = frozenset({"with_raw_response", "with_streaming_response"})
"""Members of every client and resource, which neither a method nor a resource below can be."""

RESERVED_ATTRIBUTES = frozenset(
    {
        "aclose", "close", "copy", "is_closed", "with_options",
        "delete", "get", "patch", "post", "put",
        "base_url", "default_headers", "default_query", "max_retries", "timeout",
    }
)  # fmt: skip
"""Members of every client, which nothing at its top can be."""

PARSE_WEBHOOK = "parse_webhook"
"""The function that reads any webhook."""
RESERVED_HOOKS = frozenset({PARSE_WEBHOOK})
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
    "delete": ("delete", "destroy"),
}
"""What documents say for the verbs that all resources share."""

_SAYING = VERBS - {"put", *(one for verb in ("list", "retrieve", "delete") for one in _ALIKE[verb])}
"""Verbs with which an operationId says what POST and PUT leave open."""

_MAKING = frozenset(
    {"add", "attach", "batch", "bulk", "generate", "run", "save", "set", "start", "upload"}
)
"""Verbs for making one of many, which is creating it."""

_KINDS = {
    "read": "list get fetch find index read retrieve show describe search query lookup count",
    "make": "create insert new post add upload register generate",
    "change": "update modify edit patch change replace rename set upsert",
    "remove": "delete destroy remove clear purge erase unregister uninstall",
}
_KIND = {verb: kind for kind, verbs in _KINDS.items() for verb in verbs.split()}
"""Verbs that can't stand for those of another kind."""

_UNDOING = frozenset({"archive", "cancel", "close", "deactivate", "disable", "reject", "stop"})
"""Verbs that make nothing, though they may be nouns."""

_MEANT = {
    "GET": "read",
    "HEAD": "read",
    "POST": "make",
    "PUT": "change",
    "PATCH": "change",
    "DELETE": "remove",
}
"""What the methods do; a POST to one thing may change it as well."""

_LITTLE = frozenset(
    {"a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "the", "to", "with"}
)
"""Words that no name begins or ends with."""

_VERSION = re.compile(r"v\d+\w*", re.IGNORECASE)


def method_verb(operation: Operation, beside: Mapping[str, Operation] = {}) -> str:
    """What people call an operation by what it does to what its path names.

    `beside` are those at the same path by their method. A query or a fragment in the path key
    tells an operation from the one without it, so its words are part of the name.
    """
    if operation.suggested_method:
        return words.snake(words.split(operation.suggested_method))
    path, variant = bare_path(operation.path)
    if variant and not path.strip("/") and (own := own_words(operation)):
        return words.snake(own)
    more = _variant_words(variant)
    if operation.target is Target.ACTION:
        return words.snake([*_action(operation), *more])
    if more and more[0].lower() in VERBS:
        return words.snake(more)  # `/files/{id}#add_shared_link`
    return words.snake([*_verb(operation, beside).split("_"), *more])


def standard_order(method: str) -> tuple[int, str]:
    """Where a method stands among others: what every resource has first, then by the alphabet."""
    usual = ("create", "retrieve", "update", "list", "delete")
    return usual.index(method) if method in usual else len(usual), method


def _variant_words(variant: str) -> list[str]:
    """What tells a variant of a path: `beta` of `beta=true`, `card` of `type=card`."""
    found: list[str] = []
    for part in variant.split("&"):
        key, _, value = part.partition("=")
        found += words.split(key if value in ("", "true", "1") else value)
    return found


def is_usual(operation: Operation, verb: str) -> bool:
    """Whether a verb is what everybody would expect, of all things of a kind or one of them."""
    if operation.target is Target.ITEM:
        return verb in ("retrieve", "delete") or (verb == "update" and operation.method != "POST")
    return operation.target is Target.ALL and _VERBS.get((Target.ALL, operation.method)) == verb


def _verb(operation: Operation, beside: Mapping[str, Operation]) -> str:
    """The verb of the method, unless the author of the document says another."""
    method, many = operation.method, operation.target is Target.ALL
    verb = _VERBS.get((operation.target, method), method.lower())
    said = _said(operation)
    first = said.partition("_")[0]
    kind = _KIND.get(first)
    fits = kind == _MEANT.get(method) or (kind == "change" and method == "POST" and not many)
    if kind and not fits:
        return "list" if many and said == "retrieve" else said
    if method == "GET" and said == "list":
        return said
    if method == "PUT" and verb == "update":
        return said if first in _SAYING else "replace" if "PATCH" in beside else verb
    if method == "PATCH" and "PUT" in beside and own_verb(operation) == "patch":
        return "patch" if own_verb(beside["PUT"]) == "update" else verb
    if method == "POST" and first in (_SAYING - _MAKING - {*_ALIKE["create"]} if many else _SAYING):
        last = bare_path(operation.path)[0].rpartition("/")[2].lower()
        return verb if many and last.startswith(first) else said  # `follow` makes `followers`
    return _deleting(operation, said) if verb == "delete_all" else verb


def _deleting(operation: Operation, said: str) -> str:
    """What deletes some of many is not what deletes them all."""
    own = own_verb(operation)
    if own and said != "delete":
        return own + "_all" * ([word.lower() for word in own_words(operation)][1:2] == ["all"])
    selects = operation.body is not None or any(
        one.where is Where.QUERY and (one.required or not _is_switch(one.type))
        for one in operation.parameters
    )
    return "delete" if selects else "delete_all"


def _is_switch(type_: TypeExpr) -> bool:
    return isinstance(type_, Scalar) and type_.kind is ScalarKind.BOOLEAN


def _action(operation: Operation) -> list[str]:
    """The words of an action; `batch` says how much is done, so that a verb goes before it."""
    found = list(operation.action)
    selects = found[0].lower() == "by"
    if not selects and [word.lower() for word in found] not in (["batch"], ["bulk"]):
        return found
    own = [word.lower() for word in own_words(operation)]
    if own[:1] == [found[0].lower()] and own[1:2] and not selects:
        return own[:2]  # `bulk_update`
    one = "retrieve" if bare_path(operation.path)[0].endswith("}") else "list"
    usual = {"POST": "create", "DELETE": "delete", "GET": one}.get(operation.method, "update")
    verb = own_verb(operation)
    verb = "" if selects and verb in map(str.lower, found) else verb
    reads = selects and verb in (*_ALIKE["list"], *_ALIKE["retrieve"]) and operation.method == "GET"
    return [verb if verb not in ("", found[0].lower()) and not reads else usual, *found]


def _said(operation: Operation) -> str:
    """The verb that the operationId begins with, in the word that all resources share."""
    own = [word.lower() for word in own_words(operation)]
    first = own_verb(operation) or next(iter(own), "")
    if own[1:2] == ["or"] and len(own) > 2:
        return "_".join(own[:3])  # `create_or_update`
    nouns = [part for part in bare_path(operation.path)[0].split("/") if "{" not in part]
    last = words.singular("_".join(words.split(nouns[-1])).lower()) if nouns else ""
    undoes = _KIND.get(first) in ("read", "remove") or first in _UNDOING
    if first == last and operation.method in ("POST", "PUT") and not undoes:
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
    taken |= {one for one in path_words(operation.path) if _VERSION.fullmatch(one)}
    bare = _trimmed([word for word in own if words.singular(word.lower()) not in taken])
    if bare:
        # What everybody calls `retrieve` is called so here as well.
        verb = method_verb(operation).partition("_")[0]
        if bare[0].lower() in _ALIKE.get(verb, ()):
            bare[0] = verb
        says_which = not {"all", "by"}.isdisjoint(word.lower() for word in bare)
        if operation.method == "DELETE" and operation.target is Target.ALL and not says_which:
            found += ["delete_many"] if bare[0] == "delete" else []
        found.append(words.snake(bare))
    if not own and (operation.method, operation.target) == ("DELETE", Target.ALL):
        found.append("delete_many")
    if own:
        after = next((at for at, one in enumerate(own) if one.lower() not in taken), 0)
        found.append(words.snake(own[after:]))  # `get_comments` of `issue_get_comments`
        found.append(words.snake(own))
    if operation.operation_id:
        found.append(words.snake(words.split(operation.operation_id)))
        found.append(words.snake([*words.split(operation.operation_id), operation.method]))
    path, variant = bare_path(operation.path)
    variables = [word for name in path_variables(path) for word in words.split(name)]
    if variables:
        once = dict.fromkeys(word.lower() for word in variables)
        found.append(words.snake([*method_verb(operation).split("_"), "by", *once]))
    segments = [word for part in path.split("/") for word in words.split(part)]
    if segments:
        found.append(words.snake([operation.method, *segments]))
    found.append(words.snake([operation.method, *segments, *words.split(variant)]))
    found.append(words.snake([operation.method, *words.spelled_out(operation.path)]))
    return tuple(dict.fromkeys(found))


def _trimmed(found: list[str]) -> list[str]:
    """Words without little ones at the ends or before others, and without those said already."""
    once = list({word.lower(): word for word in reversed(found)}.values())[::-1]
    little = [one.lower() in _LITTLE for one in (*once, "")]
    once = [one for at, one in enumerate(once) if not (little[at] and little[at + 1])]
    while once and once[-1].lower() in _LITTLE:
        once.pop()
    while once and once[0].lower() in _LITTLE:
        once.pop(0)
    return once


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
