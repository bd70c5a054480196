"""What a method takes for the body of its request, where the document offers several."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bindwright.http.media_types import MediaKind, content_name, is_json, is_range
from bindwright.ir import types as ir
from bindwright.ir.operations import Body, Content, Operation
from bindwright.ir.walk import alternatives
from bindwright.plan.sides import Side, Sides
from bindwright.record import record


@record
class BodyChoice:
    """Media types that take the same arguments; the first is what is sent if nothing is said.

    `fields` are the properties that become arguments; None where the body is passed as a whole.
    """

    contents: tuple[Content, ...]
    fields: tuple[ir.Field, ...] | None

    @property
    def content(self) -> Content:
        """The media type that is sent if nothing is said."""
        return self.contents[0]

    def is_told_from(self, earlier: "list[BodyChoice]") -> bool:
        """Whether arguments alone can tell that this is meant, and none of the earlier ones."""
        if self.fields is None:
            return all(one.fields is not None for one in earlier)
        own = {field.wire_name for field in self.fields}
        return all(
            one.fields is None or own - {field.wire_name for field in one.fields} for one in earlier
        )


def choices_of(
    operation: Operation,
    types: Mapping[ir.TypeId, ir.Declaration],
    sides: Sides,
    *,
    whole: bool = False,
) -> tuple[BodyChoice, ...]:
    """The ways to give a body: JSON first where it is offered, else in the document's order.

    A form with files comes before JSON of the same schema, which could not hold them. `whole`: it
    is given as one argument, whatever it is.
    """
    kept = _without_repeats(tuple(_contents(operation.body, types)) if operation.body else ())
    with_files = [one for one in kept if _has_files(one, types)]

    def rank(content: Content) -> int:
        if not content.is_json:
            alike = any(one.is_json and one.type == content.type for one in kept)
            return 0 if alike and content in with_files else 3
        return 1 if content_name(content.media_type) == "application/json" else 2

    groups: dict[object, list[Content]] = {}
    for content in sorted(kept, key=rank):
        groups.setdefault(_likeness(content, content in with_files, types), []).append(content)
    return tuple(
        BodyChoice(contents=tuple(group), fields=None if whole else _fields(group[0], types, sides))
        for group in groups.values()
    )


def takes_files(operation: Operation, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether a method has an argument for a file."""
    contents = operation.body.contents if operation.body else ()
    return any(_has_files(one, types) or _has_text_files(one) for one in contents)


def merged_fields(choices: tuple[BodyChoice, ...]) -> tuple[ir.Field, ...] | None:
    """The fields of all choices, each once; None where no choice has any."""
    found: dict[str, ir.Field] = {}
    for choice in choices:
        for field in choice.fields or ():
            found.setdefault(field.wire_name, field)
    return tuple(found.values()) if any(one.fields is not None for one in choices) else None


def has_choice(choices: tuple[BodyChoice, ...]) -> bool:
    """Whether the caller has a say in the media type of the body."""
    contents = [one for choice in choices for one in choice.contents]
    return len(contents) > 1 or any(is_range(one.essence) and not one.is_json for one in contents)


def holds_bytes(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration], seen: set[ir.TypeId] | None = None
) -> bool:
    """Whether a value may be bytes, or a list of such."""
    seen = set() if seen is None else seen
    return any(
        (isinstance(one, ir.Scalar) and one.kind is ir.ScalarKind.BINARY)
        or (isinstance(one, ir.ListOf) and holds_bytes(one.item, types, seen))
        for one in alternatives(expr, types.get, seen)
    )


def is_mapping(
    expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration], *seen: ir.TypeId
) -> bool:
    """Whether a value is an object."""
    match expr:
        case ir.MapOf():
            return True
        case ir.Nullable():
            return is_mapping(expr.inner, types, *seen)
        case ir.Ref() if expr.id not in seen:
            declared = types[expr.id]
            if isinstance(declared, ir.Alias):
                return is_mapping(declared.target, types, *seen, expr.id)
            return isinstance(declared, ir.Object)
        case _:
            return False


def is_file(expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration], *seen: ir.TypeId) -> bool:
    """Whether a value is never anything but bytes, a list of such, or null."""
    match expr:
        case ir.Scalar():
            return expr.kind in (ir.ScalarKind.BINARY, ir.ScalarKind.NULL)
        case ir.ListOf():
            return is_file(expr.item, types, *seen)
        case ir.Nullable():
            return is_file(expr.inner, types, *seen)
        case ir.Ref() if expr.id not in seen:
            declared = types[expr.id]
            if isinstance(declared, ir.Alias):
                return is_file(declared.target, types, *seen, expr.id)
            return isinstance(declared, ir.Union) and all(
                is_file(one, types, *seen, expr.id) for one in declared.variants
            )
        case _:
            return False


def is_base64(expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether a value is bytes that travel as base64, or a list of such."""
    match expr:
        case ir.Scalar():
            return expr.kind is ir.ScalarKind.BYTE
        case ir.ListOf():
            return is_base64(expr.item, types)
        case ir.Nullable():
            return is_base64(expr.inner, types)
        case ir.Ref():
            declared = types[expr.id]
            return (
                isinstance(declared, ir.Alias)
                and not isinstance(declared.target, ir.Ref)
                and is_base64(declared.target, types)
            )
        case _:
            return False


def is_array(expr: ir.TypeExpr, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    """Whether a value may be an array."""
    return any(isinstance(one, ir.ListOf) for one in alternatives(expr, types.get))


def _contents(body: Body, types: Mapping[ir.TypeId, ir.Declaration]) -> Iterator[Content]:
    """The contents of a body; an object that may be null or left out is simply left out."""
    for one in body.contents:
        plain = replace(one, type=one.type.inner) if isinstance(one.type, ir.Nullable) else one
        yield one if body.required or _object(plain, types) is None else plain


def _without_repeats(contents: tuple[Content, ...]) -> list[Content]:
    """Each media type once, and no range beside a media type of the same kind and schema.

    Of those that differ in parameters only, the plainest stands for all of the same schema.
    """
    found: dict[object, Content] = {}
    for content in sorted(contents, key=lambda one: len(content_name(one.media_type))):
        found.setdefault((content.essence, content.type), content)
    kept = [one for one in contents if found[one.essence, one.type] is one]
    return [
        one
        for one in kept
        if not is_range(one.essence)
        or not any(
            other.kind is one.kind and other.type == one.type and not is_range(other.essence)
            for other in kept
        )
    ]


def _likeness(content: Content, files: bool, types: Mapping[ir.TypeId, ir.Declaration]) -> object:
    """What two media types share that take the same arguments."""
    kind = content.kind
    match kind:
        case MediaKind.JSON | MediaKind.FORM | MediaKind.MULTIPART:
            fields = _object(content, types) is not None
            given = frozenset(one.name for one in content.encoding if one.content_type)
            family = "fields" if fields else "json" if kind is MediaKind.JSON else "form"
            return family, content.type, files, given
        case MediaKind.LINES | MediaKind.SEQUENCE:
            return "items", content.item
        case MediaKind.TEXT:
            return "text"
        case MediaKind.BINARY | MediaKind.EVENTS:
            return "bytes"


def _object(content: Content, types: Mapping[ir.TypeId, ir.Declaration]) -> ir.Object | None:
    declared = types[content.type.id] if isinstance(content.type, ir.Ref) else None
    fits = isinstance(declared, ir.Object) and declared.fields and content.kind.has_fields
    return declared if fits and isinstance(declared, ir.Object) else None


def _fields(
    content: Content, types: Mapping[ir.TypeId, ir.Declaration], sides: Sides
) -> tuple[ir.Field, ...] | None:
    declared = _object(content, types)
    if declared is None:
        return None
    return tuple(
        field for field in declared.fields if sides.visible(field.access, declared.id, Side.REQUEST)
    )


def _has_text_files(content: Content) -> bool:
    texts = (one.content_type and not is_json(one.content_type) for one in content.encoding)
    return content.kind is MediaKind.MULTIPART and any(texts)


def _has_files(content: Content, types: Mapping[ir.TypeId, ir.Declaration]) -> bool:
    declared = _object(content, types) if content.kind is MediaKind.MULTIPART else None
    return declared is not None and any(holds_bytes(one.type, types) for one in declared.fields)
