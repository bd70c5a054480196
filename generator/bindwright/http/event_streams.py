"""The grammar of streams of server-sent events (HTML, section 9.2.6): reading and writing."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, cast

from bindwright.record import record

DONE = "[DONE]"
"""What many streams send last; it is no value."""

FIELDS = frozenset(("event", "data", "id", "retry", "comment"))
"""The names of lines; a comment has none, but libraries that write events call it so."""

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


PINGS = frozenset(("ping", "heartbeat", "keepalive", "keep-alive"))
"""Names of events that keep connections open, and hold nothing unless a document says so."""


class Form(StrEnum):
    """How a value travels as data: as JSON, as text itself, or as text unless it is JSON."""

    JSON = "json"
    TEXT = "text"
    EITHER = "either"

    def read(self, data: bytes, parse: Callable[[bytes], Any]) -> Any:
        """The value that some data stands for; raises what `parse` raises for what is no JSON."""
        if self is Form.TEXT:
            return data.decode("utf-8", "replace")
        try:
            return parse(data)
        except Exception:
            if self is Form.JSON:
                raise
            return data.decode("utf-8", "replace")

    def is_bare(self, value: Any) -> bool:
        """Whether a value is data as it stands; any other is written as JSON."""
        if self is Form.JSON or not isinstance(value, str):
            return False
        return self is Form.TEXT or self.read(value.encode(errors="replace"), json.loads) == value


@record
class EventKinds:
    """The events of a stream by name, "" for all others, and how the data of each travels.

    One without a name is told by the member `tag` of its data, whose value `tags` maps to a name;
    where that does not help, it is `unnamed`. `done` is the data that says that all is over.
    """

    forms: Mapping[str, Form] = field(default_factory=dict[str, Form])
    tag: str = ""
    tags: Mapping[str, str] = field(default_factory=dict[str, str])
    unnamed: str | None = None
    done: str = DONE

    def is_end(self, data: bytes) -> bool:
        """Whether an event with this data only says that the stream is over."""
        return data.strip() == self.done.encode()

    def which(self, name: str, value: Callable[[], Any]) -> str | None:
        """As which of the known events one is read that has a name, or "", and a value."""
        if name in self.forms:
            return name
        if name or "" in self.forms:
            return "" if "" in self.forms and name not in PINGS else None
        if "message" in self.forms:  # what an event without a name is called (9.2.6)
            return "message"
        found = value() if self.tag else None
        stated = cast("dict[str, Any]", found).get(self.tag) if isinstance(found, dict) else None
        if stated is None:
            return self.unnamed
        return self.tags.get(stated) if isinstance(stated, str) else None

    def read(self, name: str, data: bytes, parse: Callable[[bytes], Any]) -> tuple[str | None, Any]:
        """The event that is meant, and the value of its data; None and None if it is unknown."""
        found = self.which(name, lambda: parse(data))
        return found, None if found is None else self.forms[found].read(data, parse)


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
