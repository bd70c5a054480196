"""Enumerations in all their spellings become one `Enum`.

`enum` with the name and description lists of other generators, annotated constants
(`oneOf` or `anyOf` of `const`), and the open forms: a plain scalar beside the known values.
"""

from collections.abc import Callable, Iterator
from typing import Any, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ENUM_DUPLICATE, UNSUPPORTED_KEYWORD
from bindwright.ir import types as ir
from bindwright.ir.constraints import NO_CONSTRAINTS
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Node
from bindwright.lower.extensions import annotations
from bindwright.lower.schemas import json_values
from bindwright.lower.schemas.canonical import CanonicalSchemas
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema
from bindwright.schema.values import ValueSet, types_of


class EnumLowerer:
    """Makes the types of schemas that list their values."""

    def __init__(
        self, schemas: CanonicalSchemas, declare: Callable[[ir.Declaration], ir.Ref], report: Report
    ) -> None:
        self._schemas = schemas
        self._declare = declare
        self._report = report

    def of_values(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        """The type of a schema with `enum` (one value is a constant)."""
        values = _fitting(schema)
        nullable = None in values
        values = [value for value in values if value is not None]
        if not values:
            return ir.Scalar(kind=ir.ScalarKind.NULL) if nullable else ir.Anything()
        is_open = is_extensible(schema)
        if (len(values) > 1 or is_open) and not _are_scalars(values):
            self._report.add(
                UNSUPPORTED_KEYWORD,
                schema.origin.child("enum"),
                "an enumeration of arrays or objects has no counterpart in a type",
                at="key",
            )
            return ir.Anything()
        if all(isinstance(one, bool) for one in values) and {True, False} == set(values):
            either = ir.Scalar(kind=ir.ScalarKind.BOOLEAN)
            return ir.or_null(either, nullable)
        if len(values) == 1 and not is_open:
            return ir.or_null(ir.Const(value=values[0]), nullable)
        members = self._members(schema.node, values)
        return self._declared(schema, type_id, members, is_open=is_open, nullable=nullable)

    def of_variants(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr | None:
        """An enumeration spelled as a union of constants; None where it is another union."""
        members: list[ir.Member] = []
        known: dict[Origin, Node] = {}
        allowed: list[Any] = []
        nullable = is_open = False
        for whole, node, variant in self._variants(schema.choices, []):
            fits = json_values.constraint_check(variant)
            if variant.const is not NO_CONST:
                if variant.const is None:
                    nullable = True
                elif not _are_scalars([variant.const]):
                    return None
                else:
                    known[whole.origin] = whole
                    members.append(_constant(node, variant.const))
                    allowed += [variant.const] if fits is None or fits(variant.const) else []
            elif variant.enum is not None:
                values = _fitting(variant)
                if not _are_scalars(values):
                    return None
                known[whole.origin] = whole
                nullable = nullable or None in values
                values = [one for one in values if one is not None]
                members += self._members(variant.node, values)
                allowed += values if fits is None else filter(fits, values)
            elif variant.types == frozenset({"null"}):
                nullable = True
            elif _is_plain(variant) and not is_open:
                is_open = True
            else:
                return None
        named = [one.text("$ref") is not None for one in known.values()] == [True]
        if len(members) < (1 if is_open else 2) or (named and not is_open):
            return None  # a single named enumeration, perhaps nullable, keeps its name
        bases = {_base(member.value) for member in members}
        if is_open and not self._covers(schema, bases):
            return None
        possible = self._possible(schema, self._without_repeats(members), allowed)
        return self._declared(schema, type_id, possible, is_open=is_open, nullable=nullable)

    def _variants(
        self, choices: list[Nodes], outer: list[Schema], whole: Node | None = None
    ) -> Iterator[tuple[Node, Node, Schema]]:
        """The variants, and in the place of one that is a union of constants these.

        Each as the node that stands in the list, its own node, and its schema.
        """
        for nodes in choices:
            variant = self._schemas.canonical(nodes)
            is_circle = any(one is variant for one in outer)
            inner = [] if is_circle or variant.enum is not None else variant.choices
            if inner and all(map(self._is_listed, inner)):
                yield from self._variants(inner, [*outer, variant], whole or nodes[0])
            else:
                yield whole or nodes[0], nodes[0], variant

    def _is_listed(self, nodes: Nodes) -> bool:
        """Whether a variant lists its values, or is null."""
        variant = self._schemas.canonical(nodes)
        is_null = variant.types == frozenset({"null"})
        return is_null or variant.const is not NO_CONST or variant.enum is not None

    def _possible(
        self, schema: Schema, members: list[ir.Member], allowed: list[Any]
    ) -> list[ir.Member]:
        """The members whose values a variant and what stands beside the union allow.

        All of them where that is none.
        """
        fits = json_values.constraint_check(schema)
        possible: list[ir.Member] = []
        taken = ValueSet(allowed)
        for member in members:
            if member.value in taken and (fits is None or fits(member.value)):
                possible.append(member)
            else:
                word = "oneOf" if schema.node.get("oneOf") else "anyOf"
                json_values.report_forbidden(
                    schema, word, json_values.forbidden_value(member.value), self._report
                )
        return possible or members

    def _covers(self, schema: Schema, bases: set[ir.ScalarKind | None]) -> bool:
        """Whether the plain variant is of the members' own type."""
        for _, _, variant in self._variants(schema.choices, []):
            if (
                variant.const is NO_CONST
                and variant.enum is None
                and variant.types != frozenset({"null"})
            ):
                return {ir.ScalarKind(name) for name in variant.types or ()} == bases
        return False

    def _members(self, node: Node, values: list[Any]) -> list[ir.Member]:
        """Members of an `enum` list with the annotation lists that generators put beside it."""
        words: dict[str, Any] = node.value if isinstance(node.value, dict) else {}
        names, docs = vendors.read(node, "member-names"), vendors.read(node, "member-docs")
        deprecated = ValueSet(vendors.read(node, "old-members") or ())
        key = "enum" if "enum" in words else "x-extensible-enum"
        places: dict[tuple[type, str], list[int]] = {}
        for index, value in enumerate(cast("list[Any]", words.get(key) or [])):
            places.setdefault((type(value), repr(value)), []).append(index)
        members: list[ir.Member] = []
        seen: set[tuple[type, Any]] = set()
        for value in values:
            # What an intersection brings stands elsewhere, but then it stands once.
            index = (places.get((type(value), repr(value))) or [0]).pop(0)
            origin = node.origin.child(key, index)
            if (type(value), value) in seen:
                self._report.add(ENUM_DUPLICATE, origin, f"the value {value!r} stands there twice")
                continue
            seen.add((type(value), value))
            members.append(
                ir.Member(
                    value=value,
                    name=_text(_entry(names, index, value)),
                    docs=ir.Docs(description=_text(_entry(docs, index, value))),
                    deprecated=value in deprecated,
                    origin=origin,
                )
            )
        return members

    def _without_repeats(self, members: list[ir.Member]) -> list[ir.Member]:
        found: dict[tuple[type, Any], ir.Member] = {}
        for member in members:
            key = (type(member.value), member.value)
            if key in found:
                self._report.add(
                    ENUM_DUPLICATE, member.origin, f"the value {member.value!r} stands there twice"
                )
            else:
                found[key] = member
        return list(found.values())

    def _declared(
        self,
        schema: Schema,
        type_id: ir.TypeId,
        members: list[ir.Member],
        *,
        is_open: bool,
        nullable: bool,
    ) -> ir.TypeExpr:
        bases = {_base(member.value) for member in members}
        base = bases.pop() if len(bases) == 1 else None
        reference = self._declare(
            ir.Enum(
                id=type_id,
                base=base if base in (ir.ScalarKind.STRING, ir.ScalarKind.INTEGER) else None,
                members=tuple(members),
                open=is_open,
                constraints=schema.constraints.of_integers() if is_open else NO_CONSTRAINTS,
                **annotations.declared_at(schema.node),
            )
        )
        return ir.or_null(reference, nullable)


def is_extensible(schema: Schema) -> bool:
    """Whether the values are only those that are known (`x-extensible-enum`)."""
    stated = isinstance(schema.node.value, dict) and "x-extensible-enum" in schema.node.value
    return stated or vendors.read(schema.node, "open") is True


def _are_scalars(values: list[Any]) -> bool:
    return not any(isinstance(value, dict | list) for value in values)


def _fitting(schema: Schema) -> list[Any]:
    """The values that the schema's `type` allows; all of them where none does."""
    values = schema.enum or []
    if schema.types is None:
        return values
    fitting = [value for value in values if types_of(value) & schema.types]
    return fitting or values


def _is_plain(variant: Schema) -> bool:
    """A scalar type without any assertion: the variant that says "or any other value"."""
    return (
        variant.types is not None
        and len(variant.types) == 1
        and variant.types <= {"string", "integer"}
        and not variant.constraints
        and variant.format is None
    )


def _constant(node: Node, value: Any) -> ir.Member:
    return ir.Member(
        value=value,
        name=annotations.chosen_name(node) or node.text("title"),
        docs=ir.Docs(description=annotations.read_docs(node).description),
        deprecated=annotations.is_deprecated(node),
        lifecycle=annotations.lifecycle_of(node),
        origin=node.origin,
    )


def _entry(table: Any, index: int, value: Any) -> Any:
    """A list goes by position, a mapping by value."""
    if isinstance(table, list):
        return table[index] if index < len(table) else None
    return table.get(str(value)) if isinstance(table, dict) else None


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _base(value: Any) -> ir.ScalarKind | None:
    if isinstance(value, bool):
        return ir.ScalarKind.BOOLEAN
    if isinstance(value, int):
        return ir.ScalarKind.INTEGER
    return ir.ScalarKind.STRING if isinstance(value, str) else None
