"""What a path says: the nouns on its way, and whether it ends at one thing, at many, or in a verb.

`/v1/users/{id}/posts` is the collection `posts` of `users`, `/v1/jobs/{id}/cancel` does something
with one of `jobs`. What is decided here hangs on a path and on what stands directly around it in
the document, never on what stands elsewhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from bindwright.ir.operations import Operation, Target
from bindwright.ir.types import ListOf
from bindwright.ir.wording import bare_path, own_verb, own_words
from bindwright.ir.words import VERBS, singular, split

_NOISE = re.compile(
    r"v\d+(?:[._-]?\d+)*(?:[._-]?(?:alpha|beta|rc)\d*)?|api|rest|\d{4}-\d{2}-\d{2}", re.IGNORECASE
)
"""Segments before the first noun that say nothing: versions, and that this is an API."""

_VERSION = re.compile(r"v?\d+(?:[._-]?\d+)*[._-]?(alpha|beta)?\d*", re.IGNORECASE)

_SEGMENT = re.compile(r"(?:\{[^{}]*\}|[^/{}])+")
_RESOURCE_NAME = re.compile(r"\{[^{}=]*=([^{}]*)\}")
"""A variable that spells out what it holds: `{name=projects/*/topics/*}`."""
_VARIABLE = re.compile(r"\{[^{}]*\}")
_FORMAT = re.compile(r"[./](?:json|xml)$", re.IGNORECASE)
_DOTTED = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)+")
_ENDINGS = frozenset({"json", "xml", "csv", "png", "svg", "txt", "pdf", "html", "yaml", "zip"})

_RELATING = frozenset({"by", "for", "from", "in", "of", "on", "to", "with"})
"""`routes-for-agency` are routes, and what follows it in a path is an agency."""

_VIEWS = frozenset({"content", "contents", "preview", "stats", "status"})
"""Nouns that are a way to look at a thing, and no thing in it: `files.content(id)`."""

_MODES = frozenset({"batch", "bulk"})
"""Words of a path that say how much at once: they need a verb beside them."""

_FEWEST = 5
"""So many nouns have to follow the first one, before it says nothing."""

_ABOUT_ONE = frozenset({"get", "fetch", "retrieve", "read", "show", "update", "modify", "edit"})
"""Verbs that with a singular noun speak of one thing, though the path has the plural."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where an operation belongs: the nouns, as the document spells them, and what it is there.

    `action` has the words of the last segment where that is a verb.
    """

    nouns: tuple[str, ...]
    target: Target
    action: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Path:
    """A path taken apart: nouns, which of them a variable follows, and an action after a colon.

    `version` is that in a segment of it, which is no noun, and `stage` may be `alpha` or `beta`.
    """

    nouns: tuple[str, ...]
    items: frozenset[int]
    action: str
    version: tuple[int, ...] = ()
    stage: str = ""

    def moved(self, *above: str) -> "_Path":
        """The same path with a noun before it, or else without its first one."""
        by = 1 if above else -1
        items = frozenset(index + by for index in self.items)
        return replace(self, nouns=above + self.nouns if above else self.nouns[1:], items=items)

    @cached_property
    def key(self) -> tuple[str, ...]:
        """The path without what does not matter: spelling and the names of variables."""
        found: list[str] = []
        for index, noun in enumerate(self.nouns):
            found.append(" ".join(split(noun)).lower())
            if index in self.items:
                found.append("{}")
        return (*found, f":{self.action}") if self.action else tuple(found)


class Places:
    """The places of all operations of a document."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        self._paths: dict[str, _Path] = {}
        self._methods: dict[tuple[str, ...], set[str]] = {}
        self._above: set[tuple[str, ...]] = set()
        self._resources: set[tuple[str, ...]] = set()
        listed = list(operations)
        known = {(one.method, _bare(one.path)) for one in listed}
        for operation in listed:
            self._paths[operation.path] = _parse(_without_format(operation, known))
        self._tell_versions(listed)
        self._leave_out_the_first(listed)
        for operation in listed:
            path = self._paths[operation.path]
            self._methods.setdefault(path.key, set()).add(operation.method)
            self._resources |= {
                path.nouns[: index + 1]
                for index in range(len(path.nouns))
                if index in path.items or index + 1 < len(path.nouns)
            }
            for length in range(len(path.key) - 1, 0, -1):
                above = path.key[:length]
                if above in self._above:
                    break  # and so are those above it
                self._above.add(above)
        self._calls = self._find_calls(listed)

    def _find_calls(self, operations: list[Operation]) -> set[tuple[str, ...]]:
        """Nouns that end in a verb with words below: `flows/disable/by-ids`, `flows/validate/task`.

        Each operation there says that verb, and no thing is named there.
        """
        paths = {self._paths[one.path].nouns for one in operations}
        told = {
            nouns[: index + 1]: True
            for nouns in paths
            for index in range(1, len(nouns))
            if _first(nouns[index]) in VERBS - _MODES or _first(*nouns[index + 1 :]) == "by"
        }
        for one in operations:
            path, said = self._paths[one.path], {own_verb(one), *own_words(one)[:1]}
            for index in range(1, len(path.nouns)):
                key = path.nouns[: index + 1]
                if key in told:
                    fits = _first(key[-1]) in said and max(path.items, default=-1) < index
                    told[key] = told[key] and fits and not path.action
        return {key for key, fits in told.items() if fits}

    def _tell_versions(self, operations: list[Operation]) -> None:
        """Puts older versions of a call into a resource of their own, and `alpha` and `beta`.

        Where all there is may still change, that tells nothing.
        """
        keys = {one.id: (one.method, *self._paths[one.path].key) for one in operations}
        stages = {self._paths[one.path].stage for one in operations}
        newest: dict[tuple[str, ...], tuple[int, ...]] = {}
        for one in operations:
            version = self._paths[one.path].version
            newest[keys[one.id]] = max(newest.get(keys[one.id], version), version)
        told: dict[str, str] = {}
        for one in operations:
            path = self._paths[one.path]
            if path.stage and "" in stages:
                told[one.path] = path.stage
            elif path.version != newest[keys[one.id]]:
                told[one.path] = "v" + "_".join(map(str, path.version))
        for name, noun in told.items():
            self._paths[name] = self._paths[name].moved(noun)

    def _leave_out_the_first(self, operations: list[Operation]) -> None:
        """Leaves out a first noun that all paths share: it tells none of them from another.

        It stays where it names things, where something is done at it, and where the document speaks
        of it by a tag.
        """
        first = {path.nouns[:1] for path in self._paths.values()}
        if len(first) != 1 or () in first:
            return
        noun = first.pop()[0]
        tags = [_same(split(tag)) for one in operations for tag in one.tags]
        second = {path.nouns[1:2] for path in self._paths.values()}
        if any(0 in path.items for path in self._paths.values()) or () in second:
            return
        if not _is_plural(noun) and _same(split(noun)) not in tags and len(second) >= _FEWEST:
            self._paths = {name: path.moved() for name, path in self._paths.items()}

    def of(self, operation: Operation) -> Place:
        """The place of one of the operations."""
        path = self._paths[operation.path]
        nouns = path.nouns
        if path.action:
            return Place(nouns, Target.ACTION, tuple(split(path.action)))
        if not nouns:
            return Place(nouns, Target.ONE)
        for length in range(2, len(nouns)):
            if nouns[:length] in self._calls:
                return _call(nouns, length)
        if nouns in self._calls and self._methods[path.key] == {operation.method}:
            return _call(nouns, len(nouns))
        if self._selects(operation, path):
            return _call(nouns, len(nouns))
        if len(nouns) - 1 in path.items:
            if self._is_call(operation, path):
                return Place(nouns[:-1], Target.ACTION, tuple(split(nouns[-1])))
            if _is_of_another(operation.path, nouns[-1]):
                return Place(nouns, Target.ALL if _is_plural(nouns[-1]) else Target.ONE)
            return Place(nouns, Target.ITEM)
        # A verb alone belongs to what the tag says, unless that says the same.
        tag = split(operation.tags[0]) if operation.tags else []
        tagged = bool(tag) and _same(tag) != _same(split(nouns[0]))
        if (len(nouns) > 1 or tagged) and self._is_action(operation, path):
            return Place(nouns[:-1], Target.ACTION, tuple(split(nouns[-1])))
        return Place(nouns, Target.ALL if self._is_many(operation, path) else Target.ONE)

    def _is_alone(self, operation: Operation, path: _Path) -> bool:
        """Whether nothing stands below a path, and one method alone at it."""
        return path.key not in self._above and self._methods[path.key] == {operation.method}

    def _selects(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun only says which of those before it: `users/by-email/{email}`."""
        verbs = {own_verb(operation)} - {"", *map(str.lower, split(path.nouns[-1]))}
        said = operation.method in ("GET", "DELETE") or bool(verbs)
        return (
            _first(path.nouns[-1]) == "by"
            and len(path.nouns) > 1
            and said
            and self._is_alone(operation, path)
        )

    def _is_call(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun is a verb, with its argument behind it: `find_by_tag/{tag}`."""
        wanted = [word.lower() for word in split(path.nouns[-1])]
        own = [word.lower() for word in own_words(operation)]
        if len(path.nouns) < 2 or wanted[0] not in VERBS - _MODES:
            return False
        said = own[: len(wanted)] == wanted if own else len(wanted) > 1
        return said and self._is_alone(operation, path)

    def _is_action(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun is a verb: nothing stands below it, and one method alone at it."""
        if not self._is_alone(operation, path) or path.nouns in self._resources:
            return False
        if split(operation.chosen_method or "") == [word.lower() for word in split(path.nouns[-1])]:
            return len(path.nouns) > 1  # called as the last noun, by whoever wrote the document
        first, *others = [word.lower() for word in split(path.nouns[-1])]
        own = [word.lower() for word in own_words(operation)]
        before = {word.lower() for noun in path.nouns[:-1] for word in split(noun)}
        if operation.method == "DELETE" and first not in (*own[:1], *_MODES):
            return False  # what is deleted there is what the verb had made
        # `createSpeech` makes a speech, so that `/audio/speech` is something to make.
        made = own[:1] and own[0] in VERBS - before and first in own[1:]
        if made and others and own[0] != first:
            return False
        if first in VERBS or (own[:1] == [first] and not others):
            return True
        if first in _VIEWS and not others and operation.method == "GET":
            return len(path.nouns) > 1
        if operation.method != "POST":
            # `GET /search/code` searches code.
            beside = len(path.nouns) > 1 and len(path.nouns) - 2 not in path.items
            verb = split(path.nouns[-2])[0].lower() if beside else ""
            return verb in VERBS and (own[:1] == [verb] or VERBS.isdisjoint(own[:1]))
        return not made and not _is_plural(path.nouns[-1])

    def _is_many(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun stands for many things."""
        own = [word.lower() for word in own_words(operation)]
        noun = _head(split(path.nouns[-1]))[-1].lower()
        if own[:1] and own[0] in _ABOUT_ONE and _head(own)[-1] == singular(noun):
            return False
        if (*path.key, "{}") in self._above or (*path.key, "{}") in self._methods:
            return True
        methods = self._methods[path.key]
        if _is_plural(path.nouns[-1]):
            return "POST" in methods or not methods & {"PUT", "PATCH"}
        return own[:1] == ["list"] or any(
            isinstance(content.type, ListOf) or content.item is not None
            for response in operation.successes
            for content in response.contents
            if operation.method == "GET"
        )


def _first(*nouns: str) -> str:
    """The first word of the first of some nouns."""
    return split(nouns[0])[0].lower() if nouns else ""


def _call(nouns: tuple[str, ...], length: int) -> Place:
    """The place of what its last nouns call, from that many on."""
    words = tuple(word for noun in nouns[length - 1 :] for word in split(noun))
    return Place(nouns[: length - 1], Target.ACTION, words)


def _bare(path: str) -> str:
    return bare_path(path)[0].rstrip("/")


def _without_format(operation: Operation, known: set[tuple[str, str]]) -> str:
    """`/calls.json` as `/calls`, and so `/calls/json`, unless both exist."""
    path = _bare(operation.path)
    bare = _FORMAT.sub("", path)
    return path if not bare or (operation.method, bare) in known else bare


def _parse(path: str) -> _Path:
    nouns: list[str] = []
    items: set[int] = set()
    action = stage = ""
    version: tuple[int, ...] = ()
    spelled = _RESOURCE_NAME.sub(lambda found: found[1].replace("*", "{}"), path)
    segments: list[str] = _SEGMENT.findall(spelled)
    for index, segment in enumerate(segments):
        is_last = index == len(segments) - 1
        static = _VARIABLE.split(segment)[0]
        tail = segment[len(static) :]
        if is_last and ":" in (rest := _VARIABLE.sub("", segment)):
            before, _, action = rest.rpartition(":")
            static = static if tail else before
        if not tail and (stated := _VERSION.fullmatch(static)):
            version = version or tuple(map(int, re.findall(r"\d+", static)))
            stage = (stated[1] or stage).lower()
        if not tail and static.replace(".", "").isdigit():
            continue
        if not tail and not nouns and _NOISE.fullmatch(static):
            continue
        if nouns and nouns[-1].lower() == "providers" and _DOTTED.fullmatch(static):
            # What a provider offers is called after it, and not after the way to it.
            nouns, items = [], set()
            continue
        nouns += [part for part in _dotted(static, is_last and not tail) if split(part)]
        if tail and nouns:
            items.add(len(nouns) - 1)
    action = action if split(action) else ""
    return _Path(tuple(nouns), frozenset(items), action, version, stage)


def _dotted(segment: str, is_last: bool) -> list[str]:
    """`chat.postMessage` is two words of a call, `report.csv` is one file."""
    if is_last and _DOTTED.fullmatch(segment):
        parts = segment.split(".")
        if parts[-1].lower() not in _ENDINGS:
            return parts
    return [segment]


def _same(words: list[str]) -> list[str]:
    return [singular(word.lower()) for word in words]


def _is_plural(noun: str) -> bool:
    last = _head(split(noun))[-1]
    return singular(last) != last


def _head(words: list[str]) -> list[str]:
    """The words before the first that relates them to something: `routes` of `routes-for-x`."""
    related = next((at for at, word in enumerate(words) if at and word.lower() in _RELATING), None)
    return words[:related]


def _is_of_another(path: str, noun: str) -> bool:
    """Whether the variable behind a noun says what it relates to: `routes-for-agency/{agency}`."""
    words = split(noun)
    related = _same(words[len(_head(words)) + 1 :])
    variables: list[str] = _VARIABLE.findall(path)
    return bool(related) and _same(split(variables[-1]))[: len(related)] == related
