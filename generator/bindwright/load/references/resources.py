"""What the schemas of a source name: resources (`$id`), anchors, and references that move.

JSON Schema 2020-12, sections 8.2 and 7.1; drafts 4 to 7 say less, and draft 4 says `id`. A source
without such words costs one look at its text. What stands below an unknown keyword, or in data, is
no schema and names nothing, unless nobody can know what a file is made of.
"""

import re
from dataclasses import dataclass, field
from typing import Any, cast
from urllib.parse import unquote, urldefrag, urljoin

from bindwright.diagnostics.origin import escape_token
from bindwright.load.dialect import is_schema
from bindwright.load.references.kinds import ROOT, child_kind
from bindwright.load.source import Source
from bindwright.load.walk import NAMED, is_data
from bindwright.schema.drafts import Draft, draft_of

_WORDS = re.compile(
    r"\$(?:id|anchor|dynamicAnchor|dynamicRef|recursiveRef|recursiveAnchor|self)\b|draft-04/schema"
)
_HELD = frozenset(
    {"$id", "id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$recursiveRef", "$recursiveAnchor"}
)

RECURSIVE = ""
"""The name under which `$recursiveAnchor` stands among dynamic anchors; no other is empty."""


@dataclass(slots=True)
class Resources:
    """The resources of one source. Pointers are those of the whole source.

    `roots` maps the pointer of each resource to its URI and always holds "", the source itself;
    `drafts` maps it to the draft that the resource is written in. `dialects` holds the `$schema` of
    those that name another than a draft, and `vocabularies` what such a dialect is made of, once
    that is known. `anchors` maps a resource and a name to a pointer; `dynamic` are those of them
    that a `$dynamicRef` may be led to from elsewhere. `moving` lists what holds a `$dynamicRef` or
    `$recursiveRef`: the pointer, the keyword and the reference.
    """

    roots: dict[str, str]
    drafts: dict[str, Draft]
    dialects: dict[str, str] = field(default_factory=dict[str, str])
    vocabularies: dict[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    anchors: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])
    dynamic: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    moving: list[tuple[str, str, str]] = field(default_factory=list[tuple[str, str, str]])

    def root_of(self, pointer: str) -> str:
        """The pointer of the resource that a place belongs to."""
        if len(self.roots) == 1:
            return ""
        while pointer not in self.roots:
            pointer = pointer.rpartition("/")[0]
        return pointer

    def draft_at(self, pointer: str) -> Draft:
        """The draft that a place is written in."""
        return self.drafts[self.root_of(pointer)]


def read_resources(source: Source, uri: str, draft: Draft) -> Resources:
    """The resources of a source that was found at `uri`; `draft` is that of who refers to it."""
    root = cast("dict[str, Any]", source.data) if isinstance(source.data, dict) else {}
    is_api = not root.keys().isdisjoint(("openapi", "swagger"))
    draft = draft_of(root.get("jsonSchemaDialect" if is_api else "$schema")) or draft
    found = Resources(roots={"": uri}, drafts={"": draft})
    if not is_api:
        _note_dialect(root, "", found)
    if draft is not Draft.DRAFT_4 and _WORDS.search(source.text) is None:
        return found
    if isinstance(own := root.get("$self"), str) and "openapi" in root:
        found.roots[""] = _joined(uri, own)
    kind = ROOT if is_api else "schema" if is_schema(root) else _UNKNOWN
    stack: list[tuple[Any, str, str, str]] = [(source.data, "", kind, "")]
    while stack:
        value, pointer, kind, parent = stack.pop()
        if isinstance(value, dict):
            mapping = cast("dict[str, Any]", value)
            if kind in ("schema", _UNKNOWN) and not _HELD.isdisjoint(mapping):
                parent = _read(mapping, pointer, parent, found)
            below = ((key, one, _below(kind, key, mapping)) for key, one in mapping.items())
            stack += [
                (one, f"{pointer}/{escape_token(key)}", inner, parent)
                for key, one, inner in below
                if isinstance(one, dict | list) and inner is not None
            ]
        elif isinstance(value, list):
            # Before 2020-12 the value of `items` may be a list of schemas.
            inner = kind[1:] if kind[0] in "[{" else kind
            items: list[Any] = value
            stack += [(one, f"{pointer}/{index}", inner, parent) for index, one in enumerate(items)]
    return found


_UNKNOWN, _UNKNOWN_NAMES = "?", "{?"
"""Where anything may stand: a schema, another object of OpenAPI, or a mapping of names to them."""


def _below(kind: str, key: str, mapping: dict[str, Any]) -> str | None:
    """What stands under a key; None for data, and for what nobody knows."""
    if kind == _UNKNOWN_NAMES:
        return _UNKNOWN
    if kind == _UNKNOWN:
        if is_data(key, mapping):
            return None
        return _UNKNOWN_NAMES if key in NAMED else _UNKNOWN
    return child_kind(kind, escape_token(key))


def _read(mapping: dict[str, Any], pointer: str, parent: str, found: Resources) -> str:
    """Notes what one schema names; gives the resource that what is below belongs to."""
    draft = found.drafts[parent]
    if pointer:
        draft = draft_of(mapping.get("$schema")) or draft
    old = draft.ref_stands_alone and draft is not Draft.OPENAPI_3_0
    if old and isinstance(mapping.get("$ref"), str):
        return parent  # there is nothing but the reference
    identifier = mapping.get("id" if draft is Draft.DRAFT_4 else "$id")
    if isinstance(identifier, str):
        address, fragment = _split(identifier)
        if address:
            found.roots[pointer] = _joined(found.roots[parent], address)
            found.drafts[pointer] = draft
            parent = pointer
            _note_dialect(mapping, pointer, found)
        if fragment:  # how drafts 4 to 7 write an anchor
            found.anchors.setdefault((parent, fragment), pointer)
    for word in ("$anchor", "$dynamicAnchor"):
        if isinstance(name := mapping.get(word), str):
            found.anchors.setdefault((parent, name), pointer)
            if word == "$dynamicAnchor":
                found.dynamic.setdefault(parent, {}).setdefault(name, pointer)
    if mapping.get("$recursiveAnchor") is True and pointer == parent:
        found.dynamic.setdefault(parent, {})[RECURSIVE] = pointer
    for word in ("$dynamicRef", "$recursiveRef"):
        if isinstance(ref := mapping.get(word), str):
            found.moving.append((pointer, word, ref))
    return parent


def _note_dialect(mapping: dict[str, Any], pointer: str, found: Resources) -> None:
    stated = mapping.get("$schema")
    if isinstance(stated, str) and draft_of(stated) is None:
        found.dialects[pointer] = stated


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
