"""What a document says of how an operation pages: in our words, else in those of others."""

from collections.abc import Iterator
from typing import Any

from bindwright.diagnostics import rules_lower as rules
from bindwright.diagnostics.origin import escape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.http.media_types import MediaKind, kind_of
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions.x_bindwright import PAGINATION
from bindwright.lower.paging.fitting import PagingRule, form_problem

MARK = "x-stainless-pagination-property"

_SENT = {
    "next_cursor_param": "cursor",
    "next_cursor_id_param": "cursor",
    "page_number_param": "page",
    "offset_count_param": "offset",
}
_RECEIVED = {
    "items": "items",
    "next_cursor_field": "next",
    "cursor_url_field": "next",
    "has_next_page": "has-more",
    "total_page_count_field": "pages",
    "offset_total_count_field": "total",
    "cursor_item_id": "last-item",
}
_DEEPEST = 4
"""How many properties deep marks are looked for."""


def read_paging_rule(
    node: Node, bundle: Bundle, report: Report, *, marked: bool
) -> PagingRule | None:
    """How an operation pages: a scheme of its own, one that the document names, or another's.

    `marked` is false where the documents have no `MARK`, so that none has to be looked for.
    """
    found = node.get(PAGINATION)
    if found is None:
        return _of_vendor(node, bundle, marked)
    if form_problem(found.value):
        return None
    name = found.value if isinstance(found.value, str) else None
    if name is not None:
        found = _named(found, bundle.document, report)
    if found is None or form_problem(found.value):
        return None
    if not isinstance(found.value, dict) or "style" not in found.value:
        report.add(rules.EXTENSION_VALUE, found.origin, f"{PAGINATION}: takes one scheme here")
        return None
    origin = found.origin
    return PagingRule(words=found.value, place=lambda key: origin.child(key), name=name)


def _named(stated: Node, document: Node, report: Report) -> Node | None:
    schemes = document.get(PAGINATION)
    found = schemes.get(stated.value) if schemes is not None else None
    if found is None:
        names = [name for name, _ in schemes.items()] if schemes is not None else []
        hint = f"schemes stand under {PAGINATION} at the root of the document"
        report.add(
            rules.PAGINATION_MISMATCH,
            stated.origin,
            f"the document has no scheme {stated.value!r}",
            hint=did_you_mean(stated.value, names) or hint,
        )
    return found


def _of_vendor(node: Node, bundle: Bundle, marked: bool) -> PagingRule | None:
    found = vendors.find(node, "pagination")
    key, words = found or (MARK, None)
    if words is True:
        words = vendors.read(bundle.document, "pagination")
    if found is None and marked:
        words = _marked(node, bundle)
    if not isinstance(words, dict):
        return None
    place = node.origin.child(key) if found is not None else node.origin
    return PagingRule(words=words, place=lambda _: place, rule=rules.VENDOR_EXTENSION)


# Marks at parameters and properties


def _marked(node: Node, bundle: Bundle) -> dict[str, str] | None:
    """The scheme that marks at the parameters and properties of an operation add up to."""
    words: dict[str, str] = {}
    for one in node.list("parameters"):
        parameter = bundle.follow(one)
        schema = parameter.get("schema")
        purpose = _purpose(parameter) or (_purpose(bundle.follow(schema)) if schema else None)
        if purpose in _SENT:
            words.setdefault(_SENT[purpose], parameter.text("name") or "")
    body = node.get("requestBody")
    for schema in _schemas(bundle.follow(body), bundle) if body is not None else ():
        for pointer, purpose in _marks(schema, bundle, "", _DEEPEST):
            if purpose in _SENT:
                words.setdefault(_SENT[purpose], pointer)
    for status, response in node.members("responses"):
        for schema in _schemas(bundle.follow(response), bundle) if status[:1] == "2" else ():
            _receive(schema, bundle, words)
    style = next((one for one in ("cursor", "page", "offset") if one in words), None)
    if style is None:
        return {"style": "url", **words} if "next" in words else None
    return {"style": style, **words}


def _receive(schema: Node, bundle: Bundle, words: dict[str, str]) -> None:
    marks = [(p, purpose) for p, purpose in _marks(schema, bundle, "", _DEEPEST)]
    for pointer, purpose in marks:
        if purpose in _RECEIVED:
            words.setdefault(_RECEIVED[purpose], pointer)
    items = words.get("items", "") + "/[]"
    if "last-item" in words:
        words["last-item"] = words["last-item"].removeprefix(items)


def _schemas(holder: Node, bundle: Bundle) -> Iterator[Node]:
    for media_type, media in holder.members("content"):
        schema = media.get("schema")
        if schema is not None and kind_of(media_type) is MediaKind.JSON:
            yield schema


def _marks(node: Node, bundle: Bundle, pointer: str, depth: int) -> Iterator[tuple[str, str]]:
    """Pointers of marked properties with their purposes; `[]` stands for an item."""
    node = bundle.follow(node)
    purpose = _purpose(node)
    if purpose is not None:
        yield pointer, purpose
    if depth == 0:
        return
    for part in node.list("allOf"):
        yield from _marks(part, bundle, pointer, depth - 1)
    for name, below in node.members("properties"):
        purpose = _purpose(below)
        if purpose is not None:
            yield f"{pointer}/{escape_token(name)}", purpose
        yield from _marks(below, bundle, f"{pointer}/{escape_token(name)}", depth - 1)
    items = node.get("items")
    if items is not None:
        yield from _marks(items, bundle, f"{pointer}/[]", depth - 1)


def _purpose(node: Node) -> str | None:
    mark = node.get(MARK)
    value: Any = mark.value if mark is not None else None
    purpose = value.get("purpose") if isinstance(value, dict) else None
    return purpose if isinstance(purpose, str) else None
