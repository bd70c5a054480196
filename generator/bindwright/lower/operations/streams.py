"""Streams: the events of an `itemSchema`, and how an operation streams."""

from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import (
    STREAM_ALTERNATIVE,
    STREAM_MISMATCH,
    STREAM_NOT_SELECTABLE,
    VENDOR_EXTENSION,
)
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.http.media_types import EVENT_STREAM, MediaKind
from bindwright.ir import types as ir
from bindwright.ir.operations import (
    Body,
    Content,
    EndCondition,
    Parameter,
    Response,
    Streaming,
    Where,
)
from bindwright.ir.walk import alternatives
from bindwright.load import vendor_extensions as vendors
from bindwright.load.bundle import Node
from bindwright.lower.extensions.x_bindwright import STREAM
from bindwright.lower.schemas.types import TypeLowerer


def read_streaming(
    node: Node,
    body: Body | None,
    parameters: tuple[Parameter, ...],
    responses: tuple[Response, ...],
    types: TypeLowerer,
    report: Report,
) -> Streaming | None:
    """How an operation streams: by `x-bindwright-stream`, else by what is customary."""
    successes = [one for one in responses if one.is_success] or [
        one for one in responses if one.status_range == "default"
    ]
    contents = [content for response in successes for content in response.contents]
    streams = [one for one in contents if one.kind.is_sequential]
    streams.sort(key=lambda one: one.kind is not MediaKind.EVENTS)
    stated = node.get(STREAM)
    if not streams:
        if stated is not None:
            report.add(
                STREAM_MISMATCH,
                stated.origin,
                f"no 2xx response has the media type {EVENT_STREAM}, or one of JSON lines",
            )
        elif (word := vendors.find(node, "streams")) is not None:
            message = f"{word[0]} says that it streams, but no 2xx response holds JSON"
            report.add(VENDOR_EXTENSION, node.origin.child(word[0]), message)
        return None
    content, *others = streams
    for other in others:
        if other.media_type != content.media_type:
            message = f"the client asks for {content.media_type}, and never for this"
            report.add(STREAM_ALTERNATIVE, other.origin, message, at="key")
    named = vendors.read(node, "selector") or _boolean_property(body, "stream", types)
    named = named or _boolean_parameter(parameters, "stream", types)
    selector = named if len(streams) < len(contents) else None
    if stated is None or not isinstance(stated.value, dict):
        if len(streams) < len(contents) and selector is None:
            report.add(
                STREAM_NOT_SELECTABLE,
                content.origin,
                "nothing in the request says whether the answer is this stream or something else",
                hint="name the property or the query parameter that asks for it with 'selector' of "
                "x-bindwright-stream",
                at="key",
            )
            return None
        return _customary(node, content, selector)
    _note_missing_parameter(stated, parameters, report)
    return _stated(stated, content, selector, report)


def _note_missing_parameter(
    stated: Node, parameters: tuple[Parameter, ...], report: Report
) -> None:
    """A selector that is no pointer has to be the name of a query parameter."""
    selector = stated.text("selector")
    known = [one.wire_name for one in parameters if one.where is Where.QUERY]
    if selector and not selector.startswith("/") and selector not in known:
        hint = did_you_mean(selector, known) or f"of the body: '/{selector}'"
        message = f"the operation has no query parameter {selector!r}"
        report.add(STREAM_MISMATCH, stated.origin.child("selector"), message, hint=hint)


def _customary(node: Node, content: Content, selector: str | None) -> Streaming:
    """Every event that is no error is yielded, and `[DONE]` or the end of the body ends it."""
    names = dict.fromkeys(event.name for event in content.events)
    error = "error" if "error" in names else None
    return Streaming(
        selector=selector,
        content=content,
        yields=tuple(name for name in names if name != error),
        ignore=(),
        error=error,
        end=None,
        fold={},
        origin=node.origin,
    )


def _stated(stated: Node, content: Content, selector: str | None, report: Report) -> Streaming:
    words: dict[str, Any] = stated.value
    known = {event.name for event in content.events}
    told: Any = words.get("error", [])
    errors: list[str] = told if isinstance(told, list) else [told]
    error = next((one for one in errors if not one.startswith("/")), None)
    yields, ignore = (_events(stated, key, known, report) for key in ("yields", "ignore"))
    others = tuple(name for name in known if name != error and name not in ignore)
    end = words.get("end")
    return Streaming(
        selector=words.get("selector", selector),
        content=content,
        yields=yields or tuple(sorted(others)),
        ignore=ignore,
        error=error,
        error_at=next((one for one in errors if one.startswith("/")), None),
        end=_end(end) if isinstance(end, dict) else None,
        fold=dict(words.get("fold", {})),
        origin=stated.origin,
    )


def _events(stated: Node, key: str, known: set[str], report: Report) -> tuple[str, ...]:
    """The events that are named; that a name has to be a string was said before."""
    named = [node for node in stated.list(key) if isinstance(node.value, str)]
    for node in named:
        if node.value not in known:
            report.add(STREAM_MISMATCH, node.origin, f"the stream has no event {node.value!r}")
    return tuple(node.value for node in named)


def _end(words: dict[str, Any]) -> EndCondition:
    wanted = words.get("is")
    not_null = wanted == "not-null"
    return EndCondition(
        pointer=str(words.get("pointer", "")),
        not_null=not_null,
        equals=None if not_null else wanted,
    )


def _boolean_property(body: Body | None, name: str, types: TypeLowerer) -> str | None:
    """A pointer to a boolean property of the request body, if it has one of that name."""
    for content in body.contents if body else ():
        declared = types.find(content.type.id) if isinstance(content.type, ir.Ref) else None
        if not isinstance(declared, ir.Object):
            continue
        for field in declared.fields:
            if field.wire_name == name and _is_boolean(field.type, types):
                return f"/{name}"
    return None


def _boolean_parameter(
    parameters: tuple[Parameter, ...], name: str, types: TypeLowerer
) -> str | None:
    """The name, where a boolean parameter in the query has it."""
    queries = (one for one in parameters if one.where is Where.QUERY and one.wire_name == name)
    return next((name for one in queries if _is_boolean(one.type, types)), None)


def _is_boolean(expr: ir.TypeExpr, types: TypeLowerer) -> bool:
    return all(
        isinstance(one, ir.Scalar) and one.kind is ir.ScalarKind.BOOLEAN
        for one in alternatives(expr, types.find)
    )
