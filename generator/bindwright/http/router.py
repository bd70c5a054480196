"""Which operation a request is for: its method and URL against path templates and servers.

The templates are a tree, segment by segment, so that what a request costs hangs on its own length
and not on how many paths the document has. Of several templates that fit, the one is meant whose
first segment that differs is more concrete (OpenAPI 3.2, section 4.8.2). Of several operations on
one path, told apart by a query in its key, that one whose query the request has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from bindwright.http import path_templates as templates
from bindwright.http.servers import Authority, ServerUrl, Target

_What = TypeVar("_What")

_MOST = 1000
"""The servers at so many hosts are remembered."""


class Route(NamedTuple, Generic[_What]):
    """An operation: without servers it is at every host, right behind it."""

    method: str
    path: str
    servers: tuple[ServerUrl, ...]
    what: _What


class Match(NamedTuple, Generic[_What]):
    """A path that is known. `what` is None where it does not have the method; it has `methods`.

    `values` are those of the template's variables, percent-decoded.
    """

    what: _What | None
    values: Mapping[str, str]
    methods: tuple[str, ...]
    path: str


class _Stop(NamedTuple, Generic[_What]):
    """A route where its path ends. `servers` are numbers, and `query` is in the key of its path."""

    template: templates.Template
    path: str
    query: frozenset[tuple[str, str]]
    servers: frozenset[int]
    what: _What


_Stops = dict[str, "list[_Stop[_What]]"]
"""The routes that end at one place, by method."""

_Caught = tuple["_Caught | None", list[str]]
"""What variables caught, the last first."""


class _Node(Generic[_What]):
    """Where segments lead that were read so far."""

    __slots__ = ("end", "literals", "mixed", "rests", "variable")

    def __init__(self) -> None:
        self.literals: dict[str, _Node[_What]] = {}
        # By the lengths of the text before and behind the variables, then by these texts.
        self.mixed: dict[
            tuple[int, int], dict[tuple[str, str], list[tuple[templates.Shape, _Node[_What]]]]
        ]
        self.mixed = {}
        self.variable: _Node[_What] | None = None
        self.rests: list[tuple[tuple[templates.Segment, ...], _Node[_What]]] = []
        self.end: _What | None = None

    def at(self, segment: templates.Segment) -> _Node[_What]:
        """The node behind a segment, made where there is none."""
        rank = templates.rank_of(segment)
        if rank == 0:
            text = "".join(one.literal or "" for one in segment)
            return self.literals.setdefault(text, _Node())
        if len(segment) == 1:
            self.variable = self.variable or _Node()
            return self.variable
        shape = templates.Shape(segment)
        by_text = self.mixed.setdefault((len(shape.prefix), len(shape.suffix)), {})
        listed = by_text.setdefault((shape.prefix, shape.suffix), [])
        for known, node in listed:
            if known.key == shape.key:
                return node
        listed.append((shape, _Node()))
        return listed[-1][1]

    def leaf(self, segments: tuple[templates.Segment, ...]) -> _Node[_What]:
        """The node behind all of these segments, made where there is none."""
        node = self
        for index, segment in enumerate(segments):
            if templates.rank_of(segment) == 3:
                node.rests.append((segments[index:], _Node()))
                return node.rests[-1][1]
            node = node.at(segment)
        return node

    def steps(self, text: str) -> Iterator[tuple[_Node[_What], list[str]]]:
        """Where a segment leads, and what its variables catch; the most concrete first."""
        literal = self.literals.get(text)
        if literal is not None:
            yield literal, []
        for (before, behind), by_text in self.mixed.items():
            if before + behind >= len(text):
                continue
            listed = by_text.get((text[:before], text[len(text) - behind :]), ())
            for shape, node in listed:
                caught = shape.match(text)
                if caught is not None:
                    yield node, caught
        if self.variable is not None and text:
            yield self.variable, [text]


def _walk(
    root: _Node[_What], segments: list[str], *, whole: bool
) -> Iterator[tuple[_Node[_What], int, _Caught | None]]:
    """The nodes that segments lead to, the most concrete first, and how many were read.

    With `whole` only those behind all segments.
    """
    waiting: list[tuple[_Node[_What], int, _Caught | None]] = [(root, 0, None)]
    while waiting:
        node, index, caught = waiting.pop()
        if not whole or index == len(segments):
            yield node, index, caught
        if index == len(segments):
            continue
        steps = [(to, index + 1, (caught, more)) for to, more in node.steps(segments[index])]
        for rest, end in node.rests:
            found = templates.match_rest(rest, segments[index:])
            if found is not None:
                steps.append((end, len(segments), (caught, found)))
        waiting += reversed(steps)


class Router(Generic[_What]):
    """Finds routes.

    `everywhere` are servers that all routes have besides their own.
    """

    def __init__(
        self, routes: Iterable[Route[_What]], everywhere: Iterable[ServerUrl] = ()
    ) -> None:
        self._servers: list[ServerUrl] = []
        self._numbers: dict[ServerUrl, int] = {}
        self._ranks: list[tuple[int, ...]] = []
        self._here: dict[Authority, frozenset[int]] = {}
        self._bases: _Node[list[int]] = _Node()
        self._paths: _Node[_Stops[_What]] = _Node()
        more = frozenset(map(self._number, everywhere))
        sets: dict[tuple[ServerUrl, ...], frozenset[int]] = {}
        for route in routes:
            own = route.servers or (ServerUrl(()),)
            if own not in sets:
                sets[own] = frozenset(map(self._number, own)) | more
            template = templates.parse_template(route.path)
            node = self._paths.leaf(template.segments)
            node.end = {} if node.end is None else node.end
            stop = _Stop(
                template, route.path, templates.query_of(route.path), sets[own], route.what
            )
            node.end.setdefault(route.method.upper(), []).append(stop)

    def _number(self, server: ServerUrl) -> int:
        if server not in self._numbers:
            self._numbers[server] = len(self._servers)
            self._servers.append(server)
            self._ranks.append(tuple(map(templates.rank_of, server.base)))
            node = self._bases.leaf(server.base)
            node.end = [] if node.end is None else node.end
            node.end.append(self._numbers[server])
        return self._numbers[server]

    def knows(self, authority: Authority) -> bool:
        """Whether any server is at this host and port."""
        return bool(self._at(authority))

    def _at(self, authority: Authority) -> frozenset[int]:
        """The numbers of the servers at a host and port."""
        found = self._here.get(authority)
        if found is None:
            if len(self._here) >= _MOST:
                self._here.clear()
            numbered = enumerate(self._servers)
            found = frozenset(number for number, one in numbered if one.is_at(authority))
            self._here[authority] = found
        return found

    def find(self, method: str, target: Target, *, any_host: bool = False) -> Match[_What] | None:
        """What a request is for; None if no path fits.

        The base path of a server stands before the path. It may be left out where nothing says
        which server is meant: the target has no authority, or `any_host` ignores it.
        """
        segments = templates.decoded(target.path)
        is_free = any_host or target.authority is None
        allowed = self._prefixes(segments, None if is_free else target.authority)
        if is_free:
            allowed[()] = None
        best: tuple[tuple[int, ...], Match[_What]] | None = None
        known: Match[_What] | None = None
        # Longest first: that the base path is there is likelier than that it was left out.
        for prefix in sorted(allowed, key=len, reverse=True):
            rest = segments[len(prefix) :]
            if not rest:
                continue
            found = self._first(method.upper(), rest, allowed[prefix], target.query)
            if found is None:
                continue
            rank, match = found
            if match.what is None:
                known = known or match
            elif best is None or (*prefix, *rank) < best[0]:
                best = (*prefix, *rank), match
        return best[1] if best else known

    def _prefixes(
        self, segments: list[str], authority: Authority | None
    ) -> dict[tuple[int, ...], set[int] | None]:
        """The numbers of the servers whose base path a path starts with, by its rank.

        The server of a path alone may be any; its number is then None.
        """
        found: dict[tuple[int, ...], set[int] | None] = {}
        here = None if authority is None else self._at(authority)
        for node, _, _ in _walk(self._bases, segments, whole=False):
            for number in node.end or ():
                if here is None or number in here:
                    numbers = found.setdefault(self._ranks[number], set())
                    if numbers is not None:
                        numbers.add(number)
        return found

    def _first(
        self, method: str, segments: list[str], servers: set[int] | None, query: str
    ) -> tuple[tuple[int, ...], Match[_What]] | None:
        """The most concrete route with a method, or else the most concrete one without it."""
        known: tuple[tuple[int, ...], Match[_What]] | None = None
        for node, _, caught in _walk(self._paths, segments, whole=True):
            stops = node.end or {}
            here = {
                name: one
                for name, listed in stops.items()
                if (one := _served(listed, servers, query)) is not None
            }
            if not here:
                continue
            stop = here.get(method) or next(iter(here.values()))
            match = Match(
                stop.what if method in here else None,
                stop.template.values(_flat(caught)),
                tuple(here),
                stop.path,
            )
            if match.what is not None:
                return stop.template.rank, match
            known = known or (stop.template.rank, match)
        return known


def _served(stops: list[_Stop[_What]], servers: set[int] | None, query: str) -> _Stop[_What] | None:
    """The route among some that is at one of the servers; None stands for any.

    It is the one of whose own query the request has most, and the first where it has none of them.
    """
    here = [one for one in stops if servers is None or servers & one.servers]
    if len(here) > 1:
        pairs = templates.query_pairs(query)
        fitting = [one for one in here if templates.has_query(pairs, one.query)]
        here = sorted(fitting or here, key=lambda one: -len(one.query))
    return here[0] if here else None


def _flat(caught: _Caught | None) -> list[str]:
    found: list[list[str]] = []
    while caught is not None:
        caught, more = caught
        found.append(more)
    return [text for texts in reversed(found) for text in texts]
