"""What a path says: the nouns on its way, and whether it ends at one thing, at many, or in a verb.

`/v1/users/{id}/posts` is the collection `posts` of `users`, `/v1/jobs/{id}/cancel` does something
with one of `jobs`. What is decided here hangs on a path and on what stands directly around it in
the document, never on what stands elsewhere.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bindwright.ir.operations import Operation, Target
from bindwright.ir.types import ListOf
from bindwright.ir.wording import own_words
from bindwright.ir.words import VERBS, singular, split

_NOISE = re.compile(
    r"v\d+(?:[._-]?\d+)*(?:(?:alpha|beta|rc)\d*)?|api|rest|\d{4}-\d{2}-\d{2}", re.IGNORECASE
)
"""Segments before the first noun that say nothing: versions, and that this is an API."""

_SEGMENT = re.compile(r"(?:\{[^{}]*\}|[^/{}])+")
_RESOURCE_NAME = re.compile(r"\{[^{}=]*=([^{}]*)\}")
"""A variable that spells out what it holds: `{name=projects/*/topics/*}`."""
_VARIABLE = re.compile(r"\{[^{}]*\}")
_FORMAT = re.compile(r"\.(?:json|xml)$", re.IGNORECASE)
_DOTTED = re.compile(r"[A-Za-z]\w*(?:\.[A-Za-z]\w*)+")
_ENDINGS = frozenset({"json", "xml", "csv", "png", "svg", "txt", "pdf", "html", "yaml", "zip"})

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
    """A path taken apart: nouns, which of them a variable follows, and an action after a colon."""

    nouns: tuple[str, ...]
    items: frozenset[int]
    action: str

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
        listed = list(operations)
        known = {_bare(one.path) for one in listed}
        for operation in listed:
            path = _parse(_without_format(_bare(operation.path), known))
            self._paths[operation.path] = path
            self._methods.setdefault(path.key, set()).add(operation.method)
            for length in range(len(path.key) - 1, 0, -1):
                above = path.key[:length]
                if above in self._above:
                    break  # and so are those above it
                self._above.add(above)

    def of(self, operation: Operation) -> Place:
        """The place of one of the operations."""
        path = self._paths[operation.path]
        nouns = path.nouns
        if path.action:
            return Place(nouns, Target.ACTION, tuple(split(path.action)))
        if not nouns or len(nouns) - 1 in path.items:
            return Place(nouns, Target.ITEM if nouns else Target.ONE)
        # A verb alone belongs to what the tag says, unless that says the same.
        tag = split(operation.tags[0]) if operation.tags else []
        tagged = bool(tag) and _same(tag) != _same(split(nouns[0]))
        if (len(nouns) > 1 or tagged) and self._is_action(operation, path):
            return Place(nouns[:-1], Target.ACTION, tuple(split(nouns[-1])))
        return Place(nouns, Target.ALL if self._is_many(operation, path) else Target.ONE)

    def _is_action(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun is a verb: nothing stands below it, and one method alone at it."""
        key = path.key
        if key in self._above or self._methods[key] != {operation.method}:
            return False
        if split(operation.chosen_method or "") == [word.lower() for word in split(path.nouns[-1])]:
            return len(path.nouns) > 1  # called as the last noun, by whoever wrote the document
        first, *others = [word.lower() for word in split(path.nouns[-1])]
        own = [word.lower() for word in own_words(operation)]
        before = {word.lower() for noun in path.nouns[:-1] for word in split(noun)}
        if first in VERBS or (own[:1] == [first] and not others):
            return True
        if operation.method != "POST":
            # `GET /search/code` searches code.
            beside = len(path.nouns) > 1 and len(path.nouns) - 2 not in path.items
            return beside and split(path.nouns[-2])[0].lower() in VERBS
        # `createSpeech` makes a speech, so that `/audio/speech` is something to make.
        made = own[:1] and own[0] in VERBS - before and first in own[1:]
        return not made and not _is_plural(path.nouns[-1])

    def _is_many(self, operation: Operation, path: _Path) -> bool:
        """Whether the last noun stands for many things."""
        own = [word.lower() for word in own_words(operation)]
        noun = split(path.nouns[-1])[-1].lower()
        if own[:1] and own[0] in _ABOUT_ONE and own[-1] == singular(noun):
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


def _bare(path: str) -> str:
    return path.partition("?")[0].rstrip("/")


def _without_format(path: str, known: set[str]) -> str:
    """`/calls.json` as `/calls`, unless both exist."""
    bare = _FORMAT.sub("", path)
    return path if bare in known else bare


def _parse(path: str) -> _Path:
    nouns: list[str] = []
    items: set[int] = set()
    action = ""
    spelled = _RESOURCE_NAME.sub(lambda found: found[1].replace("*", "{}"), path)
    segments: list[str] = _SEGMENT.findall(spelled)
    for index, segment in enumerate(segments):
        is_last = index == len(segments) - 1
        static = _VARIABLE.split(segment)[0]
        tail = segment[len(static) :]
        if is_last and ":" in (rest := _VARIABLE.sub("", segment)):
            before, _, action = rest.rpartition(":")
            static = static if tail else before
        if not nouns and not tail and _NOISE.fullmatch(static):
            continue
        if nouns and nouns[-1].lower() == "providers" and _DOTTED.fullmatch(static):
            # What a provider offers is called after it, and not after the way to it.
            nouns, items = [], set()
            continue
        nouns += [part for part in _dotted(static, is_last and not tail) if split(part)]
        if tail and nouns:
            items.add(len(nouns) - 1)
    return _Path(tuple(nouns), frozenset(items), action if split(action) else "")


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
    last = split(noun)[-1]
    return singular(last) != last
