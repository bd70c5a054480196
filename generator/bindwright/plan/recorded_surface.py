"""A surface that was written as JSON, read again: what a release recorded of its package.

The text of a type does not say which module of the package defines a name. So what is compared
with a recorded surface is recorded and read itself: then both name the same things alike.
"""

from __future__ import annotations

import ast
import builtins
import json
from collections.abc import Callable, Mapping
from typing import Any

from bindwright.plan.calls.signatures import OMIT_TYPE
from bindwright.plan.source import python as py
from bindwright.plan.source.literals import py_string
from bindwright.plan.surface import Argument, Field, Method, Overload, Surface, dump


def recorded(surface: Surface) -> Surface:
    """The surface as a reader of its record knows it."""
    return read_surface(dump(surface))


def read_surface(text: str) -> Surface:
    """The surface that `dump` wrote.

    Raises:
        ValueError: the text is something else.
    """
    try:
        value = json.loads(text)
        own = {name for key in ("models", "enumerations", "aliases") for name in value[key]}
        return _Reader(frozenset(own)).surface(value)
    except (LookupError, TypeError, AttributeError, SyntaxError, RecursionError, MemoryError):
        raise ValueError("it is not the record of a surface") from None


class _Reader:
    """Reads values; `own` are the names of the types of the API."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own
        self._known: dict[str, Any] = {}

    def surface(self, value: Any) -> Surface:
        return Surface(
            exports={key: tuple(map(str, names)) for key, names in value["exports"].items()},
            options=self._arguments(value["options"]),
            resources={
                path: tuple(map(self._method, methods))
                for path, methods in value["resources"].items()
            },
            models={
                name: tuple(map(self._field, fields)) for name, fields in value["models"].items()
            },
            enumerations={
                name: {key: self._expr(one) for key, one in members.items()}
                for name, members in value["enumerations"].items()
            },
            closed=tuple(map(str, value["closed"])),
            aliases={name: self._expr(one) for name, one in value["aliases"].items()},
            errors={name: self._expr(one) for name, one in value["errors"].items()},
            webhooks={name: self._expr(one) for name, one in value["webhooks"].items()},
            renamed={old: str(now) for old, now in value.get("renamed", {}).items()},
        )

    def _arguments(self, values: Any) -> tuple[Argument, ...]:
        return tuple(
            Argument(
                name=str(one["name"]), type=self._expr(one["type"]),
                default=self._stated(one["default"]), keyword_only=one["keyword_only"] is True,
            )
            for one in values
        )  # fmt: skip

    def _method(self, value: Any) -> Method:
        return Method(
            name=str(value["name"]),
            operation=str(value["operation"]),
            arguments=self._arguments(value["arguments"]),
            returns=self._expr(value["returns"]),
            async_returns=self._expr(value["async_returns"]),
            overloads=tuple(
                Overload(
                    arguments=self._arguments(one["arguments"]),
                    returns=self._expr(one["returns"]),
                    async_returns=self._expr(one["async_returns"]),
                )
                for one in value["overloads"]
            ),
            errors=tuple((str(status), self._expr(one)) for status, one in value["errors"]),
        )

    def _field(self, value: Any) -> Field:
        return Field(
            name=str(value["name"]), wire_name=str(value["wire_name"]),
            type=self._expr(value["type"]), required=value["required"] is True,
            nullable=value["nullable"] is True, default=self._stated(value["default"]),
        )  # fmt: skip

    def _stated(self, text: Any) -> py.Expr | None:
        return None if text is None else self._expr(text)

    def _expr(self, text: str) -> Any:
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._value(ast.parse(text, mode="eval").body)
        return found

    def _value(self, node: ast.expr) -> Any:
        read = _NODES.get(type(node))
        if read is None:
            raise TypeError(f"no expression of ours: {type(node).__name__}")
        return read(self, node)

    def _all(self, nodes: list[ast.expr]) -> tuple[py.Expr, ...]:
        return tuple(map(self._value, nodes))

    def _name(self, node: ast.Name) -> py.Name:
        name = node.id
        if name in self._own:
            return py.name(".types", name)
        if name == OMIT_TYPE.name:
            return OMIT_TYPE
        return py.name("builtins" if hasattr(builtins, name) else ".types", name)

    def _attribute(self, node: ast.Attribute) -> py.Expr:
        module = ast.unparse(node.value)
        if module.partition(".")[0] in self._own:
            return py.Attribute(of=self._value(node.value), name=node.attr)
        return py.name(f".{module}" if module.startswith("_runtime") else module, node.attr)

    def _subscript(self, node: ast.Subscript) -> py.Expr:
        base = self._value(node.value)
        items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if isinstance(node.slice, ast.Tuple) and not items:
            return py.Subscript(base=base, arguments=(py.Tuple(items=()),))
        arguments = self._all(items)
        if base == _ANNOTATED:
            return py.Annotated(type=arguments[0], marks=arguments[1:])  # type: ignore[arg-type]
        return py.Subscript(base=base, arguments=arguments)

    def _union(self, node: ast.BinOp) -> py.Expr:
        if not isinstance(node.op, ast.BitOr):
            raise TypeError("no union")
        members: list[Any] = []
        left: ast.expr = node
        while isinstance(left, ast.BinOp):  # a chain is as deep as it is long
            members.append(self._value(left.right))
            left = left.left
        members.append(self._value(left))
        return py.union(reversed(members))

    def _constant(self, node: ast.Constant) -> py.Expr:
        if node.value is None:
            return py.NONE
        if isinstance(node.value, str):
            return py.Json(source=py_string(node.value))
        return py.Json(source=ast.unparse(node))

    def _call(self, node: ast.Call) -> py.Call:
        return py.Call(
            function=self._value(node.func),
            arguments=self._all(node.args),
            keywords=tuple((str(one.arg), self._value(one.value)) for one in node.keywords),
        )

    def _dict(self, node: ast.Dict) -> py.Dict:
        pairs = zip(node.keys, node.values, strict=True)
        return py.Dict(
            rows=tuple((self._value(key), self._value(one)) for key, one in pairs if key)
        )


_ANNOTATED = py.name("typing", "Annotated")

_NODES: Mapping[type, Callable[[_Reader, Any], Any]] = {
    ast.Name: _Reader._name,
    ast.Attribute: _Reader._attribute,
    ast.Subscript: _Reader._subscript,
    ast.BinOp: _Reader._union,
    ast.Constant: _Reader._constant,
    ast.UnaryOp: lambda _, node: py.Json(source=ast.unparse(node)),
    ast.Call: _Reader._call,
    ast.Tuple: lambda reader, node: py.Tuple(items=reader._all(node.elts)),
    ast.List: lambda reader, node: py.Json(source=ast.unparse(node)),
    ast.Dict: _Reader._dict,
    ast.Lambda: lambda reader, node: py.Lambda(value=reader._value(node.body)),
    ast.Starred: lambda reader, node: py.Starred(value=reader._value(node.value)),
}
