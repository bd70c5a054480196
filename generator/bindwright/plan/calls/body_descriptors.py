"""Request bodies to the descriptors that the runtime reads: what writes them, and with what."""

from bindwright.http.media_types import MediaKind, is_range
from bindwright.ir.operations import Api, Content, Encoding
from bindwright.ir.types import NO_DEFAULT, Alias, Enum, ListOf, Nullable, Ref, TypeExpr
from bindwright.plan.calls.arguments import Argument
from bindwright.plan.calls.bodies import BodyChoice, is_array, is_base64, is_file
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.calls.signatures import Face, Signature
from bindwright.plan.sides import Side
from bindwright.plan.source.expressions import call, dictionary, lazily, tuple_of
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import json_value, py_string
from bindwright.plan.types.annotations import Annotator


class BodyDescriber:
    """Describes the bodies of one resource module."""

    def __init__(self, api: Api, imports: Imports, running: Annotator) -> None:
        self._api = api
        self._imports = imports
        self._running = running
        self._contents = ContentAnnotator(running, api.types, imports)

    def describe(self, signature: Signature, *, required: bool) -> str | None:
        """The `RequestBody(…)` of an operation, with the others that a caller may choose."""
        found = [
            (content, face, face.choice)
            for face in signature.faces
            if face.choice is not None
            for content in face.choice.contents
        ]
        if not found:
            return None
        (content, face, choice), *others = found
        if not signature.has_choice:
            return self._body(content, face, required)
        ranges = [
            (py_string(one.essence), str(index))
            for index, (one, _, _) in enumerate(found)
            if is_range(one.essence)
        ]
        chooser = call(
            self._imports.use(".._runtime.requests.media_types", "BodyChoice"),
            _names(choice),
            *(
                tuple_of((self._body(other, its_face, required), _names(its_choice)))
                for other, its_face, its_choice in others
            ),
            ranges=dictionary(ranges) if ranges else None,
        )
        return self._body(content, face, required, choose=chooser)

    def _body(self, content: Content, face: Face, required: bool, choose: str | None = None) -> str:
        in_body = [one for one in face.arguments if one.place == "body"]
        defaults = [
            (py_string(one.wire_name), json_value(one.default))
            for one in in_body
            if one.required and one.default is not NO_DEFAULT
        ]
        lifecycle = [
            (py_string(one.wire_name), lazily(self._running.value(enum, Side.REQUEST)))
            for one in in_body
            if (enum := self._deprecating(one.type)) is not None
        ]
        media_type = content.media_type
        if is_range(content.essence):
            media_type = "application/json" if content.is_json else "application/octet-stream"
        return call(
            self._imports.use(".._runtime.client.descriptions", "RequestBody"),
            py_string(media_type),
            lazily(self._contents.value(content, Side.REQUEST)),
            required=None if required or not in_body else "False",
            defaults=dictionary(defaults) if defaults else None,
            lifecycle=dictionary(lifecycle) if lifecycle else None,
            apply_defaults=self._fill(content, in_body),
            write=self._write(content, in_body),
            choose=choose,
        )

    def _fill(self, content: Content, in_body: list[Argument]) -> str | None:
        """What fills in constants and defaults that dictionaries leave out.

        Of an object whose properties are arguments, `defaults` does it.
        """
        whole = () if in_body else (content.type, content.item)
        if not any(map(self._running.fills, (*(one.type for one in in_body), *whole))):
            return None
        return self._imports.use(".._runtime.types.apply_defaults", "apply_defaults")

    def _write(self, content: Content, arguments: list[Argument]) -> str | None:
        """What writes the body; None for JSON and text, which the core can do."""
        match content.kind:
            case MediaKind.JSON | MediaKind.TEXT:
                return None
            case MediaKind.FORM:
                fields = [(py_string(one.name), self._field(one)) for one in content.encoding]
                writer = self._imports.use(".._runtime.requests.forms", "FormWriter")
                return call(writer, *([dictionary(fields)] if fields else []))
            case MediaKind.MULTIPART:
                parts = self._parts(content, arguments)
                writer = self._imports.use(".._runtime.requests.multipart", "MultipartWriter")
                return call(writer, *([dictionary(parts)] if parts else []))
            case MediaKind.LINES:
                return self._imports.use(".._runtime.requests.json_lines", "write_lines")
            case MediaKind.SEQUENCE:
                return self._imports.use(".._runtime.requests.json_lines", "write_sequence")
            case MediaKind.BINARY | MediaKind.EVENTS:
                return self._imports.use(".._runtime.requests.files", "write_content")

    def _field(self, encoding: Encoding) -> str:
        return call(
            self._imports.use(".._runtime.requests.forms", "FormField"),
            style=py_string(encoding.style) if encoding.style else None,
            explode=repr(encoding.explode) if encoding.style else None,
            allow_reserved="True" if encoding.allow_reserved else None,
            content_type=py_string(encoding.content_type) if encoding.content_type else None,
        )

    def _parts(self, content: Content, arguments: list[Argument]) -> list[tuple[str, str]]:
        """The properties that are files, or do not travel as their types would have it."""
        types = {one.wire_name: one.type for one in arguments}
        encodings = {one.name: one for one in content.encoding}
        return [
            (py_string(name), self._part(encodings.get(name), types.get(name)))
            for name in (*types, *(one for one in encodings if one not in types))
            if name in encodings
            or is_file(types[name], self._api.types)
            or is_base64(types[name], self._api.types)
        ]

    def _part(self, encoding: Encoding | None, expr: TypeExpr | None) -> str:
        types = self._api.types
        fixed = [
            (py_string(one.name), py_string(_header_text(one.value)))
            for one in (encoding.headers if encoding else ())
            if one.value is not None
        ]
        media_type = encoding.content_type if encoding else None
        style = encoding.style if encoding else None
        return call(
            self._imports.use(".._runtime.requests.multipart", "Part"),
            content_type=py_string(media_type) if media_type else None,
            file="True" if expr is not None and is_file(expr, types) else None,
            encoded="True"
            if expr is not None and not media_type and is_base64(expr, types)
            else None,
            many="True" if expr is not None and is_array(expr, types) else None,
            style=py_string(style) if style else None,
            explode=repr(encoding.explode) if encoding and style else None,
            allow_reserved="True" if encoding and encoding.allow_reserved else None,
            headers=dictionary(fixed) if fixed else None,
        )

    def _deprecating(self, expr: TypeExpr, *outer: TypeExpr) -> Ref | None:
        """The enumeration with deprecated members that an argument is, or is a list of."""
        match expr:
            case Nullable():
                return self._deprecating(expr.inner, *outer)
            case ListOf():
                return self._deprecating(expr.item, *outer)
            case Ref() if expr not in outer:
                declared = self._api.types[expr.id]
                if isinstance(declared, Alias):
                    return self._deprecating(declared.target, expr, *outer)
                deprecating = isinstance(declared, Enum) and any(
                    one.deprecated for one in declared.members
                )
                return expr if deprecating else None
            case _:
                return None


def _names(choice: BodyChoice) -> str:
    """The properties that a way to give the body takes; None where it is passed as a whole."""
    if choice.fields is None:
        return "None"
    return tuple_of(py_string(field.wire_name) for field in choice.fields)


def _header_text(value: object) -> str:
    return value if isinstance(value, str) else json_value(value).lower()
