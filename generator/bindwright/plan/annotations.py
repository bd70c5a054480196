"""Types to Python annotations: what a value is when it is read, and what an argument may be."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bindwright.ir.types import (
    Alias,
    Anything,
    Const,
    Declaration,
    Enum,
    ListOf,
    MapOf,
    Nothing,
    Nullable,
    Object,
    Ref,
    Scalar,
    ScalarKind,
    TupleOf,
    TypeExpr,
    TypeId,
    Union,
)
from bindwright.lower.patterns import is_portable
from bindwright.plan.imports import Imports
from bindwright.plan.naming import Names
from bindwright.plan.views import Side, Views

__all__ = [
    "Annotator",
    "is_inline",
    "keywords_of",
    "literal",
    "one_of",
    "parts_of",
    "py_string",
    "quoted",
]

_SCALARS: dict[ScalarKind, tuple[str, str]] = {
    ScalarKind.STRING: ("builtins", "str"),
    ScalarKind.INTEGER: ("builtins", "int"),
    ScalarKind.NUMBER: ("builtins", "float"),
    ScalarKind.BOOLEAN: ("builtins", "bool"),
    ScalarKind.NULL: ("builtins", "None"),
    ScalarKind.DATE_TIME: ("datetime", "datetime"),
    ScalarKind.DATE: ("datetime", "date"),
    ScalarKind.TIME: ("datetime", "time"),
    ScalarKind.DURATION: ("datetime", "timedelta"),
    ScalarKind.UUID: ("uuid", "UUID"),
    ScalarKind.EMAIL: ("builtins", "str"),
    ScalarKind.IPV4: ("builtins", "str"),
    ScalarKind.IPV6: ("builtins", "str"),
    ScalarKind.BYTE: ("builtins", "str"),
    ScalarKind.BINARY: ("builtins", "str"),
    ScalarKind.DECIMAL: ("decimal", "Decimal"),
}

_KEYWORDS = {
    "minimum": "ge",
    "maximum": "le",
    "exclusive_minimum": "gt",
    "exclusive_maximum": "lt",
    "multiple_of": "multiple_of",
    "min_length": "min_length",
    "max_length": "max_length",
    "pattern": "pattern",
    "min_items": "min_length",
    "max_items": "max_length",
    "min_properties": "min_length",
    "max_properties": "max_length",
}
_FOR_NUMBER = frozenset(
    {"minimum", "maximum", "exclusive_minimum", "exclusive_maximum", "multiple_of"}
)
_FOR_STRING = frozenset({"min_length", "max_length", "pattern"})
_FOR_LIST = frozenset({"min_items", "max_items"})
_FOR_MAP = frozenset({"min_properties", "max_properties"})


_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"| \| |.', re.DOTALL)
"""A string literal, the bar of a union, or any other character of an annotation."""


def literal(value: Any) -> str:
    """A JSON scalar as Python source."""
    return repr(value) if not isinstance(value, str) else py_string(value)


def py_string(text: str) -> str:
    """A string literal in double quotes, in ASCII where a character could be mistaken."""
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'
    parts = ['"']
    for char in text:
        if char in '"\\':
            parts.append("\\" + char)
        elif char.isprintable():
            parts.append(char)
        else:
            parts.append(_escaped(char))
    return "".join([*parts, '"'])


def quoted(annotation: str) -> str:
    """An annotation as a string; checkers read no escapes in it, so the other quotes are used."""
    plain = "'" not in annotation and "\\" not in annotation
    return f"'{annotation}'" if '"' in annotation and plain else py_string(annotation)


def one_of(annotations: Iterable[str]) -> str:
    """The union of annotations, each of which may be one itself, without repeats."""
    return " | ".join(parts_of(annotations))


def parts_of(annotations: Iterable[str]) -> list[str]:
    """The members of the union of annotations, without repeats."""
    parts: dict[str, None] = {}
    for annotation in annotations:
        depth, part = 0, ""
        for token in _TOKEN.findall(annotation):
            depth += (token in "[({") - (token in "])}")
            if token == " | " and depth == 0:
                parts[part] = None
                part = ""
            else:
                part += token
        parts[part] = None
    return list(parts)


def _escaped(char: str) -> str:
    named = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
    code = ord(char)
    if char in named:
        return named[char]
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def is_inline(declared: Declaration, named: frozenset[TypeId]) -> bool:
    """Whether a declaration is spelled out where it is used, and has no name of its own."""
    if declared.id in named or declared.chosen_name or declared.suggested_name:
        return False
    if isinstance(declared, Alias):
        return True
    if isinstance(declared, Union) and declared.tag is None:
        return all(isinstance(one, Scalar | Const) for one in declared.variants)
    return isinstance(declared, Enum) and declared.base is None


class Annotator:
    """Writes the annotations of one module, and asks for the imports that they need.

    `home` gives the module that a type is imported from; None where it is this one. With
    `qualify`, the dots that lead to the top of the package, a type is spelled through the package
    `types` instead.
    """

    def __init__(
        self,
        *,
        types: Mapping[TypeId, Declaration],
        names: Names,
        views: Views,
        named: frozenset[TypeId],
        imports: Imports,
        home: Callable[[TypeId], str | None],
        qualify: str = "",
        checking: bool = False,
    ) -> None:
        self._types = types
        self._names = names
        self._views = views
        self._named = named
        self._imports = imports
        self._home = home
        self._qualify = qualify
        self._checking = checking

    def _use(self, module: str, name: str) -> str:
        return self._imports.use(module, name, checking=self._checking)

    def type_name(self, type_id: TypeId, name: str) -> str:
        """A name that the module of a type defines."""
        if self._qualify:
            return f"{self._use(self._qualify, 'types')}.{name}"
        home = self._home(type_id)
        return name if home is None else self._use(home, name)

    # Values

    def value(self, expr: TypeExpr, side: Side) -> str:
        """What a value is: the annotation of a field or of what a call returns."""
        match expr:
            case Scalar():
                return self._constrained(self._scalar(expr), expr)
            case ListOf():
                inner = self.value(expr.item, side)
                return self._constrained(f"{self._use('builtins', 'list')}[{inner}]", expr)
            case MapOf():
                inner = f"{self._use('builtins', 'str')}, {self.value(expr.value, side)}"
                return self._constrained(f"{self._use('builtins', 'dict')}[{inner}]", expr)
            case TupleOf():
                return self._tuple(expr, side)
            case Ref():
                return self._reference(expr.id, side)
            case Const():
                return self._const(expr)
            case Nullable():
                return self.optional(self.value(expr.inner, side))
            case Anything() | Nothing():  # pydantic has no type without values
                return self._use("typing", "Any")

    def _is_null(self, declared: Declaration) -> bool:
        match declared:
            case Alias(target=Scalar(kind=ScalarKind.NULL) | Const(value=None)):
                return True
            case Alias(target=Ref(id=inner)):
                return self._is_null(self._types[inner])
            case _:
                return False

    def optional(self, annotation: str) -> str:
        """The annotation, or None."""
        if annotation == "None" or annotation.endswith("| None"):
            return annotation
        if self._qualify and annotation.startswith("Annotated["):
            # An expression, and pyright knows no `|` between these two.
            return f"{self._use('typing', 'Optional')}[{annotation}]"
        return f"{annotation} | None"

    def _scalar(self, expr: Scalar) -> str:
        module, name = _SCALARS[expr.kind]
        return name if name == "None" else self._use(module, name)

    def _constrained(self, annotation: str, expr: Scalar | ListOf | MapOf) -> str:
        pairs = keywords_of(expr)
        if not pairs:
            return annotation
        call = f"{self._use('pydantic', 'Field')}({', '.join(pairs)})"
        return f"{self._use('typing', 'Annotated')}[{annotation}, {call}]"

    def _tuple(self, expr: TupleOf, side: Side) -> str:
        full = expr.constraints.min_items is not None and expr.constraints.min_items >= len(
            expr.items
        )
        if expr.rest is None and full and expr.items:
            inner = ", ".join(self.value(item, side) for item in expr.items)
            return f"{self._use('builtins', 'tuple')}[{inner}]"
        whole = ListOf(item=Anything(), constraints=expr.constraints)
        return self.value(whole, side)

    def _const(self, expr: Const) -> str:
        if expr.value is None:
            return "None"
        if isinstance(expr.value, str | bool | int):
            return f"{self._use('typing', 'Literal')}[{literal(expr.value)}]"
        if isinstance(expr.value, float):
            return self._use("builtins", "float")
        return self._use("typing", "Any")

    def _reference(self, type_id: TypeId, side: Side) -> str:
        declared = self._types[type_id]
        if self._is_null(declared):
            return "None"  # for `None | None` is no type
        if not is_inline(declared, self._named):
            return self.type_name(type_id, self._names.of(type_id, side, self._views))
        match declared:
            case Alias():
                return self.value(declared.target, side)
            case Union():
                return " | ".join(dict.fromkeys(self.value(one, side) for one in declared.variants))
            case Enum():
                return self.mixed_literal(declared)
            case Object():
                raise AssertionError("objects are never inline")

    def mixed_literal(self, declared: Enum) -> str:
        """Members of several types: a `Literal`; floats have none, so they are named by type."""
        values = [member.value for member in declared.members]
        plain = [literal(one) for one in values if not isinstance(one, float)]
        parts = [f"{self._use('typing', 'Literal')}[{', '.join(plain)}]"] if plain else []
        if any(isinstance(one, float) for one in values):
            parts.append(self._use("builtins", "float"))
        return " | ".join(parts)

    # Arguments

    def argument(self, expr: TypeExpr) -> str:
        """What may be passed: read-only collections, models or their dicts, enums or strings."""
        match expr:
            case Scalar():
                return self._scalar(expr)
            case ListOf():
                return f"{self._use('collections.abc', 'Sequence')}[{self.argument(expr.item)}]"
            case MapOf():
                inner = f"{self._use('builtins', 'str')}, {self.argument(expr.value)}"
                return f"{self._use('collections.abc', 'Mapping')}[{inner}]"
            case TupleOf():
                return (
                    f"{self._use('collections.abc', 'Sequence')}[{self._use('builtins', 'object')}]"
                )
            case Ref():
                return self._argument_of(expr.id)
            case Const():
                return self._const(expr)
            case Nullable():
                return self.optional(self.argument(expr.inner))
            case Anything():
                return self._use("builtins", "object")
            case Nothing():
                return self._use("typing", "Never")

    def _argument_of(self, type_id: TypeId) -> str:
        declared = self._types[type_id]
        if is_inline(declared, self._named):
            match declared:
                case Alias():
                    return self.argument(declared.target)
                case Union():
                    return " | ".join(
                        dict.fromkeys(self.argument(one) for one in declared.variants)
                    )
                case _:
                    return self._reference(type_id, Side.REQUEST)
        name = self._names.of(type_id, Side.REQUEST, self._views)
        extras = self._names.extras
        match declared:
            case Object():
                own = self.type_name(type_id, name)
                return f"{own} | {self.type_name(type_id, extras[type_id, 'Param'])}"
            case Union():
                return self.type_name(type_id, extras[type_id, "Param"])
            case Enum():
                return self._enum_argument(declared, name)
            case Alias() if type_id in self._views.circular:
                return self.type_name(type_id, name)
            case Alias():
                return self.argument(declared.target)

    def _enum_argument(self, declared: Enum, name: str) -> str:
        own = self.type_name(declared.id, name)
        if declared.base is None:
            return own
        plain = self.type_name(declared.id, self._names.extras[declared.id, "Name"])
        anything = self._use("builtins", "str" if declared.base is ScalarKind.STRING else "int")
        return f"{own} | {plain} | {anything}" if declared.open else f"{own} | {plain}"


def keywords_of(expr: Scalar | ListOf | MapOf) -> list[str]:
    """The keyword arguments of pydantic's `Field` that enforce an expression's constraints."""
    match expr:
        case Scalar(kind=ScalarKind.INTEGER | ScalarKind.NUMBER):
            wanted = _FOR_NUMBER
        case Scalar():
            wanted = _FOR_STRING if _SCALARS[expr.kind][1] == "str" else frozenset[str]()
        case ListOf():
            wanted = _FOR_LIST
        case MapOf():
            wanted = _FOR_MAP
    return [
        f"{_KEYWORDS[name]}={literal(value)}"
        for name, value in expr.constraints.items()
        if name in wanted and (name != "pattern" or is_portable(value))
    ]
