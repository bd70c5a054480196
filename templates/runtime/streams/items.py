"""Streams of items: JSON Lines, and JSON text sequences (RFC 7464)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import inf
from typing import Any

from ..calls.call import CallResult
from ..client.descriptions import E, StreamInfo
from ..errors import APIResponseValidationError, APIStatusError
from ..requests.request import Route
from ..types.validation import decode
from .stream import EventReader

_BOM = b"\xef\xbb\xbf"
_VAGUE = frozenset(
    {"", "text/plain", "application/json", "application/octet-stream", "application/binary"}
)
"""Media types with which servers send what they have no better word for."""
_LINES = ("jsonl", "jsonlines", "json-lines", "json-l", "ndjson", "ldjson", "stream+json")


class LineReader(EventReader[E]):
    """Turns lines into items, each of them JSON; empty lines mean nothing."""

    noun = "item"
    separator = b"\n"
    suffixes: tuple[str, ...] = _LINES

    def __init__(self, route: Route, info: StreamInfo, answer: CallResult) -> None:
        super().__init__(route, info, answer)
        self._buffer = bytearray()
        self._is_first = True

    def accepts(self, media_type: str) -> bool:
        """Whether a stream may come as this media type."""
        return (
            media_type == self._info.media_type
            or media_type in _VAGUE
            or media_type.endswith(self.suffixes)
        )

    def feed(self, chunk: bytes) -> Iterator[E]:
        """Give the items that this chunk completes.

        Raises:
            APIResponseValidationError: An item is not what the API documents.
            APIStreamInterruptedError: An item has more bytes than the client takes in.
        """
        largest = inf if self._limits.event is None else self._limits.event
        self._buffer += chunk
        if self.separator not in chunk:
            if len(self._buffer) > largest:
                raise self.too_large()
            return
        if self._is_first:
            self._is_first = False
            if self._buffer.startswith(_BOM):
                del self._buffer[: len(_BOM)]
        *items, rest = bytes(self._buffer).split(self.separator)
        self._buffer = bytearray(rest)
        for item in items:
            if len(item) > largest:
                raise self.too_large()
            if item.strip():
                yield self._item(item)
        if len(self._buffer) > largest:
            raise self.too_large()

    def finish(self) -> Iterator[E]:
        """Give the item that no separator follows, and judge the end of the body.

        Raises:
            APIStreamInterruptedError: It came too early.
        """
        rest = bytes(self._buffer).removeprefix(_BOM if self._is_first else b"")
        self._buffer.clear()
        if rest.strip():
            if not self._is_whole(rest):
                raise self.interrupted("the stream ended in the middle of an item")
            yield self._item(rest)
        yield from super().finish()

    def _is_whole(self, item: bytes) -> bool:
        try:
            json.loads(item)
        except ValueError:
            return False
        return True

    def _item(self, data: bytes) -> E:
        try:
            if self._reports_error(data):
                raise self._failure(data)
            type_: Any = self._any[0] if self._any else Any
            item: E = decode(type_, data, strict=self._route.strict)
        except (APIResponseValidationError, APIStatusError) as error:
            self.tell(error)
            raise
        self._received.add(item, len(data))
        end = self._info.end
        if end is not None and not self.ended:
            self.ended = end.reached(item)
        return item


class SequenceReader(LineReader[E]):
    """Turns a sequence into items; each follows a record separator, and a line feed follows it."""

    separator = b"\x1e"
    suffixes: tuple[str, ...] = ("json-seq",)

    def feed(self, chunk: bytes) -> Iterator[E]:
        """Give the items that this chunk completes; raises what `LineReader` raises."""
        yield from super().feed(chunk)
        # Do not wait for the separator of the next item.
        if self._buffer.endswith(b"\n") and self._buffer.strip():
            item = bytes(self._buffer)
            if self._is_whole(item):
                self._buffer.clear()
                yield self._item(item)

    def _is_whole(self, item: bytes) -> bool:
        """Only objects, arrays and strings tell their end by themselves (RFC 7464 §2.4)."""
        told = item[-1:].isspace() or item.endswith((b"}", b"]", b'"'))
        return told and super()._is_whole(item)
