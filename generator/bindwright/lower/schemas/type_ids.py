"""Semantic type ids: they say what a type is for, so they survive edits elsewhere."""

import re

from bindwright.diagnostics.origin import escape_token, unescape_token
from bindwright.ir.types import TypeId

ITEM = "[]"
"""The last token of the id of an array's item type."""

VALUE = "{}"
"""The last token of the id of a map's value type."""

KEY = "{key}"
"""The last token of the id of the type of a map's keys."""

CONTAINS = "[contains]"
"""The last token of the id of the type of the items that an array must contain."""

_COMPONENTS = "#/components/schemas/"


_DEFINITION = re.compile(r"([^#]*)#/(?:components/schemas|\$defs|definitions)/(.+)")


def place_of(type_id: TypeId) -> tuple[str, list[str]]:
    """The file of a type that is no operation's, and the way to it in there, still escaped.

    What a document defines needs no way but its name; the root of a file has none.
    """
    found = _DEFINITION.fullmatch(type_id)
    if found is not None:
        return found[1], found[2].split("/")
    file, _, rest = type_id.partition("#")
    return file, [part for part in rest.split("/") if part]


def component(name: str) -> TypeId:
    """The id of a schema under `#/components/schemas`."""
    return TypeId(_COMPONENTS + escape_token(name))


def name_of(type_id: TypeId) -> str:
    """The name of a component: the last token of its id."""
    return unescape_token(type_id.rpartition("/")[2])


def below(parent: TypeId, token: str) -> TypeId:
    """The id of a type that stands inside another: a property, an item, a variant."""
    return TypeId(f"{parent}/{escape_token(token)}")


def of_operation(method: str, path: str, *words: str) -> TypeId:
    """The id of an inline type of an operation: `POST /v1/jobs request application~1json`.

    Words are separated by blanks, so those in a path are written as `~2`.
    """
    if _BLANKS.search(path):
        path = path.replace("~", "~0").replace(" ", "~2")
    return TypeId(" ".join((method, path, *(escape_token(word) for word in words))))


_BLANKS = re.compile(r" |~[02]")
"""What makes a path of an id differ from the path itself: most have none, and stay as they are."""


def split_operation(type_id: TypeId) -> tuple[str, str]:
    """The id of the operation that `of_operation` was told, and the rest; "" for other types.

    The file of another type may have blanks in its name: whoever asks knows the operations.
    """
    method, _, rest = type_id.partition(" ")
    path, blank, rest = rest.partition(" ")
    if not blank or type_id.startswith("#"):
        return "", ""
    if _BLANKS.search(path):
        path = path.replace("~2", " ").replace("~0", "~")
    return f"{method} {path}", rest
