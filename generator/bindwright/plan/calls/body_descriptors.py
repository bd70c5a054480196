"""Request bodies to the descriptors that the runtime reads: what writes them, and with what."""

import json
from collections.abc import Iterator
from dataclasses import replace

from bindwright.http.media_types import MediaKind, is_range
from bindwright.ir import types as ir
from bindwright.ir.operations import Content, Encoding
from bindwright.ir.walk import alternatives
from bindwright.plan.calls.arguments import Argument
from bindwright.plan.calls.bodies import BodyChoice, is_array, is_base64, is_file
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.signatures import Overload, Signature
from bindwright.plan.context import Context
from bindwright.plan.lifecycles import lifecycle_expression
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.types.annotations import Annotator


class BodyDescriber:
    """Describes the bodies of requests."""

    def __init__(self, context: Context, annotator: Annotator, contents: ContentAnnotator) -> None:
        self._types = context.types
        self._annotator = annotator
        self._contents = contents

    def describe(self, signature: Signature, *, required: bool) -> py.Call | None:
        """The `RequestBody(…)` of an operation, with the others that a caller may choose."""
        found = [
            (content, overload, overload.choice)
            for overload in signature.overloads
            if overload.choice is not None
            for content in overload.choice.contents
        ]
        if not found:
            return None
        (content, overload, choice), *others = found
        checked = required and len(signature.overloads) == 1
        if not signature.has_choice:
            return self._body(content, overload, required, checked=checked)
        ranges = {
            one.essence: py.json(index)
            for index, (one, _, _) in enumerate(found)
            if is_range(one.essence)
        }
        chooser = py.call(
            py.name("._runtime.requests.media_types", "BodyChoice"),
            _names(choice),
            *(
                py.items((self._body(other, one, required, checked=checked), _names(its_choice)))
                for other, one, its_choice in others
            ),
            ranges=py.dictionary(ranges) if ranges else None,
        )
        return self._body(content, overload, required, checked=checked, choose=chooser)

    def _body(
        self,
        content: Content,
        overload: Overload,
        required: bool,
        *,
        checked: bool,
        choose: py.Call | None = None,
    ) -> py.Call:
        """A `RequestBody(…)`; `checked` where the signature itself asks for what is required."""
        in_body = [one for one in overload.arguments if one.place == "body"]
        sources = [one.source for one in in_body] or list(self._members(content))
        needed = [one.wire_name for one in in_body if not one.optional_for_callers]
        lifecycle = {one.wire_name: enum for one in sources if (enum := self.deprecating(one.type))}
        deprecated = {
            one.wire_name: told
            for one in sources
            if (told := lifecycle_expression(one.lifecycle, one.deprecated))
        }
        media_type = content.media_type
        if is_range(content.essence):
            media_type = "application/json" if content.is_json else "application/octet-stream"
        return py.call(
            py.name("._runtime.client.descriptions", "RequestBody"),
            py.string(media_type),
            py.lazily(self._contents.value(content, Side.REQUEST)),
            required=None if required or not in_body else py.FALSE,
            needs=py.strings(needed) if needed and not checked else None,
            defaults=py.given(
                {
                    one.wire_name: one.default
                    for one in in_body
                    if one.required and one.default is not ir.NO_DEFAULT
                }
            ),
            lifecycle=py.dictionary(lifecycle) if lifecycle else None,
            deprecated=py.dictionary(deprecated) if deprecated else None,
            apply_defaults=self._fill(content, in_body),
            write=self._write(content, in_body),
            choose=choose,
        )

    def _members(self, content: Content) -> Iterator[ir.Field]:
        """The members of a body that is given as a whole; deprecated where all its types say so."""
        found: dict[str, list[ir.Field]] = {}
        for one in alternatives(content.type, self._types.get):
            for field in one.fields if isinstance(one, ir.Object) else ():
                found.setdefault(field.wire_name, []).append(field)
        for first, *others in found.values():
            is_deprecated = all(one.deprecated for one in (first, *others))
            is_one = all(one.type == first.type for one in others)
            type_ = first.type if is_one else ir.Anything()
            yield replace(first, deprecated=is_deprecated, type=type_)

    def _fill(self, content: Content, in_body: list[Argument]) -> py.Name | None:
        """What fills in constants and defaults that dictionaries leave out.

        Of an object whose properties are arguments, `defaults` does it.
        """
        whole = () if in_body else (content.type, content.item)
        if not any(map(self._annotator.fills, (*(one.type for one in in_body), *whole))):
            return None
        return py.name("._runtime.types.apply_defaults", "apply_defaults")

    def _write(self, content: Content, arguments: list[Argument]) -> py.Expr | None:
        """What writes the body; None for JSON and text, which the core can do."""
        match content.kind:
            case MediaKind.JSON | MediaKind.TEXT:
                return None
            case MediaKind.FORM:
                fields = {one.name: form_field(one) for one in content.encoding}
                writer = py.name("._runtime.requests.forms", "FormWriter")
                return py.call(writer, *([py.dictionary(fields)] if fields else []))
            case MediaKind.MULTIPART:
                parts = self._parts(content, arguments)
                writer = py.name("._runtime.requests.multipart", "MultipartWriter")
                return py.call(writer, *([py.dictionary(parts)] if parts else []))
            case MediaKind.LINES:
                return py.name("._runtime.requests.json_lines", "write_lines")
            case MediaKind.SEQUENCE:
                return py.name("._runtime.requests.json_lines", "write_sequence")
            case MediaKind.BINARY | MediaKind.EVENTS:
                return py.name("._runtime.requests.files", "write_content")

    def _parts(self, content: Content, arguments: list[Argument]) -> dict[str, py.Expr]:
        """The properties that are files, or do not travel as their types would have it."""
        types = {one.wire_name: one.type for one in arguments}
        encodings = {one.name: one for one in content.encoding}
        return {
            name: self._part(encodings.get(name), types.get(name))
            for name in (*types, *encodings)
            if name in encodings
            or is_file(types[name], self._types)
            or is_base64(types[name], self._types)
        }

    def _part(self, encoding: Encoding | None, expr: ir.TypeExpr | None) -> py.Call:
        types = self._types
        media_type = encoding.content_type if encoding else None
        style = encoding.style if encoding else None
        encoded = expr is not None and not media_type and is_base64(expr, types)
        return py.call(
            py.name("._runtime.requests.multipart", "Part"),
            content_type=py.given(media_type),
            file=py.given(expr is not None and is_file(expr, types)),
            encoded=py.given(encoded),
            many=py.given(expr is not None and is_array(expr, types)),
            style=py.given(style),
            explode=py.json(encoding.explode) if encoding and style else None,
            allow_reserved=py.given(encoding and encoding.allow_reserved),
            headers=py.given(
                {
                    one.name: _header_text(one.value)
                    for one in (encoding.headers if encoding else ())
                    if one.value is not None
                }
            ),
        )

    def deprecating(self, expr: ir.TypeExpr) -> py.Lambda | None:
        """The enumeration of an argument, where some of its members are deprecated."""
        enum = self._deprecating(expr)
        return None if enum is None else py.lazily(self._annotator.value(enum, Side.REQUEST))

    def _deprecating(self, expr: ir.TypeExpr, *outer: ir.TypeExpr) -> ir.Ref | None:
        """The enumeration with deprecated members that an argument is, or is a list of."""
        match expr:
            case ir.Nullable():
                return self._deprecating(expr.inner, *outer)
            case ir.ListOf():
                return self._deprecating(expr.item, *outer)
            case ir.Ref() if expr not in outer:
                declared = self._types[expr.id]
                if isinstance(declared, ir.Alias):
                    return self._deprecating(declared.target, expr, *outer)
                deprecating = isinstance(declared, ir.Enum) and any(
                    one.deprecated for one in declared.members
                )
                return expr if deprecating else None
            case _:
                return None


def form_field(encoding: Encoding) -> py.Call:
    """The `FormField(…)` of a property of a form, or of a query that is one."""
    return py.call(
        py.name("._runtime.requests.forms", "FormField"),
        style=py.given(encoding.style),
        explode=py.json(encoding.explode) if encoding.style else None,
        allow_reserved=py.given(encoding.allow_reserved),
        content_type=py.given(encoding.content_type),
    )


def _names(choice: BodyChoice) -> py.Expr:
    """The properties that a way to give the body takes; None where it is passed as a whole."""
    if choice.fields is None:
        return py.NONE
    return py.strings(field.wire_name for field in choice.fields)


def _header_text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)
