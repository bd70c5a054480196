"""Schema Objects to types: ids first, then types, so that cycles need no special case."""

from collections.abc import Mapping
from typing import Any

from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.report import Report
from bindwright.ir.types import (
    Access,
    Alias,
    Anything,
    Closed,
    Const,
    Declaration,
    Docs,
    Field,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Object,
    Open,
    Patterns,
    Ref,
    TupleOf,
    TypeExpr,
    TypeId,
)
from bindwright.load.bundle import Bundle, Node
from bindwright.lower import enums, foreign, identify, scalars, unions
from bindwright.lower.docs import (
    chosen_name,
    docs_of_use,
    is_deprecated,
    lifecycle_of,
    read_docs,
    suggested_name,
    suggested_type,
)
from bindwright.lower.extensions import read_error_info
from bindwright.lower.keywords import implied_types, note_untyped
from bindwright.lower.merge import intersect
from bindwright.lower.normalise import NO_CONST, Nodes, Schema, default_of, normalise

__all__ = ["TypeLowerer"]


class TypeLowerer:
    """Lowers schemas on request and remembers the declarations that this makes."""

    def __init__(self, bundle: Bundle, report: Report) -> None:
        self.bundle = bundle
        self.report = report
        self._types: dict[TypeId, Declaration] = {}
        self._pending: dict[TypeId, Node] = {}
        self._lowering: dict[TypeId, Node] = {}
        # What is being lowered where it stands, by the identity of its schemas; and of those, the
        # ones that were met again inside themselves.
        self._inside: dict[tuple[int, ...], TypeId] = {}
        self._circular: set[TypeId] = set()
        self._nullable: dict[TypeId, bool] = {}
        self._merging: set[int] = set()
        # By the identity of the schema's value, which the entry keeps alive.
        self._canonical: dict[int, tuple[Any, Schema]] = {}

    # Declarations

    def lower_components(self) -> tuple[TypeId, ...]:
        """Lowers every schema under `#/components/schemas`; gives their ids in order."""
        components = self.bundle.document.get("components")
        found: list[TypeId] = []
        for name, node in components.members("schemas") if components else ():
            type_id = identify.component(name)
            found.append(type_id)
            self._lower_named(type_id, node)
        return tuple(found)

    def lower_pending(self) -> None:
        """Lowers what references elsewhere in the documents have asked for."""
        while self._pending:
            type_id, node = self._pending.popitem()
            self._lower_named(type_id, node)

    def in_document_order(self) -> Mapping[TypeId, Declaration]:
        """The declarations: components first, in their order, then the rest as they came up."""
        return dict(self._types)

    def declare(self, declaration: Declaration) -> Ref:
        """Registers a declaration and gives the reference to it."""
        self._types[declaration.id] = declaration
        return Ref(id=declaration.id)

    def find(self, type_id: TypeId) -> Declaration | None:
        """The declaration with this id, lowered now if it is still waiting."""
        if type_id not in self._types and type_id in self._pending:
            self._lower_named(type_id, self._pending.pop(type_id))
        return self._types.get(type_id)

    def is_object(self, expr: TypeExpr) -> bool:
        """Whether an expression refers to an `Object`, also to one that is being lowered now."""
        if not isinstance(expr, Ref):
            return False
        node = self._lowering.get(expr.id) if expr.id not in self._types else None
        if node is None:
            return isinstance(self.find(expr.id), Object)
        schema = self.canonical((node,))
        types = schema.types or implied_types(schema) or frozenset[str]()
        closed = schema.additional is not None and schema.additional[0].value is False
        return (
            types - {"null"} == {"object"}
            and not (schema.any_of or schema.one_of or schema.enum is not None)
            and bool(schema.properties or schema.patterns or closed)
        )

    def _lower_named(self, type_id: TypeId, node: Node) -> None:
        if type_id in self._types or type_id in self._lowering:
            return
        self._lowering[type_id] = node
        with Blame(node.origin):
            target = self.expr(node, type_id, named=True)
        del self._lowering[type_id]
        if type_id in self._types:
            return
        if isinstance(target, Nullable):
            # Null belongs to each use (see `_refer`), so that declarations never contain it.
            target = target.inner
        self._types[type_id] = Alias(
            id=type_id,
            target=target,
            docs=self.docs_of(node),
            deprecated=is_deprecated(node),
            chosen_name=chosen_name(node),
            suggested_name=suggested_type(node),
            origin=node.origin,
        )

    # Expressions

    def expr(self, node: Node, type_id: TypeId, *, named: bool = False) -> TypeExpr:
        """The type of a schema. `type_id` is the id that it gets if it has to be declared."""
        return self.expr_all((node,), type_id, named=named)

    def expr_all(self, nodes: Nodes, type_id: TypeId, *, named: bool = False) -> TypeExpr:
        """The type of the intersection of schemas."""
        reference = self._plain_reference(nodes, named)
        if reference is not None:
            return reference
        if len(nodes) == 1 and nodes[0].value is False:
            return Nothing()
        key = tuple(id(node.value) for node in nodes)
        if key in self._inside:
            # Merged with something that contains it: the inner one is the outer one again.
            self._circular.add(self._inside[key])
            return Ref(id=self._inside[key])
        self._inside[key] = type_id
        found = self.of_schema(self.canonical(nodes), type_id)
        del self._inside[key]
        if type_id in self._circular and type_id not in self._types and not named:
            # No class that could refer to itself, but an array: anything may be below.
            alias = Alias(id=type_id, target=Anything(), docs=Docs(), origin=nodes[0].origin)
            self._types[type_id] = alias
        return found

    def of_schema(self, schema: Schema, type_id: TypeId) -> TypeExpr:
        """The type of a merged schema."""
        if schema.node.value is False:
            return Nothing()
        note_untyped(schema, self.report)
        if schema.const is not NO_CONST:
            return Const(value=schema.const)
        if schema.enum is not None:
            return enums.of_values(self, schema, type_id)
        if schema.any_of or schema.one_of:
            return unions.lower_union(self, schema, type_id)
        types = schema.types
        if types is None:
            types = implied_types(schema)
        if types is None:
            return Anything()
        nullable = "null" in types and len(types) > 1
        inner = self._of_types(schema, types - {"null"} if nullable else types, type_id)
        return Nullable(inner=inner) if nullable and not isinstance(inner, Anything) else inner

    def _of_types(self, schema: Schema, types: frozenset[str], type_id: TypeId) -> TypeExpr:
        if len(types) > 1:
            return unions.of_types(self, schema, types, type_id)
        (name,) = types
        match name:
            case "object":
                return self._object(schema, type_id)
            case "array":
                return self._array(schema, type_id)
            case _:
                return scalars.scalar(schema, name)

    def canonical(self, nodes: Nodes) -> Schema:
        """One schema for an intersection, `allOf` merged and references in it followed.

        The result is shared: copy it (`dataclasses.replace`) before changing anything.
        """
        merged = self._merged(nodes[0])
        for node in nodes[1:]:
            merged = intersect(merged, self._merged(node), self.report)
        return merged

    def _merged(self, node: Node) -> Schema:
        key = id(node.value)
        known = self._canonical.get(key)
        if known is not None:
            return known[1]
        schema = normalise(node, self.bundle.dialect)
        foreign.check(node, self.report)
        parts, schema.all_of = schema.all_of, []
        target = self.bundle.reference(node)
        if target is not None:
            parts.insert(0, Node(target.value, target.origin))
        if key in self._merging:
            return schema  # a cycle of allOf adds nothing to itself
        if parts:
            self._merging.add(key)
            for part in parts:
                schema = intersect(schema, self._merged(part), self.report)
            self._merging.discard(key)
        self._canonical[key] = (node.value, schema)
        return schema

    # References

    def _plain_reference(self, nodes: Nodes, named: bool) -> TypeExpr | None:
        """A `$ref`, alone or in an `allOf` of one, keeps the name of what it refers to."""
        if len(nodes) != 1:
            return None
        node = nodes[0]
        ref = node.text("$ref")
        if ref is None:
            parts = node.list("allOf")
            if len(parts) != 1 or node.list("anyOf") or node.list("oneOf"):
                return None
            inner = parts[0]
            bare = normalise(_without(node, "allOf"), self.bundle.dialect)
            adds_null = bare.types == frozenset({"null"}) or node.flag("nullable")
            if named or inner.text("$ref") is None or not (bare.is_empty or adds_null):
                return None
            found = self._plain_reference((inner,), named=False)
            return Nullable(inner=found) if adds_null and found is not None else found
        if not _only_annotations(node):
            return None
        target = self.bundle.reference(node)
        if target is None:
            return Anything()
        return self._refer(Node(target.value, target.origin))

    def _refer(self, target: Node) -> TypeExpr:
        type_id = self._id_of(target)
        if type_id not in self._types:
            self._pending.setdefault(type_id, target)
        reference = Ref(id=type_id)
        return Nullable(inner=reference) if self._allows_null(type_id, target) else reference

    def _id_of(self, target: Node) -> TypeId:
        return TypeId(self.bundle.pointer_id(target.origin))

    def _allows_null(self, type_id: TypeId, target: Node) -> bool:
        """Whether null is one of the values of a declared schema."""
        known = self._nullable.get(type_id)
        if known is not None:
            return known
        self._nullable[type_id] = False  # ends cycles
        schema = self.canonical((target,))
        below = [*schema.any_of, *schema.one_of]
        found = (
            (schema.types is not None and len(schema.types) > 1 and "null" in schema.types)
            or (schema.enum is not None and None in schema.enum and len(schema.enum) > 1)
            or (bool(below) and any(self._is_null(one) for one in below))
        )
        reference = self.bundle.reference(target)
        if reference is not None:
            inner = Node(reference.value, reference.origin)
            found = self._allows_null(self._id_of(inner), inner)
        self._nullable[type_id] = found
        return found

    def _is_null(self, node: Node, seen: frozenset[int] = frozenset()) -> bool:
        reference = self.bundle.reference(node)
        if reference is not None:
            inner = Node(reference.value, reference.origin)
            return self._allows_null(self._id_of(inner), inner)
        if id(node.value) in seen:
            return False
        schema = self.canonical((node,))
        if schema.const is None or (schema.types is not None and "null" in schema.types):
            return True
        inside = seen | {id(node.value)}
        return any(self._is_null(one, inside) for one in (*schema.any_of, *schema.one_of))

    # Objects and arrays

    def _object(self, schema: Schema, type_id: TypeId) -> TypeExpr:
        extra = self._extra(schema, type_id)
        if not schema.properties and not isinstance(extra, Closed | Patterns):
            return MapOf(value=extra.type, constraints=schema.constraints)
        fields = tuple(
            self._field(name, nodes, schema, type_id) for name, nodes in schema.properties.items()
        )
        return self.declare(
            Object(
                id=type_id,
                fields=fields,
                extra=extra,
                constraints=schema.constraints,
                docs=self.docs_of(schema.node),
                deprecated=is_deprecated(schema.node),
                chosen_name=chosen_name(schema.node),
                suggested_name=suggested_type(schema.node),
                error=read_error_info(schema.node),
                origin=schema.origin,
            )
        )

    def _extra(self, schema: Schema, type_id: TypeId) -> Closed | Open | Patterns:
        rest: Closed | Open = Open(type=Anything())
        if schema.additional is not None:
            if schema.additional[0].value is False:
                rest = Closed()
            elif schema.additional[0].value is not True:
                value_id = identify.below(type_id, identify.VALUE)
                rest = Open(type=self.expr_all(schema.additional, value_id))
        if not schema.patterns:
            return rest
        patterns = tuple(
            (pattern, self.expr_all(nodes, identify.below(type_id, f"{{{pattern}}}")))
            for pattern, nodes in schema.patterns.items()
        )
        return Patterns(patterns=patterns, rest=rest)

    def _field(self, name: str, nodes: Nodes, schema: Schema, type_id: TypeId) -> Field:
        node = nodes[0]
        merged = self.canonical(nodes)
        access = Access.BOTH
        if merged.read_only != merged.write_only:
            access = Access.READ if merged.read_only else Access.WRITE
        return Field(
            wire_name=name,
            type=self.expr_all(nodes, identify.below(type_id, name)),
            required=name in schema.required,
            access=access,
            default=default_of(node),
            docs=docs_of_use(node, self.bundle),
            deprecated=is_deprecated(node),
            lifecycle=lifecycle_of(node),
            chosen_name=chosen_name(node),
            suggested_name=suggested_name(node),
            origin=node.origin,
        )

    def _array(self, schema: Schema, type_id: TypeId) -> TypeExpr:
        item_id = identify.below(type_id, identify.ITEM)
        if schema.prefix_items:
            items = tuple(
                self.expr_all(nodes, identify.below(type_id, f"[{index}]"))
                for index, nodes in enumerate(schema.prefix_items)
            )
            closed = schema.items is not None and schema.items[0].value is False
            rest: TypeExpr | None = Anything()
            if schema.items is not None:
                rest = None if closed else self.expr_all(schema.items, item_id)
            return TupleOf(items=items, rest=rest, constraints=schema.constraints)
        item = Anything() if schema.items is None else self.expr_all(schema.items, item_id)
        return ListOf(item=item, constraints=schema.constraints)

    # Annotations

    def docs_of(self, node: Node) -> Docs:
        """The docs of a node itself."""
        return read_docs(node)


_ANNOTATIONS = frozenset(
    {
        "$ref", "title", "description", "summary", "default", "example", "examples", "deprecated",
        "readOnly", "writeOnly", "externalDocs", "xml", "$comment",
    }
)  # fmt: skip


def _only_annotations(node: Node) -> bool:
    return all(key in _ANNOTATIONS or key.startswith("x-") for key in node.value)


def _without(node: Node, key: str) -> Node:
    return Node({one: value for one, value in node.value.items() if one != key}, node.origin)
