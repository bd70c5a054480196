"""The modules of a package, parsed: what each defines, and what a name in it stands for.

griffe keeps the names: imports, also those for type checkers alone, `__all__`, stars. Signatures
and values are read from the syntax trees themselves.
"""

from __future__ import annotations

import ast
import builtins
import logging
import sys
import warnings
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from importlib.util import decode_source
from pathlib import PurePosixPath
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import PACKAGE_PART_UNREAD
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING
from bindwright.packages.files import PackageFiles
from bindwright.plan.source import python as py

_LONGEST_CHAIN = 50
"""Imports that lead on from module to module are followed so far."""
_CALLS = 900
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError, LookupError, UnicodeError)

Definition = ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef | ast.expr
"""What a name stands for in a module: a class, a function, or the value that it is assigned."""


class Modules:
    """The modules of a package by name: `` is the package itself, `.types.pet` a module below."""

    def __init__(self, package: PackageFiles, report: Report) -> None:
        """Parses the package.

        Raises:
            Stopped: griffe is not installed; the report says how to install it.
        """
        try:
            import griffe
        except ImportError:
            report.add(EXTRA_MISSING, Origin(package.given), "reading a package needs griffe",
                       hint='pip install "bindwright[packages]"')  # fmt: skip
            raise Stopped from None
        self.name = package.name
        self.folders: list[str] = []
        """The modules that hold others, from the top down."""
        self._texts: dict[str, str] = {}
        self._made: dict[str, Any] = {}
        self._collection: Any = griffe.ModulesCollection()
        self._trees = lru_cache(maxsize=64)(self._parsed)
        for path, content in sorted(package.files.items(), key=lambda one: _order(one[0])):
            name = _module_of(path)
            if name and name.rpartition(".")[0] not in self._made:
                continue  # a folder without an __init__.py is no part of the package
            try:
                self._add(name, path, decode_source(content), griffe.visit)
            except _UNREADABLE as error:
                report.add(PACKAGE_PART_UNREAD, Origin(f"{package.given}/{path}"),
                           f"it can't be parsed: {type(error).__name__}")  # fmt: skip
        if "" in self._made:
            loader = griffe.GriffeLoader(modules_collection=self._collection)
            loader.expand_exports(self._made[""])
            loader.expand_wildcards(self._made[""], external=False)

    def _add(self, name: str, path: str, text: str, visit: Any) -> None:
        parent, _, last = name.rpartition(".")
        with warnings.catch_warnings(), _listening() as heard:
            warnings.simplefilter("ignore")  # of a compiler, about texts that nobody runs here
            module = visit(
                last or self.name, PurePosixPath(path), text,
                parent=self._made.get(parent) if name else None,
                modules_collection=self._collection,
            )  # fmt: skip
        if any("RecursionError" in one for one in heard):
            raise RecursionError
        holder = self._made[parent] if name else self._collection
        holder.set_member(last or self.name, module)
        self._made[name], self._texts[name] = module, text
        if path.endswith("__init__.py"):
            self.folders.append(name)

    def tree(self, module: str) -> Mapping[str, Definition]:
        """What a module defines by itself, its last definitions of each name."""
        return self._trees(module) if module in self._texts else {}

    def _parsed(self, module: str) -> dict[str, Definition]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            body = ast.parse(self._texts[module]).body
        return dict(_definitions(body))

    def find(self, name: py.Name) -> Definition | None:
        """What defines a name of the package; None for what others define."""
        return self.tree(name.module).get(name.name)

    def meaning(self, module: str, dotted: str) -> py.Name:
        """What a name in a module stands for, as the module that defines it calls it."""
        first, _, rest = dotted.partition(".")
        found = self._made[module].members.get(first) if module in self._made else None
        if found is None:
            known = not rest and hasattr(builtins, first)
            return py.name("builtins" if known else module, dotted)
        path = found.target_path if found.is_alias else found.path
        return self._named(self._followed(f"{path}.{rest}" if rest else path))

    def exports(self, module: str) -> list[str]:
        """The names that a module offers: `__all__`, or what it imports under its own name."""
        made = self._made.get(module)
        if made is None:
            return []
        if made.exports is not None:
            return [str(one) for one in made.exports]
        return [
            name for name, one in made.members.items()
            if one.is_alias and not name.startswith("_") and one.target_path.endswith(f".{name}")
        ]  # fmt: skip

    def lazy_exports(self) -> dict[str, str]:
        """The names that the top loads on first use, by modules: `lazy(__name__, {…})`."""
        if "" not in self._texts:
            return {}
        for node in ast.walk(ast.parse(self._texts[""])):
            match node:
                case ast.Call(func=ast.Name(id="lazy"), args=[_, ast.Dict() as table, *_]):
                    return _texts(table)
                case _:
                    pass
        return {}

    def _named(self, path: str) -> py.Name:
        module, _, name = path.rpartition(".")
        own = module == self.name or module.startswith(f"{self.name}.")
        return py.name(module[len(self.name) :] if own else module, name)

    def _followed(self, path: str) -> str:
        """Where a path leads in the end: imports in the package are followed."""
        for _ in range(_LONGEST_CHAIN):
            onward = self._step(path)
            if onward is None or onward == path:
                return path
            path = onward
        return path

    def _step(self, path: str) -> str | None:
        parts = path.split(".")
        if parts[0] != self.name:
            return None
        here = self._made.get("")
        for index, part in enumerate(parts[1:], 1):
            here = here.members.get(part) if here is not None else None
            if here is None:
                return None
            if here.is_alias:
                return ".".join([here.target_path, *parts[index + 1 :]])
        return None


@contextmanager
def shallow_stack() -> Generator[None]:
    """As few calls in each other as Python allows by itself, wherever this is called from.

    Whoever judged deep values has allowed more, by far; the parser, and what walks its trees, then
    end the process where a text is nested without end.
    """
    limit, frame, depth = sys.getrecursionlimit(), sys._getframe(), 0
    while frame.f_back is not None:
        frame, depth = frame.f_back, depth + 1
    sys.setrecursionlimit(min(limit, depth + _CALLS))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)


@contextmanager
def _listening() -> Generator[list[str]]:
    """What griffe says of a text, instead of on the user's terminal.

    Where it is nested too deep, that depends on how much of the stack is left: it fails, or it
    logs that and goes on with what it has.
    """
    heard: list[str] = []
    logger, handler = logging.getLogger("griffe"), logging.Handler(logging.ERROR)
    handler.emit = lambda record: heard.append(record.getMessage())  # type: ignore[method-assign]
    propagates, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield heard
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagates


def _texts(table: ast.Dict) -> dict[str, str]:
    try:
        found = ast.literal_eval(table)
    except (ValueError, TypeError, RecursionError, MemoryError):
        return {}
    return {str(key): one for key, one in found.items() if isinstance(one, str)}


def _order(path: str) -> tuple[int, bool, str]:
    """Packages before what is in them."""
    parts = PurePosixPath(path).parts
    is_init = parts[-1] == "__init__.py"
    return len(parts) - is_init, not is_init, path


def _module_of(path: str) -> str:
    parts = PurePosixPath(path).with_suffix("").parts
    parts = parts[:-1] if parts[-1] == "__init__" else parts
    return "".join(f".{one}" for one in parts)


def _definitions(body: list[ast.stmt]) -> Iterator[tuple[str, Definition]]:
    for node in body:
        match node:
            case ast.ClassDef(name=name) | ast.FunctionDef(name=name):
                yield name, node
            case ast.AsyncFunctionDef(name=name):
                yield name, node
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                yield name, value
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                yield name, value
            case ast.If(body=first, orelse=second):
                yield from _definitions(second)
                yield from _definitions(first)
            case ast.Try(body=first):
                yield from _definitions(first)
            case _:
                # `type X = …` (PEP 695), where this Python parses it
                target, stated = getattr(node, "name", None), getattr(node, "value", None)
                if isinstance(target, ast.Name) and isinstance(stated, ast.expr):
                    yield target.id, stated
