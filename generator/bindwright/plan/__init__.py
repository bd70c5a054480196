"""The third stage: names → modules → imports. It talks Python; every string is decided here."""

from collections.abc import Iterable, Mapping
from typing import Literal

from bindwright.config import PackageConfig
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.ir.hooks import WEBHOOKS
from bindwright.ir.operations import Api, Operation
from bindwright.ir.types import TypeId
from bindwright.plan.calls.bodies import takes_files
from bindwright.plan.calls.errors import Errors, find_errors, view_errors
from bindwright.plan.calls.resources import resource_docs, view_resource
from bindwright.plan.calls.results import downloads_of
from bindwright.plan.calls.webhook_views import WebhooksView
from bindwright.plan.calls.webhooks import view_webhooks
from bindwright.plan.client.client import view_client
from bindwright.plan.names.client_options import roles_of
from bindwright.plan.names.everything import name_everything
from bindwright.plan.names.lock import Ledger
from bindwright.plan.names.reserved import (
    DOWNLOAD_EXPORTS,
    OAUTH_EXPORTS,
    PAGE_EXPORTS,
    RUNTIME_EXPORTS,
    SCHEMA_EXPORTS,
    STREAM_EXPORTS,
    UPLOAD_EXPORTS,
    WEBHOOK_EXPORTS,
)
from bindwright.plan.names.table import Names
from bindwright.plan.package import (
    ExportView,
    FilePlan,
    Package,
    PackageInitView,
    ResourceView,
)
from bindwright.plan.pages.api_md import view_index, view_type_index
from bindwright.plan.pages.project import view_models, view_project
from bindwright.plan.sides import Views, find_views
from bindwright.plan.types.modules import Module, arrange
from bindwright.plan.types.planner import TypePlanner


def plan(api: Api, config: PackageConfig, ledger: Ledger, report: Report) -> tuple[Package, Ledger]:
    """The package of an API, and the names to keep for the next run."""
    if api.models_only:
        return _plan_models(api, config, ledger, report)
    views = find_views(api)
    errors = find_errors(api)
    names = name_everything(api, views, errors.names, config, ledger, report)
    modules = arrange(api.types, names.types, frozenset(api.named_types))
    homes = {type_id: module.name for module in modules for type_id in module.types}
    planner = TypePlanner(api, names, views, homes, carried=config.json_schemas)
    docs = resource_docs(api, names)
    resources = _resources(api, names, views, homes, docs)
    webhooks = view_webhooks(api, names, views, homes) if api.hooks else None
    source = f"src/{config.package}"
    files = [
        *_project_files(api, config, names, views),
        FilePlan(
            path="api.md",
            template="project/api.md.jinja",
            view=view_index(api, source, names, errors, resources, homes, webhooks),
        ),
        FilePlan(
            path=f"{source}/__init__.py",
            template="package/init.py.jinja",
            view=_package_init(api, config, errors, modules, planner),
        ),
        FilePlan(
            path=f"{source}/_client.py",
            template="client/client.py.jinja",
            view=view_client(api, config, names, docs),
        ),
        FilePlan(
            path=f"{source}/_errors.py", template="client/errors.py.jinja", view=view_errors(errors)
        ),
        FilePlan(path=f"{source}/py.typed", template="package/py.typed.jinja", view=None),
        *_resource_files(source, resources),
        *_webhook_files(source, webhooks),
        *_type_files(source, modules, planner),
    ]
    package = Package(
        import_name=config.package,
        files=tuple(files),
        templates=config.templates,
        carried=_carried(api, names, views) if config.json_schemas else {},
    )
    return package, names.ledger(api)


def _carried(
    api: Api, names: Names, views: Views
) -> dict[str, tuple[Origin, Literal["request", "response"]]]:
    """Every class that has a JSON Schema: its place in the document, and its side.

    The union of all webhooks stands nowhere in it.
    """
    return {
        names.of(type_id, side, views): (declared.origin, side.value)
        for type_id, declared in api.types.items()
        if type_id != WEBHOOKS
        for side in views.sides(type_id)
    }


def _plan_models(
    api: Api, config: PackageConfig, ledger: Ledger, report: Report
) -> tuple[Package, Ledger]:
    """The package of a JSON Schema: its types, and nothing that calls anything."""
    views = find_views(api)
    names = name_everything(api, views, frozenset(), config, ledger, report)
    modules = arrange(api.types, names.types, frozenset(api.named_types))
    homes = {type_id: module.name for module in modules for type_id in module.types}
    planner = TypePlanner(api, names, views, homes, carried=config.json_schemas)
    source = f"src/{config.package}"
    project = view_models(api, config, names)
    files = (
        FilePlan(path="pyproject.toml", template="project/pyproject.toml.jinja", view=project),
        FilePlan(path="README.md", template="models/README.md.jinja", view=project),
        FilePlan(path=".gitattributes", template="project/gitattributes.jinja", view=project),
        FilePlan(
            path="api.md",
            template="models/api.md.jinja",
            view=view_type_index(api, source, names, homes),
        ),
        FilePlan(
            path=f"{source}/__init__.py",
            template="package/init.py.jinja",
            view=_models_init(api, config, modules, planner),
        ),
        FilePlan(path=f"{source}/py.typed", template="package/py.typed.jinja", view=None),
        *_type_files(source, modules, planner),
    )
    package = Package(
        import_name=config.package,
        files=files,
        templates=config.templates,
        carried=_carried(api, names, views) if config.json_schemas else {},
    )
    return package, names.ledger(api)


def _models_init(
    api: Api, config: PackageConfig, modules: tuple[Module, ...], planner: TypePlanner
) -> PackageInitView:
    base = [ExportView(module="._runtime.types.models", names=("ApiModel",))]
    if config.json_schemas:
        base += (
            ExportView(module=f"._runtime.{module}", names=names)
            for module, names in SCHEMA_EXPORTS.items()
        )
    types = sorted(
        name for module in modules for name in _exports(module, planner, ".types.").names
    )
    return PackageInitView(
        doc=f"The types of {api.title}, generated from its JSON Schema.",
        version=config.version,
        runtime="._runtime",
        parts=("types",),
        faces=tuple(base),
        star=".types" if types else "",
        homes=(*base, ExportView(module=".types", names=tuple(types))),
    )


def _resource_files(source: str, resources: Mapping[str, ResourceView]) -> Iterable[FilePlan]:
    yield FilePlan(
        path=f"{source}/resources/__init__.py", template="package/resources.py.jinja", view=None
    )
    for module, view in resources.items():
        yield FilePlan(
            path=f"{source}/resources/{module}.py", template="client/resource.py.jinja", view=view
        )


def _webhook_files(source: str, webhooks: WebhooksView | None) -> Iterable[FilePlan]:
    if webhooks is not None:
        yield FilePlan(
            path=f"{source}/webhooks.py", template="package/webhooks.py.jinja", view=webhooks
        )


def _type_files(
    source: str, modules: tuple[Module, ...], planner: TypePlanner
) -> Iterable[FilePlan]:
    yield FilePlan(
        path=f"{source}/types/__init__.py",
        template="package/init.py.jinja",
        view=_types_init(modules, planner),
    )
    for module in modules:
        yield FilePlan(
            path=f"{source}/types/{module.name}.py",
            template="types/module.py.jinja",
            view=planner.module(module),
        )


def _resources(
    api: Api,
    names: Names,
    views: Views,
    homes: Mapping[TypeId, str],
    docs: Mapping[tuple[str, ...], str],
) -> dict[str, ResourceView]:
    grouped: dict[tuple[str, ...], list[Operation]] = {path: [] for path in names.resources}
    for operation in api.operations:
        grouped[names.places[operation.id].path].append(operation)
    return {
        names.resources[path].module: view_resource(
            names.resources[path], tuple(operations), api, names, views, homes, docs
        )
        for path, operations in grouped.items()
    }


def _project_files(
    api: Api, config: PackageConfig, names: Names, views: Views
) -> Iterable[FilePlan]:
    view = view_project(api, config, names, views)
    yield FilePlan(path="pyproject.toml", template="project/pyproject.toml.jinja", view=view)
    yield FilePlan(path="README.md", template="project/README.md.jinja", view=view)
    yield FilePlan(path=".gitattributes", template="project/gitattributes.jinja", view=view)
    if view.example is not None:
        more = ("streaming",) if view.example.stream_argument else ()
        for name in ("quickstart", "asynchronous", *more):
            yield FilePlan(
                path=f"examples/{name}.py", template=f"project/{name}.py.jinja", view=view
            )


def _package_init(
    api: Api,
    config: PackageConfig,
    errors: Errors,
    modules: tuple[Module, ...],
    planner: TypePlanner,
) -> PackageInitView:
    runtime = dict(RUNTIME_EXPORTS) | (SCHEMA_EXPORTS if config.json_schemas else {})
    if any(operation.streaming for operation in api.operations):
        runtime |= STREAM_EXPORTS
    if api.hooks:
        runtime |= WEBHOOK_EXPORTS
    if any(operation.paging for operation in api.operations):
        runtime |= PAGE_EXPORTS
    if any(downloads_of(operation) for operation in api.operations):
        runtime |= DOWNLOAD_EXPORTS
    if any(takes_files(operation, api.types) for operation in api.operations):
        runtime |= UPLOAD_EXPORTS
    if any("client_id" in roles_of(scheme) for scheme in api.schemes):
        runtime |= OAUTH_EXPORTS
    shared = [
        ExportView(module="._client", names=("AsyncClient", "Client")),
        ExportView(module="._errors", names=tuple(sorted(errors.names))),
        *(
            ExportView(module=f"._runtime.{module}", names=tuple(sorted(names)))
            for module, names in sorted(runtime.items())
        ),
    ]
    shared = [one for one in shared if one.names]
    types = [_exports(module, planner, ".types.") for module in modules]
    all_types = tuple(sorted(name for one in types for name in one.names))
    return PackageInitView(
        doc=f"The {api.title}: a typed client, generated from its OpenAPI document.",
        version=config.version,
        runtime="._runtime",
        parts=("resources", "types", *(("webhooks",) if api.hooks else ())),
        faces=tuple(shared),
        star=".types" if types else "",
        homes=(
            *shared,
            ExportView(module=".types", names=all_types),
        ),
    )


def _types_init(modules: tuple[Module, ...], planner: TypePlanner) -> PackageInitView:
    exports = tuple(
        sorted((_exports(module, planner, ".") for module in modules), key=lambda one: one.module)
    )
    return PackageInitView(
        doc="The types of the API, one module each; all of them can be imported from here.",
        version=None,
        runtime=".._runtime",
        parts=(),
        faces=exports,
        star="",
        homes=exports,
    )


def _exports(module: Module, planner: TypePlanner, prefix: str) -> ExportView:
    names = sorted(name for type_id in module.types for name in planner.defined(type_id))
    return ExportView(module=prefix + module.name, names=tuple(names))
