"""What is kept of what the API sends, up to a limit: no server may fill the memory."""

from __future__ import annotations

import warnings
from collections import deque
from math import inf
from typing import Generic, TypeVar

from ..errors import ResponseTooLargeError

T = TypeVar("T")

_LEAST_SIZE = 64
"""Bytes that a value counts at least: as an object it has more than an empty line has."""


def too_large(what: str, limit: float, name: str) -> str:
    """Say what is too large, and which limit to raise."""
    return f"{what} is larger than {limit} bytes; size_limits=SizeLimits({name}=...) sets the limit"


def warn_forgotten(what: str, name: str) -> None:
    """Warn that what a call gave was let go of while it held a connection."""
    warnings.warn(
        f"the {what} that {name} gave was neither read to its end nor closed: use it in"
        " `async with`, or await its `aclose()`",
        ResourceWarning,
        stacklevel=3,
    )


class BoundedBuffer:
    """A body that is read piece by piece, and kept."""

    def __init__(self, limit: int | None, status: int) -> None:
        self._limit = inf if limit is None else limit
        self._status = status
        self._size = 0
        self._pieces: list[bytes] = []

    def add(self, piece: bytes) -> None:
        """Keep a piece.

        Raises:
            ResponseTooLargeError: That is more than the limit.
        """
        self._size += len(piece)
        if self._size > self._limit:
            self._pieces.clear()
            message = too_large("the answer", self._limit, "response")
            raise ResponseTooLargeError(
                f"{message} (status {self._status})",
                limit=int(self._limit),
                status_code=self._status,
            )
        self._pieces.append(piece)

    def whole(self) -> bytes:
        """Give all of it."""
        return b"".join(self._pieces)


class BoundedHistory(Generic[T]):
    """The newest of many values, as far as the bytes that they came in stay below a limit."""

    def __init__(self, limit: int | None) -> None:
        self._limit = inf if limit is None else limit
        self._size = 0
        self.count = 0
        """How many there were."""
        self._values: deque[T] = deque()
        self._sizes: deque[int] = deque()

    def add(self, value: T, size: int) -> None:
        """Keep a value, and let go of the oldest where there is no room."""
        if size < _LEAST_SIZE:
            size = _LEAST_SIZE
        self.count += 1
        self._values.append(value)
        self._sizes.append(size)
        self._size += size
        while self._size > self._limit:
            self._values.popleft()
            self._size -= self._sizes.popleft()

    def values(self) -> tuple[T, ...]:
        """Give those that are kept."""
        return tuple(self._values)
