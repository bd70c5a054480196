"""The arguments of a method as Python: one face for each way to give the body."""

from collections.abc import Iterable
from dataclasses import replace

from bindwright.http.media_types import is_range
from bindwright.ir.operations import Api, Content, Operation
from bindwright.ir.types import NO_DEFAULT, Field
from bindwright.plan.calls.arguments import Argument, arguments_of
from bindwright.plan.calls.bodies import BodyChoice, choices_of, merged_fields
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.package import ArgumentView
from bindwright.plan.sides import Views
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import py_string
from bindwright.plan.source.prose import (
    default_sentence,
    describe,
    example_sentence,
    lifecycle_sentence,
)
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.union_text import parts_of
from bindwright.record import record

CONTENT_TYPE = "content_type"
_CONTENT_TYPE_DOC = "The media type of the body, where the other arguments leave it open."
_OMIT = ".._runtime.omit"


@record
class Face:
    """What a method takes for one way to give the body; `choice` None where there is none."""

    choice: BodyChoice | None
    arguments: tuple[Argument, ...]
    keywords: tuple[ArgumentView, ...]


@record
class Signature:
    """All that a method takes; more than one face makes overloads."""

    arguments: tuple[Argument, ...]
    positional: tuple[ArgumentView, ...]
    keywords: tuple[ArgumentView, ...]
    faces: tuple[Face, ...]

    @property
    def body(self) -> tuple[tuple[str, str], ...] | None:
        """The properties of the body by their wire names; None where it has no such arguments."""
        if not any(one.choice and one.choice.fields is not None for one in self.faces):
            return None
        rows = ((py_string(one.wire_name), one.name) for one in self.arguments)
        places = (one.place == "body" for one in self.arguments)
        return tuple(row for row, fits in zip(rows, places, strict=True) if fits)

    @property
    def more(self) -> tuple[tuple[str, str], ...]:
        """What else `Arguments(…)` is given: the body as a whole, and its media type."""
        names = {one.name for one in self.keywords}
        rows: list[tuple[str, str]] = []
        if any(one.choice and one.choice.fields is None for one in self.faces):
            rows.append(("body" if self.body is None else "whole", "body"))
        if CONTENT_TYPE in names and self.has_choice:
            rows.append((CONTENT_TYPE, CONTENT_TYPE))
        return tuple(rows)

    @property
    def has_choice(self) -> bool:
        """Whether the caller has a say in the media type of the body."""
        return _has_choice(tuple(one.choice for one in self.faces if one.choice))


def omittable(annotation: str, imports: Imports) -> str:
    """The annotation or `Omit`, with None as the last word."""
    omit = imports.use(_OMIT, "Omit")
    if annotation.endswith(" | None"):
        return f"{annotation.removesuffix(' | None')} | {omit} | None"
    return f"{annotation} | {omit}"


class SignaturePlanner:
    """Plans the arguments of the methods of one resource module."""

    def __init__(self, api: Api, views: Views, imports: Imports, annotator: Annotator) -> None:
        self._api = api
        self._views = views
        self._imports = imports
        self._contents = ContentAnnotator(annotator, api.types, imports)

    def signature(self, operation: Operation) -> Signature:
        """The arguments of an operation's method."""
        choices = choices_of(operation, self._api.types, self._views)
        taken = (CONTENT_TYPE,) if _has_choice(choices) else ()
        arguments = arguments_of(operation, merged_fields(choices), *taken)
        faces = tuple(
            self._face(operation, choice, arguments, list(choices[:index]), choices)
            for index, choice in enumerate(choices)
        ) or (self._face(operation, None, arguments, [], ()),)
        positional = tuple(self._argument(one, None) for one in _positional(arguments))
        return Signature(
            arguments=arguments,
            positional=positional,
            keywords=faces[0].keywords if len(faces) == 1 else self._all(faces),
            faces=faces,
        )

    def _face(
        self,
        operation: Operation,
        choice: BodyChoice | None,
        arguments: tuple[Argument, ...],
        earlier: list[BodyChoice],
        choices: tuple[BodyChoice, ...],
    ) -> Face:
        content = choice.content if choice else None
        fields = {field.wire_name: field for field in (choice.fields if choice else None) or ()}
        own = tuple(_of_choice(one, fields, operation) for one in arguments)
        own = tuple(one for one in own if one.place != "body" or one.wire_name in fields)
        positional = {one.name for one in _positional(arguments)}
        keywords = [self._argument(one, content) for one in own if one.name not in positional]
        if choice is not None and choice.fields is None:
            keywords.append(self._whole(operation, choice.content))
        if choice is not None and _has_choice(choices):
            default = py_string(choice.content.media_type) if len(choices) == 1 else "..."
            told = choice.is_told_from(earlier)
            keywords.append(self._content_type(choice.contents, default if told else None))
        return Face(choice=choice, arguments=own, keywords=_in_order(keywords))

    def _all(self, faces: tuple[Face, ...]) -> tuple[ArgumentView, ...]:
        """What the implementation takes: the arguments of every face."""
        found: dict[str, list[ArgumentView]] = {}
        for face in faces:
            for one in face.keywords:
                found.setdefault(one.name, []).append(one)
        omit = self._imports.use(_OMIT, "omit")
        merged: list[ArgumentView] = []
        media_types = found.pop(CONTENT_TYPE)
        for views in found.values():
            optional = len(views) < len(faces) or any(view.default for view in views)
            plain = parts_of(view.annotation for view in views)
            for word in (self._imports.use(_OMIT, "Omit"), "None"):
                if word in plain or (optional and word != "None"):
                    plain = [*(one for one in plain if one != word), word]
            merged.append(
                replace(views[0], annotation=" | ".join(plain), default=omit if optional else None)
            )
        annotation = omittable(self._imports.use("builtins", "str"), self._imports)
        merged.append(replace(media_types[0], annotation=annotation, default=omit))
        return _in_order(merged)

    def _argument(self, argument: Argument, content: Content | None) -> ArgumentView:
        in_body = content if argument.place == "body" else None
        annotation = self._contents.argument(argument.type, argument.wire_name, in_body)
        default = None
        if argument.optional_for_callers:
            annotation = omittable(annotation, self._imports)
            default = self._imports.use(_OMIT, "omit")
        return ArgumentView(
            name=argument.name,
            annotation=annotation,
            default=default,
            doc=_argument_doc(argument, in_body),
        )

    def _whole(self, operation: Operation, content: Content) -> ArgumentView:
        assert operation.body is not None
        annotation = self._contents.whole(content)
        default = None if operation.body.required else self._imports.use(_OMIT, "omit")
        if default is not None:
            annotation = omittable(annotation, self._imports)
        doc = describe(operation.body.docs, fallback="The body of the request.")
        return ArgumentView(name="body", annotation=annotation, default=default, doc=doc)

    def _content_type(self, contents: tuple[Content, ...], default: str | None) -> ArgumentView:
        """The media type; without a default, where the other arguments do not tell what is meant.

        It is no union with `Omit`: formatters disagree on how to break a long one.
        """
        if any(is_range(one.essence) for one in contents):
            annotation = self._imports.use("builtins", "str")
            default = default and py_string("application/octet-stream")
        else:
            names = ", ".join(py_string(one.media_type) for one in contents)
            annotation = f"{self._imports.use('typing', 'Literal', checking=True)}[{names}]"
        return ArgumentView(
            name=CONTENT_TYPE, annotation=annotation, default=default, doc=_CONTENT_TYPE_DOC
        )


def _has_choice(choices: tuple[BodyChoice, ...]) -> bool:
    contents = [one for choice in choices for one in choice.contents]
    return len(contents) > 1 or any(is_range(one.essence) and not one.is_json for one in contents)


def _of_choice(argument: Argument, fields: dict[str, Field], operation: Operation) -> Argument:
    """The argument as one choice has it: another may give the property another type."""
    field = fields.get(argument.wire_name)
    if argument.place != "body" or field is None or field is argument.source:
        return argument
    (own,) = (one for one in arguments_of(operation, (field,)) if one.place == "body")
    return replace(own, name=argument.name)


def _positional(arguments: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The arguments of the path in its order, but those with a default before one without."""
    in_path = [one for one in arguments if one.place == "path"]
    needed = [not one.optional_for_callers for one in in_path]
    return tuple(
        one for index, one in enumerate(in_path) if needed[index] or not any(needed[index:])
    )


def _in_order(keywords: Iterable[ArgumentView]) -> tuple[ArgumentView, ...]:
    """What is required first; else as the document has it."""
    return tuple(sorted(keywords, key=lambda one: one.default is not None))


def _argument_doc(argument: Argument, content: Content | None) -> str:
    source = argument.source
    kind = "property" if argument.place == "body" else argument.place
    sent = None
    if argument.required and argument.default is not NO_DEFAULT:
        sent = f"Sent as `{argument.default}` when omitted."
    encodings = content.encoding if content else ()
    named = [one for one in encodings if one.name == argument.wire_name]
    headers = [f"`{header.name}`" for one in named for header in one.headers if not header.value]
    return describe(
        source.docs,
        sent if argument.required else default_sentence(source.docs, source.default),
        example_sentence(source.docs),
        lifecycle_sentence(source.lifecycle, source.deprecated),
        f"Headers of its part: {', '.join(headers)}." if headers else None,
        fallback=f"The {kind} `{argument.wire_name}`.",
    )
