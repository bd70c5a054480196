"""Which operation a request was made to: its path against the templates of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import cast
from urllib.parse import unquote, urlsplit

from bindwright.load.bundle import Node

__all__ = ["Router", "bases_of"]

_MOST = 1000
"""So many requests are remembered: most records of a file are of a few."""

_VARIABLE = re.compile(r"(\{[^{}]*\})")

_Route = tuple[tuple[int, ...], re.Pattern[str], int]
"""How concrete it is, segment by segment; the template; the number of the operation."""


class Router:
    """Finds operations by method and URL.

    `operations` are methods, path templates and the base paths of their servers. Where several
    templates match, the concrete one is meant (OpenAPI 3.2, section 4.8.2): it has the first
    segment without a variable where the others have one.
    """

    def __init__(self, operations: Iterable[tuple[str, str, Sequence[str]]]) -> None:
        self._routes: dict[str, list[_Route]] = {}
        self._known: dict[tuple[str, str], int | None] = {}
        for number, (method, path, bases) in enumerate(operations):
            routes = self._routes.setdefault(method.upper(), [])
            routes += ((_rank(path), _pattern(base, path), number) for base in bases)
        for routes in self._routes.values():
            routes.sort(key=lambda one: (one[0], one[2]))

    def find(self, method: str, url: str) -> int | None:
        """The number of the operation that a request was made to, or None."""
        key = (method, url)
        if key not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[key] = self._find(method, url)
        return self._known[key]

    def _find(self, method: str, url: str) -> int | None:
        try:
            path = urlsplit(url).path
        except ValueError:
            return None
        # An absolute URL without a path asks for the root.
        path = "/" + path.lstrip("/")
        for _, pattern, number in self._routes.get(method.upper(), ()):
            if pattern.fullmatch(path) or pattern.fullmatch(unquote(path)):
                return number
        return None


def bases_of(*nodes: Node) -> tuple[str, ...]:
    """The paths of the servers that hold for an operation, and none at all.

    `nodes` are the document, the path item and the operation: the innermost that states servers
    counts. Records of requests may have the path from the host on, or the path of the document.
    """
    stated: list[Node] = []
    for node in nodes:
        stated = node.list("servers") or stated
    found = [""]
    for server in stated:
        url = server.text("url") or ""
        for name, variable in server.members("variables"):
            url = url.replace("{" + name + "}", str(_default(variable)))
        # Variables without a default stand for one segment or a part of it.
        path = re.sub(r"^[^/]*://[^/]*", "", url).partition("?")[0].rstrip("/")
        found.append("/" + path.lstrip("/") if path else "")
    return tuple(dict.fromkeys(found))


def _default(variable: Node) -> object:
    value = variable.value
    return cast("dict[str, object]", value).get("default", "") if isinstance(value, dict) else ""


def _pattern(base: str, path: str) -> re.Pattern[str]:
    # Some documents tell operations apart by a query or fragment in the key; requests' are cut.
    template = base + "/" + re.split(r"[?#]", path)[0].lstrip("/")
    parts = _VARIABLE.split(template)
    return re.compile("".join(map(_expression, parts)))


def _expression(part: str) -> str:
    """One part of a template: text, `{name}`, or what some documents write beyond OpenAPI.

    `{+name}` holds slashes too (RFC 6570), and `{name=projects/*/topics/*}` spells out which.
    """
    if not part.startswith("{"):
        return re.escape(part)
    if part.startswith("{+") or "**" in part:
        return ".+"
    spelled = part[1:-1].partition("=")[2]
    return re.escape(spelled).replace(r"\*", "[^/]+") if spelled else "[^/]+"


def _rank(path: str) -> tuple[int, ...]:
    """0 for a segment that is concrete, 2 for one that is a variable, 1 for one that is both."""
    found: list[int] = []
    for segment in path.strip("/").split("/"):
        rest = _VARIABLE.sub("", segment)
        found.append(0 if rest == segment else 1 if rest else 2)
    return tuple(found)
