"""What the two halves of validation say to each other.

One half knows schemas and judges a value (`Judge`, made from a `Contract`); the other reads files,
counts, and finds the places of faults. Neither knows how the other does it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, Protocol

from bindwright.record import record

Path = tuple[str | int, ...]
"""The names and indexes that lead from the root of a value to a place in it."""

Severity = Literal["error", "warning"]

At = Literal["key", "value"]
"""Which half of a member is meant."""


@record
class Fault:
    """One thing that is wrong with a value.

    `path` leads to the place in the value, `schema` to the keyword in the contract's schema, as
    validators report it. `message` is a sentence that may quote the value. `cause` says the same
    without anything of the value: two values have the same `schema` and `cause` if and only if
    they are wrong in the same way, and a schema has finitely many of them. `at` says which half
    of a member is meant.
    """

    path: Path = ()
    keyword: str
    schema: Path = ()
    message: str
    cause: str
    at: At = "value"
    severity: Severity = "error"

    def __str__(self) -> str:
        """With the member's name in front: `max_tokens: 0 is less than the minimum of 1`."""
        where = ".".join(map(str, self.path))
        return f"{where}: {self.message}" if where else self.message


_REFUSED = "does not fit the schema"
REFUSED = Fault(keyword="", message=_REFUSED, cause=_REFUSED)
"""What is said of a value that is refused where no keyword says why."""


class Judge(Protocol):
    """Judges parsed JSON values. Compiled once in each process, then called for every record."""

    def accepts(self, value: object) -> bool:
        """Whether `faults` has nothing to say, without saying what."""
        ...

    def accepts_all(self, values: Sequence[object]) -> bool:
        """Whether `faults` has nothing to say of any of them, in one call of compiled code."""
        ...

    def faults(self, value: object) -> list[Fault]:
        """All that is wrong, by path; the value is valid if none of it is an error."""
        ...
