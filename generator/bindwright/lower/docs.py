"""What a schema says to people: docs, deprecation, chosen names. None of it changes a type."""

from typing import Any

from bindwright.ir.types import Docs, Lifecycle
from bindwright.load.bundle import Node
from bindwright.lower.extensions import read_lifecycle

__all__ = ["chosen_name", "examples_of", "is_deprecated", "lifecycle_of", "read_docs"]


def read_docs(node: Node) -> Docs:
    """Title, description and examples of a schema, parameter, response or operation."""
    return Docs(
        title=_clean(node.text("title") or node.text("summary")),
        description=_clean(node.text("description")),
        examples=examples_of(node),
    )


def _clean(text: str | None) -> str | None:
    stripped = text.strip() if text else ""
    return stripped or None


def examples_of(node: Node) -> tuple[Any, ...]:
    """`examples` in its three forms (list, map of Example Objects) and the older `example`."""
    if not isinstance(node.value, dict):
        return ()
    examples = node.value.get("examples")
    if isinstance(examples, list):
        return tuple(examples)
    if isinstance(examples, dict):
        return tuple(
            one.get("value", one.get("dataValue"))
            for one in examples.values()
            if isinstance(one, dict) and ("value" in one or "dataValue" in one)
        )
    return (node.value["example"],) if "example" in node.value else ()


def is_deprecated(node: Node) -> bool:
    """By the standard keyword or by the lifecycle."""
    lifecycle = lifecycle_of(node)
    return node.flag("deprecated") or (
        lifecycle is not None and lifecycle.status in ("deprecated", "retired")
    )


def lifecycle_of(node: Node) -> Lifecycle | None:
    """The `x-bindwright-lifecycle` of a node."""
    return read_lifecycle(node)


def chosen_name(node: Node) -> str | None:
    """A Python name that the document itself chooses."""
    return node.text("x-bindwright-name")
