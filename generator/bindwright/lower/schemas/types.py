"""Schema Objects to types: ids first, then types, so that cycles need no special case."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import Any

from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.report import Report
from bindwright.ir import types as ir
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions import vendors
from bindwright.lower.extensions.annotations import (
    chosen_name,
    is_deprecated,
    read_docs,
    suggested_type,
)
from bindwright.lower.schemas import enums, objects, scalars, unions
from bindwright.lower.schemas.bounds import Bounds
from bindwright.lower.schemas.inheritance import Hierarchy, lower_base
from bindwright.lower.schemas.merge import intersect
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema, normalise
from bindwright.lower.schemas.possible import with_possible_values
from bindwright.lower.schemas.references import plain_reference
from bindwright.lower.schemas.unsupported import implied_types, note_keywords, note_untyped


class TypeLowerer:
    """Lowers schemas on request and remembers the declarations that this makes."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        self.bundle = bundle
        self.report = report
        self.bounds = Bounds(bundle, report)
        # Properties that came through `allOf`, by the id that they have in the parent.
        self.inherited: dict[ir.TypeId, ir.TypeExpr] = {}
        self._types: dict[ir.TypeId, ir.Declaration] = {}
        self._ids: dict[tuple[str, str], ir.TypeId] = {}
        self._pending: dict[ir.TypeId, Node] = {}
        self._lowering: dict[ir.TypeId, Node] = {}
        # What is being lowered where it stands, by the identity of its schemas; and of those, the
        # ones that were met again inside themselves.
        self._inside: dict[tuple[int, ...], ir.TypeId] = {}
        self._circular: set[ir.TypeId] = set()
        self._nullable: dict[ir.TypeId, bool] = {}
        self._merging: set[int] = set()
        # By the identity of the schemas' values, which the entries keep alive.
        self._canonical: dict[int, tuple[Any, Schema]] = {}
        self._joint: dict[tuple[int, ...], tuple[Nodes, Schema]] = {}

    # Declarations

    def lower_components(self) -> tuple[ir.TypeId, ...]:
        """Lowers every schema under `#/components/schemas`; gives their ids in order."""
        found: list[ir.TypeId] = []
        for name, node in self._components.items():
            type_id = ir.TypeId.of_component(name)
            found.append(type_id)
            self._lower_named(type_id, node)
        return tuple(found)

    def lower_all(self, nodes: Iterable[Node]) -> tuple[ir.TypeId, ...]:
        """Lowers schemas that have a name of their own; gives their ids in order."""
        found: list[ir.TypeId] = []
        for node in nodes:
            found.append(self.reference_id(node))
            self._lower_named(found[-1], node)
        return tuple(found)

    def lower_pending(self) -> None:
        """Lowers what references elsewhere in the documents have asked for."""
        while self._pending:
            type_id, node = self._pending.popitem()
            self._lower_named(type_id, node)

    def in_document_order(self) -> Mapping[ir.TypeId, ir.Declaration]:
        """The declarations: components first, in their order, then the rest as they came up."""
        return dict(self._types)

    def declare(self, declaration: ir.Declaration) -> ir.Ref:
        """Registers a declaration and gives the reference to it."""
        self._types[declaration.id] = declaration
        return ir.Ref(id=declaration.id)

    def find(self, type_id: ir.TypeId) -> ir.Declaration | None:
        """The declaration with this id, lowered now if it is still waiting."""
        if type_id not in self._types and type_id in self._pending:
            self._lower_named(type_id, self._pending.pop(type_id))
        return self._types.get(type_id)

    def is_object(self, expr: ir.TypeExpr) -> bool:
        """Whether an expression refers to an `Object`, also to one that is being lowered now."""
        if not isinstance(expr, ir.Ref):
            return False
        node = self._lowering.get(expr.id) if expr.id not in self._types else None
        if node is None:
            return isinstance(self.find(expr.id), ir.Object)
        schema = self.canonical((node,))
        types = schema.types or implied_types(schema) or frozenset[str]()
        closed = schema.additional is not None and schema.additional[0].value is False
        return (
            types - {"null"} == {"object"}
            and not (schema.choices or schema.enum is not None or self.is_base(expr.id))
            and bool(schema.properties or schema.patterns or closed)
        )

    def component(self, name: str) -> Node | None:
        """The component schema of a name."""
        return self._components.get(name)

    @cached_property
    def _components(self) -> Mapping[str, Node]:
        components = self.bundle.document.get("components")
        found = components.members("schemas") if components else ()
        return {name: self.bundle.at_home(node) for name, node in found}

    @cached_property
    def hierarchy(self) -> Hierarchy:
        """Which schemas extend which."""
        return Hierarchy(self.bundle)

    def is_base(self, type_id: ir.TypeId) -> bool:
        """Whether a use of the schema means those that extend it, too."""
        node = self.hierarchy.base(type_id)
        schema = self.canonical((node,)) if node is not None else None
        if schema is None or schema.discriminator is None or schema.choices:
            return False
        is_object = schema.types is None or "object" in schema.types
        return is_object and schema.enum is None and bool(schema.discriminator.text("propertyName"))

    def _lower_named(self, type_id: ir.TypeId, node: Node) -> None:
        if type_id in self._types or type_id in self._lowering:
            return
        self._lowering[type_id] = node
        with Blame(node.origin):
            if self.is_base(type_id):
                lower_base(self, self.canonical((node,)), type_id)
            else:
                target = self.expr(node, type_id, named=True)
        del self._lowering[type_id]
        if type_id in self._types:
            return
        if isinstance(target, ir.Nullable):
            # Null belongs to each use (see `refer`), so that declarations never contain it.
            target = target.inner
        self._types[type_id] = ir.Alias(
            id=type_id,
            target=target,
            docs=read_docs(node),
            deprecated=is_deprecated(node),
            chosen_name=chosen_name(node),
            suggested_name=suggested_type(node),
            origin=node.origin,
        )

    # Expressions

    def expr(self, node: Node, type_id: ir.TypeId, *, named: bool = False) -> ir.TypeExpr:
        """The type of a schema. `type_id` is the id that it gets if it has to be declared."""
        return self.expr_all((node,), type_id, named=named)

    def expr_all(self, nodes: Nodes, type_id: ir.TypeId, *, named: bool = False) -> ir.TypeExpr:
        """The type of the intersection of schemas."""
        reference = plain_reference(self, nodes, named=named)
        if reference is not None:
            return reference
        if len(nodes) == 1 and nodes[0].value is False:
            return ir.Nothing()
        key = tuple(id(node.value) for node in nodes)
        if key in self._inside:
            # Merged with something that contains it: the inner one is the outer one again.
            self._circular.add(self._inside[key])
            return ir.Ref(id=self._inside[key])
        self._inside[key] = type_id
        found = self.of_schema(self.canonical(nodes), type_id)
        del self._inside[key]
        if type_id in self._circular and type_id not in self._types and not named:
            # No class that could refer to itself, but an array: anything may be below.
            alias = ir.Alias(
                id=type_id, target=ir.Anything(), docs=ir.Docs(), origin=nodes[0].origin
            )
            self._types[type_id] = alias
        return found

    def of_schema(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        """The type of a merged schema."""
        fits = self.bounds.enter(schema.origin)
        found = self._of_schema(schema, type_id) if fits else ir.Anything()
        self.bounds.leave()
        return found

    def _of_schema(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        if schema.node.value is False:
            return ir.Nothing()
        if schema.constraints.pattern is not None:
            self.bounds.spend_pattern(schema.constraints.pattern, schema.origin)
        note_untyped(schema, self.report)
        if schema.const is not NO_CONST or schema.enum is not None:
            schema = with_possible_values(self, schema)
        if schema.const is not NO_CONST:
            return ir.Const(value=schema.const)
        if schema.enum is not None:
            return enums.of_values(self, schema, type_id)
        if schema.choices:
            return unions.lower_union(self, schema, type_id)
        types = schema.types
        if types is None:
            types = implied_types(schema)
        if types is None:
            return ir.Anything()
        nullable = "null" in types and len(types) > 1
        inner = self._of_types(schema, types - {"null"} if nullable else types, type_id)
        return (
            ir.Nullable(inner=inner) if nullable and not isinstance(inner, ir.Anything) else inner
        )

    def _of_types(self, schema: Schema, types: frozenset[str], type_id: ir.TypeId) -> ir.TypeExpr:
        if len(types) > 1:
            return unions.of_types(self, schema, types, type_id)
        (name,) = types
        match name:
            case "object":
                return objects.lower_object(self, schema, type_id)
            case "array":
                return objects.lower_array(self, schema, type_id)
            case _:
                return scalars.scalar(schema, name, self.report)

    # Intersections

    def docs_of(self, node: Node) -> ir.Docs:
        """The docs of a node itself."""
        return read_docs(node)

    def canonical(self, nodes: Nodes) -> Schema:
        """One schema for an intersection, `allOf` merged and references in it followed.

        The result is shared: copy it (`dataclasses.replace`) before changing anything.
        """
        if len(nodes) == 1:
            return self._merged(nodes[0])
        key = tuple(id(node.value) for node in nodes)
        known = self._joint.get(key)
        if known is None:
            known = self._joint[key] = nodes, self.intersection(nodes, self.report)
        return known[1]

    def intersection(self, nodes: Nodes, report: Report) -> Schema:
        """The same, made anew, with what contradicts itself in `report`."""
        merged = self._merged(nodes[0])
        for node in nodes[1:]:
            merged = intersect(merged, self._merged(node), report)
        return merged

    def _merged(self, node: Node) -> Schema:
        key = id(node.value)
        known = self._canonical.get(key)
        if known is not None:
            return known[1]
        words: Any = node.value
        if not self._merging and isinstance(words, dict) and ("$ref" in words or "allOf" in words):
            for one in self._chained(node):
                self._merge(one)
        return self._merge(node)

    def _merge(self, node: Node) -> Schema:
        key = id(node.value)
        known = self._canonical.get(key)
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
        self._canonical[key] = (node.value, schema)
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
            elif id(part.value) not in self._canonical and id(part.value) not in done:
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
        schema = self._merged(part)
        for nodes in schema.choices:
            if any(self.bundle.follow(one).value is whole.value for one in nodes):
                return replace(schema, choices=[], discriminator=None)
        return schema

    # References

    def refer(self, target: Node) -> ir.TypeExpr:
        """The type of a use of a declaration; null is part of the use, never of the declaration."""
        type_id = self.reference_id(target)
        if type_id not in self._types:
            self._pending.setdefault(type_id, target)
        reference = ir.Ref(id=type_id)
        return ir.Nullable(inner=reference) if self._allows_null(type_id, target) else reference

    def reference_id(self, target: Node) -> ir.TypeId:
        """The id of the declaration that stands at the end of a reference."""
        address = self.bundle.address(target.origin)
        known = self._ids.get(address)
        if known is None:
            known = self._ids[address] = ir.TypeId.of_place(*address)
        return known

    def _allows_null(self, type_id: ir.TypeId, target: Node) -> bool:
        """Whether null is one of the values of a declared schema; a reference is what it names."""
        chain: list[ir.TypeId] = []
        while (known := self._nullable.get(type_id)) is None:
            self._nullable[type_id] = False  # ends circles
            chain.append(type_id)
            reference = self.bundle.reference(target)
            if reference is None:
                known = self._lists_null(self.canonical((target,)))
                break
            target = Node(reference.value, reference.origin)
            type_id = self.reference_id(target)
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
                return self._allows_null(self.reference_id(inner), inner)
        seen = seen if seen is not None else set()
        if id(nodes[0].value) in seen:
            return False  # it was no null, or the search would have ended
        seen.add(id(nodes[0].value))
        schema = self.canonical(nodes)
        if schema.const is None or (schema.types is not None and "null" in schema.types):
            return True
        return any(self._is_null(one, seen) for one in _references_last(schema.choices))


def _references_last(choices: list[Nodes]) -> list[Nodes]:
    """Variants in the order in which they are asked for null: chains of references are long."""
    return sorted(choices, key=lambda nodes: nodes[0].text("$ref") is not None)
