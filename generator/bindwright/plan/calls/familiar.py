"""Types that users of other generators' packages import: arguments as a dictionary, and results.

They stand beside our own ones: for each method a module with a TypedDict of its arguments, and one
with another name for its result.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.context import Context
from bindwright.plan.names.familiar import (
    SHARED,
    SHARED_PARAMS,
    chosen_folders,
    folders_of,
    module_name,
    stem,
)
from bindwright.plan.names.reserved import RESERVED_TYPES
from bindwright.plan.package import (
    AliasView,
    ArgumentView,
    ExportView,
    FieldView,
    FilePlan,
    MethodView,
    PackageInitView,
    ParamView,
    ResourceView,
    TypeModuleView,
)
from bindwright.plan.source import python as py
from bindwright.plan.source.printing import Scope
from bindwright.record import record

Folder = tuple[str, ...]


@record
class FamiliarTypes:
    """The modules, and what is offered: by `types` itself, by its folders."""

    files: tuple[FilePlan, ...]
    exports: tuple[ExportView, ...]
    folders: tuple[str, ...]


class FamiliarPlanner:
    """Plans the modules, one method after the other."""

    def __init__(self, context: Context, modules: frozenset[str], names: frozenset[str]) -> None:
        self._context = context
        self._module_of = {
            context.named_type(type_id, name): module
            for type_id, module in context.module_of.items()
            for name in context.defined(type_id)
        }
        self._chosen = frozenset(context.config.names.values())
        self._folders = folders_of(context.names, context.config)
        self._taken: dict[Folder, set[str]] = {one: set() for one in ((), *self._folders)}
        self._taken[()] |= modules | {one[0] for one in self._folders}
        self._names: dict[Folder, set[str]] = {one: set() for one in self._taken}
        self._names[()] |= names | RESERVED_TYPES
        self._exports: dict[Folder, list[ExportView]] = {one: [] for one in self._taken}
        self._shown: dict[Folder, set[py.Name]] = {one: set() for one in self._taken}

    def plan(self, resources: Sequence[ResourceView]) -> FamiliarTypes:
        """All of them; nothing where the configuration does not ask for it."""
        files: list[FilePlan] = []
        if self._context.config.exports == "full":
            files += [one for view in resources for one in self._modules(view)]
        for name, folder in chosen_folders(self._context.config).items():
            files += self._chosen_folder(name, folder)
        if not self._exports.get(SHARED_PARAMS):
            self._folders -= {SHARED_PARAMS}  # no request takes any of them
        files += [self._init(folder) for folder in sorted(self._folders)]
        return FamiliarTypes(
            files=tuple(files),
            exports=tuple(self._exports[()]),
            folders=tuple(sorted({one[0] for one in self._folders})),
        )

    def _chosen_folder(self, name: str, folder: Folder) -> Iterator[FilePlan]:
        """Has a folder offer a type; of a shared one also what requests take it as."""
        known = {one.name: one for one in self._module_of}
        if name in known:
            self._shown[folder].add(known[name])
        param = known.get(f"{name}Param")
        if folder == SHARED and SHARED_PARAMS in self._folders and param is not None:
            doc = f"`{name}` as requests take it."
            yield self._file(SHARED_PARAMS, [_alias(name, param, doc)])

    def _modules(self, view: ResourceView) -> Iterator[FilePlan]:
        folder = view.path[:-1]
        for method in view.methods:
            name = stem(view.path, method.name, self._context.config)
            self._shown[folder] |= set(py.names_in(method.result)) & self._module_of.keys()
            if self._is_free(folder, f"{name}Params") and (items := _params(method, name)):
                yield self._file(folder, items)
            if self._is_free(folder, f"{name}Response") and self._is_derived(method.result):
                yield self._file(folder, [_result(method, f"{name}Response")])

    def _is_free(self, folder: Folder, name: str) -> bool:
        return name not in self._names[folder]

    def _is_derived(self, result: py.PyType) -> bool:
        """Whether a result is called after the call; a model that has a chosen name is not."""
        return result != py.NONE and not (
            isinstance(result, py.Name) and result.name in self._chosen
        )

    def _file(self, folder: Folder, items: Sequence[ParamView | AliasView]) -> FilePlan:
        main = items[-1].name
        self._names[folder] |= {one.name for one in items}
        module = module_name(main, self._taken[folder])
        path = ".".join(("types", *folder, module))
        self._exports[folder].append(ExportView(module=f".{module}", names=(main,)))
        fields = {field.name for one in items if isinstance(one, ParamView) for field in one.fields}
        return FilePlan(
            path=f"{self._context.source}/{'/'.join(('types', *folder, module))}.py",
            template="types/module.py.jinja",
            view=TypeModuleView(doc="", items=tuple(items)),
            scope=Scope(module=f".{path}", taken=frozenset(fields | {one.name for one in items})),
        )

    def _init(self, folder: Folder) -> FilePlan:
        """The folder of a resource offers its own types, and those that its calls give."""
        up = "." * (len(folder) + 1)
        own = {name for one in self._exports[folder] for name in one.names}
        shown: dict[str, set[str]] = {}
        for one in self._shown[folder]:
            if one.name not in own:
                shown.setdefault(up + self._module_of[one], set()).add(one.name)
        others = [ExportView(module=key, names=tuple(sorted(shown[key]))) for key in sorted(shown)]
        below = sorted({one[len(folder)] for one in self._folders if one[:-1] == folder})
        exports = (*others, *sorted(self._exports[folder], key=lambda one: one.module))
        view = PackageInitView(
            doc=f"The types of `{'.'.join(folder)}`.",
            version=None,
            runtime=f".{up}_runtime",
            parts=tuple(below),
            shown=exports,
            star="",
            exports=exports,
        )
        return FilePlan(
            path=f"{self._context.source}/{'/'.join(('types', *folder))}/__init__.py",
            template="package/init.py.jinja",
            view=view,
            scope=Scope(module="."),
        )


def _params(method: MethodView, name: str) -> list[ParamView | AliasView]:
    """The arguments that have names, as a TypedDict; none where all are of the path or headers.

    Where one asks for a stream there is a TypedDict for each answer, and a name for both.
    """
    named = [one for one in method.arguments if one.keyword_only]
    arguments = [one for one in named if one.wire_name or one.place == "body"]
    if not any(one.place in ("body", "query") for one in arguments):
        return []
    doc = f"The arguments of `{method.name}`, as a `dict`."
    main = f"{name}Params"
    if not method.stream_argument:
        return [_param(main, doc, arguments, py.TYPED_DICT)]
    base, others = f"{main}Base", [one for one in arguments if one.name != method.stream_argument]
    asking = next(one for one in arguments if one.name == method.stream_argument)
    silent = replace(asking, type=py.literal([False]))
    streaming = replace(asking, type=py.literal([True]), default=None)
    return [
        _param(base, doc, others, py.TYPED_DICT),
        _param(f"{main}NonStreaming", f"{doc[:-1]} without a stream.", [silent], py.local(base)),
        _param(f"{main}Streaming", f"{doc[:-1]} for a stream.", [streaming], py.local(base)),
        _alias(
            main, py.union(py.local(f"{main}{one}") for one in ("NonStreaming", "Streaming")), doc
        ),
    ]


def _param(name: str, doc: str, arguments: Sequence[ArgumentView], base: py.Name) -> ParamView:
    return ParamView(
        name=name,
        typed_dict=base,
        doc=doc,
        functional=False,
        fields=tuple(_key(one) for one in arguments),
    )


def _key(argument: ArgumentView) -> FieldView:
    bare = py.without(argument.type, OMIT_TYPE)
    required = argument.default is None
    return FieldView(
        name=argument.name,
        wire_name=argument.wire_name,
        annotation=py.required(bare) if required else bare,
        type=bare,
        required=required,
        nullable=py.NONE in py.members(bare),
        default=None,
        doc=argument.doc,
    )


def _result(method: MethodView, name: str) -> AliasView:
    return _alias(name, method.result, f"What `{method.name}` gives.")


def _alias(name: str, value: py.PyType, doc: str) -> AliasView:
    return AliasView(name=name, value=value, doc=doc, annotation=py.TYPE_ALIAS, lazy=None)
