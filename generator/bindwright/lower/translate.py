"""One Schema Object of any dialect, as a JSON Schema 2020-12 that says the same.

Keywords that break their own rules say nothing (the document check has reported them), so what
comes out always compiles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.load.bundle import Bundle, Node
from bindwright.load.dialect import Dialect
from bindwright.lower.patterns import plain_braces
from bindwright.lower.spelling import meant_types

__all__ = ["LIFECYCLE", "OLD_MEMBERS", "Translator"]

LIFECYCLE = "x-bindwright-lifecycle"
"""Which stage of its life something is in: `status`, dates, what replaces it, why."""

OLD_MEMBERS = "x-enum-deprecated"
"""Beside `enum`: which of its values are deprecated."""

Reference = Callable[[Origin], str]
"""Gives the reference to the definition of what stands at an origin."""

_ONE = frozenset(
    {"not", "if", "then", "else", "items", "contains", "additionalProperties", "propertyNames",
     "unevaluatedItems", "unevaluatedProperties", "contentSchema"}
)  # fmt: skip
_LISTS = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas"})
_IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "if", "then", "else"})
"""Keywords whose schemas see the same value, and so the same read-only members."""

_TYPED = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "$ref", "enum", "const"})
"""Keywords that may refuse a null whatever the type says."""


class Translator:
    """Translates the schemas of a bundle; references become those that `reference` gives."""

    def __init__(self, bundle: Bundle, reference: Reference) -> None:
        self._bundle = bundle
        self._reference = reference
        self._old = bundle.dialect is Dialect.V3_0
        self._met: dict[Origin, None] = {}

    def translate(self, node: Node, *, request: bool) -> tuple[dict[str, Any], tuple[Origin, ...]]:
        """The schema at a node for one side, and the origins of what it refers to.

        `false` becomes `{"not": {}}`.
        """
        self._met = {}
        found = self._schema(node, request, frozenset())
        if isinstance(found, bool):
            found = {} if found else {"not": {}}
        return found, tuple(self._met)

    def _schema(self, node: Node, request: bool, hidden: frozenset[str]) -> dict[str, Any] | bool:
        if not isinstance(node.value, dict):
            return node.value is not False
        words = cast("dict[str, Any]", node.value)
        found: dict[str, Any] = {}
        target = self._bundle.reference(node)
        if target is not None:
            found["$ref"] = self._reference(target.origin)
            self._met[target.origin] = None
        if target is None or not self._old:
            self._keywords(node, words, found, request, hidden)
        if words.get("x-nullable") is True or (self._old and words.get("nullable") is True):
            return _nullable(found)
        return found

    def _keywords(
        self,
        node: Node,
        words: dict[str, Any],
        found: dict[str, Any],
        request: bool,
        hidden: frozenset[str],
    ) -> None:
        hidden = hidden | self._hidden(node, request, set()) if _may_hide(words) else hidden
        for key, value in words.items():
            if key in _ONE or key in _LISTS or key in _MAPS:
                below = hidden if key in _IN_PLACE else frozenset[str]()
                self._applicator(key, node, found, request, below)
            elif key == "required":
                names = _names(value)
                kept = [name for name in names or () if name not in hidden]
                if kept:
                    found[key] = kept
            elif key == "type":
                if types := meant_types(value):
                    found[key] = types if isinstance(value, list) else types[0]
            elif key in _CHECKS and _CHECKS[key](value):
                found[key] = plain_braces(value) if key == "pattern" else value
        _bounds(words, found)
        self._annotations(words, found, node)

    def _applicator(
        self, key: str, node: Node, found: dict[str, Any], request: bool, hidden: frozenset[str]
    ) -> None:
        child = node.get(key)
        if child is None:
            return
        if key == "items" and isinstance(child.value, list):
            self._old_tuple(node, found, request)
        elif key in _ONE:
            if isinstance(child.value, dict | bool):
                found[key] = self._schema(child, request, hidden)
        elif key in _LISTS:
            parts = [self._schema(one, request, hidden) for one in node.list(key)]
            if parts:
                found[key] = parts
        elif isinstance(child.value, dict):
            plain = plain_braces if key == "patternProperties" else str
            found[key] = {
                plain(name): self._schema(one, request, hidden)
                for name, one in child.items()
                if key != "patternProperties" or _is_pattern(name)
            }

    def _old_tuple(self, node: Node, found: dict[str, Any], request: bool) -> None:
        """The tuple spelling before 2020-12: a list under `items`, and `additionalItems`."""
        parts = [self._schema(one, request, frozenset()) for one in node.list("items")]
        if parts:
            found["prefixItems"] = parts
        rest = node.get("additionalItems")
        if rest is not None and isinstance(rest.value, dict | bool):
            found["items"] = self._schema(rest, request, frozenset())

    # Sides

    def _hidden(self, node: Node, request: bool, seen: set[Origin]) -> frozenset[str]:
        """Members that need not be there on this side, though `required` may name them.

        A read-only one need not be sent, a write-only one does not come back (OpenAPI 3.2,
        section 4.24.3).
        """
        if node.origin in seen or not isinstance(node.value, dict):
            return frozenset()
        seen.add(node.origin)
        flag = "readOnly" if request else "writeOnly"
        names = {name for name, one in node.members("properties") if self._has_flag(one, flag)}
        parts = [*node.list("allOf")]
        target = self._bundle.reference(node)
        if target is not None:
            parts.append(Node(target.value, target.origin))
        return frozenset(names).union(*(self._hidden(one, request, seen) for one in parts))

    def _has_flag(self, node: Node, flag: str) -> bool:
        if node.flag(flag):
            return True
        target = self._bundle.follow(node)
        if target.flag(flag):
            return True
        return any(self._bundle.follow(one).flag(flag) for one in target.list("allOf"))

    # Annotations

    def _annotations(self, words: dict[str, Any], found: dict[str, Any], node: Node) -> None:
        """What does not validate but helps whoever makes data: examples, default, tags."""
        if "default" in words:
            found["default"] = words["default"]
        if isinstance(words.get("examples"), list):
            found["examples"] = words["examples"]
        elif "example" in words:
            found["examples"] = [words["example"]]
        if isinstance(words.get("x-bindwright-error"), dict):
            found["x-bindwright-error"] = words["x-bindwright-error"]
        self._lifecycle(words, found, node)
        tag = words.get("discriminator")
        if isinstance(tag, dict) and isinstance(
            cast("dict[str, Any]", tag).get("propertyName"), str
        ):
            found["discriminator"] = self._tag(node)

    def _lifecycle(self, words: dict[str, Any], found: dict[str, Any], node: Node) -> None:
        """What is no longer meant to be used, in our own words whoever's they were."""
        stated = words.get(LIFECYCLE)
        if not isinstance(stated, dict):
            stated = _foreign_lifecycle(words, node)
        lifecycle = cast("dict[str, Any]", stated)
        status = lifecycle.get("status")
        if words.get("deprecated") is True or status in ("deprecated", "retired"):
            found["deprecated"] = True
        if status in ("active", "deprecated", "retired"):
            texts = {key: one for key, one in lifecycle.items() if isinstance(one, str)}
            found[LIFECYCLE] = texts
        if isinstance(words.get(OLD_MEMBERS), list):
            found[OLD_MEMBERS] = words[OLD_MEMBERS]

    def _tag(self, node: Node) -> dict[str, Any]:
        """The discriminator, its mapping in terms of definitions."""
        tag = Node(node.value["discriminator"], node.origin.child("discriminator"))
        mapping: dict[str, str] = {}
        for value, stated in tag.members("mapping"):
            text = str(stated.value)
            for ref in (text, f"#/components/schemas/{text}"):
                target = self._bundle.targets.get((node.origin.source, ref))
                if target is not None:
                    mapping[value] = self._reference(target.origin)
                    break
        return {"propertyName": tag.value["propertyName"], "mapping": mapping}


def _foreign_lifecycle(words: dict[str, Any], node: Node) -> dict[str, Any]:
    """What other generators' words say of a deprecation."""
    if not any(key.startswith(("x-fern-", "x-speakeasy-", "x-stainless-")) for key in words):
        return {}
    # Few documents have these words, and whoever checks payloads needs little else of `lower`.
    from bindwright.lower.docs import lifecycle_of

    found = lifecycle_of(node)
    if found is None:
        return {}
    return {"status": found.status, "reason": found.reason, "replacement": found.replacement}


def _may_hide(words: dict[str, Any]) -> bool:
    return "required" in words or any(key in words for key in _IN_PLACE)


def _nullable(found: dict[str, Any]) -> dict[str, Any]:
    """The schema, or null. Where nothing but the type can refuse null, it joins the types."""
    if not (_TYPED & found.keys()):
        types = found.get("type")
        if isinstance(types, str):
            types = [types]
        if isinstance(types, list) and "null" not in types:
            found["type"] = [*cast("list[str]", types), "null"]
        return found
    if not (found.keys() & (_TYPED - {"enum"})):
        if None not in found["enum"]:
            found["enum"] = [*found["enum"], None]
        if isinstance(found.get("type"), str) and found["type"] != "null":
            found["type"] = [found["type"], "null"]
        return found
    return {"anyOf": [found, {"type": "null"}]}


def _bounds(words: dict[str, Any], found: dict[str, Any]) -> None:
    """In OpenAPI 3.0 `exclusiveMinimum` and `exclusiveMaximum` are flags beside the bound."""
    for flag, bound in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if words.get(flag) is True and bound in found:
            found[flag] = found.pop(bound)


def _names(value: Any) -> list[str] | None:
    if not isinstance(value, list):
        return None
    return list(dict.fromkeys(one for one in value if isinstance(one, str)))


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value - value == 0


def _is_count(value: Any) -> bool:
    return _is_number(value) and value >= 0 and value == int(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


@lru_cache(maxsize=4096)
def _compiles(pattern: str) -> bool:
    import jsonschema_rs

    try:
        jsonschema_rs.Draft202012Validator({"pattern": pattern})
    except ValueError:
        return False
    return True


def _is_pattern(value: Any) -> bool:
    """Whether the engine knows the pattern; one that it lacks can't be checked."""
    return isinstance(value, str) and _compiles(plain_braces(value))


def _are_dependencies(value: Any) -> bool:
    if not isinstance(value, dict):
        return False
    lists: Iterable[Any] = cast("dict[str, Any]", value).values()
    return all(isinstance(one, list) and _names(one) == one for one in lists)


_CHECKS: dict[str, Callable[[Any], bool]] = {
    "enum": lambda value: isinstance(value, list) and bool(value),
    "const": lambda value: True,
    "format": _is_text,
    "contentEncoding": _is_text,
    "contentMediaType": _is_text,
    "pattern": _is_pattern,
    "uniqueItems": lambda value: isinstance(value, bool),
    "multipleOf": lambda value: _is_number(value) and value > 0,
    "dependentRequired": _are_dependencies,
    **dict.fromkeys(("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"), _is_number),
    **dict.fromkeys(
        ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties",
         "minContains", "maxContains"),
        _is_count,
    ),
}  # fmt: skip
