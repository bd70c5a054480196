"""How the properties of a form travel: the Encoding Objects, and what schemas say instead."""

from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_lower import ENCODING_UNSUPPORTED
from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import Encoding, EncodingHeader
from bindwright.ir.types import NO_DEFAULT, Docs, Field, Object, Ref, TypeExpr
from bindwright.load.bundle import Bundle, Node
from bindwright.load.dialect import Dialect
from bindwright.lower.extensions.annotations import read_docs
from bindwright.lower.schemas.normalise import NO_CONST, normalise
from bindwright.lower.schemas.types import TypeLowerer

_STYLE_WORDS = ("style", "explode", "allowReserved")
_STYLES = frozenset({"form", "spaceDelimited", "pipeDelimited", "deepObject"})


def read_encodings(
    media: Node, kind: MediaKind, type_: TypeExpr | None, types: TypeLowerer, report: Report
) -> tuple[Encoding, ...]:
    """The encodings of a form's properties that differ from the default of their types.

    Of media types that are no forms an Encoding Object says nothing (OpenAPI 3.2, section 4.15).
    """
    if kind not in (MediaKind.FORM, MediaKind.MULTIPART):
        return ()
    for word in ("prefixEncoding", "itemEncoding"):
        by_position = media.get(word)
        if by_position is not None:
            report.add(
                ENCODING_UNSUPPORTED,
                by_position.origin,
                f"{word} describes parts without names, which are passed as encoded bytes",
                at="key",
            )
    stated = dict(media.members("encoding"))
    declared = types.find(type_.id) if isinstance(type_, Ref) else None
    fields = declared.fields if isinstance(declared, Object) else ()
    known = {field.wire_name for field in fields}
    found = [_of_field(field, stated.get(field.wire_name), kind, types, report) for field in fields]
    found += [
        _stated(name, node, None, kind, types.bundle, report)
        for name, node in stated.items()
        if name not in known
    ]
    return tuple(one for one in found if one is not None)


def _of_field(
    field: Field, stated: Node | None, kind: MediaKind, types: TypeLowerer, report: Report
) -> Encoding | None:
    bundle = types.bundle
    schema = bundle.follow(Node(bundle.at(field.origin), field.origin))
    media_type = schema.text("contentMediaType") if kind is MediaKind.MULTIPART else None
    if media_type == "application/octet-stream":
        media_type = None  # says no more than that these are bytes
    if stated is not None:
        return _stated(field.wire_name, stated, media_type, kind, bundle, report)
    if media_type is None:
        return None
    return Encoding(name=field.wire_name, content_type=media_type, origin=field.origin)


def _stated(
    name: str,
    node: Node,
    media_type: str | None,
    kind: MediaKind,
    bundle: Bundle,
    report: Report,
) -> Encoding | None:
    """An Encoding Object; None where it says nothing that differs from the default."""
    node = bundle.follow(node)
    words = node.value if isinstance(node.value, dict) else {}
    # OpenAPI 3.0 has styles for `application/x-www-form-urlencoded` alone.
    styled = any(word in words for word in _STYLE_WORDS) and (
        kind is MediaKind.FORM or bundle.dialect is not Dialect.V3_0
    )
    style = node.text("style") if styled else None
    if style not in _STYLES:
        style = "form" if styled else None
    explode = words.get("explode")
    for word in ("encoding", "prefixEncoding", "itemEncoding"):
        nested = node.get(word)
        if nested is not None:
            report.add(
                ENCODING_UNSUPPORTED,
                nested.origin,
                f"{word} describes parts inside the part {name!r}, which is passed encoded",
                at="key",
            )
    # With a style the value is text, and its media type has no say (OpenAPI 3.2, 4.15.1.2).
    content_type = None if styled else node.text("contentType") or media_type
    headers = tuple(_headers(node, bundle)) if kind is MediaKind.MULTIPART else ()
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


def _headers(node: Node, bundle: Bundle) -> list[EncodingHeader]:
    found: list[EncodingHeader] = []
    for name, stated in node.members("headers"):
        header = bundle.follow(stated)
        if name.lower() in ("content-type", "content-disposition"):
            continue  # the part's own
        schema = header.get("schema")
        value = None
        if schema is not None:
            merged = normalise(bundle.follow(schema), bundle.draft_at(schema.origin))
            value = merged.const if merged.const is not NO_CONST else merged.default
        fixed = value if value is not NO_DEFAULT and value is not None else None
        docs: Docs = read_docs(header)
        found.append(
            EncodingHeader(
                name=name,
                value=fixed,
                required=header.flag("required"),
                docs=docs,
                origin=header.origin,
            )
        )
    return found
