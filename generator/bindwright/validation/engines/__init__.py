"""What decides whether a value fulfils a schema, and says in shared terms what is wrong."""

from __future__ import annotations

from typing import Literal

from bindwright.validation.engines.failure import Compile

__all__ = ["EngineName", "engine_of"]

EngineName = Literal["rust", "python"]
"""`rust` is jsonschema-rs, `python` is jsonschema, the reference."""


def engine_of(name: EngineName) -> Compile:
    """What compiles schemas for an engine."""
    if name == "python":
        from bindwright.validation.engines.reference import ReferenceEngine

        return ReferenceEngine
    from bindwright.validation.engines.rust import RustEngine

    return RustEngine
