"""Resources to the modules of `resources/`."""

from collections.abc import Iterator, Mapping

from bindwright.ir.operations import Api, Operation, Resource
from bindwright.ir.types import TypeId
from bindwright.plan.calls.methods import OperationPlanner
from bindwright.plan.calls.results import downloads_of
from bindwright.plan.names import words
from bindwright.plan.names.table import Names, ResourceName
from bindwright.plan.package import MethodView, ResourceRefView, ResourceView
from bindwright.plan.sides import Views
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.prose import describe
from bindwright.plan.types.annotations import Annotator


def children_of(
    path: tuple[str, ...], names: Names, docs: Mapping[tuple[str, ...], str]
) -> tuple[ResourceRefView, ...]:
    """The resources directly below a path of attributes."""
    return tuple(
        ResourceRefView(
            attribute=key[-1], class_name=one.class_name, module=one.module, doc=docs[key]
        )
        for key, one in names.below(path)
    )


def resource_docs(api: Api, names: Names) -> dict[tuple[str, ...], str]:
    """A sentence for each resource: what the tag says, else its name."""
    found: dict[tuple[str, ...], str] = {}

    def visit(resource: Resource) -> None:
        for operation in resource.operations:
            place = names.places[operation.id].path
            found.setdefault(place, words.sentence(describe(resource.docs)))
        for child in resource.children:
            visit(child)

    visit(api.root)
    return {
        path: found.get(path) or words.sentence(f"Operations on {' '.join(path)}")
        for path in names.resources
    }


def view_resource(
    resource: ResourceName,
    operations: tuple[Operation, ...],
    api: Api,
    names: Names,
    views: Views,
    homes: Mapping[TypeId, str],
    docs: Mapping[tuple[str, ...], str],
) -> ResourceView:
    """The module of one resource, its synchronous and its asynchronous class side by side."""
    children = children_of(resource.path, names, docs)
    own = {resource.class_name, "Async" + resource.class_name}
    methods_taken = {names.methods[one.id] for one in operations}
    imports = Imports(own | methods_taken)
    imports.use("__future__", "annotations")
    bases = tuple(", ".join(_bases(way, operations, imports)) for way in ("Sync", "Async"))
    # What the template spells comes first, so that a type of the same name gives way.
    if operations:
        for name in ("Body", "Headers", "Query"):
            imports.use(".._runtime.client.descriptions", name, checking=True)
        imports.use(".._runtime.client.limits", "Timeout", checking=True)
        imports.use(".._runtime.client.descriptions", "CallOptions")
        imports.use(".._runtime.omit", "Omit")
        imports.use(".._runtime.omit", "omit")
        imports.use(".._runtime.client.descriptions", "Arguments")
    for child in children:
        imports.use("functools", "cached_property")
        imports.use(f".{child.module}", child.class_name, checking=True)
        imports.use(f".{child.module}", "Async" + child.class_name, checking=True)
    methods = _methods(operations, api, names, views, homes, imports)
    checking = imports.checking_lines()
    if checking:
        imports.use("typing", "TYPE_CHECKING")
    return ResourceView(
        class_name=resource.class_name,
        bases=bases,
        doc=docs[resource.path],
        imports=imports.lines(),
        checking_imports=checking,
        methods=methods,
        children=children,
    )


def _bases(way: str, operations: tuple[Operation, ...], imports: Imports) -> Iterator[str]:
    """The runtime's classes that can do what the operations need, beyond what all can."""
    kinds: list[tuple[str, str]] = []
    if any(one.streaming for one in operations):
        kinds.append(("streams.stream", "StreamResource"))
    if any(one.paging for one in operations):
        kinds.append(("pages.page", "PageResource"))
    if any(downloads_of(one) for one in operations):
        kinds.append(("responses.downloads", "DownloadResource"))
    for module, kind in kinds or [("client.resources", "Resource")]:
        yield imports.use(f".._runtime.{module}", f"{way}{kind}")


def _methods(
    operations: tuple[Operation, ...],
    api: Api,
    names: Names,
    views: Views,
    homes: Mapping[TypeId, str],
    imports: Imports,
) -> tuple[MethodView, ...]:
    named = frozenset(api.named_types)
    if not operations:
        return ()

    def annotator(*, qualify: str, checking: bool) -> Annotator:
        return Annotator(
            types=api.types,
            names=names,
            views=views,
            named=named,
            imports=imports,
            home=lambda one: f"..types.{homes[one]}",
            qualify=qualify,
            checking=checking,
        )

    planner = OperationPlanner(
        api,
        names,
        views,
        imports,
        annotator(qualify="", checking=True),
        annotator(qualify="..", checking=False),
    )
    return tuple(planner.method(operation) for operation in operations)
