"""Whether a document that breaks its meta-schema can be read all the same.

The later stages take a value of the wrong form for one that is not there: a type becomes wider, a
text is missing. What holds parts of the API must have its form, though: where `paths` is a list, or
a parameter has no name, something is lost. That is looked for here, and nothing else is.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple, cast

from bindwright.diagnostics.origin import Origin
from bindwright.load.references.kinds import ROOT, child_kind, nothing
from bindwright.load.swagger_schemas import mapping

_NEEDED = frozenset(
    {ROOT, "components", "path-item", "operation", "parameter", "request-body", "callbacks"}
)
"""Kinds of objects that are lost where something else stands in their place."""

_MAPPED = _NEEDED | {"schema", "response", "media-type", "security-scheme"}
"""Kinds of objects whose containers must be sound: the containers hold their names."""

_WHERE = {
    "2.0": ("path", "query", "header", "formData", "body"),
    "3": ("path", "query", "header", "cookie"),
    "3.2": ("path", "query", "header", "cookie", "querystring"),
}


def settle(value: Any, kind: str) -> None:
    """Takes null for nothing wherever an object of OpenAPI or a list of them should stand.

    An empty value of YAML (`parameters:` with nothing below) is null. Changes the value in place.
    """
    stack = [(value, kind)]
    while stack:
        value, kind = stack.pop()
        if isinstance(value, list):
            if kind[0] == "[":
                for index, one in enumerate(value):
                    if one is None:
                        value[index] = {}
                    stack.append((value[index], kind[1:]))
        elif isinstance(value, dict) and kind != "schema":
            holder = cast("dict[str, Any]", value)
            if kind == "parameter" and type(holder.get("name")) is int:
                holder["name"] = str(holder["name"])  # what YAML makes of a name of digits
            for key, one in list(holder.items()):
                below = child_kind(kind, key)
                if below is None:
                    continue
                if one is None:
                    # A name stands for something, however little is said of it.
                    if kind[0] == "{" or below == "operation":
                        holder[key] = {}
                    else:
                        del holder[key]
                else:
                    stack.append((one, below))


class Lost(NamedTuple):
    """A place that can't be read, and why; whether the API is lost with it."""

    place: Origin
    reason: str
    is_vital: bool


_VITAL = frozenset({ROOT, "components", "{path-item"})
"""Kinds without which hardly anything is left."""


def without_unreadable(value: Any, kind: str, place: Origin, version: str) -> Iterator[Lost]:
    """The places where something is lost; what the rest can do without is emptied in place."""
    around: list[Any] = [None]
    stack: list[tuple[Any, str, Origin, Any, Any]] = [(value, kind, place, around, 0)]
    while stack:
        value, kind, place, holder, key = stack.pop()
        reason = _wrong_form(value, kind) or _unusable(value, kind, version)
        if reason is not None:
            is_vital = kind in _VITAL
            if not is_vital:
                holder[key] = nothing(kind)
            yield Lost(place, reason, is_vital)
        elif isinstance(value, list) and kind[0] == "[":
            items: list[Any] = value
            stack += [(one, kind[1:], place.child(i), value, i) for i, one in enumerate(items)]
        elif isinstance(value, dict) and kind != "schema":
            members = cast("dict[str, Any]", value)
            if isinstance(members.get("$ref"), str) and kind[0] in "{[":
                continue  # a reference to the whole container
            for key, one in members.items():
                below = child_kind(kind, key)
                if below is not None:
                    stack.append((one, below, place.child(key), members, key))


_NAME = re.compile(r"[a-zA-Z0-9._-]+|\$ref")


def misnamed(document: Any, place: Origin) -> Iterator[Origin]:
    """The components whose names are not made of the characters that names have."""
    place = place.child("components")
    components = mapping(mapping(document).get("components"))
    for kind, named in components.items():
        for name in mapping(named) if not kind.startswith("x-") else ():
            if _NAME.fullmatch(name) is None:
                yield place.child(kind, name)


def _wrong_form(value: Any, kind: str) -> str | None:
    inner = kind.lstrip("{[")
    if kind[0] == "[":
        referred = isinstance(value, dict) and isinstance(value.get("$ref"), str)
        wrong = inner in _MAPPED and not isinstance(value, list) and not referred
        return f"a list is needed here, not {_json_name(value)}" if wrong else None
    wrong = inner in (_MAPPED if kind[0] == "{" else _NEEDED) and not isinstance(value, dict)
    return f"an object is needed here, not {_json_name(value)}" if wrong else None


def _unusable(value: Any, kind: str, version: str) -> str | None:
    """Why nothing can be made of a Parameter Object."""
    if kind != "parameter" or isinstance(value.get("$ref"), str):
        return None
    where = _WHERE.get(version) or _WHERE["3"]
    if value.get("in") not in where:
        return f"a parameter needs 'in', one of {', '.join(where)}"
    if not isinstance(value.get("name"), str) and value["in"] != "body":
        return "a parameter needs a 'name'"
    return None


def _json_name(value: Any) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return names.get(type(value), "null" if value is None else "a number")
