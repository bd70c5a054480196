"""What a method sends, as far as its text tells: the operation, and what arguments are there."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import field

from bindwright.http.methods import METHODS
from bindwright.http.path_templates import variables_of
from bindwright.packages.expressions import name_of
from bindwright.packages.modules import Modules
from bindwright.packages.types import wire_names
from bindwright.record import record

_VERBS = {f"_{one}": one for one in METHODS} | {"_get_api_list": "get"}
_PLACES = frozenset({"path", "query", "header", "headers", "cookies", "body"})


@record
class Call:
    """`operation` is `METHOD /path`, the variables called as the package has them.

    `wire` maps arguments to their places and names on the wire, for those whose text tells; the
    argument that is the whole body has no name there. `unwraps` is the member of the answer that
    the call gives, "" for the whole.
    """

    operation: str
    wire: Mapping[str, tuple[str, str]] = field(default_factory=dict[str, tuple[str, str]])
    unwraps: str = ""


def call_of(function: ast.FunctionDef, module: str, modules: Modules) -> Call | None:
    """The call in a method; None where there is none, or its path is put together."""
    for node in ast.walk(function):
        if isinstance(node, ast.Call) and _is_own(node.func):
            found = _described(node, module, modules) or _direct(node, function, module, modules)
            if found is not None:
                return found
    return None


def _is_own(node: ast.expr) -> bool:
    """Whether something is an attribute of `self`, or of one of its attributes."""
    if not isinstance(node, ast.Attribute):
        return False
    while isinstance(node, ast.Attribute):
        node = node.value
    return isinstance(node, ast.Name) and node.id == "self"


# Calls of packages of ours: a constant describes the operation


def _described(call: ast.Call, module: str, modules: Modules) -> Call | None:
    first = call.args[0] if call.args else None
    value = modules.tree(module).get(first.id) if isinstance(first, ast.Name) else None
    if not isinstance(value, ast.Call):
        return None
    stated = {one.arg: _text(one.value) for one in value.keywords if one.arg}
    method, path = stated.get("method"), stated.get("path")
    if not method or path is None:
        return None
    return Call(operation=f"{method.upper()} {path}", wire=dict(_arguments(call)))


def _arguments(call: ast.Call) -> Iterator[tuple[str, tuple[str, str]]]:
    """The rows of `Arguments(query={"wire": name})`."""
    for given in call.args[1:]:
        if isinstance(given, ast.Call):
            for one in given.keywords:
                if one.arg in _PLACES and isinstance(one.value, ast.Dict):
                    place = one.arg.removesuffix("s")
                    for key, name in _rows(one.value):
                        yield name, (place, key)


def _rows(node: ast.Dict) -> Iterator[tuple[str, str]]:
    """The rows of a dictionary whose keys are texts and whose values are names."""
    for key, value in zip(node.keys, node.values, strict=True):
        text = _text(key) if key is not None else None
        if text is not None and isinstance(value, ast.Name):
            yield text, value.id


# Calls of others: a verb and a path


def _direct(
    call: ast.Call, function: ast.FunctionDef, module: str, modules: Modules
) -> Call | None:
    assert isinstance(call.func, ast.Attribute)
    stated = {one.arg: _text(one.value) for one in call.keywords if one.arg}
    verb = stated.get("method") or _VERBS.get(call.func.attr)
    path = _path(call.args[0]) if call.args else stated.get("path")
    if verb is None or verb.lower() not in METHODS or path is None:
        return None
    path = path if path.startswith("/") else f"/{path}"
    wire = {name: ("path", name) for name in variables_of(path)}
    return Call(
        operation=f"{verb.upper()} {path}",
        wire=wire | dict(_sent(function, module, modules)),
        unwraps=_unwrapped(call, module, modules),
    )


def _unwrapped(call: ast.Call, module: str, modules: Modules) -> str:
    """The one member that `post_parser=Wrapper[…]._unwrapper` takes out of an answer."""
    for node in ast.walk(call):
        if isinstance(node, ast.Attribute) and node.attr == "_unwrapper":
            base = node.value.value if isinstance(node.value, ast.Subscript) else node.value
            name = name_of(base, module, modules)
            names = list(wire_names(name, modules).values()) if name is not None else []
            return names[0] if len(names) == 1 else ""
    return ""


def _path(node: ast.expr) -> str | None:
    """The template that a path is made of: `f"/x/{id}"`, or what a function fills in."""
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.JoinedStr(values=values):
            parts = [_part(one) for one in values]
            return None if None in parts else "".join(filter(None, parts))
        case ast.Call(args=[ast.Constant(value=str() as text), *_]):
            return text
        case _:
            return None


def _part(node: ast.expr) -> str | None:
    match node:
        case ast.Constant(value=str() as text):
            return text
        case ast.FormattedValue(value=value):
            names = [one.id for one in ast.walk(value) if isinstance(one, ast.Name)]
            return f"{{{names[-1]}}}" if names else None
        case _:
            return None


def _sent(
    function: ast.FunctionDef, module: str, modules: Modules
) -> Iterator[tuple[str, tuple[str, str]]]:
    """What is sent as headers, in the query and in the body.

    The keys of the query and of the body are Python's, and a TypedDict beside them has the names on
    the wire: `maybe_transform({"page_size": page_size}, ship_list_params.ShipListParams)`.
    """
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id="extra_headers")], value=value):
                for one in ast.walk(value):
                    if isinstance(one, ast.Dict):
                        yield from ((name, ("header", key)) for key, name in _rows(one))
            case ast.keyword(arg="query" | "body" as place, value=value):
                inside = value.value if isinstance(value, ast.Await) else value
                given = inside.args if isinstance(inside, ast.Call) else [inside]
                names: dict[str, str] = {}
                for one in (each for more in given[1:] for each in ast.walk(more)):
                    if isinstance(one, ast.Attribute | ast.Name):
                        params = name_of(one, module, modules)
                        names |= wire_names(params, modules) if params is not None else {}
                match given[:1]:
                    case [ast.Dict() as rows]:
                        for key, name in _rows(rows):
                            yield name, (place, names.get(key, key))
                    case [ast.Name(id=name)] if place == "body":
                        yield name, (place, "")
            case _:
                pass


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def environment_of(function: ast.FunctionDef, module: str, modules: Modules) -> dict[str, str]:
    """The environment variables that a constructor reads, by the option that each stands in for."""
    found: dict[str, str] = {}
    for node in ast.walk(function):
        match node:
            case ast.Assign(targets=[ast.Name(id=option)], value=ast.expr() as value):
                for one in ast.walk(value):
                    if isinstance(one, ast.Call) and one.args:
                        called = name_of(one.func, module, modules)
                        text = _text(one.args[0])
                        if text and called in _READS:
                            found.setdefault(option, text)
            case _:
                pass
    return found


_READS = (("os.environ", "get"), ("os", "getenv"))
