"""Syntax trees as the values that `plan` makes: types and expressions, by their full names.

Marks of `Annotated` and quotes are left out: they say nothing that a type checker asks for. Names
of other packages' runtimes are called as ours are where they are the same thing.
"""

from __future__ import annotations

import ast
from typing import cast

from bindwright.packages.modules import Modules
from bindwright.plan.calls.signatures import OMIT, OMIT_TYPE
from bindwright.plan.names import reserved
from bindwright.plan.source import python as py

_BUILTIN = {"List": "list", "Dict": "dict", "Tuple": "tuple", "Type": "type", "Set": "set",
            "FrozenSet": "frozenset", "Text": "str"}  # fmt: skip
_ABSTRACT = frozenset(
    {"Sequence", "Iterable", "Iterator", "Mapping", "MutableMapping", "Callable", "Awaitable",
     "AsyncIterable", "AsyncIterator", "Collection", "Generator", "AsyncGenerator"}
)  # fmt: skip
_OURS = {
    name: py.name(f"._runtime.{module}", name)
    for exports in (
        reserved.RUNTIME_EXPORTS, reserved.STREAM_EXPORTS, reserved.PAGE_EXPORTS,
        reserved.DOWNLOAD_EXPORTS, reserved.UPLOAD_EXPORTS,
    )
    for module, names in exports.items()
    for name in names
} | {
    "NotGiven": OMIT_TYPE, "NOT_GIVEN": OMIT, "not_given": OMIT,
    "SequenceNotStr": py.SEQUENCE, "FileTypes": py.name("._runtime.requests.files", "FileInput"),
}  # fmt: skip
"""What the runtimes of other packages of the same kind call so is the same as in ours."""
_OF_API = ("types", "resources", "pagination", "lib", "_runtime")
_LONGEST_NUMBER = 10_000
"""Bits of a whole number; of longer ones Python prints no digits."""
_UNKNOWN = py.ANY
"""The type that an expression stands for which is none."""


def type_of(node: ast.expr, module: str, modules: Modules) -> py.PyType:
    """A type as it stands in a module."""
    match node:
        case ast.Constant(value=None):
            return py.NONE
        case ast.Constant(value=str() as text):
            return _quoted(text, module, modules)
        case ast.Name() | ast.Attribute():
            return name_of(node, module, modules) or _UNKNOWN
        case ast.BinOp(op=ast.BitOr()):
            return py.union(type_of(one, module, modules) for one in _operands(node))
        case ast.Subscript(value=base, slice=inside):
            found = name_of(base, module, modules)
            return _UNKNOWN if found is None else _subscript(found, inside, module, modules)
        case _:
            return _UNKNOWN


def _quoted(text: str, module: str, modules: Modules) -> py.PyType:
    try:
        return type_of(ast.parse(text.strip(), mode="eval").body, module, modules)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _UNKNOWN


def _operands(node: ast.expr) -> list[ast.expr]:
    """The members of a chain of `|`, however long it is."""
    found: list[ast.expr] = []
    waiting = [node]
    while waiting:
        match waiting.pop():
            case ast.BinOp(op=ast.BitOr(), left=left, right=right):
                waiting += (right, left)
            case one:
                found.append(one)
    return found


def _subscript(base: py.Name, inside: ast.expr, module: str, modules: Modules) -> py.PyType:
    items = inside.elts if isinstance(inside, ast.Tuple) else [inside]
    match base.name:
        case "Optional":
            return py.optional(type_of(inside, module, modules))
        case "Union":
            return py.union(type_of(one, module, modules) for one in items)
        case "Annotated" | "Required" | "NotRequired" | "ClassVar" | "Final" if items:
            return type_of(items[0], module, modules)
        case "Literal":
            return py.Subscript(base=base, arguments=tuple(_literals(items, module, modules)))
        case _:
            arguments = (_argument(one, module, modules) for one in items)
            return py.Subscript(base=base, arguments=tuple(arguments))


def _literals(items: list[ast.expr], module: str, modules: Modules) -> list[py.Expr]:
    return [value_of(one, module, modules) for one in items]


def _argument(node: ast.expr, module: str, modules: Modules) -> py.Expr:
    match node:
        case ast.Constant(value=value) if value is ...:
            return py.ELLIPSIS
        case ast.List(elts=[]):
            return py.json([])
        case ast.Tuple(elts=items) | ast.List(elts=items):
            return py.Tuple(items=tuple(_argument(one, module, modules) for one in items))
        case ast.Starred(value=inner):
            return py.Starred(value=type_of(inner, module, modules))
        case _:
            return type_of(node, module, modules)


def name_of(node: ast.expr, module: str, modules: Modules) -> py.Name | None:
    """A name, with dots or without; None for what is none."""
    dotted = dotted_name(node)
    return _canonical(modules.meaning(module, dotted)) if dotted else None


def dotted_name(node: ast.expr) -> str:
    """`a.b.c`, as it is spelled; "" for what is no name."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""


def _canonical(name: py.Name) -> py.Name:
    module, word = name
    if module in ("typing", "typing_extensions"):
        if word in _BUILTIN:
            return py.name("builtins", _BUILTIN[word])
        return py.name("collections.abc" if word in _ABSTRACT else "typing", word)
    if module.startswith(".") and module.split(".")[1] not in _OF_API:
        return _OURS.get(word, name)
    return name


def value_of(node: ast.expr, module: str, modules: Modules) -> py.Expr:
    """A default or a literal; a type that is none stands for what is not understood."""
    match node:
        case ast.Constant(value=None):
            return py.NONE
        case ast.Constant(value=value) if value is ...:
            return py.ELLIPSIS
        case ast.Constant(value=int() as value) if value.bit_length() > _LONGEST_NUMBER:
            return _UNKNOWN
        case ast.Constant(value=str() | bool() | int() | float() as value):
            return py.json(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=float() as value)):
            return py.json(-value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() as value)):
            return py.json(-value) if value.bit_length() <= _LONGEST_NUMBER else _UNKNOWN
        case ast.List() | ast.Dict():
            return _json_of(node)
        case ast.Call(func=function):
            return _call(node, name_of(function, module, modules), module, modules)
        case ast.Lambda(body=body):
            return py.Lambda(value=cast("py.Expr", type_of(body, module, modules)))
        case ast.Name() | ast.Attribute():
            return name_of(node, module, modules) or _UNKNOWN
        case _:
            return _UNKNOWN


def _json_of(node: ast.expr) -> py.Expr:
    try:
        return py.json(ast.literal_eval(node))
    except (ValueError, TypeError, SyntaxError, RecursionError, MemoryError):
        return _UNKNOWN


def _call(node: ast.Call, name: py.Name | None, module: str, modules: Modules) -> py.Expr:
    if name is None:
        return _UNKNOWN
    return py.Call(
        function=name,
        arguments=tuple(value_of(one, module, modules) for one in node.args),
        keywords=tuple(
            (one.arg, value_of(one.value, module, modules)) for one in node.keywords if one.arg
        ),
    )
