"""Classes of pages: what they hold, and what asks for the next one, as far as their text tells."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from bindwright.packages.modules import Modules
from bindwright.packages.types import wire_names
from bindwright.plan.source import python as py
from bindwright.plan.surface import Method
from bindwright.record import record


@record
class Page:
    """The member that has the items; the parameter that asks for the next page, and the member that
    its value stands in. "" is what the text does not tell.
    """

    items: str
    cursor: str = ""
    next: str = ""


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


def _page(node: ast.ClassDef, names: dict[str, str]) -> Page | None:
    functions = {one.name: one for one in node.body if isinstance(one, ast.FunctionDef)}
    listed = functions.get("_get_page_items")
    items = _own_fields(listed, names) if listed is not None else []
    if not items:
        return None
    following = functions.get("next_page_info")
    fields = _own_fields(following, names) if following is not None else []
    asked = [
        key.value
        for one in (ast.walk(following) if following is not None else ())
        if isinstance(one, ast.keyword) and one.arg == "params" and isinstance(one.value, ast.Dict)
        for key in one.value.keys
        if isinstance(key, ast.Constant) and isinstance(key.value, str)
    ]
    counts = following is not None and any(
        isinstance(one, ast.BinOp) for one in ast.walk(following)
    )
    if counts or len(asked) != 1 or len(fields) != 1:
        return Page(items=items[0])
    return Page(items=items[0], cursor=asked[0], next=fields[0])


def _own_fields(function: ast.FunctionDef, names: dict[str, str]) -> list[str]:
    """The fields that a method reads of its object, by their names on the wire."""
    found = [
        names[one.attr]
        for one in ast.walk(function)
        if isinstance(one, ast.Attribute)
        and isinstance(one.value, ast.Name)
        and one.value.id == "self"
        and one.attr in names
    ]
    return list(dict.fromkeys(found))
