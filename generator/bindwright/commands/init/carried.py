"""What a reader gives: what the configuration of another generator says, in bindwright's words."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.record import record


class Outcome(StrEnum):
    """What became of a key."""

    CARRIED = "carried over"
    MEANINGLESS = "no meaning here"
    MISSING = "not carried over"
    UNKNOWN = "unknown"


@record
class Told:
    """One line of the report: a key, what became of it, and where it went or why it did not."""

    origin: Origin
    outcome: Outcome
    text: str


@record
class Setting:
    """A value for bindwright.toml; `keys` lead to it from `[[package]]` on."""

    keys: tuple[str, ...]
    value: Any
    origin: Origin


@record
class Method:
    """A place of an operation on the client.

    `path` is dotted and ends with the method; `operation` is `METHOD /path`, the variables called
    as the configuration calls them. `settings` go to `[package.operations]`. `pages` is the name of
    a scheme, None for the one that fits, "" for none. The first method of an operation is its own
    place, the others are aliases.
    """

    path: str
    operation: str
    origin: Origin
    settings: Mapping[str, Any] = field(default_factory=dict[str, Any])
    pages: str | None = None


@record
class Scheme:
    """A way to page: `words` are keys of `[package.pagination.NAME]`.

    Operations page like this that have all `parameters` (of the query or the body) and whose
    answer has all `properties`.
    """

    name: str
    words: Mapping[str, Any]
    origin: Origin
    parameters: frozenset[str] = frozenset()
    properties: frozenset[str] = frozenset()


@record
class Action:
    """A change to the document, as an overlay has it: `target`, and `update` or `remove`."""

    words: Mapping[str, Any]
    origin: Origin


@record
class Carried:
    """A whole configuration. `generator` is the name of its owner.

    `settings` come in the order in which later ones replace earlier ones, `actions` in the order
    in which they are applied. `models` are classes: the pointer of a schema to a name;
    `folders` says for some of these pointers which folder of `types` offers the class, too. With
    `complete` the operations that `methods` do not list are no part of the package.
    """

    generator: str
    settings: tuple[Setting, ...] = ()
    methods: tuple[Method, ...] = ()
    complete: bool = False
    models: tuple[tuple[str, str, Origin], ...] = ()
    folders: Mapping[str, str] = field(default_factory=dict[str, str])
    schemes: tuple[Scheme, ...] = ()
    actions: tuple[Action, ...] = ()
