"""The Python surface of a package as a value: all that its users can name, and of which types.

The views of methods are surface values that know besides how they are printed, so the surface says
what the package says. `lint` prints it as JSON; what compares two versions of an API compares this.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import field, fields
from typing import Any, cast

from bindwright.plan.source import python as py
from bindwright.plan.source.printing import FullPrinter
from bindwright.record import record


@record
class Argument:
    """An argument of a method, or an option of the client; `default` None means it is required."""

    name: str
    type: py.PyType
    default: py.Expr | None
    keyword_only: bool = True

    @property
    def required(self) -> bool:
        """Whether a call has to give it."""
        return self.default is None


@record
class Overload:
    """One way to call a method: its arguments, and what both kinds of clients give."""

    arguments: tuple[Argument, ...]
    returns: py.PyType
    async_returns: py.PyType

    @property
    def positional(self) -> tuple[Argument, ...]:
        """The arguments that need no name."""
        return tuple(one for one in self.arguments if not one.keyword_only)

    @property
    def keywords(self) -> tuple[Argument, ...]:
        """The arguments that are given by their names."""
        return tuple(one for one in self.arguments if one.keyword_only)


@record
class Method(Overload):
    """A method; `overloads` are empty where there is one way to call it.

    `operation` is the HTTP method and the path. With overloads, the arguments are those of the
    implementation, and it `returns` what any of them does.
    """

    name: str
    operation: str
    overloads: tuple[Overload, ...]
    errors: tuple[tuple[str, py.PyType], ...]


@record
class Field:
    """A field of a model, or a key of a TypedDict; `type` is that of a value which is there.

    `default` is what a model has that is made without it; None where it has none.
    """

    name: str
    wire_name: str
    type: py.PyType
    required: bool
    nullable: bool
    default: py.Expr | None


@record
class Surface:
    """What a package offers: by the modules that it is imported from, and by what it is.

    `resources` are keyed by their paths from a client, `exports` by modules. `enumerations` hold
    the arguments of their members by name; those in `closed` have no other values. `renamed` are
    deprecated aliases and what they stand for, written as in names.lock.
    """

    exports: Mapping[str, tuple[str, ...]]
    options: tuple[Argument, ...]
    resources: Mapping[str, tuple[Method, ...]]
    models: Mapping[str, tuple[Field, ...]]
    enumerations: Mapping[str, Mapping[str, py.Expr]]
    closed: tuple[str, ...]
    aliases: Mapping[str, py.PyType]
    errors: Mapping[str, py.Name]
    webhooks: Mapping[str, py.PyType]
    renamed: Mapping[str, str] = field(default_factory=dict[str, str])

    def methods(self) -> Iterator[tuple[str, Method]]:
        """Every method with its path from a client."""
        for path, methods in self.resources.items():
            for one in methods:
                yield f"{path}.{one.name}" if path else one.name, one


def dump(surface: Surface) -> str:
    """A surface as JSON that ends in a line feed.

    Types are spelled in full: what is no name of the package, nor built in, with its module. So is
    a name of the runtime that a type of the API has as well.
    """
    own = frozenset((*surface.models, *surface.enumerations, *surface.aliases))
    return json.dumps(_plain(surface, FullPrinter(own)), indent=2, ensure_ascii=False) + "\n"


_CALL = ("arguments", "returns", "async_returns")
_PRINTED: Mapping[type, tuple[str, ...]] = {
    Argument: ("name", "type", "required", "default", "keyword_only"),
    Method: ("name", "operation", *_CALL, "overloads", "errors"),
    Overload: _CALL,
    Field: ("name", "wire_name", "type", "required", "nullable", "default"),
    Surface: tuple(one.name for one in fields(Surface)),
}
"""What is printed of each value, in this order."""


def _plain(value: Any, printer: FullPrinter) -> Any:
    text = printer.text(value)
    if text is not value:
        return text
    for kind, keys in _PRINTED.items():
        if isinstance(value, kind):  # or a view, which knows more
            return {key: _plain(getattr(value, key), printer) for key in keys}
    if isinstance(value, Mapping):
        rows = cast("Mapping[str, Any]", value)
        return {key: _plain(one, printer) for key, one in rows.items()}
    if isinstance(value, tuple):
        return [_plain(one, printer) for one in cast("tuple[object, ...]", value)]
    return value
