"""Schema Objects to types: ids first, then types, so that cycles need no special case."""

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from typing import Any

from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.origin import Origin, unescape_token
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import REQUIRED_UNDESCRIBED
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.ir import types as ir
from bindwright.ir.constraints import ANY_MEMBERS, Constraints, Members
from bindwright.load.bundle import Bundle, Node
from bindwright.lower.extensions import annotations
from bindwright.lower.extensions.x_bindwright import read_error_info
from bindwright.lower.schemas import scalars, unsupported
from bindwright.lower.schemas.bounds import Bounds
from bindwright.lower.schemas.canonical import CanonicalSchemas
from bindwright.lower.schemas.defaults import fitting_default
from bindwright.lower.schemas.discriminators import Discriminators
from bindwright.lower.schemas.enums import EnumLowerer
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema
from bindwright.lower.schemas.unions import UnionLowerer
from bindwright.schema.spelling import is_nullable


class TypeLowerer:
    """Lowers schemas on request and remembers the declarations that this makes."""

    def __init__(self, bundle: Bundle, report: Report, text_formats: Container[str] = ()) -> None:
        self._text_formats = text_formats
        self.bundle = bundle
        self.report = report
        self.bounds = Bounds(bundle, report)
        self.schemas = CanonicalSchemas(bundle, report)
        self.enums = EnumLowerer(self.schemas, self.declare, report)
        self.discriminators = Discriminators(self)
        self._unions = UnionLowerer(self)
        # Properties that came through `allOf`, by the id that they have in the parent.
        self._inherited: dict[ir.TypeId, ir.TypeExpr] = {}
        self._types: dict[ir.TypeId, ir.Declaration] = {}
        self._pending: dict[ir.TypeId, Node] = {}
        self._lowering: dict[ir.TypeId, Node] = {}
        # What is being lowered where it stands, by the identity of its schemas; and of those, the
        # ones that were met again inside themselves.
        self._inside: dict[tuple[int, ...], ir.TypeId] = {}
        self._circular: set[ir.TypeId] = set()
        # Documents repeat the plain scalars of properties and parameters by the thousand.
        self._scalars: dict[tuple[Any, ...], ir.TypeExpr] = {}

    # Declarations

    def lower_components(self) -> tuple[ir.TypeId, ...]:
        """Lowers every schema under `#/components/schemas`; gives their ids in order."""
        found: list[ir.TypeId] = []
        for name, node in self.schemas.components.items():
            type_id = ir.TypeId.of_component(name)
            found.append(type_id)
            self._lower_named(type_id, node)
        return tuple(found)

    def lower_all(self, nodes: Iterable[Node]) -> tuple[ir.TypeId, ...]:
        """Lowers schemas that have a name of their own; gives their ids in order."""
        found: list[ir.TypeId] = []
        for node in nodes:
            found.append(self.schemas.type_id(node))
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

    def let_go(self) -> None:
        """Ends the lowering: drops what was kept for it.

        Those who share the work know each other, so without a collector, which a run does not
        have, nothing of it would ever be freed.
        """
        vars(self).clear()

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
        schema = self.schemas.canonical((node,))
        types = schema.types or unsupported.implied_types(schema) or frozenset[str]()
        closed = schema.additional is not None and schema.additional[0].value is False
        return (
            types - {"null"} == {"object"}
            and not (schema.choices or schema.enum is not None or self.schemas.is_base(expr.id))
            and bool(schema.properties or schema.patterns or closed)
        )

    def _lower_named(self, type_id: ir.TypeId, node: Node) -> None:
        if type_id in self._types or type_id in self._lowering:
            return
        self._lowering[type_id] = node
        with Blame(node.origin):
            if self.schemas.is_base(type_id):
                self._base(self.schemas.canonical((node,)), type_id)
            else:
                target = self.expr((node,), type_id, named=True)
        del self._lowering[type_id]
        if type_id in self._types:
            return
        if isinstance(target, ir.Nullable):
            # Null belongs to each use (see `refer`), so that declarations never contain it.
            target = target.inner
        self.declare(ir.Alias(id=type_id, target=target, **annotations.declared_at(node)))

    def _base(self, schema: Schema, type_id: ir.TypeId) -> ir.Ref:
        """The union of a base and all that extend it; what is none of them is the plain base."""
        assert schema.discriminator is not None
        name = schema.discriminator.text("propertyName") or ""
        own_id = type_id.below(ir.BASE)
        member = Node({"type": "string"}, schema.discriminator.origin)
        # Without members it would be no object that others could refer to.
        properties = schema.properties or {name: (member,)}
        whole = replace(schema, types=frozenset({"object"}), properties=properties)
        own = self.of_schema(whole, own_id)
        children = self.schemas.hierarchy.children(type_id)
        self.bounds.spend(len(children), schema.origin)
        alone = {type_id: own_id} | {one: self._alone(one) for one in children}
        return self.declare(
            ir.Union(
                id=type_id,
                variants=tuple(ir.Ref(id=alone[one]) for one in children),
                tag=self.discriminators.tag_of_base(schema, alone),
                open=True,
                fallback=own,
                **annotations.declared_at(schema.node),
            )
        )

    def _alone(self, child: ir.TypeId) -> ir.TypeId:
        """The object that a schema is by itself: of a base among the children, without its own."""
        self.refer(self.schemas.hierarchy.node(child))
        return child.below(ir.BASE) if self.schemas.is_base(child) else child

    # Expressions

    def expr(self, nodes: Nodes, type_id: ir.TypeId, *, named: bool = False) -> ir.TypeExpr:
        """The type of a schema, or of an intersection of several.

        `type_id` is the id that it gets if it has to be declared.
        """
        plain = _plain_scalar(nodes)
        if plain is not None and plain in self._scalars:
            fits = self.bounds.enter(nodes[0].origin)
            self.bounds.leave()
            return self._scalars[plain] if fits else ir.Anything()
        reference = self._plain_reference(nodes, named=named)
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
        found = self.of_schema(self.schemas.canonical(nodes), type_id)
        del self._inside[key]
        if plain is not None and isinstance(found, ir.Scalar):
            self._scalars[plain] = found
        if type_id in self._circular and type_id not in self._types and not named:
            # No class that could refer to itself, but an array: anything may be below.
            origin = nodes[0].origin
            self.declare(ir.Alias(id=type_id, target=ir.Anything(), docs=ir.Docs(), origin=origin))
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
        unsupported.note_untyped(schema, self.report)
        if schema.const is not NO_CONST or schema.enum is not None:
            schema = self.schemas.with_possible_values(schema)
        if schema.const is not NO_CONST:
            return ir.Const(value=schema.const)
        if schema.enum is not None:
            return self.enums.of_values(schema, type_id)
        if schema.choices:
            return self._unions.of_choices(schema, type_id)
        types = schema.types
        if types is None:
            types = unsupported.implied_types(schema)
        if types is None:
            return ir.Anything()
        nullable = "null" in types and len(types) > 1
        inner = self._of_types(schema, types - {"null"} if nullable else types, type_id)
        return ir.or_null(inner, nullable)

    def _of_types(self, schema: Schema, types: frozenset[str], type_id: ir.TypeId) -> ir.TypeExpr:
        if len(types) > 1:
            return self._unions.of_types(schema, types, type_id)
        (name,) = types
        match name:
            case "object":
                return self._object(schema, type_id)
            case "array":
                return self._array(schema, type_id)
            case _:
                return scalars.scalar(schema, name, self.report, self._text_formats)

    # Objects and arrays

    def _object(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        """An object with fields, or a map."""
        self.bounds.spend(len(schema.properties), schema.origin)
        extra = self._extra(schema, type_id)
        names = None
        if schema.property_names is not None:
            names = self.expr(schema.property_names, type_id.below(ir.KEY))
        members = self._members(schema)
        if not schema.properties and isinstance(extra, ir.Patterns) and names is None:
            extra, names = _keyed(extra)
        if not schema.properties and isinstance(extra, ir.Open):
            return ir.MapOf(
                value=extra.type, key=names, members=members, constraints=schema.constraints
            )
        fields = tuple(
            self._field(name, nodes, schema, type_id) for name, nodes in schema.properties.items()
        )
        return self.declare(
            ir.Object(
                id=type_id,
                fields=fields,
                extra=extra,
                names=names,
                members=members,
                constraints=schema.constraints,
                error=read_error_info(schema.node),
                **annotations.declared_at(schema.node),
            )
        )

    def _members(self, schema: Schema) -> Members:
        if not (schema.required or schema.dependent or schema.alternatives):
            return ANY_MEMBERS
        required = tuple(sorted(schema.required - schema.properties.keys()))
        if schema.properties and not schema.patterns:
            self._note_undescribed(required, schema)
        return Members(
            required=required,
            dependent=tuple(
                (name, tuple(sorted(asked))) for name, asked in schema.dependent.items()
            ),
            alternatives=schema.alternatives,
        )

    def _note_undescribed(self, names: Iterable[str], schema: Schema) -> None:
        """Required members that no property describes: often a slip of the pen."""
        words: Any = schema.node.value
        if not isinstance(words, dict) or "$ref" in words:
            return  # it is said where the schema itself stands
        stated: Any = words.get("required")
        places: dict[Any, int] = {}
        for index, name in enumerate(stated if isinstance(stated, list) else ()):
            if isinstance(name, str):
                places.setdefault(name, index)
        closed = schema.additional is not None and schema.additional[0].value is False
        result = "so no value fits" if closed else "so it can be anything"
        report = self.report
        for name in names:
            origin = schema.origin
            if name in places:
                origin = origin.child("required", places[name])
            seeks = report.seeks_hint(REQUIRED_UNDESCRIBED)
            report.add(
                REQUIRED_UNDESCRIBED,
                origin,
                f"{name!r} is required, but no property describes it, {result}",
                hint=did_you_mean(name, schema.properties) if seeks else None,
            )

    def _extra(self, schema: Schema, type_id: ir.TypeId) -> ir.Closed | ir.Open | ir.Patterns:
        rest: ir.Closed | ir.Open = ir.Open(type=ir.Anything())
        if schema.additional is not None:
            if schema.additional[0].value is False:
                rest = ir.Closed()
            elif schema.additional[0].value is not True:
                value_id = type_id.below(ir.VALUE)
                rest = ir.Open(type=self.expr(schema.additional, value_id))
        if not schema.patterns:
            return rest
        extra_value = schema.additional[0].value if schema.additional else True
        for pattern in schema.patterns:
            place = schema.origin.child("patternProperties", pattern)
            self.bounds.spend_pattern(pattern, place)
            unsupported.note_pattern(pattern, place, self.report)
        several = len(schema.patterns) > 1 or not isinstance(extra_value, bool)
        patterns = tuple(
            (pattern, self.expr(nodes, _pattern_id(type_id, pattern, several)))
            for pattern, nodes in schema.patterns.items()
        )
        return ir.Patterns(patterns=patterns, rest=rest)

    def _field(self, name: str, nodes: Nodes, schema: Schema, type_id: ir.TypeId) -> ir.Field:
        node = nodes[0]
        merged = self.schemas.canonical(nodes) if _plain_scalar(nodes) is None else _NO_ACCESS
        access = ir.Access.BOTH
        if merged.read_only != merged.write_only:
            access = ir.Access.READ if merged.read_only else ir.Access.WRITE
        return ir.Field(
            wire_name=name,
            type=self._field_type(name, nodes, type_id),
            required=name in schema.required,
            access=access,
            default=fitting_default(nodes, self.schemas),
            docs=self._use_docs(nodes),
            deprecated=any(annotations.is_deprecated(one) for one in nodes),
            lifecycle=next(filter(None, map(annotations.lifecycle_of, nodes)), None),
            chosen_name=annotations.chosen_name(node),
            suggested_name=annotations.suggested_name(node),
            origin=node.origin,
        )

    def _field_type(self, name: str, nodes: Nodes, type_id: ir.TypeId) -> ir.TypeExpr:
        """The type of a property; an inline one that came through `allOf` belongs to the parent."""
        found = _PROPERTY.fullmatch(nodes[0].origin.pointer)
        parent = unescape_token(found[1]) if found else None
        if parent is None or ir.TypeId.of_component(parent) == type_id:
            return self.expr(nodes, type_id.below(name))
        node = self.schemas.components.get(parent)
        theirs = self.schemas.canonical((node,)).properties.get(name, ()) if node else ()
        if [id(one.value) for one in theirs] != [id(one.value) for one in nodes]:
            return self.expr(nodes, type_id.below(name))
        home = ir.TypeId.of_component(parent).below(name)
        known = self._inherited.get(home)
        if known is None:
            known = self._inherited[home] = self.expr(nodes, home)
        return known

    def _use_docs(self, nodes: Nodes) -> ir.Docs:
        """The docs of a use: its own words, else those of what it refers to."""
        own = annotations.read_docs(nodes[0])
        if own.description is not None:
            return own
        others = [annotations.read_docs(one) for one in nodes[1:]]
        others += [
            annotations.read_docs(self.bundle.follow(one)) for one in nodes if one.text("$ref")
        ]
        return ir.Docs(
            title=next((one.title for one in (own, *others) if one.title), None),
            description=next((one.description for one in others if one.description), None),
            examples=next((one.examples for one in (own, *others) if one.examples), ()),
        )

    def _array(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        """A list, or a tuple where the first places have types of their own."""
        item_id = type_id.below(ir.ITEM)
        contains = None
        if schema.contains is not None:
            contains = self.expr(schema.contains, type_id.below(ir.CONTAINS))
        if schema.prefix_items:
            items = tuple(
                self.expr(nodes, type_id.below(f"[{index}]"))
                for index, nodes in enumerate(schema.prefix_items)
            )
            rest: ir.TypeExpr | None = ir.Anything()
            if schema.items is not None:
                closed = schema.items[0].value is False
                rest = None if closed else self.expr(schema.items, item_id)
            return ir.TupleOf(
                items=items, rest=rest, contains=contains, constraints=schema.constraints
            )
        item = ir.Anything() if schema.items is None else self.expr(schema.items, item_id)
        return ir.ListOf(item=item, contains=contains, constraints=schema.constraints)

    # References

    def refer(self, target: Node) -> ir.TypeExpr:
        """The type of a use of a declaration; null is part of the use, never of the declaration."""
        type_id = self.schemas.type_id(target)
        if type_id not in self._types:
            self._pending.setdefault(type_id, target)
        return ir.or_null(ir.Ref(id=type_id), self.schemas.allows_null(type_id, target))

    def _plain_reference(self, nodes: Nodes, *, named: bool) -> ir.TypeExpr | None:
        """The type that a schema refers to, where it says nothing more; else None.

        A component (`named`) that is an `allOf` of one stays a type of its own.
        """
        if len(nodes) != 1 or not isinstance(nodes[0].value, dict):
            return None
        node = nodes[0]
        if node.text("$ref") is None:
            inner = None if named else self._only_part(node)
            found = self._plain_reference((inner,), named=False) if inner is not None else None
            if found is None and not named and (twin := self.schemas.twin(node)) is not None:
                return self.refer(twin)
        elif _only_annotations(node):
            target = self.bundle.reference(node)
            found = self.refer(Node(target.value, target.origin)) if target else ir.Anything()
        else:
            return None
        draft = self.bundle.draft_at(node.origin)
        unsupported.note_nullable(node, draft, self.report)
        return found and ir.or_null(found, _adds_null(node))

    def _only_part(self, node: Node) -> Node | None:
        """The reference in an `allOf` whose other parts, like all around it, are annotations."""
        if "allOf" not in node.value or not all(
            key in ("allOf", "type") or _is_annotation(key) for key in node.value
        ):
            return None
        parts = [one for one in node.list("allOf") if not _says_nothing(one)]
        if len(parts) != 1 or parts[0].text("$ref") is None:
            return None
        # Beside the reference, `type` may repeat what it is, or add null.
        stated = node.value.get("type")
        fine = stated in (None, "null", ["null"]) or stated == self._only_type(parts[0])
        return parts[0] if fine else None

    def _only_type(self, node: Node) -> str | None:
        types = self.schemas.canonical((node,)).types
        return next(iter(types)) if types is not None and len(types) == 1 else None


_PROPERTY = re.compile(r"/components/schemas/([^/]+)(?:/allOf/[0-9]+)*/properties/[^/]+")


_ANNOTATIONS = frozenset(
    {
        "$ref", "title", "description", "summary", "default", "example", "examples", "deprecated",
        "readOnly", "writeOnly", "externalDocs", "xml", "$comment", "nullable",
    }
)  # fmt: skip


_PLAIN = frozenset({"type", "format", "title", "description", "default", "example", "examples"})
_NO_ACCESS = Schema(node=Node({}, Origin("")))


def _plain_scalar(nodes: Nodes) -> tuple[Any, ...] | None:
    """What a schema is that has a type, perhaps a format, and annotations that say nothing else.

    Nothing is ever found wrong with it, so that it need not be looked at again.
    """
    words: Any = nodes[0].value
    if len(nodes) > 1 or not isinstance(words, dict) or not words.keys() <= _PLAIN:
        return None
    stated, form = words.get("type"), words.get("format")
    is_plain = isinstance(stated, str) and (form is None or isinstance(form, str))
    return (stated, form) if is_plain and stated in _SCALARS else None


_SCALARS = frozenset({"string", "integer", "number", "boolean"})


def _pattern_id(type_id: ir.TypeId, pattern: str, several: bool) -> ir.TypeId:
    return type_id.below(f"{{{pattern}}}" if several else ir.VALUE)


def _keyed(extra: ir.Patterns) -> tuple[ir.Open | ir.Patterns, ir.TypeExpr | None]:
    """A single pattern for all names, and nothing else allowed: a map with typed keys."""
    if len(extra.patterns) > 1 or isinstance(extra.rest, ir.Open):
        return extra, None
    pattern, value = extra.patterns[0]
    key = ir.Scalar(kind=ir.ScalarKind.STRING, constraints=Constraints(pattern=pattern))
    return ir.Open(type=value), key


def _adds_null(node: Node) -> bool:
    return is_nullable(node.value) or node.value.get("type") in ("null", ["null"])


def _says_nothing(node: Node) -> bool:
    return isinstance(node.value, dict) and "$ref" not in node.value and _only_annotations(node)


def _only_annotations(node: Node) -> bool:
    return all(map(_is_annotation, node.value))


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")
