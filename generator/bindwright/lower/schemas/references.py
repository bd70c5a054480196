"""`$ref` as the use of a name: alone, with annotations beside it, or in an `allOf` of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bindwright.ir.types import Anything, Nullable, TypeExpr
from bindwright.load.bundle import Node
from bindwright.lower.schemas.normalise import Nodes
from bindwright.lower.schemas.unsupported import note_nullable
from bindwright.schema.drafts import Draft

if TYPE_CHECKING:
    from bindwright.lower.schemas.types import TypeLowerer


_ANNOTATIONS = frozenset(
    {
        "$ref", "title", "description", "summary", "default", "example", "examples", "deprecated",
        "readOnly", "writeOnly", "externalDocs", "xml", "$comment", "nullable",
    }
)  # fmt: skip


def plain_reference(lowerer: TypeLowerer, nodes: Nodes, *, named: bool) -> TypeExpr | None:
    """The type that a schema refers to, where it says nothing more; else None.

    A component (`named`) that is an `allOf` of one stays a type of its own.
    """
    if len(nodes) != 1 or not isinstance(nodes[0].value, dict):
        return None
    node = nodes[0]
    if node.text("$ref") is None:
        inner = None if named else _only_part(lowerer, node)
        found = plain_reference(lowerer, (inner,), named=False) if inner is not None else None
    elif _only_annotations(node):
        target = lowerer.bundle.reference(node)
        found = lowerer.refer(Node(target.value, target.origin)) if target else Anything()
    else:
        return None
    draft = lowerer.bundle.draft_at(node.origin)
    note_nullable(node, draft, lowerer.report)
    if found is None or isinstance(found, Anything | Nullable) or not _adds_null(node, draft):
        return found
    return Nullable(inner=found)


def _only_part(lowerer: TypeLowerer, node: Node) -> Node | None:
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
    fine = stated in (None, "null", ["null"]) or stated == _only_type(lowerer, parts[0])
    return parts[0] if fine else None


def _only_type(lowerer: TypeLowerer, node: Node) -> str | None:
    types = lowerer.canonical((node,)).types
    return next(iter(types)) if types is not None and len(types) == 1 else None


def _adds_null(node: Node, draft: Draft) -> bool:
    stated = node.value.get("type")
    nullable = draft is Draft.OPENAPI_3_0 and node.flag("nullable")
    return nullable or node.flag("x-nullable") or stated in ("null", ["null"])


def _says_nothing(node: Node) -> bool:
    return isinstance(node.value, dict) and "$ref" not in node.value and _only_annotations(node)


def _only_annotations(node: Node) -> bool:
    return all(map(_is_annotation, node.value))


def _is_annotation(key: str) -> bool:
    return key in _ANNOTATIONS or key.startswith("x-")
