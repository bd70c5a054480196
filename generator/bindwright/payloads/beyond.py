"""What schemas say that no type holds: `not`, `if`, and the like.

Nobody asks which of two of these allows more. But who asks for one more takes less.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.ir.types import NO_DEFAULT
from bindwright.load.bundle import Bundle, Node
from bindwright.schema.vocabulary import MAPS

Asked = dict[str, frozenset[str]]
"""What is asked of a value, by keyword; the same text is the same demand."""

_ALONE = (
    "not", "unevaluatedItems", "unevaluatedProperties", "contentSchema", "contentMediaType",
    "contentEncoding",
)  # fmt: skip
_CONDITION = ("if", "then", "else")
_KEYWORDS = frozenset({*_ALONE, "if", "dependentSchemas"})
_WORDS = frozenset({"title", "description", "examples", "example", "$comment", "deprecated"})
_SETS = frozenset({"required", "enum", "type", "allOf", "anyOf", "oneOf"})
"""Keywords whose lists have no order."""


class Beyond:
    """Asks the schemas of a document for what types do not hold."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        self._known: dict[Origin, str] = {}

    def asked(self, origin: Origin) -> Asked:
        """What the Schema Object at an origin asks for, with `allOf` and what it refers to.

        Nothing where there is none.
        """
        return self._asked(self._parts(origin, True))

    def beside_reference(self, origin: Origin) -> Asked:
        """What the Schema Object at an origin asks for beside what it refers to."""
        parts = list(self._parts(origin, False))
        return self._asked(parts) if any("$ref" in one.value for one in parts) else {}

    def _asked(self, parts: Iterable[Node]) -> Asked:
        found: dict[str, set[str]] = {}
        for part in parts:
            if not _KEYWORDS.isdisjoint(part.value):
                for keyword, stated in _stated(part):
                    found.setdefault(keyword, set()).add(self._text(stated))
        return {keyword: frozenset(texts) for keyword, texts in found.items()}

    def default(self, origin: Origin) -> Any:
        """The default that a Schema Object states, or what it refers to; else `NO_DEFAULT`."""
        parts = self._parts(origin, True)
        return next((one.value["default"] for one in parts if "default" in one.value), NO_DEFAULT)

    def below(self, origin: Origin, keywords: Sequence[str | int]) -> Origin | None:
        """Where some keywords of a Schema Object, or of what it refers to, lead."""
        for part in self._parts(origin, True):
            node: Node | None = part
            for keyword in keywords:
                node = _member(node, keyword) if node is not None else None
            if node is not None:
                return node.origin
        return None

    def _parts(self, origin: Origin, whole: bool) -> Iterator[Node]:
        """The schemas that hold at once of the value that a schema is about, but for null."""
        try:
            waiting, seen = [Node(self._bundle.at(origin), origin)], set[Origin]()
        except (LookupError, TypeError, ValueError):
            return
        while waiting:
            one = waiting.pop()
            if not isinstance(one.value, dict) or one.origin in seen:
                continue
            seen.add(one.origin)
            yield one
            waiting += one.list("allOf")
            for keyword in ("anyOf", "oneOf") if whole else ():
                choices = [each for each in one.list(keyword) if each.value != {"type": "null"}]
                waiting += choices if len(choices) == 1 else []
            target = self._bundle.reference(one) if whole else None
            if target is not None:
                waiting.append(Node(target.value, target.origin))

    def _text(self, node: Node) -> str:
        """The same for two schemas that differ in words, in order, or in where parts stand."""
        value = node.value
        if isinstance(value, list):
            said: Any = [self._text(Node(one, node.origin)) for one in value]
        elif isinstance(value, dict):
            if value.keys() == {"$ref"}:
                return self._referred(node)
            said = {str(key): self._member(key, Node(one, node.origin))
                    for key, one in value.items() if key not in _WORDS}  # fmt: skip
        else:
            return json.dumps(value, default=str)
        text = json.dumps(said, sort_keys=True)
        return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()

    def _member(self, key: Any, node: Node) -> Any:
        if key in MAPS and isinstance(node.value, dict):
            return {str(name): self._text(Node(one, node.origin))
                    for name, one in node.value.items()}  # fmt: skip
        if key == "$ref":
            return self._referred(Node({"$ref": node.value}, node.origin))
        if key in _SETS and isinstance(node.value, list):
            return sorted(self._text(Node(one, node.origin)) for one in node.value)
        return self._text(node)

    def _referred(self, node: Node) -> str:
        target = self._bundle.reference(node)
        if target is None:
            return json.dumps(node.value, default=str)
        if target.origin not in self._known:
            self._known[target.origin] = "itself"  # for those that lead back to here
            self._known[target.origin] = self._text(Node(target.value, target.origin))
        return self._known[target.origin]


def _member(node: Node, key: str | int) -> Node | None:
    """A member of a mapping, or an item of a list; None where there is none."""
    if isinstance(key, str):
        return node.get(key)
    if isinstance(node.value, list) and key < len(node.value):
        return Node(node.value[key], node.origin.child(key))
    return None


def _stated(schema: Node) -> Iterator[tuple[str, Node]]:
    value, origin = schema
    for keyword in _ALONE:
        if keyword in value and not _is_held(keyword, value):
            yield keyword, Node(value[keyword], origin)
    condition = {one: value[one] for one in _CONDITION if not _says_nothing(value.get(one))}
    if "if" in value and len(condition.keys() - {"if"}):
        yield "if", Node({"if": value["if"], **condition}, origin)
    for name, one in schema.members("dependentSchemas"):
        if not _says_nothing(one.value):
            yield "dependentSchemas", Node({name: one.value}, origin)


def _is_held(keyword: str, schema: dict[str, Any]) -> bool:
    """Whether types say what a keyword says, or it says nothing."""
    stated = schema[keyword]
    if keyword == "unevaluatedProperties" and "additionalProperties" not in schema:
        return stated is False or _says_nothing(stated) or not {"type", "$ref"}.isdisjoint(stated)
    if keyword == "contentEncoding":
        return str(stated).lower() == "base64"
    return keyword != "not" and _says_nothing(stated)


def _says_nothing(schema: Any) -> bool:
    return schema is None or schema is True or schema == {}
