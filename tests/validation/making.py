"""Documents, contracts and judges for tests, and faults in short."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.validation.contracts.addresses import Addresses
from bindwright.validation.contracts.contract import Contract
from bindwright.validation.faults import Fault, Judge
from bindwright.validation.faults import Path as Place
from bindwright.validation.judging.judge import compile_judge

ROOT = Path(__file__).parents[2]


def document(
    schemas: dict[str, Any] | None = None, *, version: str = "3.1.0", **others: Any
) -> dict[str, Any]:
    """An OpenAPI document."""
    found: dict[str, Any] = {"openapi": version, "info": {"title": "T", "version": "1"}}
    return {**found, "paths": {}, "components": {"schemas": schemas or {}}, **others}


def addresses_of(value: dict[str, Any], folder: Path) -> Addresses:
    """What a document describes."""
    path = folder / "openapi.json"
    path.write_text(json.dumps(value))
    return Addresses(load(str(path), Report()))


class Judges:
    """A judge for each engine, that have to say the same."""

    def __init__(self, contract: Contract) -> None:
        self.contract = contract
        self._rust: Judge = compile_judge(contract)
        self._python: Judge = compile_judge(contract, "python")

    def faults(self, value: Any) -> list[Fault]:
        """What both say."""
        found = self._rust.faults(value)
        assert found == self._python.faults(value)
        assert self._rust.accepts(value) is self._python.accepts(value) is (not found)
        assert self._rust.accepts_all([value, value]) is (not found)
        return found

    def told(self, value: Any) -> list[tuple[Place, str]]:
        """The places and sentences."""
        return [(one.path, one.message) for one in self.faults(value)]


def judges_of(
    schemas: dict[str, Any], folder: Path, *, side: Any = "response", **more: Any
) -> Judges:
    """Judges of the schema `T` of a document."""
    addresses = addresses_of(document(schemas, **more), folder)
    return Judges(addresses.type("T", side, Report()))
