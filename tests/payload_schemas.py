"""Payload schemas of operations, as tests ask for them."""

from typing import Any

from bindwright.ir.operations import Content, Operation, content_for
from bindwright.payloads.schemas import PayloadSchemas, Side


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
