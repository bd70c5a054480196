"""Classes of pages: what they hold, and what asks for the next one, as far as their text tells.

`next_page_info` gives `PageInfo(params={"page": current + 1})`: what the value is made of says the
style. A number that grows by one is that of a page, one that grows by a length is an offset; what
stands in the answer is a cursor, or a URL.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bindwright.diagnostics.origin import as_pointer
from bindwright.packages.modules import Modules
from bindwright.packages.types import wire_names
from bindwright.plan.source import python as py
from bindwright.plan.surface import Method
from bindwright.record import record

_PLACES = {"params": "", "json": "/"}
"""Where the value is sent: by its name in the query, by a pointer in the body."""


@record
class Page:
    """The member that has the items, "" where the answer itself is the array.

    `words` are the keys of `[package.pagination]` but for `items`, empty where the text does not
    tell how the next page is found.
    """

    items: str
    words: Mapping[str, str] = field(default_factory=dict[str, str])


def read_pages(methods: Iterable[Method], modules: Modules) -> dict[py.Name, Page]:
    """The classes of pages that methods give."""
    found: dict[py.Name, Page] = {}
    for one in methods:
        base = one.returns.base if isinstance(one.returns, py.Subscript) else None
        node = modules.find(base) if base is not None else None
        if base is not None and isinstance(node, ast.ClassDef) and base not in found:
            page = _page(node, wire_names(base, modules))
            if page is not None:
                found[base] = page
    return found


def _page(node: ast.ClassDef, names: Mapping[str, str]) -> Page | None:
    functions = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
    listed = functions.get("_get_page_items")
    places = _Reading(listed, names).places() if listed is not None else []
    if not places:
        return None
    # `build` puts an answer that is an array into a member of the page.
    items = "" if "build" in functions else max(places, key=len)
    following = functions.get("next_page_info")
    words = _words(_Reading(following, names)) if following is not None else {}
    last = functions.get("has_next_page")
    more = _Reading(last, names).places() if last is not None else []
    if more and words.get("style", "single") != "single":
        words["has_more"] = max(more, key=len)
    return Page(items=items, words=words)


def _words(reading: _Reading) -> dict[str, str]:
    """How the next page is found; nothing where the text says several things, or none."""
    asked = list(reading.requests())
    if not asked:
        return {"style": "single"} if reading.gives_nothing() else {}
    found = [_request(one, reading) for one in asked]
    return found[0] if all(one == found[0] for one in found) else {}


def _request(asked: ast.keyword, reading: _Reading) -> dict[str, str]:
    if asked.arg == "url":
        places = reading.places(asked.value)
        return {"style": "url", "next": max(places, key=len)} if places else {}
    match asked:
        case ast.keyword(
            arg=str() as arg,
            value=ast.Dict(keys=[ast.Constant(value=str() as name)], values=[value]),
        ):
            return _sent(f"{_PLACES[arg]}{name}", value, reading)
        case _:
            return {}


def _sent(name: str, value: ast.expr, reading: _Reading) -> dict[str, str]:
    sums = reading.sums(value)
    bound = reading.bound()
    if any(isinstance(one.right, ast.Constant) and one.right.value == 1 for one in sums):
        return {"style": "page", "page": name} | ({"pages": bound} if bound else {})
    if sums:
        return {"style": "offset", "offset": name} | ({"total": bound} if bound else {})
    item = reading.of_last_item(value)
    if item:
        return {"style": "cursor", "cursor": name, "last_item": item}
    places = reading.places(value)
    longest = max(places, key=len, default="")
    if longest and all(longest.startswith(one) for one in places):
        return {"style": "cursor", "cursor": name, "next": longest}
    return {}


@dataclass(slots=True)
class _Reading:
    """One function of a page: what its variables are given, and what it reads of the page."""

    function: ast.FunctionDef
    names: Mapping[str, str]

    def _given(self, name: str) -> Iterator[ast.expr]:
        for node in ast.walk(self.function):
            match node:
                case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                    yield value
                case _:
                    pass

    def _parts(self, node: ast.AST) -> Iterator[ast.AST]:
        """All that a value is made of, that of the variables in it too."""
        waiting, seen = [node], {"self"}
        while waiting:
            for one in ast.walk(waiting.pop()):
                yield one
                if isinstance(one, ast.Name) and one.id not in seen:
                    seen.add(one.id)
                    waiting += self._given(one.id)

    def places(self, node: ast.AST | None = None) -> list[str]:
        """The members of the page that are read, as pointers."""
        parts = self._parts(node) if node is not None else ast.walk(self.function)
        found = [
            pointer
            for one in parts
            if isinstance(one, ast.Attribute) and (pointer := self._pointer(one))
        ]
        return list(dict.fromkeys(found))

    def _pointer(self, node: ast.expr) -> str:
        """`self.a.b` as `/a/b`; "" for what is no member of the page."""
        path: list[str] = []
        while isinstance(node, ast.Attribute):
            path.insert(0, node.attr)
            node = node.value
        if not (isinstance(node, ast.Name) and node.id == "self" and path[0] in self.names):
            return ""
        return as_pointer([self.names[path[0]], *path[1:]])

    def sums(self, node: ast.AST) -> list[ast.BinOp]:
        """The additions in a value."""
        parts = self._parts(node)
        return [one for one in parts if isinstance(one, ast.BinOp) and isinstance(one.op, ast.Add)]

    def bound(self) -> str:
        """The member that a number is compared with, which is how many there are."""
        found = {
            place
            for one in ast.walk(self.function)
            if isinstance(one, ast.Compare) and isinstance(one.ops[0], ast.Lt | ast.GtE)
            for place in self.places(one.comparators[0])
        }
        return found.pop() if len(found) == 1 else ""

    def of_last_item(self, node: ast.AST) -> str:
        """What is read of `items[-1]`, as a pointer into the item."""
        for one in self._parts(node):
            if isinstance(one, ast.Attribute) and any(map(_is_last, self._parts(one.value))):
                return as_pointer([one.attr])
        return ""

    def requests(self) -> Iterator[ast.keyword]:
        """What `PageInfo(…)` is given."""
        for node in ast.walk(self.function):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "PageInfo":
                yield from (one for one in node.keywords if one.arg in ("url", *_PLACES))

    def gives_nothing(self) -> bool:
        """Whether it says that there is never a next page."""
        body = [one for one in self.function.body if not isinstance(one, ast.Expr)]
        return [ast.unparse(one) for one in body] in (["return None"], ["return"])


def _is_last(node: ast.AST) -> bool:
    """Whether something is `…[-1]`."""
    match node:
        case ast.Subscript(slice=ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=1))):
            return True
        case _:
            return False
