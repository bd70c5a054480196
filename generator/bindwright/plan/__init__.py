"""The third stage: names → modules → types and expressions. It talks Python.

Every name, type, default and file is decided here; what is decided are values, which are printed
when a file is rendered.
"""

from collections.abc import Iterator, Mapping
from typing import Literal

from bindwright.config import PackageConfig
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.ir.hooks import WEBHOOKS
from bindwright.ir.operations import Api, Operation
from bindwright.plan.calls.bodies import takes_files
from bindwright.plan.calls.errors import Errors, find_errors, view_errors
from bindwright.plan.calls.familiar import FamiliarPlanner, FamiliarTypes
from bindwright.plan.calls.paging import view_pagination
from bindwright.plan.calls.resources import ResourcePlanner, resource_docs
from bindwright.plan.calls.results import downloads_of
from bindwright.plan.calls.unwrapping import check_unwrapping
from bindwright.plan.calls.webhooks import WebhookPlanner
from bindwright.plan.client.client import view_client
from bindwright.plan.context import Context
from bindwright.plan.names import reserved
from bindwright.plan.names.client_options import roles_of
from bindwright.plan.names.everything import name_everything
from bindwright.plan.names.familiar import folders_of
from bindwright.plan.names.lock import NamesLock
from bindwright.plan.names.package import class_path
from bindwright.plan.names.verbs import standard_order
from bindwright.plan.package import (
    ApiIndexView,
    ExportView,
    FilePlan,
    ModelsView,
    Package,
    PackageInitView,
    ProjectView,
    ResourceView,
)
from bindwright.plan.pages.api_md import view_index, view_type_index
from bindwright.plan.pages.project import view_models, view_project
from bindwright.plan.pages.quick_start import check_quick_start
from bindwright.plan.sides import find_sides
from bindwright.plan.source.printing import Scope
from bindwright.plan.types.annotations import Annotator
from bindwright.plan.types.modules import Module, arrange
from bindwright.plan.types.planner import TypePlanner


def plan(
    api: Api, config: PackageConfig, lock: NamesLock, report: Report
) -> tuple[Package, NamesLock]:
    """The package of an API, or of a JSON Schema, and the names to keep for the next run."""
    check_unwrapping(api, config, report)
    sides = find_sides(api)
    errors = find_errors(api)
    names = name_everything(api, sides, errors.names, config, lock, report)
    folders = {one[0] for one in folders_of(names, config)}
    modules = arrange(api.types, names.types, frozenset(api.named_types), folders)
    module_of = {type_id: module.name for module in modules for type_id in module.types}
    context = Context(api, config, names, sides, module_of, resource_docs(api, names))
    context.note_unused_mixins(report)
    context.note_unused_folders(report)
    check_quick_start(context, report)
    annotator = Annotator(context)
    if api.models_only:
        familiar = _familiar(context, modules, [])
        files = [
            *_project_files(context, view_models(context), "models", view_type_index(context)),
            _package_init(context, modules, _models_exports(context), familiar),
        ]
    else:
        resources = _resources(context, annotator)
        familiar = _familiar(context, modules, resources)
        files = list(_client_files(context, annotator, errors, modules, resources, familiar))
    package = Package(
        import_name=config.package,
        files=(*files, *_type_files(context, annotator, modules, familiar)),
        templates=config.templates,
        own=frozenset(
            class_path(one)[0] for one in (*config.mixins.values(), *config.additional_exports)
        ),
        file_header=config.file_header,
        carried=_carried(context) if config.json_schemas else {},
    )
    return package, names.lock(api)


def _client_files(
    context: Context,
    annotator: Annotator,
    errors: Errors,
    modules: tuple[Module, ...],
    resources: list[FilePlan],
    familiar: FamiliarTypes,
) -> Iterator[FilePlan]:
    planner = WebhookPlanner(context, annotator)
    webhooks = planner.view() if context.api.hooks else None
    views = [one.view for one in resources if isinstance(one.view, ResourceView)]
    project = view_project(context, views, webhooks)
    yield from _project_files(
        context, project, "project", view_index(context, errors, views, webhooks)
    )
    yield from _examples(project)
    yield _package_init(context, modules, _client_exports(context, errors), familiar)
    for name, (view, scope) in (
        ("client", view_client(context)),
        ("errors", view_errors(errors, context.config.client.base_error)),
    ):
        yield FilePlan(
            path=f"{context.source}/_{name}.py",
            template=f"client/{name}.py.jinja",
            view=view,
            scope=scope,
        )
    yield _testing(context)
    yield FilePlan(
        path=f"{context.source}/resources/__init__.py",
        template="package/resources.py.jinja",
        view=None,
    )
    yield from resources
    if context.pages:
        yield view_pagination(context)
    if webhooks is not None:
        yield FilePlan(
            path=f"{context.source}/webhooks.py",
            template="package/webhooks.py.jinja",
            view=webhooks,
            scope=planner.scope(webhooks),
        )


def _testing(context: Context) -> FilePlan:
    """What tests of programs that use the package need."""
    exports = (ExportView(module=".._runtime.testing.mock_api", names=reserved.TESTING),)
    doc = "What tests need of programs that use this package; `mock_api` is a fixture of pytest."
    view = PackageInitView(
        doc=doc, version=None, runtime=".._runtime", parts=(), shown=exports, star="",
        exports=exports,
    )  # fmt: skip
    return _init_file(context, "testing/__init__.py", view)


def _carried(context: Context) -> dict[str, tuple[Origin, Literal["request", "response"]]]:
    """Every class that has a JSON Schema: its place in the document, and its side.

    The union of all webhooks stands nowhere in it.
    """
    return {
        context.class_name(type_id, side): (declared.origin, side.value)
        for type_id, declared in context.types.items()
        if type_id != WEBHOOKS
        for side in context.sides.of(type_id)
    }


def _familiar(
    context: Context, modules: tuple[Module, ...], resources: list[FilePlan]
) -> FamiliarTypes:
    """The types that users of other generators' packages import, beside those of the API."""
    names = {name for one in modules for name in _exports(one, context, "").names}
    names |= {name for name, _ in reserved.chosen_exports(context.config)}
    taken = frozenset(one.name for one in modules)
    planner = FamiliarPlanner(context, taken, frozenset(names))
    return planner.plan([one.view for one in resources if isinstance(one.view, ResourceView)])


def _resources(context: Context, annotator: Annotator) -> list[FilePlan]:
    names = context.names
    grouped: dict[tuple[str, ...], list[tuple[Operation, str]]] = {
        path: [] for path in names.resources
    }
    for operation in context.api.operations:
        found = grouped[names.places[operation.id].path]
        found.append((operation, names.methods[operation.id]))
    known = {one.id: one for one in context.api.operations}
    for path, aliases in names.aliases.items():
        grouped[path] += [(known[key], name) for key, name in aliases]
    if context.config.methods_order == "standard":
        for found in grouped.values():
            found.sort(key=lambda one: standard_order(one[1]))
    planner = ResourcePlanner(context, annotator)
    return [planner.file(names.resources[path], found) for path, found in grouped.items()]


def _project_files(
    context: Context, project: ProjectView | ModelsView, folder: str, index: ApiIndexView
) -> Iterator[FilePlan]:
    yield FilePlan(path="pyproject.toml", template="project/pyproject.toml.jinja", view=project)
    yield FilePlan(path="README.md", template=f"{folder}/README.md.jinja", view=project)
    yield FilePlan(path=".gitattributes", template="project/gitattributes.jinja", view=project)
    yield FilePlan(path="api.md", template=f"{folder}/api.md.jinja", view=index)
    yield FilePlan(path=f"{context.source}/py.typed", template="package/py.typed.jinja", view=None)


def _examples(project: ProjectView) -> Iterator[FilePlan]:
    if project.example is not None:
        more = ("streaming",) if project.example.stream_argument else ()
        for name in ("quickstart", "asynchronous", *more):
            yield FilePlan(
                path=f"examples/{name}.py", template=f"project/{name}.py.jinja", view=project
            )


def _type_files(
    context: Context, annotator: Annotator, modules: tuple[Module, ...], familiar: FamiliarTypes
) -> Iterator[FilePlan]:
    yield from familiar.files
    listed = (*(_exports(module, context, ".") for module in modules), *familiar.exports)
    exports = tuple(sorted(listed, key=lambda one: one.module))
    yield _init_file(
        context,
        "types/__init__.py",
        PackageInitView(
            doc="The types of the API, one module each; all of them can be imported from here.",
            version=None,
            runtime=".._runtime",
            parts=familiar.folders,
            shown=exports,
            star="",
            exports=exports,
            renamed=tuple(context.names.renamed.types.items()),
        ),
    )
    planner = TypePlanner(context, annotator)
    for module in modules:
        yield planner.file(module)


# What packages export

_PARTS = ("resources", "testing", "types")


def _models_exports(context: Context) -> list[ExportView]:
    base = {"types.models": ("ApiModel",)}
    more = reserved.SCHEMA_EXPORTS if context.config.json_schemas else {}
    return [*_runtime_exports(base | more), *_own_exports(context)]


def _client_exports(context: Context, errors: Errors) -> list[ExportView]:
    api = context.api
    operations = api.operations
    runtime = dict(reserved.RUNTIME_EXPORTS)
    for exports, needed in (
        (reserved.SCHEMA_EXPORTS, context.config.json_schemas),
        (reserved.STREAM_EXPORTS, any(one.streaming for one in operations)),
        (reserved.FOLD_EXPORTS, any(one.streaming and one.streaming.fold for one in operations)),
        (reserved.WEBHOOK_EXPORTS, api.hooks),
        (reserved.PAGE_EXPORTS, any(one.paging for one in operations)),
        (reserved.DOWNLOAD_EXPORTS, any(map(downloads_of, operations))),
        (reserved.UPLOAD_EXPORTS, any(takes_files(one, api.types) for one in operations)),
        (reserved.AIOHTTP_EXPORTS, context.config.has_aiohttp),
        (reserved.OAUTH_EXPORTS, any("client_id" in roles_of(one) for one in api.schemes)),
    ):
        if needed:
            runtime |= exports
    client = context.config.client
    own = client.class_name or "Client"
    clients = {"AsyncClient", "Client", f"Async{own}", own}
    of_api = errors.names | ({client.base_error} if client.base_error else set())
    if context.config.exports == "full":
        runtime |= reserved.FAMILIAR_EXPORTS
        clients |= set(reserved.CLIENT_CONSTANTS)
    return [
        ExportView(module="._client", names=tuple(sorted(clients))),
        *([ExportView(module="._errors", names=tuple(sorted(of_api)))] * bool(of_api)),
        *_runtime_exports(runtime),
        *_own_exports(context),
    ]


def _own_exports(context: Context) -> list[ExportView]:
    """What the package offers of the user's own modules."""
    stated = context.config.additional_exports
    return [ExportView(module=f".{module}", names=names) for module, names in stated.items()]


def _runtime_exports(modules: Mapping[str, tuple[str, ...]]) -> list[ExportView]:
    return [
        ExportView(module=f"._runtime.{module}", names=tuple(sorted(names)))
        for module, names in sorted(modules.items())
        if names
    ]


def _package_init(
    context: Context, modules: tuple[Module, ...], shared: list[ExportView], familiar: FamiliarTypes
) -> FilePlan:
    api = context.api
    types = sorted(
        (
            *(name for one in modules for name in _exports(one, context, "").names),
            *(name for one in familiar.exports for name in one.names),
        )
    )
    doc = f"The {api.title}: a typed client, generated from its OpenAPI document."
    more = (("pagination", context.pages), ("webhooks", api.hooks))
    parts = (*_PARTS, *(name for name, there in more if there))
    if api.models_only:
        doc, parts = f"The types of {api.title}, generated from its JSON Schema.", ("types",)
    view = PackageInitView(
        doc=doc,
        version=context.config.version,
        runtime="._runtime",
        parts=parts,
        shown=tuple(shared),
        star=".types" if types else "",
        exports=(*shared, ExportView(module=".types", names=tuple(types))),
        renamed=tuple(context.names.renamed.types.items()),
    )
    return _init_file(context, "__init__.py", view)


def _init_file(context: Context, path: str, view: PackageInitView) -> FilePlan:
    return FilePlan(
        path=f"{context.source}/{path}",
        template="package/init.py.jinja",
        view=view,
        scope=Scope(module="."),
    )


def _exports(module: Module, context: Context, prefix: str) -> ExportView:
    names = sorted(name for type_id in module.types for name in context.defined(type_id))
    return ExportView(module=prefix + module.name, names=tuple(names))
