"""Which operation a request is for: path templates, base paths of servers, methods."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any
from urllib.parse import unquote, urlsplit

from bindwright.ir.operations import Api, Operation, Server

__all__ = ["Match", "Router"]

_VARIABLE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Match:
    """A path that the document knows. `operation` is None where it does not have the method."""

    operation: Operation | None
    values: Mapping[str, str]
    methods: tuple[str, ...]


@dataclass(slots=True)
class _Route:
    """A path template, its operations by method, and the base paths that may stand before it."""

    template: str
    bases: set[str]
    operations: dict[str, Operation] = field(default_factory=dict[str, Operation])

    def match(self, segments: list[str]) -> dict[str, str] | None:
        """The values of the template's variables, or None where the path is another one."""
        patterns = _patterns(self.template)
        if len(patterns) != len(segments):
            return None
        values: dict[str, str] = {}
        for (pattern, names), segment in zip(patterns, segments, strict=True):
            found = pattern.fullmatch(segment)
            if found is None:
                return None
            values.update(zip(names, found.groups(), strict=True))
        return values

    @property
    def rank(self) -> tuple[int, ...]:
        """Concrete segments come before templated ones (OpenAPI 3.2, section 4.8.2)."""
        return tuple(
            2 if _VARIABLE.fullmatch(one) else 1 if _VARIABLE.search(one) else 0
            for one in _segments(self.template)
        )


class Router:
    """Finds operations. Base paths of servers may stand before a path and may be left out."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def find(self, method: str, raw_path: str) -> Match | None:
        """What a request's path (still percent-encoded) and method mean; None if no path fits."""
        first: Match | None = None
        for base in self._bases_before(raw_path):
            segments = [unquote(one) for one in raw_path[len(base) :].split("/")[1:]]
            for route in self._routes.get(len(segments), ()):
                values = route.match(segments) if not base or base in route.bases else None
                if values is None:
                    continue
                operation = route.operations.get(method)
                found = Match(operation, values, tuple(route.operations))
                if operation is not None:
                    return found
                first = first or found
        return first

    def _bases_before(self, raw_path: str) -> Iterable[str]:
        yield ""
        for base in self._bases:
            if raw_path.startswith(base + "/"):
                yield base

    @cached_property
    def _routes(self) -> dict[int, list[_Route]]:
        """The routes by their number of segments, the most concrete first."""
        by_path: dict[str, _Route] = {}
        root = _base_paths(self._api.servers)
        for operation in self._api.operations:
            route = by_path.setdefault(operation.path, _Route(operation.path, set(root)))
            route.operations.setdefault(operation.method.upper(), operation)
            route.bases |= _base_paths(operation.servers)
        found: dict[int, list[_Route]] = {}
        for route in sorted(by_path.values(), key=lambda one: one.rank):
            found.setdefault(len(route.rank), []).append(route)
        return found

    @cached_property
    def _bases(self) -> list[str]:
        bases = {base for routes in self._routes.values() for one in routes for base in one.bases}
        return sorted(bases, key=lambda base: (-len(base), base))


def _segments(template: str) -> list[str]:
    # Some documents tell operations on one path apart by a query or a fragment in the template.
    path = re.split(r"[?#]", template, maxsplit=1)[0]
    return path.split("/")[1:]


_PATTERNS: dict[str, list[tuple[re.Pattern[str], list[str]]]] = {}


def _patterns(template: str) -> list[tuple[re.Pattern[str], list[str]]]:
    """For each segment a pattern and the names of its variables."""
    if template not in _PATTERNS:
        _PATTERNS[template] = [_pattern(one) for one in _segments(template)]
    return _PATTERNS[template]


def _pattern(segment: str) -> tuple[re.Pattern[str], list[str]]:
    # Split by a pattern with a group, every other part is the name of a variable.
    parts = _VARIABLE.split(segment)
    text = "".join("(.+?)" if index % 2 else re.escape(part) for index, part in enumerate(parts))
    return re.compile(text, re.DOTALL), parts[1::2]


def _base_paths(servers: Iterable[Server]) -> set[str]:
    paths = (urlsplit(server.url).path.rstrip("/") for server in servers if _is_url(server.url))
    return {path for path in paths if path.startswith("/")}


def _is_url(url: Any) -> bool:
    try:
        urlsplit(url)
    except ValueError:
        return False
    return True
