"""The deadline of a whole call, looked at before each read and write on a connection.

Of the HTTP library's own bounds each holds for one read: an answer that drips byte by byte takes
for ever without breaking any. Asynchronous calls need none of this, for a task can be cancelled.
"""

from __future__ import annotations

from math import inf
from time import monotonic
from typing import Any

_FOREVER = 1e9
"""Seconds; infinity is no time that sockets take."""


class _Bound(float):
    """The seconds that one read or write may take; it knows when the whole call has to be over."""

    deadline = inf

    def left(self) -> float:
        """Give the seconds that are left for the next one.

        Raises:
            TimeoutError: There are none.
        """
        left = min(self, self.deadline - monotonic())
        if left <= 0:
            raise TimeoutError
        return left


def with_deadline(
    phases: dict[str, float | None], remaining: float | None, *, stream: bool
) -> dict[str, float | None]:
    """Give the bounds of the phases of an attempt that has so many seconds altogether.

    The bound for reading a stream can be moved later, even where there is none yet.
    """
    if stream and phases["read"] is None:
        phases["read"] = _FOREVER
    bounds = {phase: None if value is None else _Bound(value) for phase, value in phases.items()}
    for bound in bounds.values():
        if bound is not None and remaining is not None:
            bound.deadline = monotonic() + remaining
    return dict(bounds)


def move_deadline(phases: dict[str, float | None], seconds: float | None) -> None:
    """Say how long it may take until all has been read; `None` is for ever."""
    bound = phases["read"]
    if isinstance(bound, _Bound):
        bound.deadline = inf if seconds is None else monotonic() + seconds


def left_to_read(phases: dict[str, float | None]) -> float | None:
    """Give the seconds until all has to have been read; `None` is for ever."""
    bound = phases["read"]
    deadline = bound.deadline if isinstance(bound, _Bound) else inf
    return deadline - monotonic() if deadline < inf else None


def _left(timeout: float | None) -> float | None:
    return timeout.left() if isinstance(timeout, _Bound) else timeout


class _Stream:
    """A connection of the HTTP library that looks at the clock."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Give what arrives next."""
        got: bytes = self._stream.read(max_bytes, _left(timeout))
        return got

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send."""
        self._stream.write(buffer, _left(timeout))

    def start_tls(
        self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None
    ) -> _Stream:
        """Give the same connection, encrypted."""
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))


class WatchedBackend:
    """What opens connections for the HTTP library: such that look at the clock."""

    def __init__(self, backend: Any) -> None:
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, **options: Any
    ) -> _Stream:
        """Connect."""
        return _Stream(self._backend.connect_tcp(host, port, _left(timeout), **options))

    def connect_unix_socket(
        self, path: str, timeout: float | None = None, **options: Any
    ) -> _Stream:
        """Connect."""
        return _Stream(self._backend.connect_unix_socket(path, _left(timeout), **options))
