"""What an engine says of a value, in terms that all engines share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from bindwright.record import record
from bindwright.validation.schema_paths import Place
from bindwright.validation.values import Path

__all__ = ["Compile", "Engine", "Failure", "unique"]


@record
class Failure:
    """A keyword that a value does not fulfil. `path` leads to the part of the value it looks at.

    `unexpected` are the names that `additionalProperties` or `unevaluatedProperties` refuse, and
    `name` is the one that is looked at within `propertyNames`. `branches` are what each schema of
    a choice says (nothing where it fits); a path in one starts at the root of the value as well.
    """

    place: Place
    path: Path
    unexpected: tuple[str, ...] = ()
    branches: tuple[tuple[Failure, ...], ...] = ()
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

    def failures(self, value: object) -> list[Failure]:
        """Every keyword that a value does not fulfil, each once for each place."""
        ...


Compile = Callable[[Mapping[str, Any]], Engine]
"""Compiles a schema."""


def unique(failures: Iterable[Failure]) -> tuple[Failure, ...]:
    """The failures without those that say again what is said.

    Engines differ in how often they do: once for each missing name, once for each way that a
    place was reached on.
    """
    found: dict[tuple[Path, Path, str | None], Failure] = {}
    for one in failures:
        found.setdefault((one.path, one.place.path, one.name), one)
    return tuple(found.values())
