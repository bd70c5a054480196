"""What the schemas of a source name: resources (`$id`), anchors, and references that move.

JSON Schema 2020-12, sections 8.2 and 7.1; `id` and `#name` of draft 3 to 7 are read as what they
are where `$schema` says so. A source without such words costs one look at its text.
"""

import re
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import unquote, urldefrag, urljoin

from bindwright.diagnostics.origin import escape_token
from bindwright.load.source import Source
from bindwright.load.walk import NAMED, is_data

__all__ = ["Resources", "read_resources"]

_WORDS = re.compile(
    r"\$(?:id|anchor|dynamicAnchor|dynamicRef|recursiveRef|self)\b|draft-0[34]/schema"
)
_HELD = frozenset({"$id", "id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef"})
_OLD = re.compile(r"https?://json-schema\.org/draft-0[34]/")


@dataclass(slots=True)
class Resources:
    """The resources of one source. Pointers are those of the whole source.

    `roots` maps the pointer of each resource to its URI and always holds "", the source itself;
    `anchors` maps a resource and a name to a pointer. `moving` lists what holds a `$dynamicRef`
    or `$recursiveRef`: the pointer, the keyword and the reference.
    """

    roots: dict[str, str]
    anchors: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    moving: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def root_of(self, pointer: str) -> str:
        """The pointer of the resource that a place belongs to."""
        if len(self.roots) == 1:
            return ""
        while pointer not in self.roots:
            pointer = pointer.rpartition("/")[0]
        return pointer


def read_resources(source: Source, uri: str) -> Resources:
    """The resources of a source that was found at `uri`."""
    found = Resources(roots={"": uri})
    if _WORDS.search(source.text) is None:
        return found
    root = cast("dict[str, Any]", source.data) if isinstance(source.data, dict) else {}
    schema = root.get("$schema")
    words = ("$id", "id") if isinstance(schema, str) and _OLD.match(schema) else ("$id",)
    if isinstance(own := root.get("$self"), str) and "openapi" in root:
        found.roots[""] = _joined(uri, own)
    stack: list[tuple[Any, str, bool, str]] = [(source.data, "", False, "")]
    while stack:
        value, pointer, named, parent = stack.pop()
        if isinstance(value, dict):
            mapping = cast("dict[str, Any]", value)
            if not named and not _HELD.isdisjoint(mapping):
                parent = _read(mapping, pointer, parent, words, found)
            stack.extend(
                (one, f"{pointer}/{escape_token(key)}", not named and key in NAMED, parent)
                for key, one in mapping.items()
                if isinstance(one, dict | list) and (named or not is_data(key, mapping))
            )
        elif isinstance(value, list):
            items = value
            stack.extend((one, f"{pointer}/{i}", False, parent) for i, one in enumerate(items))
    return found


def _read(
    mapping: dict[str, Any], pointer: str, parent: str, words: tuple[str, ...], found: Resources
) -> str:
    """Notes what one schema names; gives the resource that what is below belongs to."""
    for word in words:
        identifier = mapping.get(word)
        if not isinstance(identifier, str):
            continue
        address, fragment = _split(identifier)
        if address:
            found.roots[pointer] = _joined(found.roots[parent], address)
            parent = pointer
        elif fragment:  # how drafts 4 to 7 write an anchor
            found.anchors.setdefault((parent, fragment), pointer)
    for word in ("$anchor", "$dynamicAnchor"):
        if isinstance(name := mapping.get(word), str):
            found.anchors.setdefault((parent, name), pointer)
    for word in ("$dynamicRef", "$recursiveRef"):
        if isinstance(ref := mapping.get(word), str):
            found.moving.append((pointer, word, ref))
    return parent


def _split(identifier: str) -> tuple[str, str]:
    try:
        address, fragment = urldefrag(identifier)
    except ValueError:
        return "", ""
    return address, unquote(fragment)


def _joined(base: str, address: str) -> str:
    try:
        return urldefrag(urljoin(base, address))[0]
    except ValueError:
        return base
