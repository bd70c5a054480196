"""The grammar of streams of server-sent events (HTML, section 9.2.6): reading and writing."""

import re
from collections.abc import Iterator

from bindwright.record import record

DONE = "[DONE]"
"""What many streams send last; it is no value."""

_BREAK = re.compile(r"\r\n|\r|\n")
"""What ends a line."""


@record
class Piece:
    """The text of one `data:` line: its line, column and byte, counted from where reading began."""

    line: int
    column: int
    offset: int
    text: bytes


@record
class SentEvent:
    """An event as the grammar gives it: its name ("" where it has none), its id, and its data."""

    name: str
    pieces: tuple[Piece, ...]
    id: str | None = None

    @property
    def data(self) -> bytes:
        """The data: its lines, with line feeds between them."""
        return b"\n".join(one.text for one in self.pieces)

    @property
    def is_end(self) -> bool:
        """Whether it only says that the stream is over."""
        return self.data.strip() == DONE.encode()


class EventReader:
    """Takes a stream line by line."""

    def __init__(self) -> None:
        self._name = ""
        self._id: str | None = None
        self._pieces: list[Piece] = []

    @property
    def size(self) -> int:
        """The bytes of data of the event that is not complete yet."""
        return sum(len(one.text) for one in self._pieces)

    def line(self, line: bytes, number: int, offset: int) -> SentEvent | None:
        """The event that a line completes; `number` counts from 1, `offset` is its first byte."""
        if not line:
            return self.end()
        if number == 1 and offset == 0:
            line = line.removeprefix(b"\xef\xbb\xbf")
        name, _, value = line.partition(b":")
        start = len(name) + 1
        if value.startswith(b" "):
            value, start = value[1:], start + 1
        if name == b"data":
            piece = Piece(line=number, column=start + 1, offset=offset + start, text=value)
            self._pieces.append(piece)
        elif name == b"event":
            self._name = value.decode("utf-8", "replace")
        elif name == b"id":
            self._id = value.decode("utf-8", "replace")
        return None

    def end(self) -> SentEvent | None:
        """The event so far; None where it has no data."""
        pieces, name, event_id = tuple(self._pieces), self._name, self._id
        self._pieces.clear()
        self._name, self._id = "", None
        return SentEvent(name=name, pieces=pieces, id=event_id) if pieces else None


def read_events(content: bytes) -> Iterator[SentEvent]:
    """The events of a whole stream. One that no empty line ends counts as well."""
    reader = EventReader()
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    for number, line in enumerate([*lines, b""], 1):
        event = reader.line(line, number, 0)
        if event is not None:
            yield event


def write_event(
    data: str, name: str = "", event_id: str | None = None, retry: int | None = None
) -> bytes:
    """An event as it travels; names and ids have no line breaks, nor an id the character NUL."""
    lines = [f"event: {_one_line(name)}"] if name else []
    lines += [f"id: {_one_line(event_id)}"] if event_id is not None else []
    lines += [f"retry: {retry}"] if retry is not None else []
    lines += [f"data: {line}" for line in _BREAK.split(data)]
    return ("\n".join(lines) + "\n\n").encode(errors="replace")


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text).replace("\0", " ")
