"""Judges parsed values by a contract: a fast yes, and a no that is explained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from bindwright.validation.contracts.contract import Contract
from bindwright.validation.engines import Engine, EngineName, engine_of
from bindwright.validation.explaining.explain import Explainer, ordered
from bindwright.validation.explaining.nodes import Schemas
from bindwright.validation.faults import REFUSED, Fault, Judge
from bindwright.validation.judging.lifecycles import Warner, current
from bindwright.validation.judging.simplify import simplified


def compile_judge(contract: Contract, engine: EngineName = "rust") -> Judge:
    """The judge of a contract. Compiling takes milliseconds: once in each process."""
    if contract.malformed:
        return _Refusing(contract)
    return _Judge(contract.schema, engine)


class _Refusing:
    """Says of every value that its schema can't be used: nobody knows whether it fits."""

    def __init__(self, contract: Contract) -> None:
        cause = f"it can't be judged, for its schema is malformed: {contract.malformed[0].message}"
        place = ("$defs", next(iter(contract.schema["$defs"])))
        self._fault = Fault(keyword="schema", schema=place, message=cause, cause=cause)

    def accepts(self, value: object) -> bool:
        return False

    def accepts_all(self, values: Sequence[object]) -> bool:
        return not values

    def faults(self, value: object) -> list[Fault]:
        return [self._fault]


_UNTAKEN = (ValueError, RecursionError)
"""What engines raise at values that they can't take: nested deep, halves of surrogate pairs."""


_DEEP = "the value is nested too deep to be checked"
TOO_DEEP = Fault(keyword="depth", message=_DEEP, cause=_DEEP)


class _Judge:
    """Compiles what says yes at once, and what explains a no when there is one to explain."""

    def __init__(self, schema: Mapping[str, Any], engine: EngineName) -> None:
        self._schema = schema
        self._compile = engine_of(engine)
        self._schemas = Schemas(schema, self._compile)
        self._current = current(self._schemas)
        self._all = self._compile(_batch(schema, self._current))

    def accepts(self, value: object) -> bool:
        """Whether there is nothing to say of a value."""
        try:
            return self._all.is_valid([value])
        except _UNTAKEN:
            return not self.faults(value)

    def accepts_all(self, values: Sequence[object]) -> bool:
        """Whether there is nothing to say of any of these values."""
        try:
            return self._all.is_valid(values)
        except _UNTAKEN:
            return all(map(self.accepts, values))

    def faults(self, value: object) -> list[Fault]:
        """All that is wrong with a value, by path."""
        try:
            return [] if self._all.is_valid([value]) else self._explained(value)
        except _UNTAKEN:
            return self._with_reference(value)

    def _explained(self, value: object) -> list[Fault]:
        found = self._explainer.faults(value)
        if self._is_current is not None and not self._is_current.is_valid(value):
            found += Warner(self._schemas).warnings(value)
        # Never silently valid: what the engine refuses and no keyword explains is told as that.
        return ordered(found) or [REFUSED]

    def _with_reference(self, value: object) -> list[Fault]:
        """The faults of a value that compiled code does not take."""
        try:
            return self._reference._explained(value)
        except RecursionError:
            return [TOO_DEEP]

    @cached_property
    def _reference(self) -> _Judge:
        return _Judge(self._schema, "python")

    @cached_property
    def _is_current(self) -> Engine | None:
        """What says whether there is anything to warn of, apart from whether a value is valid."""
        if self._current is None:
            return None
        definitions = {**self._schema["$defs"], **self._current["$defs"]}
        return self._compile({**self._current, "$defs": definitions})

    @cached_property
    def _explainer(self) -> Explainer:
        return Explainer(self._schema, self._compile)


def _batch(schema: Mapping[str, Any], current: Mapping[str, Any] | None) -> dict[str, Any]:
    """The schema of an array of values that there is nothing to say of."""
    parts = [schema] if current is None else [schema, current]
    definitions = {name: simplified(one) for part in parts for name, one in part["$defs"].items()}
    bare = [{k: one for k, one in part.items() if k not in ("$schema", "$defs")} for part in parts]
    return {"items": {"allOf": bare} if len(bare) > 1 else bare[0], "$defs": definitions}
