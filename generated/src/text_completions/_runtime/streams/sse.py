"""Server-sent events from bytes (WHATWG HTML §9.2.6), however they are cut into chunks."""

from __future__ import annotations

from itertools import takewhile
from math import inf
from typing import TypeAlias

ServerSentEvent: TypeAlias = tuple[bytes, bytes | None, bytes | None, int | None]
"""Name (empty if it has none), data, id, and the milliseconds to wait before connecting anew.

Bytes, because only JSON's parser reports broken UTF-8. What has no data is no event, and only told
for the sake of the others.
"""

_BOM = b"\xef\xbb\xbf"
_MOST_DIGITS = 12
"""Nobody waits for longer, and huge numbers cost time."""


class EventTooLargeError(Exception):
    """An event has more bytes than the limit of the decoder."""

    def __init__(self, before: list[ServerSentEvent]) -> None:
        super().__init__("an event is too large")
        self.before = before
        """The events that the same chunk completed before it."""


class EventDecoder:
    """Splits a body into events. Feed it chunks; afterwards `pending` tells truncation."""

    def __init__(self, largest: int | None = None) -> None:
        self._largest = inf if largest is None else largest
        """In bytes, with names and comments: an event without an end must not fill the memory."""
        self._buffer = bytearray()
        self._scanned = 0
        self._started = False
        self._after_cr = False

    @property
    def pending(self) -> bool:
        """Whether the input so far ends within an event, which the grammar then drops."""
        lines = bytes(self._buffer).split(b"\n")
        return any(line and not line.startswith(b":") for line in lines)

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Give the events that this chunk completes.

        Raises:
            EventTooLargeError: An event, complete or not, is larger than the limit.
        """
        if not self._started and not self._start(chunk):
            return []
        if not self._started:
            self._started = True
            chunk = bytes(self._buffer.removeprefix(_BOM))
            self._buffer.clear()
        if b"\r" in chunk or self._after_cr:
            chunk = self._unify(chunk)
        if self._buffer:
            return self._append(chunk)
        blocks = chunk.split(b"\n\n")
        rest = blocks.pop()
        if rest:
            self._buffer += rest
        return self._checked(blocks)

    def _start(self, chunk: bytes) -> bool:
        """Collect the first bytes until a byte order mark is there or ruled out."""
        self._buffer += chunk
        return len(self._buffer) >= len(_BOM) or not _BOM.startswith(self._buffer)

    def _unify(self, chunk: bytes) -> bytes:
        """Make every line end a LF; a CR ends its line at once, and takes a LF after it along."""
        if self._after_cr and chunk:
            chunk = chunk.removeprefix(b"\n")
            self._after_cr = False
        self._after_cr = chunk.endswith(b"\r") or (self._after_cr and not chunk)
        chunk = chunk.replace(b"\r\n", b"\n")
        return chunk.replace(b"\r", b"\n") if b"\r" in chunk else chunk

    def _append(self, chunk: bytes) -> list[ServerSentEvent]:
        """Go on with a buffered rest without looking twice at what was searched before."""
        self._buffer += chunk
        end = self._buffer.rfind(b"\n\n", self._scanned)
        if end < 0:
            return self._checked([])
        blocks = bytes(self._buffer[:end]).split(b"\n\n")
        rest = bytes(self._buffer[end + 2 :])
        self._buffer.clear()
        self._buffer += rest
        return self._checked(blocks)

    def _checked(self, blocks: list[bytes]) -> list[ServerSentEvent]:
        """Give the events of blocks; however chunks are cut, the same one is too large."""
        self._scanned = max(0, len(self._buffer) - 1)
        largest = self._largest
        open_size = len(self._buffer) - self._buffer.endswith(b"\n")  # half of its end, perhaps
        if open_size > largest or max(map(len, blocks), default=0) > largest:
            good = takewhile(lambda block: len(block) <= largest, blocks)
            raise EventTooLargeError(self._events(list(good)))
        return self._events(blocks)

    def _events(self, blocks: list[bytes]) -> list[ServerSentEvent]:
        events: list[ServerSentEvent] = []
        for block in blocks:
            middle = block.find(b"\ndata: ")
            if block.startswith(b"event: ") and block.count(b"\n") == 1 and middle > 0:
                # Nearly every event looks like this.
                events.append((block[7:middle], block[middle + 7 :], None, None))
                continue
            name, data = b"", list[bytes]()
            event_id: bytes | None = None
            retry: int | None = None
            for line in block.split(b"\n"):
                field, _, value = line.partition(b":")
                if value.startswith(b" "):
                    value = value[1:]
                if field == b"data":
                    data.append(value)
                elif field == b"event":
                    name = value
                elif field == b"id" and b"\0" not in value:
                    event_id = value
                elif field == b"retry" and value.isdigit():
                    retry = int(value[:_MOST_DIGITS])
            if data or event_id is not None or retry is not None:
                whole = b"\n".join(data) if data else None
                events.append((name, whole, event_id, retry))
        return events
