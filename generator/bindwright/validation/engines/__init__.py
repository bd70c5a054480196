"""What decides whether a value fulfils a schema, and says in shared terms what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, Protocol

EngineName = Literal["rust", "python"]
"""`rust` is jsonschema-rs, `python` is jsonschema, the reference."""


class Engine(Protocol):
    """A compiled schema."""

    def is_valid(self, value: object) -> bool:
        """Whether a value fulfils it."""
        ...


Compile = Callable[[Mapping[str, Any]], Engine]
"""Compiles a schema."""


def engine_of(name: EngineName) -> Compile:
    """What compiles schemas for an engine.

    A schema that the reference can't run is judged by the other engine all the same: one with names
    that match patterns which Python's `re` does not know.
    """
    from bindwright.validation.engines.rust import rust_engine

    if name == "rust":
        return rust_engine
    from bindwright.validation.engines.reference import ReferenceEngine, is_beyond

    def reference(schema: Mapping[str, Any]) -> Engine:
        return rust_engine(schema) if is_beyond(schema) else ReferenceEngine(schema)

    return reference
