"""Schemas in one form: what several say together, whether null is among it, and what is possible.

Unions that have to hold at once are multiplied out, and most of what that gives contradicts itself:
such variants are left out. The other way round, a union says which of the values that are listed
beside it are possible, and so do bounds, lengths and patterns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from bindwright.diagnostics.origin import escape_token, unescape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.ir.types import TypeId
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.schemas import json_values
from bindwright.lower.schemas.inheritance import Hierarchy
from bindwright.lower.schemas.merge import intersect
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema, normalise
from bindwright.lower.schemas.unsupported import note_keywords
from bindwright.schema.algebra import common_types
from bindwright.schema.values import ValueSet, identity, types_of

_DEEPEST = 4
"""Unions in unions are looked into so far; below that everything is taken for possible."""

_MOST_ASKED = 100_000
"""So often a variant is asked whether it allows a value; then all are taken for possible."""

_COMPONENTS = "#/components/schemas/"

_TELLING = 2
"""An object of fewer properties is like another one by chance."""


class CanonicalSchemas:
    """The schemas of a document, each in one form: references followed, `allOf` merged."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        self.bundle = bundle
        self.report = report
        self._ids: dict[tuple[str, str], TypeId] = {}
        self._nullable: dict[TypeId, bool] = {}
        self._merging: set[int] = set()
        # By the identity of the schemas' values, which the entries keep alive.
        self._merged: dict[int, tuple[Any, Schema]] = {}
        self._joint: dict[tuple[int, ...], tuple[Nodes, Schema]] = {}

    # Where they stand

    def type_id(self, target: Node) -> TypeId:
        """The id of the declaration that stands at the end of a reference."""
        address = self.bundle.address(target.origin)
        known = self._ids.get(address)
        if known is None:
            known = self._ids[address] = TypeId.of_place(*address)
        return known

    def named_by(self, target: str, source: str) -> Node | None:
        """A mapping names a schema by its name or by a URI reference; None where there is none."""
        for ref in (target, _COMPONENTS + escape_token(target)):
            found = self.bundle.targets.get((source, ref))
            if found is not None:
                return Node(found.value, found.origin)
        is_path = target.startswith(_COMPONENTS)
        name = unescape_token(target.rpartition("/")[2]) if is_path else target
        return self.components.get(name)

    @cached_property
    def components(self) -> Mapping[str, Node]:
        """The component schemas by name."""
        components = self.bundle.document.get("components")
        found = components.members("schemas") if components else ()
        return {name: self.bundle.at_home(node) for name, node in found}

    def shared_answer(self, schema: Node) -> Node | None:
        """The schema in a shared response that says the same, where there is one."""
        if not self._shared_answers or schema.origin.source != self.bundle.root.name:
            return None
        return self._shared_answers.get(identity(schema.value))

    @cached_property
    def _shared_answers(self) -> Mapping[object, Node]:
        components = self.bundle.document.get("components")
        found: dict[object, Node] = {}
        for _, response in components.members("responses") if components else ():
            for _, media in response.members("content"):
                schema = media.get("schema")
                if schema is not None and schema.text("$ref") is None:
                    found.setdefault(identity(schema.value), schema)
        return found

    def twin(self, schema: Node) -> Node | None:
        """The only component object that an inline schema repeats, word by word.

        Documents whose references were resolved by a tool consist of such copies.
        """
        properties = schema.value.get("properties")
        if not isinstance(properties, dict) or len(properties) < _TELLING:
            return None
        alike = self._component_objects.get(frozenset(map(str, properties)), ())
        if not alike or schema.origin.source != self.bundle.root.name:
            return None
        own = identity(schema.value)
        found = [one for one in alike if identity(one.value) == own]
        return found[0] if len(found) == 1 and not self.is_base(self.type_id(found[0])) else None

    @cached_property
    def _component_objects(self) -> Mapping[frozenset[str], list[Node]]:
        found: dict[frozenset[str], list[Node]] = {}
        for node in self.components.values():
            properties = node.value.get("properties") if isinstance(node.value, dict) else None
            if isinstance(properties, dict):
                found.setdefault(frozenset(map(str, properties)), []).append(node)
        return found

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Which schemas extend which."""
        return Hierarchy(self.bundle)

    def is_base(self, type_id: TypeId) -> bool:
        """Whether a use of the schema means those that extend it, too."""
        node = self.hierarchy.base(type_id)
        schema = self.canonical((node,)) if node is not None else None
        if schema is None or schema.discriminator is None or schema.choices:
            return False
        is_object = schema.types is None or "object" in schema.types
        return is_object and schema.enum is None and bool(schema.discriminator.text("propertyName"))

    # Intersections

    def canonical(self, nodes: Nodes) -> Schema:
        """One schema for an intersection, `allOf` merged and references in it followed.

        The result is shared: copy it (`dataclasses.replace`) before changing anything.
        """
        if len(nodes) == 1:
            return self._single(nodes[0])
        key = tuple(id(node.value) for node in nodes)
        known = self._joint.get(key)
        if known is None:
            known = self._joint[key] = nodes, self.intersection(nodes, self.report)
        return known[1]

    def intersection(self, nodes: Nodes, report: Report) -> Schema:
        """The same, made anew, with what contradicts itself in `report`."""
        merged = self._single(nodes[0])
        for node in nodes[1:]:
            merged = intersect(merged, self._single(node), report)
        return merged

    def _single(self, node: Node) -> Schema:
        key = id(node.value)
        known = self._merged.get(key)
        if known is not None:
            return known[1]
        words: Any = node.value
        if not self._merging and isinstance(words, dict) and ("$ref" in words or "allOf" in words):
            for one in self._chained(node):
                self._merge(one)
        return self._merge(node)

    def _merge(self, node: Node) -> Schema:
        key = id(node.value)
        known = self._merged.get(key)
        if known is not None:
            return known[1]
        draft = self.bundle.draft_at(node.origin)
        schema = normalise(node, draft)
        vendors.check(node, self.report)
        note_keywords(node, draft, self.report)
        parts, schema.all_of = schema.all_of, []
        target = self.bundle.reference(node)
        if target is not None:
            parts.insert(0, Node(target.value, target.origin))
        if key in self._merging:
            return schema  # a cycle of allOf adds nothing to itself
        if parts:
            self._merging.add(key)
            for part in parts:
                schema = intersect(schema, self._part(part, node), self.report)
            self._merging.discard(key)
        self._merged[key] = (node.value, schema)
        return schema

    def _chained(self, node: Node) -> list[Node]:
        """The schemas that one is made of through `$ref` and `allOf`, each after those it needs.

        Chains of them may be longer than the stack. Where they go in a circle the list ends: what
        is in it depends on where one enters.
        """
        found: list[Node] = []
        done: set[int] = set()
        above = {id(node.value)}
        path = [(node, self._merged_with(node))]
        while path:
            one, parts = path[-1]
            part = next(parts, None)
            if part is None:
                path.pop()
                above.discard(id(one.value))
                done.add(id(one.value))
                found.append(one)
            elif id(part.value) in above:
                return found
            elif id(part.value) not in self._merged and id(part.value) not in done:
                above.add(id(part.value))
                path.append((part, self._merged_with(part)))
        return found[:-1]

    def _merged_with(self, node: Node) -> Iterator[Node]:
        """What a schema refers to, and the parts of its `allOf`."""
        target = self.bundle.reference(node)
        if target is not None:
            yield Node(target.value, target.origin)
        yield from node.list("allOf")

    def _part(self, part: Node, whole: Node) -> Schema:
        """A part of an `allOf`. That it may be the whole, as one of its variants, adds nothing."""
        schema = self._single(part)
        for nodes in schema.choices:
            if any(self.bundle.follow(one).value is whole.value for one in nodes):
                return replace(schema, choices=[], discriminator=None)
        return schema

    # Null

    def allows_null(self, type_id: TypeId, target: Node) -> bool:
        """Whether null is one of the values of a declared schema; a reference is what it names."""
        chain: list[TypeId] = []
        while (known := self._nullable.get(type_id)) is None:
            self._nullable[type_id] = False  # ends circles
            chain.append(type_id)
            reference = self.bundle.reference(target)
            if reference is None:
                known = self._lists_null(self.canonical((target,)))
                break
            target = Node(reference.value, reference.origin)
            type_id = self.type_id(target)
        self._nullable |= dict.fromkeys(chain, known)
        return known

    def _lists_null(self, schema: Schema) -> bool:
        return (
            (schema.types is not None and len(schema.types) > 1 and "null" in schema.types)
            or (schema.enum is not None and None in schema.enum and len(schema.enum) > 1)
            or any(self._is_null(one) for one in _references_last(schema.choices))
        )

    def _is_null(self, nodes: Nodes, seen: set[int] | None = None) -> bool:
        if len(nodes) == 1:
            reference = self.bundle.reference(nodes[0])
            if reference is not None:
                inner = Node(reference.value, reference.origin)
                return self.allows_null(self.type_id(inner), inner)
        seen = seen if seen is not None else set()
        if id(nodes[0].value) in seen:
            return False  # it was no null, or the search would have ended
        seen.add(id(nodes[0].value))
        schema = self.canonical(nodes)
        if schema.const is None or (schema.types is not None and "null" in schema.types):
            return True
        return any(self._is_null(one, seen) for one in _references_last(schema.choices))

    # What values can be

    def is_possible(
        self, nodes: Nodes, beside: frozenset[str] | None, depth: int = _DEEPEST
    ) -> bool:
        """Whether a value can be of all the schemas, as far as types and required members tell.

        `beside` are the types that stand beside the union, None where it leaves them open.
        """
        if len(nodes) == 1 and beside is None:
            return True
        scratch = Report()
        merged = self.intersection(nodes, scratch)
        for name in merged.required & merged.properties.keys():
            self.intersection(merged.properties[name], scratch)
        if any(finding.rule is ALL_OF_CONTRADICTION for finding in scratch):
            return False
        left = self._possible_types(merged, depth)
        if left is None or beside is None:
            return left is None or bool(left)
        # Null as a variant beside a type that lacks it is how some write that it is allowed.
        return left == {"null"} or bool(common_types(left, beside))

    def _possible_types(self, schema: Schema, depth: int) -> frozenset[str] | None:
        """The JSON types that a schema leaves; None where it leaves them open."""
        if not schema.choices or depth == 0:
            return schema.types
        found: set[str] = set()
        for nodes in schema.choices:
            if not self.is_possible(nodes, schema.types, depth - 1):
                continue
            below = self._possible_types(self.intersection(nodes, Report()), depth - 1)
            if below is None:
                return schema.types
            found |= below
        left = frozenset(found)
        return left if schema.types is None else common_types(left, schema.types)

    def with_possible_values(self, schema: Schema) -> Schema:
        """Without the listed values that what stands beside them forbids.

        Where that is all of them they stay; each that is refused is a warning.
        """
        fits = json_values.constraint_check(schema)
        if not schema.choices and fits is None:
            return schema
        is_constant = schema.const is not NO_CONST
        values = [schema.const] if is_constant else schema.enum or []
        possible: list[Any] = []
        variants = _Variants(self)
        for value in values:
            if fits is not None and not fits(value):
                problem = json_values.forbidden_value(value)
            elif not variants.take(schema, value):
                said = f"allows the value {value!r} that is listed beside it"
                problem = f"no variant of the union {said}"
            else:
                possible.append(value)
                continue
            word = "const" if is_constant else "enum"
            json_values.report_forbidden(schema, word, problem, self.report)
        return schema if is_constant or not possible else replace(schema, enum=possible)


def _references_last(choices: list[Nodes]) -> list[Nodes]:
    """Variants in the order in which they are asked for null: chains of references are long."""
    return sorted(choices, key=lambda nodes: nodes[0].text("$ref") is not None)


class _Variants:
    """The variants of unions, each merged once, by the values that they list."""

    def __init__(self, schemas: CanonicalSchemas) -> None:
        self._schemas = schemas
        self._merged: dict[tuple[int, ...], _Variant] = {}
        self._indexes: dict[int, tuple[dict[Any, list[_Variant]], list[_Variant]]] = {}
        self._left = _MOST_ASKED

    def take(self, schema: Schema, value: Any) -> bool:
        """Whether a value can be of a variant, as far as listed values and scalars tell.

        Everything is taken for possible where there is too much to ask.
        """
        return self._left <= 0 or self._take(schema, value, set())

    def _take(self, schema: Schema, value: Any, seen: set[tuple[int, ...]]) -> bool:
        if not schema.choices:
            return True
        listing, others = self._index(schema)
        for variant in (*listing.get(identity(value), ()), *others):
            if variant.key in seen:
                continue
            seen.add(variant.key)
            self._left -= 1
            if self._left <= 0 or (
                variant.allows(value) and self._take(variant.schema, value, seen)
            ):
                return True
        return False

    def _index(self, schema: Schema) -> tuple[dict[Any, list[_Variant]], list[_Variant]]:
        """The variants by the values that they list, and those that list none."""
        known = self._indexes.get(id(schema.choices))
        if known is None:
            listing: dict[Any, list[_Variant]] = {}
            others: list[_Variant] = []
            for nodes in schema.choices:
                variant = self._variant(nodes)
                if variant.listed is None:
                    others.append(variant)
                for value in variant.listed or ():
                    listing.setdefault(identity(value), []).append(variant)
            known = self._indexes[id(schema.choices)] = listing, others
        return known

    def _variant(self, nodes: Nodes) -> _Variant:
        key = tuple(id(node.value) for node in nodes)
        known = self._merged.get(key)
        if known is None:
            schema = self._schemas.intersection(nodes, Report())
            known = self._merged[key] = _Variant(key, schema)
        return known


class _Variant:
    """What a variant says of the values that it can have."""

    def __init__(self, key: tuple[int, ...], schema: Schema) -> None:
        self.key = key
        self.schema = schema
        self.listed = schema.enum
        if schema.const is not NO_CONST:
            both = schema.enum is None or schema.const in ValueSet(schema.enum)
            self.listed = [schema.const] if both else []

    def allows(self, value: Any) -> bool:
        """Whether a value that it lists, if it lists any, is of its types and within its bounds."""
        if self.schema.node.value is False:
            return False
        if self.schema.types is not None and not types_of(value) & self.schema.types:
            return False
        return self._fits is None or self._fits(value)

    @cached_property
    def _fits(self) -> Callable[[Any], bool] | None:
        return json_values.constraint_check(self.schema)
