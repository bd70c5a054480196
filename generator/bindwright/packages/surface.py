"""A package read into a `Surface`: by its shape alone, whoever made it.

The client is the class at the top whose attributes lead to resources; a resource is a class whose
methods send requests, or lead on. What a text can't tell is not guessed: `Published` lists it.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import PACKAGE_UNREADABLE, PACKAGE_UNTOLD
from bindwright.packages.calls import Call, call_of, environment_of
from bindwright.packages.expressions import name_of, type_of, value_of
from bindwright.packages.files import PackageFiles
from bindwright.packages.modules import Modules, shallow_stack
from bindwright.packages.options import SentOption, sent_options
from bindwright.packages.pages import Page, read_pages
from bindwright.packages.types import Types, read_types
from bindwright.plan.names.client_options import STANDARD
from bindwright.plan.names.verbs import PARSE_WEBHOOK
from bindwright.plan.source import python as py
from bindwright.plan.surface import Argument, Method, Overload, Surface
from bindwright.record import record

_PER_CALL = "extra_headers"
"""The first of the arguments that every method ends with."""
_VIEWS = ("with_raw_response", "with_streaming_response")
_DEEPEST = 8
"""Resources of resources are followed so far."""
_MOST_RESOURCES = 5_000
"""A class may stand below several others: so many places are listed."""
_EXCEPTIONS = ("._errors", "._exceptions")


@record
class Published:
    """A package as it was published.

    `client` is the name of the synchronous client's class, `pages` are the classes of pages.
    `calls` are what the methods send, by their paths from the client, `environment` the variables
    that the client reads, by options, and `sent` what it sends of them with every call. `unread`
    says what its text does not tell, for people.
    """

    surface: Surface
    client: str
    types: Types
    pages: Mapping[py.Name, Page]
    calls: Mapping[str, Call]
    environment: Mapping[str, str]
    sent: Mapping[str, SentOption]
    unread: tuple[str, ...]


@dataclass(slots=True)
class _Client:
    name: str
    own: py.Name
    other: py.Name | None


@dataclass(slots=True)
class _Found:
    """What is gathered on the way from the client to its resources."""

    modules: Modules
    resources: dict[str, tuple[Method, ...]] = field(default_factory=dict[str, tuple[Method, ...]])
    calls: dict[str, Call] = field(default_factory=dict[str, Call])
    silent: list[str] = field(default_factory=list[str])


@shallow_stack()
def read_surface(package: PackageFiles, report: Report) -> Published:
    """The surface of a package.

    Raises:
        Stopped: it has no client, or griffe is missing; the report says so.
    """
    modules = Modules(package, report)
    client = _client(modules)
    if client is None:
        message = f"{package.given!r} shows no client: no class at its top leads to resources"
        report.add(PACKAGE_UNREADABLE, Origin(package.given), message)
        raise Stopped
    found = _Found(modules)
    _walk(found, (), client.own, client.other, ())
    types = read_types(modules)
    surface = Surface(
        exports=_exports(modules, types),
        options=tuple(_options(modules, client)),
        resources=found.resources,
        models=types.models,
        enumerations=types.enumerations,
        closed=tuple(types.closed),
        aliases=types.aliases,
        errors=dict(_errors(modules)),
        webhooks=dict(_webhooks(modules)),
    )
    own = _class(modules, client.own)
    start = _method(modules, client.own, "__init__")
    variables = environment_of(start, client.own.module, modules) if start is not None else {}
    unread = tuple(_unread(found, surface))
    for one in unread:
        report.add(PACKAGE_UNTOLD, Origin(package.given), one)
    return Published(
        surface=surface,
        client=client.name,
        types=types,
        pages=read_pages((one for each in found.resources.values() for one in each), modules),
        calls=found.calls,
        environment=variables,
        sent=sent_options(list(_functions(own)) if own is not None else []),
        unread=unread,
    )


def _unread(found: _Found, surface: Surface) -> Iterator[str]:
    for one in found.silent:
        yield f"{one}(): its text does not tell which operation it calls"
    known = (*surface.models, *surface.enumerations, *surface.aliases)
    missing = sorted({one.name for one in _named(surface) if one.name not in known})
    if missing:
        more = f" and {len(missing) - 5} more" if len(missing) > 5 else ""
        yield f"{', '.join(missing[:5])}{more}: names of several types"


def _named(surface: Surface) -> Iterator[py.Name]:
    """The names of types that others lead to."""
    types = [*surface.aliases.values()]
    types += [one.type for fields in surface.models.values() for one in fields]
    for methods in surface.resources.values():
        for method in methods:
            types += [method.returns, *(one.type for one in method.arguments)]
    for one in types:
        yield from (name for name in py.names_in(one) if name.module.startswith(".types"))


# The client and its resources


def _client(modules: Modules) -> _Client | None:
    """The class at the top with the most resources that has an asynchronous one beside it."""
    names: dict[py.Name, str] = {}
    for exported in _offered(modules):
        name = modules.meaning("", exported)
        value = modules.find(name)
        if isinstance(value, ast.Name):  # `Client = Petstore`
            name = modules.meaning(name.module, value.id)
        if isinstance(modules.find(name), ast.ClassDef):
            names.setdefault(name, name.name)
    found = [
        (len(list(_children(modules, one))), -position, one)
        for position, one in enumerate(names)
        if not one.name.startswith("Async")
    ]
    most = max(found, default=None)
    if most is None or not (most[0] or _method(modules, most[2], "with_options")):
        return None
    own = most[2]
    other = next((one for one in names if one.name == f"Async{own.name}"), None)
    return _Client(own.name, own, other)


def _offered(modules: Modules) -> list[str]:
    """What the top of a package offers, as it says itself."""
    listed = _lazy(modules)
    if listed:
        return [name for names in listed.values() for name in names]
    return modules.exports("")


def _lazy(modules: Modules) -> dict[str, tuple[str, ...]]:
    """The names that load on first use: `lazy(__name__, {".module": "A B"})`."""
    value = modules.lazy_exports()
    return {key: tuple(names.split()) for key, names in value.items()}


def _class(modules: Modules, name: py.Name | None) -> ast.ClassDef | None:
    found = modules.find(name) if name is not None else None
    return found if isinstance(found, ast.ClassDef) else None


def _lines(modules: Modules, name: py.Name) -> Iterator[tuple[ast.ClassDef, str]]:
    """A class, and those of its bases that are resources as well (methods of the client itself)."""
    own = _class(modules, name)
    if own is None:
        return
    yield own, name.module
    for base in own.bases:
        above = name_of(base, name.module, modules)
        node = _class(modules, above)
        if node is None or above is None or ".resources" not in above.module:
            continue
        if above.name != f"_{name.name.removeprefix('Async')}Docs":  # which has no methods
            yield node, above.module


def _functions(node: ast.ClassDef) -> Iterator[ast.FunctionDef]:
    """The methods of a class, those of asynchronous ones too; each is followed by its overloads."""
    for one in node.body:
        if isinstance(one, ast.FunctionDef):
            yield one
        elif isinstance(one, ast.AsyncFunctionDef):
            plain = ast.FunctionDef(**{key: getattr(one, key) for key in one._fields})
            yield ast.copy_location(plain, one)


def _is_marked(function: ast.FunctionDef, *words: str) -> bool:
    return any(
        (one.attr if isinstance(one, ast.Attribute) else getattr(one, "id", "")) in words
        for one in function.decorator_list
    )


def _children(modules: Modules, name: py.Name) -> Iterator[tuple[str, py.Name]]:
    """The attributes of a class that lead to resources."""
    for node, module in _lines(modules, name):
        for function in _functions(node):
            is_property = _is_marked(function, "cached_property", "property")
            if is_property and function.returns is not None:
                yield from _child(modules, function.name, function.returns, module)
        for one in node.body:
            if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name):
                yield from _child(modules, one.target.id, one.annotation, module)


def _child(
    modules: Modules, attribute: str, annotation: ast.expr, module: str
) -> Iterator[tuple[str, py.Name]]:
    if attribute.startswith("_") or attribute in _VIEWS:
        return
    name = name_of(annotation, module, modules)
    node = _class(modules, name)
    if name is not None and node is not None and ".resources" in name.module:
        yield attribute, name


def _walk(
    found: _Found,
    path: tuple[str, ...],
    own: py.Name,
    other: py.Name | None,
    above: tuple[py.Name, ...],
) -> None:
    modules = found.modules
    if len(found.resources) >= _MOST_RESOURCES:
        return
    place = ".".join(path)
    methods = [one for one in _methods(found, place, own, other) if path or one.operation]
    if methods or path:
        found.resources[place] = tuple(methods)
    asynchronous = dict(_children(modules, other)) if other is not None else {}
    for attribute, child in _children(modules, own):
        if len(path) < _DEEPEST and child not in above:
            _walk(found, (*path, attribute), child, asynchronous.get(attribute), (*above, own))


# Methods


def _method(modules: Modules, owner: py.Name | None, name: str) -> ast.FunctionDef | None:
    node = _class(modules, owner)
    found = [one for one in _functions(node) if one.name == name] if node is not None else []
    return found[-1] if found else None


def _methods(found: _Found, place: str, own: py.Name, other: py.Name | None) -> Iterator[Method]:
    modules = found.modules
    twins: dict[str, tuple[list[ast.FunctionDef], str]] = {}
    if other is not None:
        for node, module in _lines(modules, other):
            for one in _functions(node):
                twins.setdefault(one.name, ([], module))[0].append(one)
    for node, module in _lines(modules, own):
        grouped: dict[str, list[ast.FunctionDef]] = {}
        for one in _functions(node):
            words = ("cached_property", "property", "staticmethod", "classmethod")
            if not one.name.startswith("_") and not _is_marked(one, *words):
                grouped.setdefault(one.name, []).append(one)
        for name, functions in grouped.items():
            path = f"{place}.{name}" if place else name
            call = call_of(functions[-1], module, modules)
            if call is not None:
                found.calls[path] = call
            elif place:
                found.silent.append(path)
            twin = twins.get(name, (functions, module))
            yield _read(functions, module, twin, call.operation if call else "", found)


def _read(
    functions: list[ast.FunctionDef],
    module: str,
    twin: tuple[list[ast.FunctionDef], str],
    operation: str,
    found: _Found,
) -> Method:
    modules = found.modules
    *faces, last = functions
    others, there = twin
    returns = _returns(last, module, modules)
    shown = [one for one in faces if _is_marked(one, "overload")]
    seconds = [one for one in others[:-1] if _is_marked(one, "overload")]
    overloads = tuple(
        Overload(
            arguments=tuple(_arguments(one, module, modules)),
            returns=_returns(one, module, modules),
            async_returns=_returns(second, there, modules),
        )
        for one, second in zip(shown, seconds or shown, strict=False)
    )
    return Method(
        name=last.name,
        operation=operation,
        arguments=tuple(_arguments(last, module, modules)),
        returns=returns,
        async_returns=_returns(others[-1], there, modules),
        overloads=overloads,
        errors=tuple(_documented_errors(last, module, modules)),
    )


def _returns(function: ast.FunctionDef, module: str, modules: Modules) -> py.PyType:
    return py.ANY if function.returns is None else type_of(function.returns, module, modules)


def _arguments(function: ast.FunctionDef, module: str, modules: Modules) -> Iterator[Argument]:
    """The arguments that are a method's own, without those that every call takes."""
    given = function.args
    plain = [*given.posonlyargs, *given.args]
    defaults = [None] * (len(plain) - len(given.defaults)) + list(given.defaults)
    rows = [(one, default, False) for one, default in zip(plain, defaults, strict=True)][1:]
    rows += [
        (one, default, True)
        for one, default in zip(given.kwonlyargs, given.kw_defaults, strict=True)
    ]
    for one, default, keyword_only in rows:
        if one.arg == _PER_CALL:
            return
        yield Argument(
            name=one.arg,
            type=py.ANY if one.annotation is None else type_of(one.annotation, module, modules),
            default=None if default is None else value_of(default, module, modules),
            keyword_only=keyword_only,
        )


def _documented_errors(
    function: ast.FunctionDef, module: str, modules: Modules
) -> Iterator[tuple[str, py.PyType]]:
    """The types of errors, where the description of the operation has them."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Name):
            value = modules.tree(module).get(node.args[0].id)
            if isinstance(value, ast.Call):
                for one in value.keywords:
                    if one.arg == "errors" and isinstance(one.value, ast.Tuple):
                        for reply in one.value.elts:
                            yield from _error(reply, module, modules)
                return


def _error(node: ast.expr, module: str, modules: Modules) -> Iterator[tuple[str, py.PyType]]:
    match node:
        case ast.Call(args=[ast.Constant(value=str() as status), *_, ast.Lambda(body=body)]):
            yield status, type_of(body, module, modules)
        case _:
            pass


# The rest of the package


def _exports(modules: Modules, types: Types) -> dict[str, tuple[str, ...]]:
    listed = _lazy(modules)
    if listed:
        return listed
    found: dict[str, list[str]] = {}
    for name in modules.exports(""):
        module = modules.meaning("", name).module
        if not name.startswith("__") and module.startswith((".", "http")) and f".{name}" != module:
            found.setdefault(module, []).append(name)
    top = {name for names in found.values() for name in names} | {"types", "resources"}
    types_only = [one for one in types.names if one not in top]
    found.setdefault(".types", []).extend(types_only)
    return {key: tuple(sorted(names)) for key, names in found.items()}


def _options(modules: Modules, client: _Client) -> Iterator[Argument]:
    """What a client takes besides what all take; of the asynchronous one, which takes more."""
    owner = client.other or client.own
    start = _method(modules, owner, "__init__")
    for one in _arguments(start, owner.module, modules) if start is not None else ():
        if one.name not in STANDARD and not one.name.startswith("_"):
            yield Argument(
                name=one.name,
                type=py.union(_spelled_out(each, modules) for each in py.members(one.type)),
                default=one.default,
                keyword_only=one.keyword_only,
            )


def _spelled_out(one: py.PyType, modules: Modules) -> py.PyType:
    """An alias that only the module of the client has, as what it stands for."""
    value = modules.find(one) if isinstance(one, py.Name) and one.module == "._client" else None
    if isinstance(value, ast.expr) and isinstance(one, py.Name):
        return type_of(value, one.module, modules)
    return one


def _errors(modules: Modules) -> Iterator[tuple[str, py.Name]]:
    """The errors of the API, with their bases; those of the runtime are no news."""
    for module in _EXCEPTIONS:
        for name, node in modules.tree(module).items():
            if isinstance(node, ast.ClassDef) and node.bases:
                base = name_of(node.bases[0], module, modules)
                if base is not None and base.module != "builtins":
                    yield name, base


def _webhooks(modules: Modules) -> Iterator[tuple[str, py.PyType]]:
    for name, node in modules.tree(".webhooks").items():
        if isinstance(node, ast.FunctionDef) and name != PARSE_WEBHOOK:
            yield name, _returns(node, ".webhooks", modules)
