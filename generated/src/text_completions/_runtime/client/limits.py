"""How long a call may take, and how many bytes of what the API sends are taken in."""

from __future__ import annotations

from dataclasses import dataclass, fields
from math import isfinite

_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Timeout:
    """Times to wait, in seconds; `None` is for ever.

    `total` bounds the whole call, retries and pauses included, until the answer (or, of a stream,
    its head) is there. `read` and `write` bound the silence on an open connection, `pool` the wait
    for a free one; all three are `total` unless given. `retry_after` bounds the pause that the API
    may ask for before the next attempt: where it asks for a longer one, the call fails at once.

    Those of HTTP libraries (with `connect`, `read`, `write` and `pool`) are taken as well; they
    know no `total`.
    """

    total: float | None = None
    connect: float | None = 5.0
    read: float | None = None
    write: float | None = None
    pool: float | None = None
    retry_after: float | None = 120.0

    def __post_init__(self) -> None:
        for each in fields(self):
            value: float | None = getattr(self, each.name)
            if value is not None and not (isfinite(value) and value > 0):
                raise ValueError(f"a timeout is a positive number of seconds, not {value!r}")

    def phases(self, remaining: float | None) -> dict[str, float | None]:
        """Give the bound of each phase of one attempt, with so many seconds left for all."""
        return {phase: _least(getattr(self, phase), remaining) for phase in _PHASES}


def _least(own: float | None, limit: float | None) -> float | None:
    return limit if own is None else own if limit is None else min(own, limit)


_PHASES = ("connect", "read", "write", "pool")


def as_timeout(value: object) -> Timeout:
    """Take what callers write: seconds, a `Timeout` or that of an HTTP library, or `None`.

    Raises:
        TypeError: It is neither.
        ValueError: It is not positive.
    """
    if isinstance(value, Timeout):
        return value
    if value is None:
        return Timeout(connect=None)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Timeout(float(value))
    if all(hasattr(value, phase) for phase in _PHASES):
        return Timeout(None, *(getattr(value, phase) for phase in _PHASES))
    raise TypeError(f"timeout must be seconds, a Timeout or None, not {type(value).__name__}")


@dataclass(frozen=True, slots=True)
class SizeLimits:
    """Limits of what is taken into the memory, in bytes after decompression; `None` is no limit.

    Raises:
        TypeError: A limit is no whole number.
        ValueError: A limit is negative.
    """

    response: int | None = 256 * _MIB
    """For an answer that is read whole, whatever its status. Content that is iterated over or saved
    is not kept, and has no limit."""
    event: int | None = 64 * _MIB
    """For one event, or one item, of a stream. A stream as a whole has no limit."""
    received: int | None = _MIB // 16
    """For the events that the exception of a broken stream holds; the oldest go first. An event
    counts as 64 bytes at least."""

    def __post_init__(self) -> None:
        for each in fields(self):
            value: object = getattr(self, each.name)
            if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
                kind = type(value).__name__
                raise TypeError(f"the size limit {each.name} must be an int or None, not {kind}")
            if value is not None and value < 0:
                raise ValueError(f"the size limit {each.name} must not be negative")
