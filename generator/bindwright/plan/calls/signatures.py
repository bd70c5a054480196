"""The arguments of a method as Python: one overload for each way to give the body."""

from collections.abc import Iterable
from dataclasses import replace

from bindwright.config.surface import OperationConfig
from bindwright.http.media_types import is_range
from bindwright.ir.operations import Content, Operation
from bindwright.ir.types import NO_DEFAULT, Const, Field
from bindwright.ir.wording import path_variables
from bindwright.plan.calls.arguments import BODY, CONTENT_TYPE, Argument, arguments_of, as_argument
from bindwright.plan.calls.bodies import BodyChoice, choices_of, has_choice, merged_fields
from bindwright.plan.calls.contents import ContentAnnotator
from bindwright.plan.context import Context
from bindwright.plan.package import ArgumentView
from bindwright.plan.source import python as py
from bindwright.plan.source.prose import (
    default_sentence,
    describe,
    example_sentence,
    lifecycle_sentence,
    paragraph,
)
from bindwright.plan.types.scalars import checks_sentence
from bindwright.record import record

_CONTENT_TYPE_DOC = "The media type of the body, where the other arguments leave it open."
OMIT = py.name("._runtime.omit", "omit")
OMIT_TYPE = py.name("._runtime.omit", "Omit")


@record
class Overload:
    """What a method takes for one way to give the body; `choice` None where there is none."""

    choice: BodyChoice | None
    arguments: tuple[Argument, ...]
    keywords: tuple[ArgumentView, ...]


@record
class Signature:
    """All that a method takes; more than one overload makes overloads.

    `body_name` is the argument for a body that is given as a whole.
    """

    body_name: str
    arguments: tuple[Argument, ...]
    positional: tuple[ArgumentView, ...]
    keywords: tuple[ArgumentView, ...]
    overloads: tuple[Overload, ...]

    @property
    def shown(self) -> tuple[ArgumentView, ...]:
        """The arguments of the method, in the order in which they are printed."""
        return (*self.positional, *self.keywords)

    @property
    def names(self) -> frozenset[str]:
        """What the arguments are called."""
        return frozenset(one.name for one in self.shown)

    @property
    def options(self) -> str:
        """What the options of a call are called: a name that no argument has."""
        name = "options"
        while name in self.names:
            name = f"call_{name}"
        return name

    @property
    def body(self) -> tuple[tuple[str, str], ...] | None:
        """The properties of the body by their wire names; None where it has no such arguments."""
        if not any(one.choice and one.choice.fields is not None for one in self.overloads):
            return None
        return self.place("body")

    def place(self, place: str) -> tuple[tuple[str, str], ...]:
        """The arguments of a place by their wire names."""
        return tuple((one.wire_name, one.name) for one in self.arguments if one.place == place)

    @property
    def more(self) -> tuple[tuple[str, str], ...]:
        """What else `Arguments(…)` is given: the body as a whole, and its media type."""
        names = {one.name for one in self.keywords}
        rows: list[tuple[str, str]] = []
        if any(one.choice and one.choice.fields is None for one in self.overloads):
            rows.append(("body" if self.body is None else "whole", self.body_name))
        if CONTENT_TYPE in names and self.has_choice:
            rows.append((CONTENT_TYPE, CONTENT_TYPE))
        return tuple(rows)

    @property
    def has_choice(self) -> bool:
        """Whether the caller has a say in the media type of the body."""
        return has_choice(tuple(one.choice for one in self.overloads if one.choice))


def omittable(inner: py.PyType) -> py.PyType:
    """The type or `Omit`, with None as the last word."""
    return _with_last((inner, OMIT_TYPE))


def _with_last(types: Iterable[py.PyType]) -> py.PyType:
    """The union of types; `Omit` and None, if they are among them, come last."""
    members = py.members(*types)
    last = [one for one in (OMIT_TYPE, py.NONE) if one in members]
    return py.union((*(one for one in members if one not in last), *last))


class SignaturePlanner:
    """Plans the arguments of methods."""

    def __init__(self, context: Context, contents: ContentAnnotator) -> None:
        self._context = context
        self._contents = contents

    def signature(self, operation: Operation) -> Signature:
        """The arguments of an operation's method."""
        body = self._context.names.bodies.get(operation.id)
        choices = choices_of(
            operation, self._context.types, self._context.sides, whole=body is not None
        )
        names = self._context.names.arguments[operation.id]
        arguments = arguments_of(operation, merged_fields(choices), names)
        overloads = tuple(
            self._overload(operation, choice, arguments, list(choices[:index]), choices)
            for index, choice in enumerate(choices)
        )
        optional = operation.body is None or not operation.body.required
        if optional and all(map(_needs_body, overloads)):
            overloads += (self._overload(operation, None, arguments, [], ()),)
        positional = self._positional(operation, arguments)
        return Signature(
            body_name=body or BODY,
            arguments=arguments,
            positional=tuple(
                replace(self._argument(one, None), keyword_only=False) for one in positional
            ),
            keywords=overloads[0].keywords if len(overloads) == 1 else _of_all(overloads),
            overloads=overloads,
        )

    def _overload(
        self,
        operation: Operation,
        choice: BodyChoice | None,
        arguments: tuple[Argument, ...],
        earlier: list[BodyChoice],
        choices: tuple[BodyChoice, ...],
    ) -> Overload:
        content = choice.content if choice else None
        fields = {field.wire_name: field for field in (choice.fields if choice else None) or ()}
        own = tuple(_of_choice(one, fields) for one in arguments)
        own = tuple(one for one in own if one.place != "body" or one.wire_name in fields)
        positional = {one.name for one in self._positional(operation, arguments)}
        keywords = [self._argument(one, content) for one in own if one.name not in positional]
        if choice is not None and choice.fields is None:
            keywords.append(self._whole(operation, choice.content))
        if choice is not None and has_choice(choices):
            default = py.string(choice.content.media_type) if len(choices) == 1 else py.ELLIPSIS
            told = choice.is_told_from(earlier)
            keywords.append(_content_type(choice.contents, default if told else None))
        return Overload(choice=choice, arguments=own, keywords=_in_order(keywords))

    def _positional(
        self, operation: Operation, arguments: tuple[Argument, ...]
    ) -> tuple[Argument, ...]:
        """The arguments of the path that are positional, in their order."""
        config = self._context.config
        in_path = {one.wire_name: one for one in arguments if one.place == "path"}
        stated = config.operations.get(operation.id, OperationConfig()).positional
        if stated is not None:
            return _able([in_path[name] for name in stated if name in in_path])
        found = list(in_path.values())
        last = path_variables(operation.path)[-1:]
        kept = {
            "path": found,
            "last": [one for one in found if [one.wire_name] == last],
            "none": [],
        }
        return _able(kept[config.positional])

    def _argument(self, argument: Argument, content: Content | None) -> ArgumentView:
        in_body = content if argument.place == "body" else None
        return _view(
            argument.name,
            self._contents.argument(argument.type, argument.wire_name, in_body),
            _argument_doc(argument, in_body),
            place=argument.place,
            wire_name=argument.wire_name,
            optional=argument.optional_for_callers,
        )

    def _whole(self, operation: Operation, content: Content) -> ArgumentView:
        assert operation.body is not None
        doc = describe(operation.body.docs, fallback="The body of the request.")
        annotation = self._contents.whole(content)
        name = self._context.names.bodies.get(operation.id, BODY)
        return _view(name, annotation, doc, optional=not operation.body.required)


def _view(
    name: str,
    annotation: py.PyType,
    doc: str,
    *,
    place: str = "body",
    wire_name: str = "",
    optional: bool,
) -> ArgumentView:
    return ArgumentView(
        name=name,
        place=place,
        wire_name=wire_name,
        type=omittable(annotation) if optional else annotation,
        default=OMIT if optional else None,
        doc=doc,
    )


def _of_all(overloads: tuple[Overload, ...]) -> tuple[ArgumentView, ...]:
    """What the implementation takes: the arguments of every overload."""
    found: dict[str, list[ArgumentView]] = {}
    for overload in overloads:
        for one in overload.keywords:
            found.setdefault(one.name, []).append(one)
    if CONTENT_TYPE in found:
        found[CONTENT_TYPE] = found.pop(CONTENT_TYPE)  # the last one
    merged: list[ArgumentView] = []
    for name, views in found.items():
        media_type = name == CONTENT_TYPE and not views[0].wire_name
        optional = len(views) < len(overloads) or any(view.default for view in views)
        types = [py.STR] if media_type else [view.type for view in views]
        merged.append(
            replace(
                views[0],
                type=_with_last((*types, OMIT_TYPE) if optional or media_type else types),
                default=OMIT if optional or media_type else None,
            )
        )
    return _in_order(merged)


def _content_type(contents: tuple[Content, ...], default: py.Json | None) -> ArgumentView:
    """The media type; without a default, where the other arguments do not tell what is meant.

    It is no union with `Omit`: formatters disagree on how to break a long one.
    """
    annotation: py.PyType = py.literal(one.media_type for one in contents)
    if any(is_range(one.essence) for one in contents):
        annotation = py.STR
        default = default and py.string("application/octet-stream")
    return ArgumentView(
        name=CONTENT_TYPE,
        place="body",
        wire_name="",
        type=annotation,
        default=default,
        doc=_CONTENT_TYPE_DOC,
    )


def _needs_body(overload: Overload) -> bool:
    """Whether something of the body has to be given."""
    return any(one.place == "body" and one.default is None for one in overload.keywords)


def _of_choice(argument: Argument, fields: dict[str, Field]) -> Argument:
    """The argument as one choice has it: another may give the property another type."""
    field = fields.get(argument.wire_name)
    if argument.place != "body" or field is None or field is argument.source:
        return argument
    return as_argument("body", field, field.required, argument.name)


def _able(in_path: list[Argument]) -> tuple[Argument, ...]:
    """Those that can be positional: not one with a default before one without."""
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
    notes = paragraph(
        checks_sentence(source.docs, source.type),
        sent if argument.required else default_sentence(source.docs, source.default),
        None if isinstance(source.type, Const) else example_sentence(source.docs),
    )
    return describe(
        source.docs,
        notes,
        lifecycle_sentence(source.lifecycle, source.deprecated),
        f"Headers of its part: {', '.join(headers)}." if headers else None,
        fallback="" if notes else f"The {kind} `{argument.wire_name}`.",
        name=argument.wire_name,
    )
