"""One Schema Object of any dialect, as a JSON Schema 2020-12 that says the same.

A keyword whose value can't be used says nothing, so what comes out always compiles; what was left
out is told, for a payload that is judged without it is not judged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, NamedTuple, cast

from bindwright.diagnostics.origin import Origin
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.payloads.scopes import NOWHERE, Scope, Scopes
from bindwright.record import record
from bindwright.schema.drafts import Draft
from bindwright.schema.patterns import checkable, is_pattern
from bindwright.schema.spelling import is_nullable, meant_types
from bindwright.schema.values import tag_text, tag_value
from bindwright.schema.vocabulary import (
    IN_PLACE,
    LISTS,
    MAPS,
    ONE,
    REFERENCES,
    judging,
    malformed,
    malformed_schema,
    unknown_vocabulary,
)

LIFECYCLE = "x-bindwright-lifecycle"
"""Which stage of its life something is in: `status`, dates, what replaces it, why."""

OLD_MEMBERS = "x-enum-deprecated"
"""Beside `enum`: which of its values are deprecated."""


class Place(NamedTuple):
    """A schema, and the dynamic scope that it is seen in."""

    origin: Origin
    scope: Scope = NOWHERE


class Malformed(NamedTuple):
    """What could not be used of a schema, and why."""

    origin: Origin
    message: str


class Translated(NamedTuple):
    """A schema, what it refers to, and what of it is malformed."""

    schema: dict[str, Any]
    met: tuple[Place, ...]
    malformed: tuple[Malformed, ...]


Reference = Callable[[Place], str]
"""Gives the reference to the definition of a place."""

_HIDING = IN_PLACE - {"not", "dependentSchemas", "dependencies"}
"""Keywords whose schemas need not name the members that the schema around them hides."""

_TYPED = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "$ref", "enum", "const"})
"""Keywords that may refuse a null whatever the type says."""


@record
class _View:
    """From which side a schema is seen, on which way, and what was met on it."""

    request: bool
    met: dict[Place, None]
    malformed: dict[Origin, str]
    draft: Draft = Draft.DRAFT_2020_12
    vocabularies: frozenset[str] | None = None
    scope: Scope = NOWHERE
    hidden: frozenset[str] = frozenset()


class Translator:
    """Translates the schemas of a bundle; references become those that `reference` gives."""

    def __init__(self, bundle: Bundle, reference: Reference) -> None:
        self._bundle = bundle
        self._reference = reference
        self._embedded = {
            Origin(name, pointer)
            for name, resources in bundle.resources.items()
            for pointer in resources.roots
            if pointer
        }
        self.scopes = Scopes(bundle)

    def translate(self, place: Place, *, request: bool) -> Translated:
        """The schema at a place for one side. `false` becomes `{"not": {}}`.

        Raises:
            LookupError: nothing stands there.
        """
        node = Node(self._bundle.at(place.origin), place.origin)
        view = self._entered(node, _View(request=request, met={}, malformed={}, scope=place.scope))
        found = self._schema(node, view)
        if isinstance(found, bool):
            found = {} if found else {"not": {}}
        told = tuple(Malformed(at, message) for at, message in view.malformed.items())
        return Translated(found, tuple(view.met), told)

    def _schema(self, node: Node, view: _View) -> dict[str, Any] | bool:
        if not isinstance(node.value, dict):
            wrong = malformed_schema(node.value, view.draft)
            if wrong is not None:
                view.malformed[node.origin] = wrong
            return node.value is not False
        if self._embedded and node.origin in self._embedded:
            view = self._entered(node, view)
        words = cast("dict[str, Any]", node.value)
        found: dict[str, Any] = {}
        target = self._target(node, view)
        if target is not None:
            found["$ref"] = self._refer(target, view)
        if target is None or not view.draft.ref_stands_alone:
            self._keywords(node, words, found, view)
        if is_nullable(words):
            return _nullable(found)
        return found

    def _entered(self, node: Node, view: _View) -> _View:
        """The view of the resource that a schema belongs to."""
        names = self._bundle.vocabularies_at(node.origin)
        unknown = unknown_vocabulary(names) if names is not None else None
        if unknown is not None:
            message = f"it is written in words that are not known here: {unknown}"
            view.malformed[node.origin] = message
        return replace(
            view,
            draft=self._bundle.draft_at(node.origin),
            vocabularies=names,
            scope=self.scopes.enter(view.scope, node.origin),
        )

    def _target(self, node: Node, view: _View) -> Origin | None:
        """Where the reference of a schema leads to, if it has one."""
        if self._bundle.dynamic:
            moving = self._bundle.dynamic.get(node.origin)
            if moving is not None:
                return self.scopes.target(moving, view.scope)
        target = self._bundle.reference(node)
        return target.origin if target is not None else None

    def _refer(self, target: Origin, view: _View) -> str:
        place = Place(target, self.scopes.enter(view.scope, target))
        view.met[place] = None
        return self._reference(place)

    def _keywords(
        self, node: Node, words: dict[str, Any], found: dict[str, Any], view: _View
    ) -> None:
        if "required" in words or not _HIDING.isdisjoint(words):
            more = self._hidden(node, view.request, set())
            view = replace(view, hidden=view.hidden | more) if more else view
        known = judging(view.draft, view.vocabularies)
        for key, value in words.items():
            if key not in known:
                continue
            wrong = malformed(key, value, view.draft)
            if wrong is not None:
                view.malformed[node.origin.child(key)] = wrong
            if key in REFERENCES:
                continue  # one that can be followed is there already
            if key in ONE or key in LISTS or key in MAPS:
                self._applicator(key, node, found, view)
            elif key == "required":
                names = _names(value)
                kept = [name for name in names if name not in view.hidden]
                if kept:
                    found[key] = kept
            elif key == "type":
                if types := meant_types(value):
                    found[key] = types if isinstance(value, list) else types[0]
            elif key == "dependentRequired" and wrong is None:
                self._dependencies(Node(value, node.origin.child(key)), found, view)
            elif wrong is None:
                found[key] = checkable(value) if key == "pattern" else value
        _bounds(words, found)
        self._annotations(words, found, node, view)

    def _applicator(self, key: str, node: Node, found: dict[str, Any], view: _View) -> None:
        child = node.get(key)
        if child is None:
            return
        if view.hidden and key not in _HIDING:
            view = replace(view, hidden=frozenset())
        if key == "additionalItems":
            return  # only means something beside a list of `items`, and is read there
        if key == "items" and isinstance(child.value, list):
            self._old_tuple(node, found, view)
        elif key == "dependencies":
            self._dependencies(child, found, view)
        elif key in ONE:
            self._one(key, child, found, view)
        elif key in LISTS:
            parts = [self._schema(one, view) for one in node.list(key)]
            if parts:
                found[key] = parts
        elif isinstance(child.value, dict):
            plain = checkable if key == "patternProperties" else str
            schemas = {
                plain(name): self._schema(one, view)
                for name, one in child.items()
                if key != "patternProperties" or is_pattern(name)
            }
            found[key] = found.get(key, {}) | schemas

    def _old_tuple(self, node: Node, found: dict[str, Any], view: _View) -> None:
        """The tuple spelling before 2020-12: a list under `items`, and `additionalItems`."""
        parts = [self._schema(one, view) for one in node.list("items")]
        if parts:
            found["prefixItems"] = parts
        rest = node.get("additionalItems")
        if rest is not None:
            self._one("items", rest, found, view)

    def _one(self, key: str, node: Node, found: dict[str, Any], view: _View) -> None:
        if isinstance(node.value, bool):
            found[key] = node.value
        elif isinstance(node.value, dict):
            found[key] = self._schema(node, view)

    def _dependencies(self, node: Node, found: dict[str, Any], view: _View) -> None:
        """What 2019-09 says in two keywords: `dependentSchemas` and `dependentRequired`."""
        for name, one in node.items():
            if isinstance(one.value, list):
                required = found.setdefault("dependentRequired", {})
                required[name] = _names([*required.get(name, ()), *_names(one.value)])
            elif isinstance(one.value, dict | bool):
                schemas = found.setdefault("dependentSchemas", {})
                both = [schemas[name]] if name in schemas else []
                both.append(self._schema(one, view))
                schemas[name] = both[0] if len(both) == 1 else {"allOf": both}

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

    def _annotations(
        self, words: dict[str, Any], found: dict[str, Any], node: Node, view: _View
    ) -> None:
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
            found["discriminator"] = self._tag(node, view)
            self._tell_apart(node, found)

    def _lifecycle(self, words: dict[str, Any], found: dict[str, Any], node: Node) -> None:
        """What is no longer meant to be used, in our own words whoever's they were."""
        stated = words.get(LIFECYCLE)
        if not isinstance(stated, dict):
            stated = vendors.read_lifecycle(node)
        lifecycle = cast("dict[str, Any]", stated)
        status = lifecycle.get("status")
        if words.get("deprecated") is True or status in ("deprecated", "retired"):
            found["deprecated"] = True
        if status in ("active", "deprecated", "retired"):
            texts = {key: one for key, one in lifecycle.items() if isinstance(one, str)}
            found[LIFECYCLE] = texts
        old = vendors.read(node, "old-members")
        if old is not None:
            found[OLD_MEMBERS] = old

    def _tag(self, node: Node, view: _View) -> dict[str, Any]:
        """The discriminator, its mapping in terms of definitions."""
        tag = Node(node.value["discriminator"], node.origin.child("discriminator"))
        mapping: dict[str, str] = {}
        for value, stated in tag.members("mapping"):
            text = str(stated.value)
            for ref in (text, f"#/components/schemas/{text}"):
                target = self._bundle.targets.get((node.origin.source, ref))
                if target is not None:
                    scope = self.scopes.enter(view.scope, target.origin)
                    mapping[value] = self._reference(Place(target.origin, scope))
                    break
        return {"propertyName": tag.value["propertyName"], "mapping": mapping}

    def _tell_apart(self, node: Node, found: dict[str, Any]) -> None:
        """Says of each variant of a `oneOf` which values of the tag mean it.

        Where the variants leave the tag open an object would fit all of them; the mapping decides.
        """
        name: str = found["discriminator"]["propertyName"]
        keys: dict[str, list[str]] = {}
        for text, ref in found["discriminator"]["mapping"].items():
            keys.setdefault(ref, []).append(text)
        for part, variant in zip(found.get("oneOf", ()), node.list("oneOf"), strict=False):
            own = keys.get(part.get("$ref", "")) if isinstance(part, dict) else None
            tag = self._property(variant, name, set()) if own else None
            if own and tag is not None:
                listed = self._listed(tag)
                values = [tag_value(text, meant_types(tag.value.get("type"))) for text in own]
                if listed:
                    elsewhere = found["discriminator"]["mapping"].keys() - own
                    values = [one for one in listed if tag_text(one) not in elsewhere]
                if values and len(values) != len(listed):
                    part.setdefault("properties", {}).setdefault(name, {"enum": values})

    def _property(self, node: Node, name: str, seen: set[Origin]) -> Node | None:
        """A property of an object, which may stand in what it refers to."""
        node = self._bundle.follow(node)
        if node.origin in seen:
            return None
        seen.add(node.origin)
        for known, one in node.members("properties"):
            if known == name:
                found = self._bundle.follow(one)
                return found if isinstance(found.value, dict) else None
        inner = (self._property(one, name, seen) for one in node.list("allOf"))
        return next((one for one in inner if one is not None), None)

    def _listed(self, node: Node) -> list[Any]:
        """The values that a property lists; none where it is open."""
        for one in (node, *map(self._bundle.follow, node.list("allOf"))):
            words: Any = one.value if isinstance(one.value, dict) else {}
            if "const" in words or isinstance(words.get("enum"), list):
                return [words["const"]] if "const" in words else words["enum"]
        return []


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
        if isinstance(words.get(flag), bool):
            found.pop(flag, None)
            if words[flag] and bound in found:
                found[flag] = found.pop(bound)


def _names(value: Any) -> list[str]:
    """The names in a list, each once; none of any other value."""
    names: list[Any] = value if isinstance(value, list) else []
    return list(dict.fromkeys(one for one in names if isinstance(one, str)))
