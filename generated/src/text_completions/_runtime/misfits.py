"""Where JSON is not what its schema says."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Misfit:
    """One place at which JSON is not what the API documents."""

    pointer: str
    """Where, as a JSON pointer (RFC 6901); empty for the whole text."""

    message: str
    """What was expected there."""

    def __str__(self) -> str:
        return f"{self.pointer}: {self.message}" if self.pointer else self.message
