"""`pagination`: schemes with the parameters and properties that an operation has to have."""

from __future__ import annotations

from collections.abc import Iterator

from bindwright.commands.init.carried import Scheme
from bindwright.commands.init.foreign import NoMeaning, Unfit, items
from bindwright.commands.init.stainless.part import Part, key_of
from bindwright.diagnostics.origin import as_pointer
from bindwright.load.bundle import Node

_STYLES = {
    "cursor": "cursor", "cursor_id": "cursor", "page_number": "page", "offset": "offset",
    "cursor_url": "url", "fake_page": "single",
}  # fmt: skip
_PURPOSES = {
    "items": "items", "next_cursor_param": "cursor", "next_cursor_id_param": "cursor",
    "next_cursor_field": "next", "cursor_url_field": "next", "cursor_item_id": "last_item",
    "has_next_page": "has_more", "page_number_param": "page", "total_page_count_field": "pages",
    "offset_count_param": "offset", "offset_total_count_field": "total",
}  # fmt: skip
_USUAL = {
    "has_more": "has_more", "data": "items", "items": "items", "cursor": "cursor",
    "after": "cursor", "next_cursor": "next", "next_page_token": "next", "next": "next",
    "next_url": "next", "page": "page", "page_number": "page", "total_pages": "pages",
    "offset": "offset", "skip": "offset", "total": "total",
}  # fmt: skip
"""What names say where no purpose is stated."""
_TAKEN = {
    "cursor": ("items", "cursor", "next", "last_item", "has_more"),
    "page": ("items", "page", "pages", "has_more"),
    "offset": ("items", "offset", "total", "has_more"),
    "url": ("items", "next", "has_more"),
    "single": ("items",),
}
_PROPERTY = "x-stainless-pagination-property"


class Pagination(Part):
    """The function for this key."""

    def read(self, node: Node) -> None:
        """One scheme, or a list of them."""
        for one in [node] if isinstance(node.value, dict) else items(node):
            self.notes.handle(one, self._scheme)

    def _scheme(self, node: Node) -> None:
        name, kind = node.text("name"), node.text("type") or ""
        if name is None or kind not in _STYLES:
            raise Unfit(f"a name, and a type of {', '.join(_STYLES)}, are expected here")
        style = _STYLES[kind]
        stated: dict[str, str] = {}
        found: dict[str, str] = {}
        for there, place in (*_requested(node), *_answered(node)):
            self._place(there, place, stated, found)
        whole = next((one for key, one in node.items() if key == "response"), node).get(_PROPERTY)
        is_array = whole is not None and whole.flag("is_top_level_array")
        if is_array:
            found.pop("items", None)
        words = {key: one for key, one in {**found, **stated}.items() if key in _TAKEN[style]}
        if style == "single" and "items" not in words and not is_array:
            raise Unfit("where the items of the answer are is expected here, as 'response'")
        if "last_item" in words:
            words.pop("next", None)
        asked, given = (
            frozenset(key for key, _ in node.members(one) if not key.startswith("x-"))
            for one in ("request", "response")
        )
        self.draft.schemes.append(
            Scheme(
                name=self.casings.snake(name), words={"style": style, **words},
                origin=node.origin, parameters=asked, properties=given,
            )
        )  # fmt: skip
        self.draft.walk(node, "scheme")

    def _place(
        self, there: Node, place: str, stated: dict[str, str], found: dict[str, str]
    ) -> None:
        """What one parameter or property is for: as stated, or as its name says."""
        own = there.get(_PROPERTY)
        purpose = own.get("purpose") if own is not None else None
        if own is not None and own.flag("from_header"):
            place = key_of(there)
        if purpose is not None and purpose.value in _PURPOSES:
            stated.setdefault(_PURPOSES[purpose.value], place)
        elif purpose is not None:
            self.notes.handle(purpose, NoMeaning("the next page is found without it"))
        key = _USUAL.get(key_of(there)) if purpose is None else None
        is_array = there.text("type") == "array" or there.get("items") is not None
        if key is not None and (key != "items" or is_array):
            found.setdefault(key, place)


def _requested(node: Node) -> Iterator[tuple[Node, str]]:
    """The parameters, each with how bindwright.toml names it."""
    in_body = node.text("param_location") == "body"
    for name, one in node.members("request"):
        yield one, as_pointer([name]) if in_body else name


def _answered(
    node: Node, path: tuple[str, ...] = (), key: str = "response"
) -> Iterator[tuple[Node, str]]:
    """The properties of the answer, and those in objects and items, with their pointers."""
    for name, one in node.members(key):
        here = (*path, name)
        yield one, as_pointer(here)
        yield from _answered(one, here, "properties")
        if (inside := one.get("items")) is not None:
            yield from _answered(inside, (), "properties")
