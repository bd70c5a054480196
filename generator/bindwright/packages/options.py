"""What a client sends of its options with every call, as far as its text tells.

Such packages have properties for it: `auth_headers`, `default_headers`, `default_query`, each a
dictionary with `self.option` in its values.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

from bindwright.record import record

_PLACES = {"auth_headers": "header", "default_headers": "header", "default_query": "query"}


@record
class SentOption:
    """Where the value of an option goes: `header` or `query`, the name there, and what is put
    before it. A `credential` is sent as one; a `required` one has to be given.
    """

    place: str
    name: str
    prefix: str = ""
    credential: bool = False
    required: bool = False


def sent_options(functions: list[ast.FunctionDef]) -> dict[str, SentOption]:
    """The options that the methods of a client's class send."""
    needed = {name for one in functions if one.name == "__init__" for name in _needed(one)}
    found: dict[str, SentOption] = {}
    for function in functions:
        place = _PLACES.get(function.name)
        for node in ast.walk(function) if place is not None else ():
            for key, value in _rows(node):
                option, prefix = _option(value)
                if place is not None and option and not option.startswith("_"):
                    found.setdefault(option, SentOption(
                        place=place, name=key, prefix=prefix, required=option in needed,
                        credential=function.name == "auth_headers",
                    ))  # fmt: skip
    return found


def _needed(start: ast.FunctionDef) -> Iterator[str]:
    """The options without which a constructor raises."""
    for node in ast.walk(start):
        match node:
            case ast.If(
                test=ast.Compare(left=ast.Name(id=name), ops=[ast.Is()]), body=[ast.Raise(), *_]
            ):
                yield name
            case _:
                pass


def _rows(node: ast.AST) -> Iterator[tuple[str, ast.expr]]:
    if isinstance(node, ast.Dict):
        for key, value in zip(node.keys, node.values, strict=True):
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                yield key.value, value


def _option(value: ast.expr) -> tuple[str, str]:
    """The one option in a value, and the text before it; "" where it is put together otherwise."""
    match value:
        case ast.Attribute(value=ast.Name(id="self"), attr=name) | ast.Name(id=name):
            return name, ""
        case ast.JoinedStr(
            values=[ast.Constant(value=str() as prefix), ast.FormattedValue() as one]
        ):
            return _option(one.value)[0], prefix
        case ast.IfExp(body=body):
            return _option(body)
        case ast.Call(func=ast.Name(id="str"), args=[one]):
            return _option(one)
        case _:
            return "", ""
