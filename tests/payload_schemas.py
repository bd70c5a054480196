"""Payload schemas as tests ask for them: of a type, of an operation, of a whole document."""

from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.ir.operations import Content, Operation, content_for
from bindwright.payloads.schemas import JSON_SCHEMA, PayloadSchemas, Side


def schema_of_type(payloads: PayloadSchemas, name: str, side: Side) -> dict[str, Any]:
    """The payload schema of a component.

    Raises:
        LookupError: there is no such schema.
    """
    return payloads.joined((_components(payloads).child(name),), side)


def whole(payloads: PayloadSchemas, side: Side) -> tuple[dict[str, Any], dict[Origin, str]]:
    """All components as one schema, and where each stands in it."""
    definitions: dict[str, Any] = {}
    places: dict[Origin, str] = {}
    components = payloads.bundle.document.get("components")
    for name, _ in components.members("schemas") if components else ():
        origin = _components(payloads).child(name)
        schema = payloads.schema_at(origin, side)
        definitions |= schema.pop("$defs", {})
        del schema["$schema"]
        definitions[payloads.name_of(origin)] = schema
        places[origin] = f"#/$defs/{payloads.name_of(origin)}"
    return {"$schema": JSON_SCHEMA, "$defs": definitions}, places


def _components(payloads: PayloadSchemas) -> Origin:
    return payloads.bundle.document.origin.child("components", "schemas")


def schema_of(
    payloads: PayloadSchemas, operation: Operation, side: Side, status: int | None = None
) -> dict[str, Any] | None:
    """The payload schema of an operation's body; None where the document states none.

    Without a status the first success is meant. For an event it is that of one item of the stream.
    """
    content = _content(operation, side, status)
    if content is None:
        return None
    key = "itemSchema" if side == "event" else "schema"
    node = payloads.node_at(content.origin).get(key)
    return payloads.schema_at(node.origin, side) if node is not None else None


def _content(operation: Operation, side: Side, status: int | None) -> Content | None:
    if side == "request":
        return content_for(operation.body.contents, None) if operation.body else None
    if side == "event" and status is None:
        return operation.streaming.content if operation.streaming else None
    response = operation.response_for(status)
    return content_for(response.contents, None) if response else None
