"""Path templates: what is literal in them, what is a variable, and what a segment gives it.

Nothing here is tried twice: a variable ends where the literal text behind it begins for the first
time, which finds an answer wherever there is one. So matching is linear in the path, whatever the
template says and whoever wrote the path.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote

SEPARATOR = "\ud800"
"""Stands between decoded segments, whose own slashes are part of them (`%2F`): decoding never
gives half of a surrogate pair."""

_VARIABLE = re.compile(r"\{([^{}]*)\}")


class Part(NamedTuple):
    """A piece of a segment: literal text, or a variable where `literal` is None.

    What belongs to a variable that spells itself out (`{name=projects/*}`) has its `name`. A part
    that `spans` holds slashes too.
    """

    literal: str | None
    name: str | None = None
    spans: bool = False


Segment = tuple[Part, ...]


class Template:
    """A path template, segment by segment."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self.segments = tuple(segments)
        # Of two templates that fit the one with the smaller rank is meant.
        self.rank = tuple(map(rank_of, self.segments))

    def values(self, captures: Iterable[str]) -> dict[str, str]:
        """The values of the variables, by their names, from what each of its variables caught."""
        found: dict[str, str] = {}
        caught = iter(captures)
        before: set[str | None] = set()
        for segment in self.segments:
            names = {one.name for one in segment}
            for name in names:
                if name is not None:
                    found[name] = found[name] + "/" if name in before else ""
            for part in segment:
                text = next(caught, "") if part.literal is None else part.literal
                if part.name is not None:
                    found[part.name] += text.replace(SEPARATOR, "/")
            before = names
        return found


def rank_of(segment: Segment) -> int:
    """How concrete a segment is: 0 is a literal, 1 a literal with variables, 2 a variable, 3 what
    holds slashes as well (OpenAPI 3.2, section 4.8.2, asks for literals first).
    """
    if any(one.spans for one in segment):
        return 3
    if all(one.literal is None for one in segment) and segment:
        return 2
    return 1 if any(one.literal is None for one in segment) else 0


def decoded(path: str) -> list[str]:
    """The segments of a path, percent-decoded one by one: `%2F` divides nothing."""
    segments = path.removeprefix("/").split("/")
    return [unquote(one) for one in segments] if "%" in path else segments


def parse_template(path: str) -> Template:
    """A template: `{name}`, and what some documents write beyond OpenAPI.

    `{+name}` and `{name*}` hold slashes too (RFC 6570), `{name=projects/*/topics/*}` spells out
    which, where `**` is any number of segments. Some documents tell operations on one path apart
    by a query or a fragment, which is no part of it.
    """
    segments: list[Segment] = []
    parts: list[Part] = []
    for piece in _pieces(_without_query(path).removeprefix("/")):
        if piece.literal == "/":
            segments.append(_joined(parts))
            parts = []
        else:
            parts.append(piece)
    return Template([*segments, _joined(parts)])


def _without_query(path: str) -> str:
    """The path up to a `?` or `#` that stands in no variable."""
    masked = _VARIABLE.sub(lambda found: "x" * len(found[0]), path)
    return path[: len(re.split(r"[?#]", masked, maxsplit=1)[0])]


def without_names(path: str) -> str:
    """A path template in which the names of variables don't matter: they are all `{}`."""
    return _VARIABLE.sub("{}", path)


def variables_of(path: str) -> list[str]:
    """What stands between the braces of a path template, in order."""
    return _VARIABLE.findall(path)


def query_of(path: str) -> frozenset[tuple[str, str]]:
    """What a request has to have in its query, where that tells operations on one path apart.

    A variable (`?kind={kind}`) asks for the name alone, and gives "{}" for the value.
    """
    query = path[len(_without_query(path)) :].partition("#")[0].removeprefix("?")
    return frozenset((name, without_names(value)) for name, value in query_pairs(query))


def query_pairs(query: str) -> list[tuple[str, str]]:
    """The names and values of a query, decoded; a name alone has the value ""."""
    return parse_qsl(query, keep_blank_values=True)


def has_query(asked: Iterable[tuple[str, str]], needed: frozenset[tuple[str, str]]) -> bool:
    """Whether a query has what is needed."""
    given = dict(asked)
    return all(name in given and value in ("{}", given[name]) for name, value in needed)


def _pieces(path: str) -> Iterator[Part]:
    for index, text in enumerate(_VARIABLE.split(path)):
        if not index % 2:
            yield from _literals(text, None)
            continue
        name, is_spelled, spelled = text.partition("=")
        if is_spelled and spelled:
            yield from _spelled(name, spelled)
        else:
            spans = name.startswith("+") or name.endswith("*")
            yield Part(None, name.removeprefix("+").removesuffix("*"), spans)


def _spelled(name: str, text: str) -> Iterator[Part]:
    for index, piece in enumerate(re.split(r"(\*+)", text)):
        if index % 2:
            yield Part(None, name, len(piece) > 1)
        else:
            yield from _literals(piece, name)


def _literals(text: str, name: str | None) -> Iterator[Part]:
    for index, piece in enumerate(text.split("/")):
        if index:
            yield Part("/")
        if piece:
            yield Part(unquote(piece), name)


def _joined(parts: Sequence[Part]) -> Segment:
    """The same parts, with neighbouring literals of one owner as one."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        text = last.literal if last and last.name == part.name else None
        if text is not None and part.literal is not None:
            found[-1] = Part(text + part.literal, part.name)
        else:
            found.append(part)
    return tuple(found)


class Shape:
    """What a segment with variables looks like, whatever they are called."""

    def __init__(self, segment: Segment) -> None:
        texts = [""]
        for part in segment:
            if part.literal is None:
                texts.append("")
            else:
                texts[-1] += part.literal
        self.key = tuple(texts)
        self.prefix, *self._between, self.suffix = texts

    def match(self, text: str) -> list[str] | None:
        """What each variable holds, of at least one character; None for other texts."""
        start, end = len(self.prefix), len(text) - len(self.suffix)
        if not text.startswith(self.prefix) or not text.endswith(self.suffix):
            return None
        found: list[str] = []
        for literal in self._between:
            at = text.find(literal, start + 1, end)
            if at < 0:
                return None
            found.append(text[start:at])
            start = at + len(literal)
        return [*found, text[start:end]] if start < end else None


def match_rest(segments: Sequence[Segment], rest: Sequence[str]) -> list[str] | None:
    """What the variables of segments hold of which some span slashes; None where they don't fit."""
    tokens: list[Part] = []
    for index, segment in enumerate(segments):
        tokens += (*([Part(SEPARATOR)] if index else []), *segment)
    return _Spans(tokens, SEPARATOR.join(rest)).match()


class _Spans:
    """Variables that hold slashes beside such that don't: no first answer is the right one.

    Every pair of a token and a place is tried once.
    """

    def __init__(self, tokens: Sequence[Part], text: str) -> None:
        self._tokens, self._text = tokens, text
        self._tried: list[set[int]] = [set() for _ in tokens]

    def match(self) -> list[str] | None:
        ends: list[int] = []  # where each token ends, of those that fit so far
        waiting = [iter(self._ends(self._tokens[0], 0))]
        while waiting:
            number = len(waiting) - 1
            end = next(waiting[-1], None)
            if end is None or end in self._tried[number]:  # then all that follow were tried, too
                waiting.pop()
                del ends[-1:]
                continue
            self._tried[number].add(end)
            if number + 1 < len(self._tokens):
                ends.append(end)
                waiting.append(iter(self._ends(self._tokens[number + 1], end)))
            elif end == len(self._text):
                return self._caught([*ends, end])
        return None

    def _caught(self, ends: list[int]) -> list[str]:
        bounds = zip(self._tokens, [0, *ends], ends, strict=False)
        return [self._text[start:end] for part, start, end in bounds if part.literal is None]

    def _ends(self, part: Part, at: int) -> Iterable[int]:
        if part.literal is not None:
            fits = self._text.startswith(part.literal, at)
            return (at + len(part.literal),) if fits else ()
        limit = len(self._text) if part.spans else self._text.find(SEPARATOR, at)
        return range(at + 1, (limit if limit >= 0 else len(self._text)) + 1)


def form_of(path: str) -> str:
    """A path without the names of its variables, and without a slash at its end."""
    return without_names(path.rstrip("/") or "/")
