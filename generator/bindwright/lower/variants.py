"""What the variants of a union are called below it: different, and by what is special of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bindwright.ir.types import TypeId
from bindwright.load.bundle import Node
from bindwright.lower import identify
from bindwright.lower.keywords import implied_types
from bindwright.lower.normalise import Nodes

if TYPE_CHECKING:
    from bindwright.lower.types import TypeLowerer

__all__ = ["variant_tokens"]


def variant_tokens(lowerer: TypeLowerer, variants: list[Nodes]) -> list[str]:
    """A token for each variant: its title, what it refers to, its const tag, what only it has.

    The place is the last resort.
    """
    found: list[str] = []
    for index, nodes in enumerate(variants):
        token = _own(lowerer, nodes) or _distinction(lowerer, variants, index)
        found.append(token if token is not None and token not in found else f"({index})")
    return found


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
    return node.text("title") or (identify.name_of(TypeId(ref)) if ref else None)


def _distinction(lowerer: TypeLowerer, variants: list[Nodes], index: int) -> str | None:
    """What only this variant is or has: a JSON type, or a property that it requires or describes.

    A type stands in parentheses, as where a schema lists several.
    """
    schemas = [lowerer.canonical(nodes) for nodes in variants]
    own, others = schemas[index], [*schemas[:index], *schemas[index + 1 :]]
    types = own.types or implied_types(own)
    if types and len(types) == 1:
        (name,) = types
        if not any(name in (one.types or implied_types(one) or (name,)) for one in others):
            return f"({name})"
    for name in (*own.properties, *sorted(own.required)):
        if name in own.required and not any(name in one.required for one in others):
            return name
    for name in own.properties:
        if not any(name in one.properties for one in others):
            return name
    return None
