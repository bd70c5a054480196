"""Judges parsed values by a contract: a fast yes, and a no that is explained."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from bindwright.validation.contract import Contract
from bindwright.validation.values import Fault, Judge

__all__ = ["EngineName", "compile_judge"]

EngineName = Literal["rust", "python"]
"""`rust` is jsonschema-rs, `python` is jsonschema, the reference."""


def compile_judge(contract: Contract, engine: EngineName = "rust") -> Judge:
    """The judge of a contract. Compiling takes milliseconds: once in each process."""
    return _Judge(dict(contract.schema))


class _Judge:
    def __init__(self, schema: dict[str, Any]) -> None:
        import jsonschema_rs

        self._one = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        parts = {key: value for key, value in schema.items() if key != "$defs"}
        batch = {"items": parts, "$defs": schema.get("$defs", {})}
        self._batch = jsonschema_rs.Draft202012Validator(batch, validate_formats=True)

    def accepts(self, value: object) -> bool:
        return self._one.is_valid(value)

    def accepts_all(self, values: Sequence[object]) -> bool:
        return self._batch.is_valid(values)

    def faults(self, value: object) -> list[Fault]:
        return [
            Fault(
                path=tuple(one.instance_path),
                keyword=one.kind.name,
                schema=tuple(one.schema_path),
                message=one.message,
                cause=one.kind.name,
            )
            for one in self._one.iter_errors(value)
        ]
