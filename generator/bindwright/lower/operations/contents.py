"""Media types: their schemas, the events and lines of a stream, and how forms travel."""

from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ENCODING_UNSUPPORTED
from bindwright.http.event_streams import EventKinds, Form
from bindwright.http.media_types import MediaKind, essence_of, kind_of
from bindwright.ir import types as ir
from bindwright.ir.operations import Content, Encoding, EncodingHeader, Event
from bindwright.load.bundle import Node
from bindwright.load.dialect import Dialect
from bindwright.load.streams import StatedStream, stream_of
from bindwright.lower.extensions.annotations import examples_of, read_docs
from bindwright.lower.operations.holders import Holder
from bindwright.lower.schemas.normalise import NO_CONST, normalise
from bindwright.lower.schemas.types import TypeLowerer
from bindwright.schema.values import identity

_STYLES = frozenset({"form", "spaceDelimited", "pipeDelimited", "deepObject"})


class ContentLowerer:
    """Lowers the media types of bodies and responses."""

    def __init__(self, types: TypeLowerer, report: Report) -> None:
        self._bundle = types.bundle
        self._types = types
        self._report = report

    def contents(self, holder: Holder) -> tuple[Content, ...]:
        """The media types of a body or a response."""
        found: list[Content] = []
        known: dict[Any, ir.TypeExpr] = {}
        for media_type, stated in holder.node.members("content"):
            inner = holder.inner(stated, self._types.schemas, media_type)
            media = inner.node
            kind = kind_of(media_type)
            stream = stream_of(self._bundle, media, kind) if kind is MediaKind.EVENTS else None
            schema, item = media.get("schema"), media.get("itemSchema")
            type_id = inner.type_id(schema or media, self._types.schemas)
            whole = ((item or schema,),)
            is_data = stream is None or any(one.data == whole for one in stream.events)
            schema = schema if is_data else None  # else no value that travels is of its type
            # The same schema in another media type is the same type.
            key = identity(schema.value) if schema is not None else None
            type_ = known.get(key)
            if schema is not None and type_ is None:
                type_ = known[key] = self._types.expr((schema,), type_id)
            below = type_id.below(ir.ITEM if is_data else "data")
            known_data = type_ if item is None else None
            events = self._events(stream, known_data, type_id, below) if stream else ()
            found.append(
                Content(
                    media_type=media_type,
                    type=type_,
                    item=self._item(item, type_, kind, type_id, events),
                    events=events,
                    kinds=stream.kinds if stream else EventKinds(),
                    encoding=self._encodings(media, kind, type_),
                    examples=examples_of(media),
                    origin=media.origin,
                )
            )
        return tuple(found)

    def _item(
        self,
        item: Node | None,
        whole: ir.TypeExpr | None,
        kind: MediaKind,
        type_id: ir.TypeId,
        events: tuple[Event, ...],
    ) -> ir.TypeExpr | None:
        """The type of one line: `itemSchema`, or the items of `schema`, or `schema` itself."""
        if kind is MediaKind.EVENTS:
            is_alike = item is not None and [one.name for one in events] == [""]
            return events[0].data if is_alike else None
        if item is not None:
            return self._types.expr((item,), type_id.below(ir.ITEM))
        if kind not in (MediaKind.LINES, MediaKind.SEQUENCE):
            return None
        declared = self._types.find(whole.id) if isinstance(whole, ir.Ref) else None
        expr = declared.target if isinstance(declared, ir.Alias) else whole
        return expr.item if isinstance(expr, ir.ListOf) else whole

    def _events(
        self,
        stream: StatedStream,
        whole: ir.TypeExpr | None,
        type_id: ir.TypeId,
        unnamed: ir.TypeId,
    ) -> tuple[Event, ...]:
        """The events of a stream, each with the type of its data."""
        found: list[Event] = []
        for event in stream.events:
            first = type_id.below(event.name) if event.name else unnamed
            for number, nodes in enumerate(event.data or ((),)):
                place = first.below(str(number)) if number else first
                expr = whole or (self._types.expr(nodes, place) if nodes else ir.Anything())
                if event.form is Form.TEXT:
                    expr = _as_text(expr)
                found.append(Event(name=event.name, data=expr, origin=event.stated.origin))
        return tuple(found)

    # Forms

    def encodings_of(self, media: Node) -> dict[str, Encoding]:
        """What is said of how the members of a form in the query travel."""
        return {one.name: one for one in self._encodings(media, MediaKind.FORM, None)}

    def _encodings(
        self, media: Node, kind: MediaKind, type_: ir.TypeExpr | None
    ) -> tuple[Encoding, ...]:
        """The encodings of a form's properties that differ from the default of their types.

        Of media types that are no forms an Encoding Object says nothing (OpenAPI 3.2, section
        4.15).
        """
        if kind not in (MediaKind.FORM, MediaKind.MULTIPART):
            return ()
        for word in ("prefixEncoding", "itemEncoding"):
            what = f"{word} describes parts without names, which are passed as encoded bytes"
            self._note_unsupported(media, word, what)
        stated = dict(media.members("encoding"))
        declared = self._types.find(type_.id) if isinstance(type_, ir.Ref) else None
        fields = declared.fields if isinstance(declared, ir.Object) else ()
        found = [self._of_field(one, stated.pop(one.wire_name, None), kind) for one in fields]
        found += [self._stated(name, node, None, kind) for name, node in stated.items()]
        return tuple(one for one in found if one is not None)

    def _of_field(self, field: ir.Field, stated: Node | None, kind: MediaKind) -> Encoding | None:
        schema = self._bundle.follow(Node(self._bundle.at(field.origin), field.origin))
        media_type = schema.text("contentMediaType") if kind is MediaKind.MULTIPART else None
        if media_type is not None and essence_of(media_type) == "application/octet-stream":
            media_type = None  # says no more than that these are bytes
        if stated is not None:
            return self._stated(field.wire_name, stated, media_type, kind)
        if media_type is None:
            return None
        return Encoding(name=field.wire_name, content_type=media_type, origin=field.origin)

    def _stated(
        self, name: str, node: Node, media_type: str | None, kind: MediaKind
    ) -> Encoding | None:
        """An Encoding Object; None where it says nothing that differs from the default."""
        node = self._bundle.follow(node)
        words = node.value if isinstance(node.value, dict) else {}
        # OpenAPI 3.0 has styles for `application/x-www-form-urlencoded` alone.
        styled = not words.keys().isdisjoint(("style", "explode", "allowReserved")) and (
            kind is MediaKind.FORM or self._bundle.dialect is not Dialect.V3_0
        )
        style = node.text("style") if styled else None
        if style not in _STYLES:
            style = "form" if styled else None
        explode = words.get("explode")
        for word in ("encoding", "prefixEncoding", "itemEncoding"):
            what = f"{word} describes parts inside the part {name!r}, which is passed encoded"
            self._note_unsupported(node, word, what)
        # With a style the value is text, and its media type has no say (OpenAPI 3.2, 4.15.1.2).
        content_type = None if styled else node.text("contentType") or media_type
        headers = self._headers(node) if kind is MediaKind.MULTIPART else ()
        if content_type is None and style is None and not headers:
            return None
        return Encoding(
            name=name,
            content_type=content_type,
            style=style,
            explode=explode if styled and isinstance(explode, bool) else style == "form",
            allow_reserved=styled and node.flag("allowReserved"),
            headers=headers,
            origin=node.origin,
        )

    def _note_unsupported(self, node: Node, word: str, what: str) -> None:
        stated = node.get(word)
        if stated is not None:
            self._report.add(ENCODING_UNSUPPORTED, stated.origin, what, at="key")

    def _headers(self, node: Node) -> tuple[EncodingHeader, ...]:
        found: list[EncodingHeader] = []
        for name, stated in node.members("headers"):
            header = self._bundle.follow(stated)
            if name.lower() in ("content-type", "content-disposition"):
                continue  # the part's own
            schema = header.get("schema")
            value = None
            if schema is not None:
                draft = self._bundle.draft_at(schema.origin)
                merged = normalise(self._bundle.follow(schema), draft)
                value = merged.const if merged.const is not NO_CONST else merged.default
            found.append(
                EncodingHeader(
                    name=name,
                    value=value if value is not ir.NO_DEFAULT else None,
                    required=header.flag("required"),
                    docs=read_docs(header),
                    origin=header.origin,
                )
            )
        return tuple(found)


def _as_text(expr: ir.TypeExpr) -> ir.TypeExpr:
    """The type of a text that is always there, and of which nobody makes bytes."""
    if isinstance(expr, ir.Nullable):
        return _as_text(expr.inner)
    is_bytes = isinstance(expr, ir.Scalar) and expr.kind is ir.ScalarKind.BINARY
    is_any = isinstance(expr, ir.Anything)
    return ir.Scalar(kind=ir.ScalarKind.STRING) if is_any or is_bytes else expr
