"""Contents to Python annotations: what is passed for a body, and what an answer becomes."""

from collections.abc import Mapping

from bindwright.http.media_types import MediaKind
from bindwright.ir.operations import Content
from bindwright.ir.types import (
    Alias,
    Anything,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nullable,
    Object,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.plan.calls.bodies import holds_bytes
from bindwright.plan.sides import Side
from bindwright.plan.source.imports import Imports
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.union_text import one_of

_FILES = ".._runtime.requests.files"


def described_as_text(content: Content, name: str) -> bool:
    """Whether a property of a form is passed encoded: in a media type that is no JSON."""
    return any(
        one.name == name and one.content_type and "json" not in one.content_type.lower()
        for one in content.encoding
    )


class ContentAnnotator:
    """Writes what stands for bodies; `annotator` writes what stands for their schemas."""

    def __init__(
        self, annotator: Annotator, types: Mapping[TypeId, Declaration], imports: Imports
    ) -> None:
        self._annotator = annotator
        self._types = types
        self._imports = imports

    def value(self, content: Content, side: Side) -> str:
        """What a body is when it is read, or checked: JSON by its schema, text, or bytes."""
        match content.kind:
            case MediaKind.JSON:
                return self._annotator.value(content.type or Anything(), side)
            case MediaKind.FORM | MediaKind.MULTIPART if side is Side.REQUEST:
                return self._annotator.value(content.type or Anything(), side)
            case MediaKind.LINES | MediaKind.SEQUENCE if side is Side.REQUEST:
                return self._annotator.value(content.item or Anything(), side)
            case MediaKind.TEXT:
                return self._imports.use("builtins", "str")
            case _:
                return self._imports.use("builtins", "bytes")

    def whole(self, content: Content) -> str:
        """What is accepted for a body as a whole; text and forms may be encoded already."""
        encoded = self._imports.use("builtins", "bytes")
        match content.kind:
            case MediaKind.JSON:
                return self._annotator.argument(content.type or Anything())
            case MediaKind.FORM | MediaKind.MULTIPART:
                expr = content.type
                if isinstance(expr, ListOf | TupleOf | Scalar):
                    return encoded  # parts without names
                if expr is None or isinstance(expr, Anything):
                    expr = MapOf(value=Anything())
                return f"{self._annotator.argument(expr)} | {encoded}"
            case MediaKind.LINES | MediaKind.SEQUENCE:
                item = self._annotator.argument(content.item or Anything())
                return f"{self._imports.use('collections.abc', 'Iterable', checking=True)}[{item}]"
            case MediaKind.TEXT:
                return f"{self._imports.use('builtins', 'str')} | {encoded}"
            case MediaKind.BINARY | MediaKind.EVENTS:
                return self._imports.use(_FILES, "FileContent", checking=True)

    def argument(self, expr: TypeExpr, name: str, content: Content | None) -> str:
        """What is accepted for a parameter (without a content) or a property of a body."""
        if content is None or content.kind is not MediaKind.MULTIPART:
            return self._annotator.argument(expr)
        if described_as_text(content, name) and not holds_bytes(expr, self._types):
            return self._encoded(expr)
        return self._part(expr)

    def _encoded(self, expr: TypeExpr) -> str:
        """A part in a media type of its own: its text, or a file of it."""
        text = f"{self._imports.use('builtins', 'str')} | {self._file()}"
        if isinstance(expr, ListOf):
            return f"{self._imports.use('collections.abc', 'Sequence', checking=True)}[{text}]"
        return self._annotator.optional(text) if isinstance(expr, Nullable) else text

    def _part(self, expr: TypeExpr) -> str:
        if not holds_bytes(expr, self._types):
            return self._annotator.argument(expr)
        match expr:
            case ListOf():
                sequence = self._imports.use("collections.abc", "Sequence", checking=True)
                return f"{sequence}[{self._part(expr.item)}]"
            case Nullable():
                return self._annotator.optional(self._part(expr.inner))
            case Ref():
                match self._types[expr.id]:
                    case Alias(target=target):
                        return self._part(target)
                    case Union(variants=variants):
                        return one_of(self._part(one) for one in variants)
                    case Object() | Enum():
                        return self._annotator.argument(expr)
            case Scalar(kind=ScalarKind.BINARY):
                return self._file()
            case _:
                return self._annotator.argument(expr)

    def _file(self) -> str:
        return self._imports.use(_FILES, "FileInput", checking=True)
