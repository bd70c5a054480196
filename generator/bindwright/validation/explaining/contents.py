"""Faults of values within strings."""

from __future__ import annotations

from dataclasses import replace

from bindwright.diagnostics.origin import as_pointer
from bindwright.validation.explaining.wording import cut
from bindwright.validation.faults import Fault, Path

_INSIDE = "in the JSON of the string"


def within(fault: Fault, path: Path) -> Fault:
    """A fault of the value in the string at a path: it is told at the string."""
    pointer = cut(as_pointer(fault.path))
    # A string in a string in a string has no longer cause, or there would be endlessly many.
    again = fault.cause.startswith(_INSIDE)
    return replace(
        fault,
        path=path,
        message=f"{_INSIDE}{f', at {pointer}' if pointer else ''}: {fault.message}",
        cause=fault.cause if again else f"{_INSIDE}: {fault.cause}",
        at="value",
    )
