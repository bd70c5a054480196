"""Resources to the modules of `resources/`."""

from collections.abc import Iterable, Sequence

from bindwright.ir.operations import Api, Operation, Resource
from bindwright.plan.calls.descriptors import OPERATIONS
from bindwright.plan.calls.methods import OperationPlanner
from bindwright.plan.calls.paging import page_classes
from bindwright.plan.calls.results import downloads_of
from bindwright.plan.calls.signatures import OMIT
from bindwright.plan.context import Context
from bindwright.plan.names import words
from bindwright.plan.names.table import Names, ResourceName
from bindwright.plan.names.verbs import RESERVED_MEMBERS
from bindwright.plan.package import AnswersView, FilePlan, MethodView, ResourceRefView, ResourceView
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.plan.source.prose import describe
from bindwright.plan.types.annotations import Annotator


def children_of(path: tuple[str, ...], context: Context) -> tuple[ResourceRefView, ...]:
    """The resources directly below a path of attributes."""
    return tuple(
        ResourceRefView(
            attribute=key[-1],
            class_name=one.class_name,
            module=one.module,
            type=py.name(f".resources.{one.module}", one.class_name),
            async_type=py.name(f".resources.{one.module}", "Async" + one.class_name),
            views=tuple(
                py.name(f".resources.{one.module}", way + one.class_name + ending)
                for way, ending, _ in _ANSWERS
            ),
            doc=context.docs[key],
        )
        for key, one in context.names.below(path)
    )


_ANSWERS = (
    ("", "WithRawResponse", "as_raw"),
    ("", "WithStreamingResponse", "as_streaming"),
    ("Async", "WithRawResponse", "as_async_raw"),
    ("Async", "WithStreamingResponse", "as_async_streaming"),
)
"""The classes for answers as they came, and the runtime's functions for their methods."""


def answers_views(
    class_name: str, children: tuple[ResourceRefView, ...], own: ResourceName | None = None
) -> tuple[AnswersView, ...]:
    """The views of the answers of a resource or client, those of the synchronous one first."""
    return tuple(
        AnswersView(
            attribute="with_raw_response" if "Raw" in ending else "with_streaming_response",
            name=way + class_name + ending,
            of=way + class_name,
            wrap=py.name("._runtime.responses.raw", wrap),
            children=tuple((one.attribute, one.views[index]) for one in children),
            base=py.name(f".resources.{own.module}", way + own.class_name + ending)
            if own
            else None,
        )
        for index, (way, ending, wrap) in enumerate(_ANSWERS)
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
    found[()] = "What the client itself can do."
    return {
        path: found.get(path) or words.sentence(f"Operations on {' '.join(path)}")
        for path in names.resources
    }


class ResourcePlanner:
    """Plans the modules of `resources/`, one after the other."""

    def __init__(self, context: Context, annotator: Annotator) -> None:
        self._context = context
        self._operations = OperationPlanner(context, annotator)

    def file(self, resource: ResourceName, named: Sequence[tuple[Operation, str]]) -> FilePlan:
        """The module of one resource, its synchronous and its asynchronous class side by side.

        `named` are its operations, each with the name of its method here.
        """
        context = self._context
        # The client itself has the resources at its top.
        children = children_of(resource.path, context) if resource.path else ()
        methods = tuple(self._operations.method(*one, resource.path) for one in named)
        operations = [one for one, _ in named]
        classes = (resource.class_name, "Async" + resource.class_name)
        bases = self._bases_of(classes, operations)
        views = answers_views(resource.class_name, children)
        return FilePlan(
            path=f"{context.source}/resources/{resource.module}.py",
            template="client/resource.py.jinja",
            view=ResourceView(
                path=resource.path,
                class_name=resource.class_name,
                bases=bases,
                doc=context.docs[resource.path],
                methods=methods,
                children=children,
                views=views,
            ),
            scope=Scope(
                module=f".resources.{resource.module}",
                taken=_taken(
                    (*classes, f"_{classes[0]}Docs", *(one.name for one in views)),
                    methods,
                    children,
                ),
                spelled=(
                    py.FUTURE_ANNOTATIONS,
                    py.TYPE_CHECKING,
                    *bases[0],
                    *bases[1],
                    *(_SPELLED if operations else ()),
                    *(one.descriptor_class for one in methods),
                    *([py.CACHED_PROPERTY] if children else []),
                    *([OMIT] if any(map(_omits, methods)) else []),
                    *([py.OVERLOAD] if any(one.overloads for one in methods) else []),
                    *([py.DEPRECATED] if any(map(_is_deprecating, methods)) else []),
                ),
                hinted=(*_HINTED, *(one.wrap for one in views)) if operations else (),
                deferred=True,
            ),
        )

    def _bases_of(
        self, classes: tuple[str, str], operations: Sequence[Operation]
    ) -> tuple[tuple[py.Name, ...], ...]:
        """The bases of the synchronous class and of the other: the user's, and the runtime's."""
        kinds = _bases(operations, self._context)
        ways = zip(("Sync", "Async"), classes, strict=True)
        return tuple(
            (
                *self._context.mixins(own),
                *(py.name(f"._runtime.{room}", way + one) for room, one in kinds),
            )
            for way, own in ways
        )


def _omits(method: MethodView) -> bool:
    """Whether a default has to be there when the module runs."""
    return any(one.default == OMIT for one in method.arguments)


def _is_deprecating(method: MethodView) -> bool:
    return bool(method.deprecated) or any(one.deprecated for one in method.overloads)


def _taken(
    classes: Iterable[str], methods: Sequence[MethodView], children: Sequence[ResourceRefView]
) -> frozenset[str]:
    """The names that a module defines, in its classes too."""
    return frozenset(
        (
            *classes,
            *RESERVED_MEMBERS,
            *(one.name for one in methods),
            *(one.constant for one in methods),
            *(one.attribute for one in children),
        )
    )


_SPELLED = (py.name(OPERATIONS, "Arguments"),)
_HINTED = (py.ANY, py.UNPACK)
"""What every module with methods imports."""


def _bases(operations: Sequence[Operation], context: Context) -> list[tuple[str, str]]:
    """The runtime's classes that can do what the operations need, beyond what all can."""
    kinds: list[tuple[str, str]] = []
    streams = [one.streaming for one in operations if one.streaming]
    if any(one.fold for one in streams):
        kinds.append(("streams.folding", "FoldResource"))
    elif streams:
        kinds.append(("streams.stream", "StreamResource"))
    paged = [one.paging for one in operations if one.paging]
    if any(page_classes(one, context) for one in paged):
        kinds.append(("pages.familiar", "FamiliarPageResource"))
    elif paged:
        kinds.append(("pages.page", "PageResource"))
    if any(downloads_of(one) for one in operations):
        kinds.append(("responses.downloads", "DownloadResource"))
    return kinds or [("client.resources", "Resource")]
