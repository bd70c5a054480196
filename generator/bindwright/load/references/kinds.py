"""Which kind of object stands where: what a reference may lead to depends on its place."""

from typing import Any

from bindwright.diagnostics.origin import unescape_token
from bindwright.http.methods import METHODS
from bindwright.schema.vocabulary import LISTS, MAPS, ONE

ROOT = "document"

_CONTENT = {"schema": "schema", "content": "{media-type", "examples": "{example"}

# The kinds of members by key; "{x" is a mapping and "[x" a list of x. Swagger 2.0 is among them:
# its keys mean nothing else in 3.x.
_MEMBERS: dict[str, dict[str, str]] = {
    ROOT: {
        "paths": "{path-item", "webhooks": "{path-item", "x-webhooks": "{path-item",
        "components": "components",
        "definitions": "{schema", "parameters": "{parameter", "responses": "{response",
        "securityDefinitions": "{security-scheme", "$defs": "{schema", "servers": "[server",
        "tags": "[tag", "info": "info",
    },
    "components": {
        "schemas": "{schema", "responses": "{response", "parameters": "{parameter",
        "examples": "{example", "requestBodies": "{request-body", "headers": "{header",
        "securitySchemes": "{security-scheme", "links": "{link", "callbacks": "{callbacks",
        "pathItems": "{path-item", "mediaTypes": "{media-type",
    },
    "path-item": {
        **dict.fromkeys(METHODS, "operation"), "additionalOperations": "{operation",
        "parameters": "[parameter", "servers": "[server",
    },
    "operation": {
        "parameters": "[parameter", "requestBody": "request-body", "responses": "{response",
        "callbacks": "{callbacks", "servers": "[server",
    },
    "parameter": _CONTENT,
    "header": _CONTENT,
    "request-body": {"content": "{media-type"},
    "media-type": {
        "schema": "schema", "itemSchema": "schema", "examples": "{example",
        "encoding": "{encoding", "prefixEncoding": "[encoding", "itemEncoding": "encoding",
    },
    "encoding": {"headers": "{header", "encoding": "{encoding"},
    "response": {
        "headers": "{header", "content": "{media-type", "links": "{link", "schema": "schema",
    },
    "schema": {
        **dict.fromkeys(MAPS, "{schema"), **dict.fromkeys(LISTS, "[schema"),
        **dict.fromkeys(ONE, "schema"),
    },
}  # fmt: skip


def nothing(kind: str | None) -> Any:
    """What stands in a place of which nothing can be read: the widest that is of its kind."""
    if kind == "request-body":
        return {"content": {"*/*": {}}}
    return [] if kind is not None and kind[0] == "[" else {}


class Kinds:
    """The kinds of the places of one source.

    `marks` holds the places whose kind is known from elsewhere: the root of an OpenAPI document,
    and what references lead to in a file of any other form.
    """

    def __init__(self) -> None:
        self.marks: dict[str, str] = {}
        self._known: dict[str, str | None] = {}

    def mark(self, pointer: str, kind: str) -> None:
        """Says what stands somewhere; what was said first counts."""
        if pointer not in self.marks:
            self.marks[pointer] = kind
            self._known.clear()

    def at(self, pointer: str) -> str | None:
        """The kind of what stands at a pointer ("{x" and "[x" for containers); None if unknown."""
        waiting: list[str] = []
        while pointer not in self._known:
            if pointer in self.marks or not pointer:
                self._known[pointer] = self.marks.get(pointer)
                break
            waiting.append(pointer)
            pointer = pointer.rpartition("/")[0]
        kind = self._known[pointer]
        for pointer in reversed(waiting):
            kind = None if kind is None else child_kind(kind, pointer.rpartition("/")[2])
            self._known[pointer] = kind
        return kind


def child_kind(kind: str, token: str) -> str | None:
    """The kind of a member of something; None where it may be anything."""
    if kind[0] in "{[":
        return None if token.startswith("x-") and kind == "{path-item" else kind[1:]
    if kind == "callbacks":
        return None if token.startswith("x-") or token == "$ref" else "path-item"
    if kind == "schema" and token.isdigit():
        return kind  # `items` as a list, the tuple spelling before 2020-12
    members = _MEMBERS.get(kind)
    return members.get(unescape_token(token)) if members is not None else None
