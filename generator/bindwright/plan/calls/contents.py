"""Contents to Python annotations: what is passed for a body, and what an answer becomes."""

from collections.abc import Mapping

from bindwright.http.media_types import MediaKind, is_json
from bindwright.ir import types as ir
from bindwright.ir.operations import Content
from bindwright.plan.calls.bodies import holds_bytes
from bindwright.plan.sides import Side
from bindwright.plan.source import python as py
from bindwright.plan.types.annotations import Annotator

_FILES = "._runtime.requests.files"


def described_as_text(content: Content, name: str) -> bool:
    """Whether a property of a form is passed encoded: in a media type that is no JSON."""
    return any(
        one.name == name and one.content_type and not is_json(one.content_type)
        for one in content.encoding
    )


class ContentAnnotator:
    """Gives what stands for bodies; `annotator` gives what stands for their schemas."""

    def __init__(self, annotator: Annotator, types: Mapping[ir.TypeId, ir.Declaration]) -> None:
        self._annotator = annotator
        self._types = types

    def value(self, content: Content, side: Side) -> py.PyType:
        """What a body is when it is read, or checked: JSON by its schema, text, or bytes."""
        match content.kind:
            case MediaKind.JSON:
                return self._annotator.value(content.type or ir.Anything(), side)
            case MediaKind.FORM | MediaKind.MULTIPART if side is Side.REQUEST:
                return self._annotator.value(content.type or ir.Anything(), side)
            case MediaKind.LINES | MediaKind.SEQUENCE if side is Side.REQUEST:
                return self._annotator.value(content.item or ir.Anything(), side)
            case MediaKind.TEXT:
                return py.STR
            case _:
                return py.BYTES

    def whole(self, content: Content) -> py.PyType:
        """What is accepted for a body as a whole; text and forms may be encoded already."""
        match content.kind:
            case MediaKind.JSON:
                return self._annotator.argument(content.type or ir.Anything())
            case MediaKind.FORM | MediaKind.MULTIPART:
                expr = content.type
                if isinstance(expr, ir.ListOf | ir.TupleOf | ir.Scalar):
                    return py.BYTES  # parts without names
                if expr is None or isinstance(expr, ir.Anything):
                    expr = ir.MapOf(value=ir.Anything())
                return py.union((self._annotator.argument(expr), py.BYTES))
            case MediaKind.LINES | MediaKind.SEQUENCE:
                return py.of(py.ITERABLE, self._annotator.argument(content.item or ir.Anything()))
            case MediaKind.TEXT:
                return py.union((py.STR, py.BYTES))
            case MediaKind.BINARY | MediaKind.EVENTS:
                return py.name(_FILES, "FileContent")

    def argument(self, expr: ir.TypeExpr, name: str, content: Content | None) -> py.PyType:
        """What is accepted for a parameter (without a content) or a property of a body."""
        if content is None or content.kind is not MediaKind.MULTIPART:
            return self._annotator.argument(expr)
        if described_as_text(content, name) and not holds_bytes(expr, self._types):
            return _encoded(expr)
        return self._part(expr)

    def _part(self, expr: ir.TypeExpr) -> py.PyType:
        if not holds_bytes(expr, self._types):
            return self._annotator.argument(expr)
        match expr:
            case ir.ListOf():
                return py.of(py.SEQUENCE, self._part(expr.item))
            case ir.Nullable():
                return py.optional(self._part(expr.inner))
            case ir.Ref():
                match self._types[expr.id]:
                    case ir.Alias(target=target):
                        return self._part(target)
                    case ir.Union(variants=variants):
                        return py.union(self._part(one) for one in variants)
                    case ir.Object() | ir.Enum():
                        return self._annotator.argument(expr)
            case ir.Scalar(kind=ir.ScalarKind.BINARY):
                return _FILE
            case _:
                return self._annotator.argument(expr)


_FILE = py.name(_FILES, "FileInput")


def _encoded(expr: ir.TypeExpr) -> py.PyType:
    """A part in a media type of its own: its text, or a file of it."""
    text = py.union((py.STR, _FILE))
    if isinstance(expr, ir.ListOf):
        return py.of(py.SEQUENCE, text)
    return py.optional(text) if isinstance(expr, ir.Nullable) else text
