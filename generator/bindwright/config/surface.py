"""What a configuration says of the shape of a package: its calls, its options, what it exports.

Packages that people use already have a shape that no document tells; these keys let another one
keep it.
"""

import re
from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from bindwright.config import table_reader as takes
from bindwright.config.table_reader import TableReader, Taken
from bindwright.diagnostics.suggestions import did_you_mean
from bindwright.record import record

MethodsOrder = Literal["document", "standard"]
Positional = Literal["path", "last", "none"]
Exports = Literal["own", "full"]


@record
class OptionConfig:
    """An option of the client that the document does not know, and where its value goes.

    One of `header`, `query` and `path_prefix` is not empty; a `required` one has no `default`.
    """

    name: str
    header: str = ""
    query: str = ""
    path_prefix: str = ""
    env: str = ""
    default: str | None = None
    required: bool = False
    description: str = ""


@record
class OperationConfig:
    """How one operation is called; what is None or empty is as for all.

    `methods` are dotted paths from the client, the first of which is the method and the others
    its aliases. `positional` are wire names of parameters in the path. `unwrap` is a JSON pointer
    into the answer, "" for the whole.
    """

    methods: tuple[str, ...] = ()
    positional: tuple[str, ...] | None = None
    body_argument: str = ""
    unwrap: str | None = None


@record
class QuickStart:
    """The call that README and examples show first; `arguments` are values by their wire names."""

    operation: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict[str, Any])


def quick_start(table: TableReader, key: str, _: Any) -> QuickStart:
    """The table of that call."""
    below = table.table(key)
    if "operation" not in below:
        table.complain(key, "the call needs an 'operation', as 'METHOD /path'", at="key")
    return QuickStart(**below.read({"operation": takes.text, "arguments": takes.anything}))


def operations(table: TableReader, key: str, _: Any) -> Mapping[str, OperationConfig]:
    """A table of operations."""
    below = table.table(key).tables_below()
    return {name: OperationConfig(**one.read(OPERATION_KEYS)) for name, one in below}


def options(table: TableReader, key: str, _: Any) -> tuple[OptionConfig, ...]:
    """A table of options of the client."""
    found: list[OptionConfig] = []
    below = table.table(key)
    for name, one in below.tables_below():
        if not takes.is_identifier(name):
            below.mismatch(name, name, "a Python identifier as its name", at="key")
        stated = one.read(OPTION_KEYS)
        places = [place for place in ("header", "query", "path_prefix") if place in one]
        if len(places) != 1:
            message = "an option goes into one of 'header', 'query' and 'path_prefix'"
            below.complain(name, message, at="key")
        if stated.get("required") and "default" in stated:
            one.complain("default", "an option with a default is not required")
        prefix = stated.get("path_prefix")
        if prefix is not None and _holes(prefix) != [name]:
            one.complain("path_prefix", f"the prefix has to hold {{{name}}}, and no other variable")
        found.append(OptionConfig(name=name, **stated))
    return tuple(found)


def _holes(template: str) -> list[str]:
    return re.findall(r"\{([^{}]*)\}", template)


def exports(table: TableReader, key: str, _: Any) -> Mapping[str, tuple[str, ...]]:
    """A table from modules of the package to names in them."""
    below = table.table(key)
    found: dict[str, tuple[str, ...]] = {}
    for module, names in below.values.items():
        if not takes.is_dotted_path(module):
            below.mismatch(module, module, "a module of the package as its key", at="key")
        taken = takes.texts(below, module, names)
        for name in taken or ():
            if not takes.is_identifier(name):
                below.complain(module, f"{name!r} is not a Python identifier")
        found[module] = taken or ()
    return found


def _is_class_path(value: str) -> bool:
    module, colon, name = value.partition(":")
    return bool(colon) and takes.is_dotted_path(module) and takes.is_identifier(name)


mixins = takes.mapping(
    "a module of the package and a class, such as 'lib.jobs:Jobs'", _is_class_path
)
levels = takes.mapping(
    "'breaking', 'warning', 'info' or 'none'", ("breaking", "warning", "info", "none").__contains__
)

_TYPED = ("date-time", "date", "time", "duration", "uuid", "ipv4", "ipv6", "byte", "base64",
          "decimal")  # fmt: skip
"""The formats of strings that have a type of their own in Python."""
_format_words = takes.mapping("'text' or 'either'", ("text", "either").__contains__)


def formats(table: TableReader, key: str, value: Any) -> Mapping[str, str]:
    """A table from formats to what their values are."""
    found: Mapping[str, str] = _format_words(table, key, value)
    below = table.table(key)
    for name in found.keys() - set(_TYPED):
        hint = did_you_mean(name, _TYPED) or f"there are {', '.join(_TYPED)}"
        below.complain(
            name, f"strings of the format {name!r} have no other type", hint=hint, at="key"
        )
    return found


spellings = takes.mapping("letters and digits", lambda value: value.isascii() and value.isalnum())
folders = takes.mapping("a folder of 'types', such as 'shared'", takes.is_dotted_path)
variables = takes.mapping("the name of an environment variable", takes.is_variable)

OPERATION_KEYS: dict[str, Taken] = {
    "methods": takes.method_paths,
    "positional": takes.texts,
    "body_argument": takes.identifier,
    "unwrap": takes.pointer_or_empty,
}

OPTION_KEYS: dict[str, Taken] = {
    "header": takes.header,
    "query": takes.text,
    "path_prefix": takes.path,
    "env": takes.variable,
    "default": takes.text,
    "required": takes.flag,
    "description": takes.text,
}
