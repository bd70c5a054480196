"""Items one after the other: JSON Lines, and JSON text sequences (RFC 7464)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..client.descriptions import LazyType, RequestBody
from ..encoding import encode
from .files import Source

_RECORD_SEPARATOR = b"\x1e"


class _Items(Source):
    """Encoded items; those of an iterator can be sent once."""

    def __init__(
        self, items: Iterable[object], type_: LazyType, strict: bool, opening: bytes
    ) -> None:
        self._items = items
        self._type = type_
        """The type of each item."""
        self._strict = strict
        self._opening = opening
        self._is_untouched = True

    @property
    def is_replayable(self) -> bool:
        return self._is_untouched or not isinstance(self._items, Iterator)

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        self._is_untouched = False
        for index, item in enumerate(self._items):
            if self._strict:
                from ..types.validation import check_arguments

                check_arguments(self._type(), item, at=f"/{index}")
            yield self._opening + encode(item, self._type) + b"\n"


def write_lines(body: RequestBody, value: Any, strict: bool) -> bytes | Source:
    """Write items as JSON Lines; what is bytes is taken as it is."""
    return _written(body, value, strict, b"")


def write_sequence(body: RequestBody, value: Any, strict: bool) -> bytes | Source:
    """Write items as a JSON text sequence; what is bytes is taken as it is."""
    return _written(body, value, strict, _RECORD_SEPARATOR)


def _written(body: RequestBody, value: Any, strict: bool, opening: bytes) -> bytes | Source:
    if isinstance(value, bytes):
        return value
    items = _Items(value, body.type, strict, opening)
    return b"".join(items) if isinstance(value, list | tuple) else items
