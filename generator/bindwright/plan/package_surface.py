"""The surface of a planned package: its views, by what users name."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from bindwright.plan.package import (
    AliasView,
    ClientView,
    EnumView,
    ErrorsView,
    FieldView,
    ModelView,
    Package,
    PackageInitView,
    ParamView,
    ResourceView,
    TypeModuleView,
    WebhooksView,
)
from bindwright.plan.source import python as py
from bindwright.plan.surface import Argument, Field, Surface


def surface_of(package: Package) -> Surface:
    """The surface of a package."""
    views = [file.view for file in package.files]
    inits = [one for one in _of(PackageInitView, views) if one.version]
    items = [item for one in _of(TypeModuleView, views) for item in one.items]
    enums, aliases = _of(EnumView, items), _of(AliasView, items)
    models = [one for one in items if isinstance(one, ModelView | ParamView)]
    classes = {one.name for one in (*models, *enums)}
    return Surface(
        exports={one.module: one.names for view in inits for one in view.exports},
        options=tuple(option for one in _of(ClientView, views) for option in _options(one)),
        resources={".".join(one.path): one.methods for one in _of(ResourceView, views)},
        models={one.name: tuple(map(_field, one.fields)) for one in models},
        enumerations={
            one.name: {member.name: member.arguments[0] for member in one.members} for one in enums
        },
        closed=tuple(one.name for one in enums if one.other is None),
        # A folder of arguments calls them as `types` calls what answers hold: that one counts.
        aliases={one.name: one.value for one in aliases if one.name not in classes},
        errors={one.name: one.base for view in _of(ErrorsView, views) for one in view.classes},
        webhooks={one.name: one.returns for view in _of(WebhooksView, views) for one in view.hooks},
        renamed=dict(_renamed(views)),
    )


_View = TypeVar("_View")


def _of(kind: type[_View], views: Iterable[object]) -> list[_View]:
    return [one for one in views if isinstance(one, kind)]


def _renamed(views: list[object]) -> Iterator[tuple[str, str]]:
    for init in _of(PackageInitView, views):
        yield from init.renamed if init.version else ()
    for view in _of(ResourceView, views):
        for method in view.methods:
            if method.renamed_to:
                path = ".".join(("client", *view.path, method.name))
                yield path + "()", f"client.{method.renamed_to}"
    for module in _of(TypeModuleView, views):
        for item in _of(EnumView, module.items):
            yield from (
                (f"{item.name}.{one.name}", f"{item.name}.{one.now}") for one in item.renamed
            )


def _options(view: ClientView) -> Iterator[Argument]:
    """The options that the API brings with it."""
    for one in (*view.credential_options, *view.extra_options, *view.server_options):
        type_ = py.optional(one.literal or one.async_annotation or one.annotation)
        yield Argument(name=one.name, type=type_, default=py.NONE)


def _field(view: FieldView) -> Field:
    return Field(
        name=view.name,
        wire_name=view.wire_name,
        type=view.type,
        required=view.required,
        nullable=view.nullable,
        default=view.default,
    )
