"""The Python surface of a package as a value: all that its users can name, and of which types.

It is read from what the plan decided, so it says what the printed package says. `lint` prints it as
JSON; what compares two versions of an API compares this.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import field, fields, is_dataclass
from typing import Any, cast

from bindwright.plan.package import (
    AliasView,
    ArgumentView,
    ClientView,
    EnumView,
    ErrorsView,
    FieldView,
    MethodView,
    ModelView,
    Package,
    PackageInitView,
    ParamView,
    ResourceView,
    TypeModuleView,
    WebhooksView,
)
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import FullPrinter
from bindwright.record import record


@record
class Argument:
    """An argument of a method, or an option of the client; `default` None means it is required."""

    name: str
    type: py.PyType
    required: bool
    default: py.Expr | None
    keyword_only: bool


@record
class Overload:
    """One way to call a method: its arguments, and what both kinds of clients give."""

    arguments: tuple[Argument, ...]
    returns: py.PyType
    async_returns: py.PyType


@record
class Method:
    """A method; `overloads` are empty where there is one way to call it."""

    name: str
    operation: str
    arguments: tuple[Argument, ...]
    returns: py.PyType
    async_returns: py.PyType
    overloads: tuple[Overload, ...]
    errors: tuple[tuple[str, py.PyType], ...]


@record
class Field:
    """A field of a model, or a key of a TypedDict; `type` is that of a value which is there.

    `default` is what a model has that is made without it; None where it has none.
    """

    name: str
    wire_name: str
    type: py.PyType
    required: bool
    nullable: bool
    default: py.Expr | None


@record
class Surface:
    """What a package offers: by the modules that it is imported from, and by what it is.

    `resources` are keyed by their paths from a client, `exports` by modules. `enumerations` hold
    the arguments of their members by name; those in `closed` have no other values. `renamed` are
    deprecated aliases and what they stand for, written as in names.lock.
    """

    exports: Mapping[str, tuple[str, ...]]
    options: tuple[Argument, ...]
    resources: Mapping[str, tuple[Method, ...]]
    models: Mapping[str, tuple[Field, ...]]
    enumerations: Mapping[str, Mapping[str, py.Expr]]
    closed: tuple[str, ...]
    aliases: Mapping[str, py.PyType]
    errors: Mapping[str, py.Name]
    webhooks: Mapping[str, py.PyType]
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])


def surface_of(package: Package) -> Surface:
    """The surface of a package."""
    views = [file.view for file in package.files]
    inits = [one for one in views if isinstance(one, PackageInitView) and one.version]
    items = [item for one in views if isinstance(one, TypeModuleView) for item in one.items]
    return Surface(
        exports={one.module: one.names for view in inits for one in view.exports},
        options=tuple(_options(views)),
        resources={
            ".".join(one.path): tuple(_method(method) for method in one.methods)
            for one in views
            if isinstance(one, ResourceView)
        },
        models={
            one.name: tuple(_field(field) for field in one.fields)
            for one in items
            if isinstance(one, ModelView | ParamView)
        },
        enumerations={
            one.name: {member.name: member.arguments[0] for member in one.members}
            for one in items
            if isinstance(one, EnumView)
        },
        closed=tuple(one.name for one in items if isinstance(one, EnumView) and one.other is None),
        aliases={one.name: one.value for one in items if isinstance(one, AliasView)},
        errors={
            one.name: one.base
            for view in views
            if isinstance(view, ErrorsView)
            for one in view.classes
        },
        webhooks={
            one.name: one.returns
            for view in views
            if isinstance(view, WebhooksView)
            for one in view.hooks
        },
        renamed=dict(_renamed(views)),
    )


def _renamed(views: list[object]) -> Iterator[tuple[str, str]]:
    for view in views:
        match view:
            case PackageInitView() if view.version:
                yield from view.renamed
            case TypeModuleView():
                for item in view.items:
                    if isinstance(item, EnumView):
                        for one in item.renamed:
                            yield f"{item.name}.{one.name}", f"{item.name}.{one.now}"
            case ResourceView():
                for method in view.methods:
                    if method.renamed_to:
                        path = ".".join(("client", *view.path, method.name))
                        yield path + "()", f"client.{method.renamed_to}"
            case _:
                pass


def _options(views: list[object]) -> Iterator[Argument]:
    """The options that the API brings with it."""
    for view in views:
        for one in (
            (*view.credential_options, *view.extra_options, *view.server_options)
            if isinstance(view, ClientView)
            else ()
        ):
            yield Argument(
                name=one.name,
                type=py.optional(one.literal or one.async_annotation or one.annotation),
                required=False,
                default=py.NONE,
                keyword_only=True,
            )


def _method(view: MethodView) -> Method:
    return Method(
        name=view.name,
        operation=view.operation,
        arguments=_arguments(view.positional, view.keywords),
        returns=view.returns,
        async_returns=view.async_returns,
        overloads=tuple(
            Overload(
                arguments=_arguments(view.positional, one.keywords),
                returns=one.returns,
                async_returns=one.async_returns,
            )
            for one in view.overloads
        ),
        errors=view.errors,
    )


def _arguments(
    positional: tuple[ArgumentView, ...], keywords: tuple[ArgumentView, ...]
) -> tuple[Argument, ...]:
    return tuple(
        Argument(
            name=one.name,
            type=one.annotation,
            required=one.default is None,
            default=one.default,
            keyword_only=keyword_only,
        )
        for keyword_only, group in ((False, positional), (True, keywords))
        for one in group
    )


def _field(view: FieldView) -> Field:
    return Field(
        name=view.name,
        wire_name=view.wire_name,
        type=view.type,
        required=view.required,
        nullable=view.nullable,
        default=view.default,
    )


def dump(surface: Surface) -> str:
    """A surface as JSON that ends in a line feed.

    Types are spelled in full: what is no name of the package, nor built in, with its module. So is
    a name of the runtime that a type of the API has as well.
    """
    own = frozenset((*surface.models, *surface.enumerations, *surface.aliases))
    return json.dumps(_plain(surface, FullPrinter(own)), indent=2, ensure_ascii=False) + "\n"


def _plain(value: Any, printer: FullPrinter) -> Any:
    text = printer.text(value)
    if text is not value:
        return text
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name), printer) for one in fields(value)}
    if isinstance(value, Mapping):
        rows = cast("Mapping[str, Any]", value)
        return {key: _plain(one, printer) for key, one in rows.items()}
    if isinstance(value, tuple):
        return [_plain(one, printer) for one in cast("tuple[object, ...]", value)]
    return value
