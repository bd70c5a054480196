"""The entries of an HTTP archive (HAR 1.2), read as a stream: an archive may be of any size.

Entries are parsed many at a time. Where they end is guessed, by the text that stands between the
first two, and the parser says whether the guess was right: what is a list of values with a bracket
on each side is one. Only where it was not is the text followed byte by byte, and there a bad
entry is told apart from the good ones around it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import orjson

from bindwright.record import record
from bindwright.validation.inputs.nesting import Nesting
from bindwright.validation.inputs.window import CONTEXT, Cut, Place, Window, Wrong

BATCH = 256 * 1024
"""So many bytes of entries are parsed together."""

_MOST_GUESSES = 8
"""A bad entry may seem to reach to the end of the file: it is followed across so many others."""

_HEAD = re.compile(rb'\{[ \t\r\n]*"[^"\\]{1,200}"[ \t\r\n]*:')
_NEXT = re.compile(rb',[ \t\r\n]*\{[ \t\r\n]*"startedDateTime"[ \t\r\n]*:')


@record
class Entries:
    """Entries that follow each other: their values, the text, and where it starts.

    `first` is the index of the first one; `before` and `behind` are what
    stands around the text.
    """

    values: list[Any]
    text: bytes
    first: int
    place: Place
    before: bytes
    behind: bytes


@record
class BadEntry:
    """What can't be read, and why. `index` is that of the entry, None where it is not one of them.

    `cause` is the message without anything of the file; `text` begins at the place and goes on for
    the rest of the line at most.
    """

    message: str
    cause: str
    place: Place
    index: int | None = None
    text: bytes = b""


class _Lost(Exception):
    """Nobody knows where the next entry is."""


class EntryReader:
    """Gives the entries of an archive, in order, and what can't be read of it.

    `limit` is the size of an entry, in bytes, above which it is passed over.
    """

    def __init__(self, blocks: Iterator[bytes], limit: int) -> None:
        self._buffer = Window(blocks)
        self._limit = limit
        self._batch = min(BATCH, limit)
        self._index = 0
        self._between = b""
        self._alone_until = 0  # the byte up to which entries are not parsed together
        self._has_entries = False
        self._in_entry = False
        self._is_lost = False

    def __iter__(self) -> Iterator[Entries | BadEntry]:
        buffer = self._buffer
        buffer.skip_mark()
        try:
            yield from self._members(0)
            if buffer.peek():
                raise Wrong("text follows after the end of the archive")
            if not self._has_entries:
                message = "the file is no HAR: there is no array at /log/entries"
                yield BadEntry(message=message, cause=message, place=Place())
        except Wrong as wrong:
            message = f"the archive can't be read on: {wrong}"
            yield self._bad(message, message, None)
        except Cut:
            yield self._cut()
        except _Lost:
            pass  # it was told

    def _cut(self) -> BadEntry:
        buffer = self._buffer
        place = buffer.place(len(buffer.text))
        if buffer.broken:
            return BadEntry(message=buffer.broken.message, cause=buffer.broken.cause, place=place)
        cause = "the archive is cut off"
        message = f"{cause} before its entries"
        if self._has_entries:
            where = "within entry" if self._in_entry else "before entry"
            message = f"{cause} {where} {self._index} (counted from 0)"
        return BadEntry(message=message, cause=cause, place=place)

    def _bad(self, message: str, cause: str, index: int | None) -> BadEntry:
        buffer = self._buffer
        text = buffer.text[buffer.here : buffer.here + CONTEXT]
        return BadEntry(message=message, cause=cause, place=buffer.place(), index=index, text=text)

    # Around the entries

    def _members(self, depth: int) -> Iterator[Entries | BadEntry]:
        """The members of the archive (depth 0) or of its log (1), in any order."""
        buffer = self._buffer
        if buffer.peek() not in (b"{", b""):
            buffer.skip_value()
            return
        buffer.take(b"{")
        while buffer.peek() != b"}":
            key = self._key()
            buffer.take(b":")
            if depth == 0 and key == "log":
                yield from self._members(1)
            elif depth == 1 and key == "entries" and buffer.peek() == b"[":
                yield from self._array()
            elif buffer.peek():
                buffer.skip_value()
            if buffer.peek() != b"}":
                buffer.take(b",")
        buffer.here += 1

    def _key(self) -> str:
        buffer = self._buffer
        if buffer.peek() not in (b'"', b""):
            raise Wrong("a key in double quotes was expected")
        start, nesting = buffer.here, Nesting()
        end, ended = nesting.end(buffer.text, start, len(buffer.text))
        while not ended:
            length = end - start
            if length > self._limit:
                raise Wrong(f"a key is longer than {self._limit:,} bytes")
            if not buffer.more():
                raise Cut
            start = buffer.here
            end, ended = nesting.end(buffer.text, start + length, len(buffer.text))
        buffer.here = end
        try:
            return str(json.loads(buffer.text[start:end], strict=False))
        except ValueError:
            return ""

    # The entries

    def _array(self) -> Iterator[Entries | BadEntry]:
        buffer = self._buffer
        buffer.take(b"[")
        self._has_entries = True
        if buffer.peek() == b"]":
            buffer.here += 1
            return
        while True:
            batch = self._guessed()
            if batch is not None:
                yield batch
                continue
            yield self._entry()
            self._in_entry = False
            if self._is_lost:
                raise _Lost
            found = buffer.peek()
            if found == b"]":
                buffer.here += 1
                return
            if found not in (b",", b""):
                yield self._stray()
            buffer.take(b",")
            self._learn()

    def _guessed(self) -> Entries | None:
        """All entries that are ahead, if that is where they end."""
        buffer, between = self._buffer, self._between
        if not between or buffer.place().offset < self._alone_until:
            return None
        buffer.fill(self._batch)
        # What is ahead may be more: it was read to look at another entry.
        last = buffer.text.rfind(between, buffer.here, buffer.here + self._batch)
        if last < 0:
            return None
        text = buffer.text[buffer.here : last]
        try:
            values: list[Any] = orjson.loads(b"[" + text + b"]")
        except orjson.JSONDecodeError:
            self._alone_until = buffer.place().offset + last - buffer.here
            return None
        found = self._made(values, text)
        buffer.here = last + len(between) - len(_head(between))
        return found

    def _made(self, values: list[Any], text: bytes) -> Entries:
        buffer = self._buffer
        end = buffer.here + len(text)
        found = Entries(
            values=values, text=text, first=self._index, place=buffer.place(),
            before=buffer.before(), behind=buffer.text[end : end + CONTEXT],
        )  # fmt: skip
        self._index += len(values)
        return found

    def _learn(self) -> None:
        """Notes what stands between the last entry and the next one, if they are objects."""
        buffer = self._buffer
        buffer.peek()
        buffer.fill(CONTEXT)
        head = _HEAD.match(buffer.text, buffer.here)
        comma = buffer.text.rfind(b",", 0, buffer.here)
        if head is not None and comma >= 0 and buffer.here - comma < CONTEXT:
            self._between = buffer.text[comma : head.end()]

    def _entry(self) -> Entries | BadEntry:
        """The next entry alone."""
        buffer = self._buffer
        if not buffer.peek():
            raise Cut
        self._in_entry = True
        nesting, length = Nesting(), 0
        while True:
            start = buffer.here
            limit = self._horizon(start + length)
            end, ended = nesting.end(buffer.text, start + length, limit)
            length = end - start
            if ended:
                if length > self._limit:
                    return self._passed_over(nesting, length, ended=True)
                return self._parsed(buffer.text[start:end])
            if limit < len(buffer.text):
                return self._given_up()
            if length > self._limit:
                return self._passed_over(nesting, length, ended=False)
            if not buffer.more():
                if self._next_guess() < 0:
                    raise Cut
                return self._given_up()

    def _horizon(self, at: int) -> int:
        """How far an entry is followed before it is given up: across so many that seem to begin."""
        text, end = self._buffer.text, self._buffer.here
        if not self._between:
            return len(text)
        for _ in range(_MOST_GUESSES):
            end = text.find(self._between, end + 1)
            if end < 0:
                return len(text)
        return max(at, end)

    def _parsed(self, text: bytes) -> Entries | BadEntry:
        buffer = self._buffer
        try:
            value: Any = orjson.loads(text)
        except orjson.JSONDecodeError:
            # Scripts that were loaded have halves of surrogate pairs; only bodies are at issue.
            try:
                value = json.loads(text)
            except (ValueError, RecursionError):
                return self._given_up(len(text))
        found = self._made([value], text)
        buffer.here += len(text)
        return found

    def _next_guess(self, *, look_on: bool = True) -> int:
        """The comma before the next entry, as it seems; -1 where none seems to follow.

        With `look_on` also behind what was read so far.
        """
        buffer, between = self._buffer, self._between
        while True:
            text = buffer.text
            found = None if between else _NEXT.search(text, buffer.here)
            at = text.find(between, buffer.here) if between else found.start() if found else -1
            ahead = len(text) - buffer.here
            if at >= 0 or not look_on or ahead > self._limit or not buffer.more():
                return at

    def _given_up(self, length: int | None = None) -> BadEntry:
        """An entry that is none: the next one is where the next one seems to begin."""
        buffer = self._buffer
        cause = "the entry is no JSON that can be read"
        bad = self._bad(cause, cause, self._index)
        self._index += 1
        guess = self._next_guess(look_on=length is None)
        if length is not None:
            own = buffer.here + length
            buffer.here = min(own, guess) if guess >= 0 else own
            if guess < 0 and buffer.peek() == b"]":
                return bad
            guess = self._next_guess()
        if guess < 0:
            self._is_lost = True
            return replace(bad, message=f"{cause}, and nothing behind it can be read")
        buffer.here = guess
        return bad

    def _stray(self) -> BadEntry:
        """What stands behind an entry and is no comma: the next entry is where one seems to be."""
        buffer = self._buffer
        guess = self._next_guess()
        if guess < 0:
            raise Wrong("',' or ']' was expected")
        cause = "',' or ']' was expected behind an entry"
        bad = self._bad(cause, cause, None)
        buffer.here = guess
        return bad

    def _passed_over(self, nesting: Nesting, length: int, *, ended: bool) -> BadEntry:
        """An entry that is too large: not held, and no more than measured."""
        buffer = self._buffer
        place, text = buffer.place(), buffer.text[buffer.here : buffer.here + CONTEXT]
        if not ended and self._next_guess(look_on=False) >= 0:
            return self._given_up()
        buffer.here += length
        if not ended:
            length += buffer.skip_value(nesting)
        most = f"{self._limit:,} bytes"
        cause = f"a record is larger than {most}"
        message = f"the record has {length:,} bytes and is larger than {most}"
        self._index += 1
        return BadEntry(
            message=message, cause=cause, place=place, index=self._index - 1, text=text
        )  # fmt: skip


def _head(between: bytes) -> bytes:
    """The beginning of an entry in the text that stands between two, from the comma on."""
    return between[between.index(b"{") :]
