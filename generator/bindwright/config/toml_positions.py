"""Where the keys of a TOML file stand; the parser of the standard library does not say.

The text is walked once, on the error path only. It knows tables, arrays of tables, dotted and
quoted keys and inline tables (TOML 1.0); what it can't make sense of is pointed at through the
nearest table above.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from typing import Literal

from bindwright.diagnostics.origin import parse_pointer
from bindwright.diagnostics.report import Position

Span = tuple[int, int]
_Path = tuple[str, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'|[A-Za-z0-9_-]+')
_DOT = re.compile(r"[ \t]*\.[ \t]*")
_STRING = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\'', re.DOTALL
)
_PLAIN = re.compile(r"[^\s,\]}#][^,\]}#\n]*")


def locate_toml(text: str, pointer: str, at: Literal["key", "value"] = "value") -> Position:
    """The position of a key or value; items of arrays of tables are counted from 0.

    A pointer that leads nowhere is found at the nearest table above, the rest at line 1.
    """
    keys, values = _places(text)
    path = tuple(parse_pointer(pointer))
    wanted = path
    while path:
        # Only what was asked for is shown by its value; something above it by its name.
        span = values.get(path) if at == "value" and path == wanted else None
        span = span or keys.get(path)
        if span is not None:
            return _position(text, span)
        path = path[:-1]
    return Position(1, 1)


def span_of(text: str, pointer: str) -> Span | None:
    """Where a value starts and ends; None where there is none."""
    return _places(text)[1].get(tuple(parse_pointer(pointer)))


def _position(text: str, span: Span) -> Position:
    start, end = span
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", start)
    if line_end != -1:
        end = min(end, line_end)
    return Position(text.count("\n", 0, start) + 1, start - line_start + 1, max(1, end - start))


def _places(text: str) -> tuple[dict[_Path, Span], dict[_Path, Span]]:
    """The spans of all keys and of all values. For a table both are its header."""
    walker = _Walker(text)
    with suppress(_LostError):  # what was found so far is right
        walker.walk()
    return walker.keys, walker.values


class _LostError(Exception):
    """The text is not what the walker expects."""


class _Walker:
    def __init__(self, text: str) -> None:
        self._text = text
        self._counts: dict[_Path, int] = {}
        self.keys: dict[_Path, Span] = {}
        self.values: dict[_Path, Span] = {}

    def walk(self) -> None:
        here = self._skip(_BLANK, 0)
        table: _Path = ()
        while here < len(self._text):
            if self._text[here] == "[":
                table, here = self._header(here)
            else:
                here = self._entry(table, here)
            here = self._skip(_BLANK, here)

    def _header(self, start: int) -> tuple[_Path, int]:
        brackets = 2 if self._text.startswith("[[", start) else 1
        parts, end = self._dotted(self._skip(_SPACE, start + brackets))
        close = self._skip(_SPACE, end)
        if not self._text.startswith("]" * brackets, close):
            raise _LostError
        path: _Path = ()
        for index, (word, _) in enumerate(parts):
            path = (*path, word)
            last = index == len(parts) - 1
            if last and brackets == 2:
                self.keys.setdefault(path, (start, close + 2))
                self._counts[path] = self._counts.get(path, -1) + 1
            if path in self._counts:
                path = (*path, str(self._counts[path]))
        span = (start, close + brackets)
        self.keys[path] = self.values[path] = span
        return path, close + brackets

    def _entry(self, table: _Path, start: int) -> int:
        parts, here = self._dotted(start)
        path = table
        for word, span in parts:
            path = (*path, word)
            self.keys.setdefault(path, span)
        here = self._skip(_SPACE, here)
        if not self._text.startswith("=", here):
            raise _LostError
        begin = self._skip(_SPACE, here + 1)
        end = self._value(path, begin)
        self.values[path] = (begin, end)
        return end

    def _dotted(self, start: int) -> tuple[list[tuple[str, Span]], int]:
        parts: list[tuple[str, Span]] = []
        here = start
        while True:
            found = _KEY.match(self._text, here)
            if found is None:
                raise _LostError
            parts.append((_word(found[0]), found.span()))
            dot = _DOT.match(self._text, found.end())
            if dot is None:
                return parts, found.end()
            here = dot.end()

    def _value(self, path: _Path, start: int) -> int:
        """The end of the value that starts here; inline tables give places of their own."""
        first = self._text[start : start + 1]
        if first == "{":
            return self._items(start, "}", lambda here, _: self._entry(path, here))
        if first == "[":
            return self._items(start, "]", lambda here, i: self._item((*path, str(i)), here))
        found = (_STRING if first in ('"', "'") else _PLAIN).match(self._text, start)
        if found is None:
            raise _LostError
        return start + len(found[0].rstrip())

    def _item(self, path: _Path, start: int) -> int:
        end = self._value(path, start)
        self.keys[path] = self.values[path] = (start, end)
        return end

    def _items(self, start: int, close: str, read: Callable[[int, int], int]) -> int:
        here = self._skip(_BLANK, start + 1)
        for index in range(1_000_000):  # far beyond any configuration: no text makes it endless
            if self._text.startswith(close, here):
                return here + 1
            here = self._skip(_BLANK, read(here, index))
            if self._text.startswith(",", here):
                here = self._skip(_BLANK, here + 1)
        raise _LostError

    def _skip(self, pattern: re.Pattern[str], start: int) -> int:
        found = pattern.match(self._text, start)
        return found.end() if found else start


def _word(key: str) -> str:
    """A key without its quotes and escapes."""
    if key.startswith("'"):
        return key[1:-1]
    if not key.startswith('"'):
        return key
    import tomllib

    try:
        return str(tomllib.loads(f"key = {key}")["key"])
    except tomllib.TOMLDecodeError:
        return key[1:-1]
