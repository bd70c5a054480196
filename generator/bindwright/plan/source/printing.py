"""The one place where values become Python, and where a module learns what it has to import."""

import builtins
from collections.abc import Callable, Iterable, Mapping
from typing import Any, get_args

from bindwright.plan.source import python as py
from bindwright.plan.source.imports import Imports
from bindwright.plan.source.literals import quoted
from bindwright.record import record

_ANNOTATED = py.name("typing", "Annotated")
_OPTIONAL = py.name("typing", "Optional")
_LONGEST_CHAIN = 100
"""Python's parser nests a chain of operators as deep as it is long: a long one is grouped."""


@record
class Scope:
    """A module of the package: which one it is (`.types.pet`), and whose names it keeps free.

    `taken` are the names that it defines, in its classes too. `spelled` are those that its template
    asks for itself (`Spelled`), `hinted` those that it asks for in annotations alone. With
    `deferred` annotations are not evaluated: what only they name is imported for type checkers.
    """

    module: str
    taken: frozenset[str] = frozenset()
    spelled: tuple[py.Name, ...] = ()
    hinted: tuple[py.Name, ...] = ()
    deferred: bool = False


class Spelled(dict[str, str]):
    """What a template calls the names that it uses without a view: `{{ spelled.Any }}`.

    That is `Any`, or `Any_` in a module that defines an `Any` of its own. What is
    built in is there without being asked for, in annotations alone.
    """

    def __init__(self, imports: Imports) -> None:
        self._imports = imports

    def __missing__(self, name: str) -> str:
        if not hasattr(builtins, name):
            raise KeyError(name)
        return self._imports.use("builtins", name, checking=True)


class Printer:
    """Prints the values of one file. Of a file without a scope, a page, all names stand bare."""

    def __init__(self, scope: Scope | None) -> None:
        self._scope = scope or Scope(module="")
        self._imports = Imports(self._scope.module, self._scope.taken)
        self._deferred = self._scope.deferred
        self._texts: dict[int, tuple[object, str]] = {}
        self._names: tuple[dict[int, tuple[py.Name, str]], dict[int, tuple[py.Name, str]]] = {}, {}
        self._wanted: set[tuple[str, str]] = {*self._scope.spelled, *self._scope.hinted}
        self.spelled = Spelled(self._imports)
        for one in self._scope.spelled:
            self.spelled[one.name] = self._imports.use(one.module, one.name)
        for one in self._scope.hinted:
            local = self._imports.use(one.module, one.name, checking=True)
            self.spelled.setdefault(one.name, local)

    def text(self, value: Any) -> Any:
        """A value as Python; what is none stays as it is.

        A type that stands by itself is an annotation.
        """
        kind = value.__class__
        if kind is str:
            return value
        known = self._texts.get(id(value))
        if known is not None:
            return known[1]
        printing = _PRINTERS.get(kind)
        if printing is None:
            return value
        text = printing(self, value, not (self._deferred and kind in _TYPES))
        self._texts[id(value)] = value, text  # held, or another value could have its id
        return text

    def imports(self) -> str:
        """The import statements that run, for all that was printed so far."""
        return "\n".join(self._imports.lines())

    def checking_imports(self) -> str:
        """The block of imports for type checkers alone; empty where there are none."""
        lines = self._imports.checking_lines()
        if not lines:
            return ""
        condition = self._name(py.TYPE_CHECKING, running=True)
        return "\n".join([f"if {condition}:", *(f"    {one}" if one else "" for one in lines)])

    def wanted(self) -> set[tuple[str, str]]:
        """The names of the package that the file needs, each with the module that defines it."""
        return {one for one in self._wanted if one[0][:1] == "."}

    def _print(self, value: "py.Expr", running: bool) -> str:
        return _PRINTERS[value.__class__](self, value, running)

    def _all(self, values: Iterable["py.Expr"], running: bool) -> str:
        return ", ".join([_PRINTERS[one.__class__](self, one, running) for one in values])

    def _name(self, value: py.Name, running: bool) -> str:
        known = self._names[running]
        found = known.get(id(value))
        if found is None:
            found = known[id(value)] = value, self._find(value, running)
        return found[1]

    def _find(self, value: py.Name, running: bool) -> str:
        module, name = value
        own = self._scope.module
        self._wanted.add((module or own, name))
        if not own or module in ("", own) or value == py.NONE:
            return name
        if running and self._deferred and module.startswith(".types."):
            # At run time all types come from the one package that loads them when they are needed.
            return f"{self._imports.use('.', 'types')}.{name}"
        return self._imports.use(module, name, checking=not running)

    def _subscript(self, value: py.Subscript, running: bool) -> str:
        return f"{self._name(value.base, running)}[{self._all(value.arguments, running)}]"

    def _union(self, value: py.Union, running: bool) -> str:
        members = value.members
        first = members[0]
        marked = isinstance(first, py.Annotated) or (
            isinstance(first, py.Name) and first.module == "._runtime.types.formats"
        )  # of which most are names for such
        optional = marked and members[-1] == py.NONE
        if optional and running and self._deferred:
            # In an expression pyright knows no `|` between these two.
            inner = _chained([self._print(one, running) for one in members[:-1]])
            return f"{self._name(_OPTIONAL, running)}[{inner}]"
        return _chained([self._print(one, running) for one in members])

    def _annotated(self, value: py.Annotated, running: bool) -> str:
        inner = self._print(value.type, running)
        return f"{self._name(_ANNOTATED, running)}[{inner}, {self._all(value.marks, running)}]"

    def _quoted(self, value: py.Quoted, running: bool) -> str:
        return quoted(self._print(value.type, running))

    def _call(self, value: py.Call, running: bool) -> str:
        given = [self._print(one, running) for one in value.arguments]
        given += [f"{key}={self._print(one, running)}" for key, one in value.keywords]
        return f"{self._name(value.function, running)}({', '.join(given)})"

    def _tuple(self, value: py.Tuple, running: bool) -> str:
        # One of a single item needs its comma.
        return f"({self._all(value.items, running)}{',' * (len(value.items) == 1)})"

    def _dict(self, value: py.Dict, running: bool) -> str:
        rows = (
            f"{self._print(key, running)}: {self._print(one, running)}" for key, one in value.rows
        )
        return "{" + ", ".join(rows) + "}"


class FullPrinter(Printer):
    """Prints types in full: with the modules of all names but those that need none.

    Those are what is built in, and what the package defines; of two such of one name, one of the
    runtime (`own` has the names of the API's types) is told by its module.
    """

    def __init__(self, own: frozenset[str]) -> None:
        super().__init__(None)
        self._own = own

    def _find(self, value: py.Name, running: bool) -> str:
        runtime = value.module.startswith("._runtime.")
        if value.module in ("", "builtins") or (value.module.startswith(".") and not runtime):
            return value.name
        if runtime and value.name not in self._own:
            return value.name
        return f"{value.module.removeprefix('.')}.{value.name}"


def _chained(parts: list[str]) -> str:
    if len(parts) <= _LONGEST_CHAIN:
        return " | ".join(parts)
    starts = range(0, len(parts), _LONGEST_CHAIN)
    groups = [" | ".join(parts[start : start + _LONGEST_CHAIN]) for start in starts]
    return _chained([f"({group})" for group in groups])


_TYPES = frozenset(get_args(py.PyType))
_PRINTERS: Mapping[type, Callable[[Printer, Any, bool], str]] = {
    py.Name: Printer._name,
    py.Subscript: Printer._subscript,
    py.Union: Printer._union,
    py.Annotated: Printer._annotated,
    py.Quoted: Printer._quoted,
    py.Json: lambda _, value, __: value.source,
    py.Call: Printer._call,
    py.Tuple: Printer._tuple,
    py.Dict: Printer._dict,
    py.Lambda: lambda printer, value, running: f"lambda: {printer._print(value.value, running)}",
    py.Attribute: lambda printer, value, running: (
        f"{printer._name(value.of, running)}.{value.name}"
    ),
    py.Starred: lambda printer, value, running: f"*{printer._print(value.value, running)}",
}
