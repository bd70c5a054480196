"""A window that moves along a JSON text of any size, and knows where in the file it is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bindwright.record import record
from bindwright.validation.inputs.nesting import Nesting
from bindwright.validation.inputs.streams import Broken

CONTEXT = 256
"""So many bytes of the line before are kept, to show what is wrong in its surroundings."""

_BOM = b"\xef\xbb\xbf"
_SPACE = re.compile(rb"[ \t\r\n]*+")
_CONTINUED = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 that do not begin a character."""


@record
class Place:
    """A place in a file: lines and bytes before it, and the characters before it on its line."""

    line: int = 0
    column: int = 0
    offset: int = 0

    def after(self, text: bytes) -> Place:
        """The place behind a text that starts here."""
        lines = text.count(b"\n")
        last = text[text.rfind(b"\n") + 1 :] if lines else text
        column = len(last) - (0 if last.isascii() else _continued(last))
        return Place(
            line=self.line + lines,
            column=column if lines else self.column + column,
            offset=self.offset + len(text),
        )


def _continued(text: bytes) -> int:
    return len(text) - len(text.translate(None, _CONTINUED))


class Cut(Exception):
    """The file ends too early."""


class Wrong(Exception):
    """The text is no JSON from here on; the message says why."""


class Window:
    """A window of the file that moves on. `here` is where in it the reader is."""

    def __init__(self, blocks: Iterator[bytes]) -> None:
        self.text = b""
        self.here = 0
        self.is_whole = False
        self.broken: Broken | None = None
        self._blocks = blocks
        self._start = Place()
        self._known = 0, self._start
        self._before = b""

    def fill(self, size: int) -> bool:
        """Reads on until so many bytes are ahead; whether they are."""
        missing = size - (len(self.text) - self.here)
        parts: list[bytes] = []
        while missing > 0 and not self.is_whole:
            try:
                block = next(self._blocks, None)
            except Broken as error:
                self.broken, block = error, None
            if block is None:
                self.is_whole = True
            else:
                parts.append(block)
                missing -= len(block)
        if parts:
            self.drop()
            self.text = b"".join((self.text, *parts))
        return missing <= 0

    def more(self) -> bool:
        """Reads on, half as much again as is ahead; whether there was anything."""
        ahead = len(self.text) - self.here
        self.fill(ahead + 1 + ahead // 2)
        return len(self.text) - self.here > ahead

    def drop(self) -> None:
        """Forgets what lies behind."""
        self._start, self._before = self.place(), self.before()
        self._known = 0, self._start
        self.text = self.text[self.here :]
        self.here = 0

    def place(self, at: int | None = None) -> Place:
        """Where in the file the reader is, or another place of the window."""
        at = self.here if at is None else at
        # Counted on from the last place: an archive may be one line, of entries by the thousand.
        known, place = self._known
        if at < known:
            known, place = 0, self._start
        place = place.after(self.text[known:at])
        self._known = at, place
        return place

    def before(self) -> bytes:
        """What stands on the line before the reader, as far as it is kept."""
        behind = self.text[max(0, self.here - CONTEXT) : self.here]
        if self.here < CONTEXT:
            behind = (self._before + behind)[-CONTEXT:]
        return behind[behind.rfind(b"\n") + 1 :]

    def skip_mark(self) -> None:
        """Passes over a byte order mark, which is no character of the first line."""
        self.fill(len(_BOM))
        if self.text.startswith(_BOM):
            self.text = self.text[len(_BOM) :]
            self._start = Place(offset=len(_BOM))
            self._known = 0, self._start

    def peek(self) -> bytes:
        """The next byte that is no white space; none at the end of the file."""
        while True:
            found = _SPACE.match(self.text, self.here)
            self.here = found.end() if found else self.here
            if self.here < len(self.text):
                return self.text[self.here : self.here + 1]
            if not self.more():
                return b""

    def take(self, byte: bytes) -> None:
        """Reads a byte that has to be next.

        Raises:
            Cut, Wrong: it is not.
        """
        found = self.peek()
        if found != byte:
            raise Wrong(f"{byte.decode()!r} was expected") if found else Cut
        self.here += 1

    def skip_value(self, nesting: Nesting | None = None) -> int:
        """Passes over a value without holding it, from where it is followed to; its bytes.

        Raises:
            Cut: the file ends within it.
        """
        nesting = nesting or Nesting()
        size = 0
        while True:
            start = self.here
            self.here, ended = nesting.end(self.text, start, len(self.text))
            size += self.here - start
            if ended:
                return size
            if not self.more():
                raise Cut
