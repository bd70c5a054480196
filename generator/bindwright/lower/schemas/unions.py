"""`oneOf`, `anyOf` and lists of types: nullable types, enumerations, tagged and plain unions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bindwright.diagnostics.origin import unescape_token
from bindwright.diagnostics.rules_lower import ALL_OF_CONTRADICTION
from bindwright.ir import types as ir
from bindwright.ir.walk import alternatives
from bindwright.load.bundle import Node
from bindwright.lower.extensions.annotations import (
    chosen_name,
    declared_at,
    read_docs,
    suggested_type,
)
from bindwright.lower.schemas.discriminators import Variant
from bindwright.lower.schemas.merge import intersect
from bindwright.lower.schemas.normalise import NO_CONST, Nodes, Schema, joined
from bindwright.lower.schemas.unsupported import implied_types
from bindwright.schema.values import identity

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


class UnionLowerer:
    """Makes the types of schemas that say "one of"."""

    def __init__(self, types: TypeLowerer) -> None:
        self._types = types
        self._schemas = types.schemas
        self._report = types.report
        self._discriminators = types.discriminators

    def of_choices(self, schema: Schema, type_id: ir.TypeId) -> ir.TypeExpr:
        """The type of a schema with `oneOf` or `anyOf`."""
        self._types.bounds.spend(len(schema.choices), schema.origin)
        schema = self._possible(schema)
        enumeration = self._types.enums.of_variants(schema, type_id)
        if enumeration is not None:
            return enumeration
        asked = self._asked_members(schema)
        if asked is not None:
            only = replace(_without_union(schema), alternatives=(*schema.alternatives, asked))
            return self._types.of_schema(only, type_id)
        variants = [nodes for nodes in schema.choices if not self._is_null(nodes)]
        variants = _joined_by_title(variants)
        nullable = any(map(self._is_null, schema.choices)) or (
            schema.types is not None and "null" in schema.types
        )
        if not variants:  # null, and nothing else
            only_null = replace(_without_union(schema), types=frozenset({"null"}))
            return self._types.of_schema(only_null, type_id)
        base = _without_union(schema)
        base.discriminator = None
        if base.types is not None and "null" in base.types:
            base.types = (base.types - {"null"}) or None
        if len(variants) == 1:
            inner = self._variant(base, variants[0], type_id)
        else:
            inner = self._union(schema, base, variants, type_id)
        if isinstance(inner, ir.Nullable):
            inner, nullable = inner.inner, True
        return ir.or_null(inner, nullable)

    def _possible(self, schema: Schema) -> Schema:
        """Without the variants that no value can have, unless that is all of them."""
        found = [one for one in schema.choices if self._schemas.is_possible(one, schema.types)]
        if len(found) in (0, len(schema.choices)):
            return schema
        kept = {id(nodes) for nodes in found}
        for nodes in schema.choices:
            # That some combinations of two unions are empty goes without saying.
            if len(nodes) == 1 and id(nodes) not in kept:
                self._report.add(
                    ALL_OF_CONTRADICTION,
                    nodes[0].origin,
                    "no value can be of this variant and of the types beside the union",
                    hint="the variant is left out",
                )
        return replace(schema, choices=found)

    def _is_null(self, nodes: Nodes) -> bool:
        if nodes[0].text("$ref") is not None:
            return False
        variant = self._schemas.canonical(nodes)
        return variant.types == frozenset({"null"}) or variant.const is None

    def _asked_members(self, schema: Schema) -> tuple[tuple[str, ...], ...] | None:
        """The members that each variant asks for, where no variant does anything else."""
        found: list[tuple[str, ...]] = []
        for nodes in schema.choices:
            variant = self._schemas.canonical(nodes)
            rest = replace(variant, required=frozenset())
            if variant.types in (None, frozenset({"object"})):
                rest.types = None
            if not rest.is_empty or not (variant.required or variant.untyped):
                return None
            found.append(tuple(sorted(variant.required)))
        about_objects = schema.types == frozenset({"object"}) or bool(schema.properties)
        return tuple(dict.fromkeys(found)) if about_objects else None

    def _variant(self, base: Schema, nodes: Nodes, type_id: ir.TypeId) -> ir.TypeExpr:
        """One variant, together with what stands beside the union."""
        variant = self._schemas.canonical(nodes)
        if not _says_more(base, variant):
            return self._types.expr(nodes, type_id)
        return self._types.of_schema(intersect(variant, base, self._report), type_id)

    def _union(
        self, schema: Schema, base: Schema, variants: list[Nodes], type_id: ir.TypeId
    ) -> ir.TypeExpr:
        exprs: dict[ir.TypeExpr, Nodes] = {}
        nullable = False
        for nodes, token in zip(variants, self._variant_tokens(variants), strict=True):
            expr = self._variant(base, nodes, type_id.below(token))
            if isinstance(expr, ir.Nullable):
                expr, nullable = expr.inner, True
            exprs.setdefault(expr, nodes)
        ordered = self._ordered([(nodes, expr) for expr, nodes in exprs.items()])
        split = self._discriminators.split_fallback(schema, ordered)
        tag = self._discriminators.find_tag(schema, split)
        known, fallback = (ordered, None) if tag is None else (split.known, split.fallback)
        if len(known) == 1 and fallback is None:
            return ir.or_null(known[0][1], nullable)
        reference = self._types.declare(
            ir.Union(
                id=type_id,
                variants=tuple(expr for _, expr in known),
                tag=tag,
                open=fallback is not None,
                fallback=fallback,
                **declared_at(schema.node),
            )
        )
        return ir.or_null(reference, nullable)

    def _ordered(self, exprs: list[Variant]) -> list[Variant]:
        """Enumerations keep values that they do not list: they come last, open ones before others.

        Beside an open one of any values, the plain type of these values says nothing more.
        """
        find = self._types.find
        listed = [
            [one for one in alternatives(expr, find) if isinstance(one, ir.Enum)]
            for _, expr in exprs
        ]
        every = [one for found in listed for one in found]
        taken = {
            ir.Scalar(kind=one.base)
            for one in every
            if one.open and one.base and not one.constraints
        }
        rows = [row for row in zip(exprs, listed, strict=True) if row[0][1] not in taken]
        if len(every) > 1 or any(isinstance(expr, ir.Scalar) for (_, expr), _ in rows):
            rows.sort(key=lambda row: 1 + all(not one.open for one in row[1]) if row[1] else 0)
        return [pair for pair, _ in rows]

    # What the variants are called

    def _variant_tokens(self, variants: list[Nodes]) -> list[str]:
        """A token for each variant: its title, what it refers to, its const tag, what only it has.

        The place is the last resort.
        """
        found: dict[str, None] = {}
        shares: _Shares | None = None
        for index, nodes in enumerate(variants):
            token = own = self._own_token(nodes)
            if token is None or token in found:
                shares = shares or _Shares([self._schemas.canonical(one) for one in variants])
                token = shares.distinction(self._schemas.canonical(nodes))
                if own and token:
                    token = None if token.startswith("(") else f"{own}.{token}"
            if token is None or token in found:
                token = f"({index})"
            while token in found:  # the title of another one
                token = f"({token})"
            found[token] = None
        return list(found)

    def _own_token(self, nodes: Nodes) -> str | None:
        titles = [title for one in nodes if (title := _title(one))]
        if titles:
            return " ".join(titles)
        for below in self._schemas.canonical(nodes).properties.values():
            schema = self._schemas.canonical(below)
            value = schema.const
            if schema.enum is not None and len(schema.enum) == 1:
                value = schema.enum[0]
            if isinstance(value, str) and value:
                return value
        return None

    # Lists of types

    def of_types(self, schema: Schema, types: frozenset[str], type_id: ir.TypeId) -> ir.TypeExpr:
        """A list of several types: the union of what each of them means here."""
        if types == frozenset({"integer", "number"}):
            return self._types.of_schema(replace(schema, types=frozenset({"number"})), type_id)
        stated = schema.node.value.get("type", []) if isinstance(schema.node.value, dict) else []
        words = [name for name in stated if isinstance(name, str)]
        ordered = [name for name in words if name in types] or sorted(types)
        variants = tuple(
            self._types.of_schema(
                replace(schema, types=frozenset({name})), type_id.below(f"({name})")
            )
            for name in dict.fromkeys(ordered)
        )
        if any(isinstance(one, ir.Anything) for one in variants):
            return ir.Anything()
        return self._types.declare(
            ir.Union(
                id=type_id,
                variants=variants,
                tag=None,
                open=False,
                docs=read_docs(schema.node),
                chosen_name=chosen_name(schema.node),
                suggested_name=suggested_type(schema.node),
                origin=schema.origin,
            )
        )


def _joined_by_title(variants: list[Nodes]) -> list[Nodes]:
    """The variants, those of one title as one where only the values of one property differ.

    It has all of these values: a list of errors in which each has the text of one case.
    """
    alike: dict[object, list[Nodes]] = {}
    differing: dict[object, str] = {}
    for index, nodes in enumerate(variants):
        value = nodes[0].value
        plain = len(nodes) == 1 and isinstance(value, dict) and "properties" in value
        key: object = nodes[0].text("title") if plain else None
        if key in alike:
            name = _only_difference(alike[key][0][0].value, value)
            if not name or differing.setdefault(key, name) != name:
                key = None
        alike.setdefault(index if key is None else key, []).append(nodes)
    return [
        (_with_values([one[0] for one in same], differing[key]),) if len(same) > 1 else same[0]
        for key, same in alike.items()
    ]


def _only_difference(one: Any, other: Any) -> str | None:
    """The property that lists other values in two schemas, where they differ in nothing else."""
    left, right = one["properties"], other["properties"]
    if not isinstance(left, dict) or not isinstance(right, dict) or left.keys() != right.keys():
        return None
    names = [name for name in left if left[name] != right[name]]
    if len(names) != 1 or {**one, "properties": 0} != {**other, "properties": 0}:
        return None
    rests = [
        {key: value for key, value in listed.items() if key not in ("const", "enum")}
        for listed in (left[names[0]], right[names[0]])
        if isinstance(listed, dict) and _values(listed)
    ]
    return names[0] if len(rests) == 2 and rests[0] == rests[1] else None


def _with_values(nodes: list[Node], name: str) -> Node:
    """The first of some schemas, with the values that all of them list for a property."""
    properties = nodes[0].value["properties"]
    listed = [_values(one.value["properties"][name]) for one in nodes]
    every = {identity(value): value for values in listed for value in values}
    rest = {key: value for key, value in properties[name].items() if key != "const"}
    return Node(
        {**nodes[0].value, "properties": {**properties, name: rest | {"enum": [*every.values()]}}},
        nodes[0].origin,
    )


def _values(listed: dict[str, Any]) -> list[Any]:
    values = [listed["const"]] if "const" in listed else listed.get("enum")
    return values if isinstance(values, list) else []


def _without_union(schema: Schema) -> Schema:
    return replace(schema, choices=[])


def _says_more(base: Schema, variant: Schema) -> bool:
    """Whether what stands beside a union says anything that a variant does not say itself."""
    types = variant.types or implied_types(variant)
    wider = base.types is not None and not variant.choices and not _within(types, base.types)
    closes = base.additional is not None and not isinstance(base.additional[0].value, bool)
    return (
        wider
        or closes
        or not base.required <= variant.required
        or any(_adds_to(variant.properties.get(name), one) for name, one in base.properties.items())
        or bool(base.constraints and base.constraints != variant.constraints)
        or bool(base.format and variant.format is None and variant.const is NO_CONST)
        or any((base.patterns, base.prefix_items, base.dependent, base.alternatives))
        or any((base.items, base.contains, base.property_names))
    )


def _within(types: frozenset[str] | None, wider: frozenset[str]) -> bool:
    wide = wider | {"integer"} if "number" in wider else wider
    return types is not None and types - {"null"} <= wide


def _adds_to(known: Nodes | None, more: Nodes) -> bool:
    return known is None or len(joined(known, more)) > len(known)


def _title(node: Node) -> str | None:
    ref = node.text("$ref")
    return node.text("title") or (unescape_token(ref.rpartition("/")[2]) if ref else None)


class _Shares:
    """How many of several variants are of a JSON type, and require or describe a property."""

    def __init__(self, schemas: list[Schema]) -> None:
        self._required = Counter(name for one in schemas for name in one.required)
        self._described = Counter(name for one in schemas for name in one.properties)
        types = [one.types or implied_types(one) for one in schemas]
        self._of_any_type = sum(not one for one in types)
        self._types = Counter(name for one in types for name in one or ())

    def distinction(self, own: Schema) -> str | None:
        """What only this variant is or has: a JSON type, or a property that it requires or has.

        A type stands in parentheses, as where a schema lists several.
        """
        types = own.types or implied_types(own)
        if types and len(types) == 1:
            (name,) = types
            if self._types[name] + self._of_any_type == 1:
                return f"({name})"
        for name in (*own.properties, *sorted(own.required)):
            if name in own.required and self._required[name] == 1:
                return name
        for name in own.properties:
            if self._described[name] == 1:
                return name
        return None
