"""What the variants of a union are called below it: different, and by what is special of each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bindwright.diagnostics.origin import unescape_token
from bindwright.load.bundle import Node
from bindwright.lower.schemas.normalise import Nodes, Schema
from bindwright.lower.schemas.unsupported import implied_types

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


def variant_tokens(lowerer: TypeLowerer, variants: list[Nodes]) -> list[str]:
    """A token for each variant: its title, what it refers to, its const tag, what only it has.

    The place is the last resort.
    """
    found: dict[str, None] = {}
    shares: _Shares | None = None
    for index, nodes in enumerate(variants):
        token = _own(lowerer, nodes)
        if token is None:
            shares = shares or _Shares([lowerer.canonical(one) for one in variants])
            token = shares.distinction(lowerer.canonical(nodes))
        if token is None or token in found:
            token = f"({index})"
        while token in found:  # the title of another one
            token = f"({token})"
        found[token] = None
    return list(found)


def _own(lowerer: TypeLowerer, nodes: Nodes) -> str | None:
    titles = [title for one in nodes if (title := _title(one))]
    if titles:
        return " ".join(titles)
    for below in lowerer.canonical(nodes).properties.values():
        schema = lowerer.canonical(below)
        value = schema.const
        if schema.enum is not None and len(schema.enum) == 1:
            value = schema.enum[0]
        if isinstance(value, str) and value:
            return value
    return None


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
