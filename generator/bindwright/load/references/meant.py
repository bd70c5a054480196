"""What is meant by a reference that leads nowhere, or to something of another kind.

A whole JSON Schema that was pasted into a document refers to its own root (`#/$defs/Pet`), and a
response is often given as the schema of its body. What is meant is plain in such cases.
"""

import posixpath
from collections.abc import Iterable, Mapping
from typing import Any, cast

from bindwright.diagnostics.origin import Origin, escape_token, parse_pointer, unescape_token
from bindwright.http.media_types import is_json
from bindwright.load.bundle import Target
from bindwright.load.references.document import Document
from bindwright.load.references.kinds import Kinds

_LOCAL = (["$defs"], ["definitions"])
_CONTAINERS = {
    "schema": ("components/schemas", "definitions", "$defs"),
    "parameter": ("components/parameters", "parameters"),
    "response": ("components/responses", "responses"),
    "header": ("components/headers",),
    "request-body": ("components/requestBodies",),
    "security-scheme": ("components/securitySchemes", "securityDefinitions"),
    "path-item": ("components/pathItems",),
    "callbacks": ("components/callbacks",),
    "media-type": ("components/mediaTypes",),
}
"""Where a document may hold what has a name, by kind."""


def nearby(document: Document, kinds: Kinds, pointer: str, fragment: str) -> str | None:
    """The pointer that a reference means which stands at a pointer, and leads to no place.

    `fragment` is the pointer that it has: it may start at a schema around it that was written as
    a whole document, or name a component under the heading of another kind.
    """
    kind = kinds.at(pointer)
    tokens = parse_pointer(fragment)
    if kind is None:
        return None
    around: list[str] = []
    place = pointer
    while (above := kinds.at(place)) is not None and above.lstrip("{[") == "schema":
        if above == "schema":
            around.append(place)
        place = place.rpartition("/")[0]
    if tokens[:1] not in _LOCAL:
        around.reverse()  # anything but a definition is counted from the outermost schema
    tried = [one + fragment for one in around]
    if len(tokens) > 1:
        name = escape_token(tokens[-1])
        tried += [f"/{one}/{name}" for one in _CONTAINERS.get(kind, ())]
    return next((one for one in tried if document.find(one) is not None), None)


def schema_below(kind: str, target: Target) -> tuple[Target, str] | None:
    """The schema that an object of a kind has, and the media type that it is of."""
    if kind == "schema":
        return target, "application/json"
    value = _members(target.value)
    content = _members(value.get("content"))
    media_type = next(iter((*filter(is_json, content), *content)), "application/json")
    origin = target.origin
    if content:
        value, origin = _members(content[media_type]), origin.child("content", media_type)
    if kind not in _DESCRIBING or not isinstance(value.get("schema"), dict | bool):
        return None
    return Target(origin.child("schema"), value["schema"]), media_type


_DESCRIBING = frozenset({"parameter", "header", "response", "request-body", "media-type"})


def instead(
    needed: str, found: str, target: Target, schema: dict[str, Any], media_type: str, *, old: bool
) -> dict[str, Any] | None:
    """The members of an object of the kind that is needed, made of the schema of another kind.

    None where there is no such object. `old` says that it is one of Swagger 2.0.
    """
    match needed:
        case "schema":
            return schema
        case "media-type" | "header":
            return {"schema": schema}
        case "response" if old:
            return {"schema": schema}
        case "response" | "request-body":
            return {"content": {media_type: {"schema": schema}}}
        case "parameter" if found == "header":
            name = parse_pointer(target.origin.pointer)[-1]
            return {"name": name, "in": "header", "schema": schema}
        case _:
            return None


def is_enough(needed: str, found: str) -> bool:
    """Whether one kind of object says all that is asked of the other, in the same words."""
    return (needed, found) in _ENOUGH


_ENOUGH = {("header", "parameter"), ("response", "request-body"), ("request-body", "response")}


def _members(value: Any) -> dict[str, Any]:
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def called(place: Origin) -> str:
    """The name of a schema: its key, or its file without the ending."""
    if not place.pointer:
        return posixpath.basename(place.source).split(".")[0]
    return unescape_token(place.pointer.rpartition("/")[2])


def variants_at(
    document: Document, pointer: str, targets: Mapping[tuple[str, str], Target]
) -> list[Target]:
    """The variants of a schema that are references."""
    words = _members(document.find(pointer))
    lists = (one for word in ("oneOf", "anyOf") if isinstance(one := words.get(word), list))
    refs = (_members(one).get("$ref") for each in lists for one in each)
    found = (targets.get((document.name, one)) for one in refs if isinstance(one, str))
    return [one for one in found if one is not None]


def files_beside(document: Document, documents: Iterable[Document]) -> list[Target]:
    """The files in the folder of a file, as schemas."""
    folder = posixpath.dirname(document.name)
    near = (one for one in documents if posixpath.dirname(one.name) == folder)
    return [Target(Origin(one.name), one.data) for one in near if isinstance(one.data, dict)]
