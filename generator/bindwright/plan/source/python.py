"""Python as values: types and expressions. They are printed at one place (`source/printing.py`).

What is text in them is a name, or a literal in its one spelling: nothing else reads it again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple, TypeGuard

from bindwright.plan.source.literals import json_value, py_string
from bindwright.record import record


class Name(NamedTuple):  # no record: there are many of them, and they are compared most
    """What a module defines. A module of the generated package begins with a dot (`.types.pet`);
    what has none ("") needs no import where it is printed.
    """

    module: str
    name: str


@record
class Subscript:
    """`base[arguments]`."""

    base: Name
    arguments: tuple[Expr, ...]


@record
class Union:
    """A union of at least two types, none of them a union, none of them twice."""

    members: tuple[PyType, ...]


@record
class Annotated:
    """A type with marks."""

    type: PyType
    marks: tuple[Expr, ...]


@record
class Quoted:
    """A type in a string: it is not evaluated where it stands."""

    type: PyType


@record
class Json:
    """A literal, by its spelling: `1`, `True` and `1.0` are equal in Python, and three literals."""

    source: str


@record
class Call:
    """`function(*arguments, **keywords)`."""

    function: Name
    arguments: tuple[Expr, ...]
    keywords: tuple[tuple[str, Expr], ...]


@record
class Tuple:
    """A tuple."""

    items: tuple[Expr, ...]


@record
class Dict:
    """A dictionary."""

    rows: tuple[tuple[Expr, Expr], ...]


@record
class Lambda:
    """A function that gives the value when it is first needed."""

    value: Expr


@record
class Attribute:
    """`of.name`."""

    of: Name
    name: str


@record
class Starred:
    """`*value`, in a subscription."""

    value: PyType


PyType = Name | Subscript | Union | Annotated | Quoted
Expr = PyType | Json | Call | Tuple | Dict | Lambda | Attribute | Starred


@lru_cache(maxsize=4096)
def name(module: str, name: str) -> Name:
    """What a module defines: one value for all who ask."""
    return Name(module=module, name=name)


def local(word: str) -> Name:
    """A name of the module that it is printed in."""
    return name("", word)


NONE = name("builtins", "None")
STR = name("builtins", "str")
INT = name("builtins", "int")
FLOAT = name("builtins", "float")
BOOL = name("builtins", "bool")
BYTES = name("builtins", "bytes")
OBJECT = name("builtins", "object")
PROPERTY = name("builtins", "property")
ANY = name("typing", "Any")
NEVER = name("typing", "Never")
UNPACK = name("typing", "Unpack")
TYPE_CHECKING = name("typing", "TYPE_CHECKING")
TYPED_DICT = name("typing", "TypedDict")
TYPE_ALIAS = name("typing", "TypeAlias")
OVERLOAD = name("typing", "overload")
DEPRECATED = name("typing_extensions", "deprecated")
CACHED_PROPERTY = name("functools", "cached_property")
FUTURE_ANNOTATIONS = name("__future__", "annotations")
FIELD = name("pydantic", "Field")
SEQUENCE = name("collections.abc", "Sequence")
MAPPING = name("collections.abc", "Mapping")
ITERABLE = name("collections.abc", "Iterable")

_LIST = name("builtins", "list")
_DICT = name("builtins", "dict")
_TUPLE = name("builtins", "tuple")
_LITERAL = name("typing", "Literal")
_CLASS_VAR = name("typing", "ClassVar")
_REQUIRED = name("typing", "Required")

TRUE = Json(source="True")
FALSE = Json(source="False")
ELLIPSIS = Json(source="...")


# Types


def of(base: Name, *arguments: Expr) -> Subscript:
    """A subscription."""
    return Subscript(base=base, arguments=arguments)


def list_of(item: PyType) -> Subscript:
    """`list[item]`."""
    return of(_LIST, item)


def dict_of(value: PyType, key: PyType = STR) -> Subscript:
    """`dict[key, value]`."""
    return of(_DICT, key, value)


def mapping_of(value: PyType) -> Subscript:
    """`Mapping[str, value]`."""
    return of(MAPPING, STR, value)


def tuple_of(items: Iterable[Expr]) -> Subscript:
    """`tuple[items]`, with the spelling that none of them needs."""
    return of(_TUPLE, *(tuple(items) or (Tuple(items=()),)))


def class_var(inner: PyType) -> Subscript:
    """`ClassVar[inner]`."""
    return of(_CLASS_VAR, inner)


def required(inner: PyType) -> Subscript:
    """`Required[inner]`, of a key of a TypedDict."""
    return of(_REQUIRED, inner)


def literal(values: Iterable[Any]) -> Subscript:
    """`Literal[values]`."""
    return of(_LITERAL, *map(json, values))


def literal_of(member: Attribute) -> Subscript:
    """`Literal[Color.RED]`."""
    return of(_LITERAL, member)


def members(*types: PyType) -> tuple[PyType, ...]:
    """The members of the union of some types, each once."""
    found: dict[PyType, None] = {}
    for one in types:
        if isinstance(one, Union):
            found.update(dict.fromkeys(one.members))
        else:
            found[one] = None
    return tuple(found)


def union(types: Iterable[PyType]) -> PyType:
    """The union of at least one type."""
    found = members(*types)
    return found[0] if len(found) == 1 else Union(members=found)


def optional(inner: PyType) -> PyType:
    """The type, or None."""
    return union((inner, NONE))


def without(inner: PyType, *taken: PyType) -> PyType:
    """A union without some of its members."""
    return union(one for one in members(inner) if one not in taken)


def is_type(value: Expr) -> TypeGuard[PyType]:
    """Whether an argument of a subscription is a type."""
    return isinstance(value, Name | Subscript | Union | Annotated | Quoted)


def names_in(value: Expr) -> Iterator[Name]:
    """The names in a type, in the order in which they are read."""
    match value:
        case Name():
            yield value
        case Subscript():
            for one in (value.base, *value.arguments):
                yield from names_in(one)
        case Union():
            for one in value.members:
                yield from names_in(one)
        case Annotated() | Quoted():
            yield from names_in(value.type)
        case Tuple():
            for one in value.items:
                yield from names_in(one)
        case _:
            return


def annotated(inner: PyType, marks: Iterable[Expr]) -> PyType:
    """A type with marks, if there are any."""
    given = tuple(marks)
    return Annotated(type=inner, marks=given) if given else inner


# Expressions


def json(value: Any) -> Json:
    """Any JSON value."""
    return Json(source=json_value(value))


def string(text: str) -> Json:
    """A string."""
    return Json(source=py_string(text))


def number(value: float | None) -> Json | None:
    """Seconds as a float."""
    return None if value is None else Json(source=repr(float(value)))


def stated(value: Any) -> Json | None:
    """A JSON value, where there is one."""
    return None if value is None else json(value)


def given(value: Any) -> Json | None:
    """A JSON value where there is one that says something."""
    return json(value) if value else None


def call(function: Name, /, *arguments: Expr, **keywords: Expr | None) -> Call:
    """A call; keywords whose value is None are left out."""
    rows = tuple((key, value) for key, value in keywords.items() if value is not None)
    return Call(function=function, arguments=arguments, keywords=rows)


def items(values: Iterable[Expr]) -> Tuple:
    """A tuple of expressions."""
    return Tuple(items=tuple(values))


def strings(texts: Iterable[str]) -> Tuple:
    """A tuple of strings."""
    return Tuple(items=tuple(map(string, texts)))


def dictionary(rows: Mapping[str, Expr] | Iterable[tuple[str | int, Expr]]) -> Dict:
    """A dictionary whose keys are JSON."""
    pairs = rows.items() if isinstance(rows, Mapping) else rows
    return Dict(rows=tuple((json(key), value) for key, value in pairs))


def lazily(value: Expr) -> Lambda:
    """A function that gives the value when it is first needed."""
    return Lambda(value=value)
