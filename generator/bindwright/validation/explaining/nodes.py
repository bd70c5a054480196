"""A schema as nodes that a walk goes through, each with what it needs compiled when it needs it.

Only what looks at a value as a whole (`type`, `pattern`, `uniqueItems` …) is left to an engine;
where schemas stand in schemas, the walk itself goes from one to the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, cast

from bindwright.schema.formats import bounds_of
from bindwright.schema.vocabulary import ASSERTIONS, LISTS, MAPS, ONE
from bindwright.validation.engines import Compile, Engine
from bindwright.validation.faults import Path

_DEFS = "#/$defs/"

_WALKED = LISTS | MAPS | ONE | {"$ref", "minContains", "maxContains"}
"""Keywords that the walk follows or counts itself."""

_IN_PLACE = frozenset({"$ref", "allOf", "if", "dependentSchemas"})
"""Keywords whose schemas have to fit the same value."""
_CHOICES = frozenset({"anyOf", "oneOf", "not"})
"""Keywords of which one of several schemas has to fit the same value, or one must not."""
_OF_NAMES = frozenset({"propertyNames", "additionalProperties", "unevaluatedProperties"})
_OF_ITEMS = frozenset({"contains", "unevaluatedItems"})

_NAMED = ("properties", "patternProperties", "dependentSchemas")
_NONE: Mapping[str, Any] = {}

_OWN = ASSERTIONS - _WALKED - {"contentMediaType"}
"""Keywords that look at a value as a whole."""


class Schemas:
    """The nodes of one self-contained schema. References have the form `#/$defs/NAME`."""

    def __init__(self, root: Mapping[str, Any], compile_: Compile) -> None:
        self.root = root
        self.definitions = cast("Mapping[str, Any]", root.get("$defs", {}))
        self.compile = compile_
        self._nodes: dict[str, Node] = {}

    @cached_property
    def node(self) -> Node:
        """The node of the whole."""
        return Node(self, self.root, ())

    def definition(self, ref: str) -> Node:
        """The node that a reference leads to."""
        name = ref.removeprefix(_DEFS)
        if name not in self._nodes:
            self._nodes[name] = Node(self, self.definitions[name], ("$defs", name))
        return self._nodes[name]


class Node:
    """A schema, and where it stands in the whole."""

    def __init__(self, schemas: Schemas, schema: Any, path: Path) -> None:
        self._schemas = schemas
        self.schema = schema
        self.words = cast("Mapping[str, Any]", schema if isinstance(schema, Mapping) else {})
        self.path = path
        words = self.words.keys()
        # Whether no other schema has a say in this one, or else in which way some have.
        self.is_plain = words.isdisjoint(_WALKED)
        self.is_composed = not words.isdisjoint(_IN_PLACE)
        self.is_choice = not words.isdisjoint(_CHOICES)
        self.refuses_names = not words.isdisjoint(_OF_NAMES)
        self.counts_items = not words.isdisjoint(_OF_ITEMS)
        self._any_of: dict[str, Engine] = {}

    @cached_property
    def ref(self) -> Node | None:
        """What the schema refers to."""
        ref = self.words.get("$ref")
        return self._schemas.definition(ref) if isinstance(ref, str) else None

    def one(self, keyword: str) -> Node | None:
        """The schema that a keyword holds."""
        return self._below.get(keyword)

    def several(self, keyword: str) -> tuple[Node, ...]:
        """The schemas in the list of a keyword."""
        found: tuple[Node, ...] = self._below.get(keyword, ())
        return found

    def named(self, keyword: str) -> Mapping[str, Node]:
        """The schemas that a keyword has by name."""
        found: Mapping[str, Node] = self._below.get(keyword, _NONE)
        return found

    @cached_property
    def _below(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in self.words.items():
            if key in ONE:
                found[key] = self._node(value, key)
            elif key in LISTS:
                found[key] = tuple(self._node(one, key, index) for index, one in enumerate(value))
            elif key in _NAMED:
                found[key] = {name: self._node(one, key, name) for name, one in value.items()}
        return found

    def _node(self, schema: Any, *way: str | int) -> Node:
        return Node(self._schemas, schema, (*self.path, *way))

    @cached_property
    def own(self) -> Engine | None:
        """What the keywords say that look at a value as a whole; None where there are none."""
        said = {key: one for key, one in self.words.items() if key in _OWN}
        return self._schemas.compile(said) if said else None

    @cached_property
    def each(self) -> tuple[tuple[str, Engine], ...]:
        """The same, keyword by keyword."""
        return tuple(
            (key, self._schemas.compile({key: one}))
            for key, one in self.words.items()
            if key in _OWN and not self._is_widened(key)
        )

    def _is_widened(self, key: str) -> bool:
        """Whether a keyword is a format whose bounds do not count here."""
        one = self.words[key]
        return key == "format" and bounds_of(one) is not None and not bounds_of(one, self.schema)

    @cached_property
    def patterns(self) -> tuple[tuple[Engine, Node], ...]:
        """What tells which names `patternProperties` means, and the schema for each."""
        return tuple(
            (self._schemas.compile({"pattern": pattern}), node)
            for pattern, node in self.named("patternProperties").items()
        )

    @cached_property
    def whole(self) -> Engine:
        """The schema, compiled with all that it refers to."""
        own = {key: one for key, one in self.words.items() if key not in ("$schema", "$defs")}
        return self._with_definitions({"allOf": [own or self.schema]})

    def any_of(self, word: str) -> Engine:
        """The schemas in the list of a keyword as a choice, compiled with all they refer to."""
        if word not in self._any_of:
            self._any_of[word] = self._with_definitions({"anyOf": self.words[word]})
        return self._any_of[word]

    def _with_definitions(self, schema: dict[str, Any]) -> Engine:
        return self._schemas.compile({"$defs": self._schemas.definitions, **schema})
