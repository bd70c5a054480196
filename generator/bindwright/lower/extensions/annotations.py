"""What a schema says to people: docs, deprecation, chosen names. None of it changes a type."""

import datetime
import re
from email.utils import parsedate_to_datetime
from typing import Any

from bindwright.ir.types import Docs, Lifecycle
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Node
from bindwright.lower.extensions.x_bindwright import read_lifecycle


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
    """The `x-bindwright-lifecycle` of a node, else what others say of a deprecation."""
    own = read_lifecycle(node)
    if own is not None:
        return own
    said = vendors.read_lifecycle(node)
    if not said:
        return None
    return Lifecycle(
        status="deprecated", reason=said.get("reason"), replacement=said.get("replacement"),
        end_of_life=read_day(said.get("end-of-life", "")),
    )  # fmt: skip


def read_day(text: str) -> datetime.date | None:
    """A day as people and headers write it: a date, an HTTP date, or `@` and seconds; else None."""
    try:
        if seconds := re.fullmatch(r"@(-?\d{1,11})", text.strip()):
            return datetime.datetime.fromtimestamp(int(seconds[1]), datetime.UTC).date()
        if re.match(r"\d{4}-\d\d-\d\d", text):
            return datetime.date.fromisoformat(text[:10])
        return parsedate_to_datetime(text).date()
    except (ValueError, OverflowError, OSError):
        return None


def chosen_name(node: Node) -> str | None:
    """A Python name that the document itself chooses."""
    return node.text("x-bindwright-name")


def suggested_name(node: Node) -> str | None:
    """What another generator calls a property or parameter; ours are made of its words."""
    name: str | None = vendors.read(node, "name")
    return name


def suggested_type(node: Node) -> str | None:
    """What another generator calls the type of a schema."""
    pointer = node.origin.pointer
    is_component = pointer.startswith("/components/schemas/") and pointer.count("/") == 3
    name: str | None = vendors.read(node, "type")
    if name is None and is_component:
        name = vendors.read(node, "component")
    return name


def declared_at(node: Node) -> dict[str, Any]:
    """What every declaration has of the schema that it stands for."""
    return {
        "docs": read_docs(node),
        "deprecated": is_deprecated(node),
        "chosen_name": chosen_name(node),
        "suggested_name": suggested_type(node),
        "origin": node.origin,
    }
