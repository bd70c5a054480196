"""What decides whether a value fulfils a schema, and says in shared terms what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal

from bindwright.validation.engines.failure import Engine

__all__ = ["EngineName", "engine_of"]

EngineName = Literal["rust", "python"]
"""`rust` is jsonschema-rs, `python` is jsonschema, the reference."""


def engine_of(name: EngineName) -> Callable[[Mapping[str, Any]], Engine]:
    """What compiles schemas for an engine."""
    if name == "python":
        from bindwright.validation.engines.reference import ReferenceEngine

        return ReferenceEngine
    from bindwright.validation.engines.rust import RustEngine

    return RustEngine
