"""What engines are asked, and what is found with their help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, Protocol

from bindwright.record import record
from bindwright.validation.faults import Path


class Place(NamedTuple):
    """A keyword in a schema: the path to it, its word, its value, and the schema it stands in.

    `keyword` is `false` where the schema `false` itself refuses a value; `path` then ends at it.
    A place behind a reference is given by the definition's own path.
    """

    path: Path
    keyword: str
    value: Any
    parent: Mapping[str, Any]


@record
class Failure:
    """A keyword that a value does not fulfil. `path` leads to the part of the value it looks at.

    `unexpected` are the names that `additionalProperties` or `unevaluatedProperties` refuse, and
    `name` is the one that is looked at within `propertyNames`. `fitting` are the schemas of a
    `oneOf` that fit, where several do.
    """

    place: Place
    path: Path
    unexpected: tuple[str, ...] = ()
    fitting: tuple[int, ...] = ()
    name: str | None = None

    @property
    def keyword(self) -> str:
        """The word of the keyword, or `false`."""
        return self.place.keyword


class Engine(Protocol):
    """A compiled schema."""

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils it."""
        ...


Compile = Callable[[Mapping[str, Any]], Engine]
"""Compiles a schema."""
