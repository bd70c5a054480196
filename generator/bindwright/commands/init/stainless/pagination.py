"""`pagination`: schemes with the parameters and properties that an operation has to have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bindwright.commands.init.carried import Scheme
from bindwright.commands.init.draft import Draft
from bindwright.commands.init.foreign import NoMeaning, NotYet, Unfit
from bindwright.diagnostics.origin import as_pointer, parse_pointer
from bindwright.ir.words import split
from bindwright.load.bundle import Node
from bindwright.plan.names import words

_STYLES = {
    "cursor": "cursor", "cursor_id": "cursor", "page_number": "page", "offset": "offset",
    "cursor_url": "url",
}  # fmt: skip
_PURPOSES = {
    "items": "items",
    "next_cursor_param": "cursor", "next_cursor_id_param": "cursor",
    "next_cursor_field": "next", "cursor_url_field": "next",
    "cursor_item_id": "last_item",
    "has_next_page": "has_more",
    "page_number_param": "page", "total_page_count_field": "pages",
    "offset_count_param": "offset", "offset_total_count_field": "total",
}  # fmt: skip
_USUAL = {
    "cursor": {
        "cursor": "cursor", "after": "cursor", "next_cursor": "next", "next_page_token": "next",
    },
    "page": {"page": "page", "page_number": "page", "total_pages": "pages"},
    "offset": {"offset": "offset", "skip": "offset", "total": "total"},
    "url": {"next": "next", "next_url": "next"},
}  # fmt: skip
"""What names say where no purpose is stated."""

_EVERYWHERE = {"has_more": "has_more", "data": "items", "items": "items"}


class Pagination:
    """The handler of this key."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._notes = draft.notes

    def read(self, node: Node) -> None:
        """One scheme, or a list of them."""
        values: Any = node.value
        if isinstance(values, dict):
            self._notes.handle(node, self._scheme)
        elif not isinstance(values, list):
            raise Unfit("a list of schemes is expected here")
        else:
            for index, one in enumerate(values):
                self._notes.handle(Node(one, node.origin.child(index)), self._scheme)

    def _scheme(self, node: Node) -> None:
        name, kind = node.text("name"), node.text("type")
        if kind == "fake_page":
            self._notes.handle(node, NotYet("a page that has no next one is the answer itself"))
            return
        style = _STYLES.get(kind or "")
        if name is None or style is None:
            raise Unfit(f"a name, and a type of {', '.join(_STYLES)}, are expected here")
        stated: dict[str, str] = {}
        found: dict[str, str] = {}
        usual = _USUAL[style] | _EVERYWHERE
        places = [*_requested(node), *_answered(node)]
        for there, place, is_array in places:
            self._place(there, place, is_array, usual, stated, found)
        if "items" in found and "items" not in stated and _is_top_level(node):
            found.pop("items")
        chosen = {key: one for key, one in {**found, **stated}.items() if key in _TAKEN[style]}
        if "last_item" in chosen:
            chosen.pop("next", None)
        self._draft.schemes.append(
            Scheme(
                name=words.snake(split(name)),
                words={"style": style, **chosen},
                origin=node.origin,
                parameters=frozenset(one for one, _ in _members(node, "request")),
                properties=frozenset(one for one, _ in _members(node, "response")),
            )
        )
        known = dict.fromkeys(("name", "type", "request", "response"), lambda _: None)
        self._notes.walk(
            node,
            {
                **known,
                "description": NoMeaning("a text"),
                "param_location": lambda _: "pagination",
                "continue_on_empty_items": NoMeaning(
                    "an empty page ends a listing where its style says so"
                ),
            },
        )

    def _place(
        self, there: Node, place: str, is_array: bool, usual: dict[str, str],
        stated: dict[str, str], found: dict[str, str],
    ) -> None:  # fmt: skip
        """What one parameter or property is for: as stated, or as its name says."""
        own = there.get("x-stainless-pagination-property")
        purpose = own.text("purpose") if own is not None else None
        if own is not None and own.flag("from_header"):
            place = parse_pointer(there.origin.pointer)[-1]
        if purpose in _PURPOSES:
            stated.setdefault(_PURPOSES[purpose], place)
            return
        if purpose is not None and own is not None:
            why = "the next page is found without it"
            self._notes.handle(Node(purpose, own.origin.child("purpose")), NoMeaning(why))
            return
        key = usual.get(parse_pointer(there.origin.pointer)[-1])
        if key is not None and (key != "items" or is_array):
            found.setdefault(key, place)


_TAKEN = {
    "cursor": ("items", "cursor", "next", "last_item", "has_more"),
    "page": ("items", "page", "pages", "has_more"),
    "offset": ("items", "offset", "total", "has_more"),
    "url": ("items", "next", "has_more"),
}


def _is_top_level(node: Node) -> bool:
    response = node.get("response")
    own = response.get("x-stainless-pagination-property") if response is not None else None
    return own is not None and own.flag("is_top_level_array")


def _members(node: Node, key: str) -> Iterator[tuple[str, Node]]:
    for name, one in node.members(key):
        if not name.startswith("x-"):
            yield name, one


def _requested(node: Node) -> Iterator[tuple[Node, str, bool]]:
    """The parameters, each with how bindwright.toml names it."""
    in_body = node.text("param_location") == "body"
    for name, one in _members(node, "request"):
        yield one, as_pointer([name]) if in_body else name, False


def _answered(node: Node) -> Iterator[tuple[Node, str, bool]]:
    """The properties of the answer, and those in objects and items, with their pointers."""
    for name, one in _members(node, "response"):
        yield from _deep(one, (name,))


def _deep(node: Node, path: tuple[str, ...]) -> Iterator[tuple[Node, str, bool]]:
    yield node, as_pointer(path), node.text("type") == "array" or node.get("items") is not None
    for name, one in node.members("properties"):
        yield from _deep(one, (*path, name))
    items = node.get("items")
    for name, one in items.members("properties") if items is not None else ():
        yield from _deep(one, (name,))
