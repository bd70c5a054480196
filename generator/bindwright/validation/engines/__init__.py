"""What decides whether a value fulfils a schema, and says in shared terms what is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from bindwright.validation.engines.failure import Compile, Engine

EngineName = Literal["rust", "python"]
"""`rust` is jsonschema-rs, `python` is jsonschema, the reference."""


def engine_of(name: EngineName) -> Compile:
    """What compiles schemas for an engine.

    A schema that the reference can't run is judged by the other engine all the same: one with names
    that match patterns which Python's `re` does not know.
    """
    from bindwright.validation.engines.rust import RustEngine

    if name == "rust":
        return RustEngine
    from bindwright.validation.engines.reference import ReferenceEngine, is_beyond

    def reference(schema: Mapping[str, Any]) -> Engine:
        return RustEngine(schema) if is_beyond(schema) else ReferenceEngine(schema)

    return reference
