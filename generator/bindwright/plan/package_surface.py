"""The surface of a planned package: its views, by what users name."""

from collections.abc import Iterator

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
    inits = [one for one in views if isinstance(one, PackageInitView) and one.version]
    items = [item for one in views if isinstance(one, TypeModuleView) for item in one.items]
    classes = {one.name for one in items if not isinstance(one, AliasView)}
    return Surface(
        exports={one.module: one.names for view in inits for one in view.exports},
        options=tuple(_options(views)),
        resources={
            ".".join(one.path): one.methods for one in views if isinstance(one, ResourceView)
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
        # A folder of arguments calls them as `types` calls what answers hold: that one counts.
        aliases={
            one.name: one.value
            for one in items
            if isinstance(one, AliasView) and one.name not in classes
        },
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
                default=py.NONE,
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
