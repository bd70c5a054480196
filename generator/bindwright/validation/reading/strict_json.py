"""JSON as RFC 8259 means it: nothing that two readers could read in two ways.

The fast parsers that go before this one take the last of two equal keys and say little about
places. Here every text that is no JSON value gets one sentence and the byte where it goes wrong.
"""

import json
import math
import re
from typing import Any

MAX_DEPTH = 500
"""Nesting deeper than this is refused: parsers and validators recurse."""

MAX_DIGITS = 4000
"""Whole numbers of more digits are refused: Python bounds what it converts."""

_BOM = b"\xef\xbb\xbf"


class Unreadable(Exception):
    """A text that is no JSON value.

    `offset` counts bytes from the start of the text. `cause` is the message without anything of
    the text, one of few.
    """

    def __init__(self, offset: int, message: str, cause: str = "") -> None:
        super().__init__(message)
        self.offset = offset
        self.message = message
        self.cause = cause or message


def parse(text: bytes) -> Any:
    """The value of a JSON text.

    Raises:
        Unreadable: it is not UTF-8, starts with a byte order mark, is no JSON, repeats a key,
            holds NaN or an infinite number, half a surrogate pair, or is nested too deep.
    """
    if text.startswith(_BOM):
        raise Unreadable(0, "the text starts with a byte order mark, which JSON does not allow")
    try:
        decoded = text.decode()
    except UnicodeDecodeError as error:
        message = f"the byte 0x{text[error.start]:02X} is not UTF-8"
        raise Unreadable(error.start, message, "a byte is not UTF-8") from None
    if not _is_suspicious(decoded):
        try:
            return _DECODER.decode(decoded)
        except (ValueError, RecursionError):
            pass  # the scanner says why, and where
    try:
        _Scanner(decoded).scan()
    except Unreadable as error:
        error.offset = len(decoded[: error.offset].encode())
        raise
    return _DECODER.decode(decoded)


_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")


def _is_suspicious(text: str) -> bool:
    """Whether there may be something wrong that the standard library does not look for."""
    opened = text.count("[") + text.count("{")
    return opened > MAX_DEPTH or _SURROGATE.search(text) is not None


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _refuse(_: str) -> Any:
    raise ValueError


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError
    return value


def _bounded(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError
    return int(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique, parse_constant=_refuse, parse_float=_finite, parse_int=_bounded
)


_SPACE = re.compile(r"[ \t\n\r]*")
_STRING_BODY = re.compile(
    r'"[^"\\\x00-\x1f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\x00-\x1f]*)*'
)
_ESCAPE = re.compile(r"\\u[dD][89abAB]\w\w\\u[dD][c-fC-F]\w\w|\\(?P<half>u[dD][89a-fA-F])|\\.")
"""A surrogate pair, half of one, or any other escape."""
_WHOLE = r"-?(?:0|[1-9][0-9]*)"
_SCALAR = re.compile(
    rf"true|false|null|(?P<float>{_WHOLE}(?:\.[0-9]+(?:[eE][-+]?[0-9]+)?|[eE][-+]?[0-9]+))"
    rf"|(?P<whole>{_WHOLE})"
)
_NO_NUMBER = re.compile(r"NaN|-?Infinity")

_CUT = "the text ends before the value does"


class _Scanner:
    """Walks a text token by token, without recursion, up to the first mistake.

    Raises:
        Unreadable: there is one; its offset counts characters.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._here = 0
        # The keys of each object that is open; None for an array.
        self._open: list[set[str] | None] = []

    def scan(self) -> None:
        """Walks through the whole text."""
        expected, may_end = "value", False
        while True:
            char = self._next()
            if not self._open and expected == ",":
                if char:
                    raise self._wrong("text follows after the end of the value")
                return
            if not char:
                whole = self._text.strip(" \t\r\n")
                raise self._wrong(_CUT if whole else "the text is empty")
            keys = self._open[-1] if self._open else None
            end = "]" if keys is None else "}"
            if may_end and char == end:
                self._open.pop()
                self._here += 1
                expected = ","
            elif expected == ",":
                if char != ",":
                    raise self._wrong(f"',' or '{end}' was expected")
                self._here += 1
                expected, may_end = "value" if keys is None else "key", False
            elif keys is not None and expected == "key":
                self._key(char, keys)
                expected, may_end = "value", False
            elif char in "{[":
                self._enter(char)
                expected, may_end = "key" if char == "{" else "value", True
            else:
                self._scalar(char)
                expected, may_end = ",", True

    def _enter(self, char: str) -> None:
        if len(self._open) == MAX_DEPTH:
            raise self._wrong(f"nested deeper than {MAX_DEPTH} levels")
        self._here += 1
        self._open.append(set() if char == "{" else None)

    def _key(self, char: str, keys: set[str]) -> None:
        start = self._here
        if char != '"':
            raise self._wrong("a key in double quotes was expected")
        self._string()
        key: str = json.loads(self._text[start : self._here])
        if key in keys:
            self._here = start
            cause = "a key stands twice in one object"
            raise self._wrong(cause, f"the key {json.dumps(key)} stands twice in one object")
        keys.add(key)
        colon = self._next()
        if colon != ":":
            raise self._wrong("':' was expected" if colon else _CUT)
        self._here += 1

    def _scalar(self, char: str) -> None:
        if char == '"':
            self._string()
            return
        wrong = _NO_NUMBER.match(self._text, self._here)
        if wrong is not None:
            raise self._wrong(f"{wrong[0]} is no JSON number")
        found = _SCALAR.match(self._text, self._here)
        if found is None:
            raise self._wrong("a value was expected")
        if found["whole"] and len(found[0]) > MAX_DIGITS:
            raise self._wrong(f"a number of more than {MAX_DIGITS:,} digits")
        if found["float"] and math.isinf(float(found[0])):
            raise self._wrong("a number that is too large for a double")
        self._here = found.end()

    def _string(self) -> None:
        start = self._here
        body = _STRING_BODY.match(self._text, start)
        self._here = body.end() if body else start
        stop = self._text[self._here : self._here + 1]
        if stop != '"':
            if not stop:
                raise self._wrong("the text ends inside a string")
            if stop == "\\":
                raise self._wrong("no escape sequence of JSON")
            message = f"the control character U+{ord(stop):04X} stands in a string"
            raise self._wrong("a control character stands in a string", message)
        self._here += 1
        half = _half_pair(self._text, start, self._here)
        if half is not None:
            self._here = half
            raise self._wrong("a surrogate without its other half is no character")

    def _next(self) -> str:
        """The next character that is no white space; none at the end."""
        space = _SPACE.match(self._text, self._here)
        self._here = space.end() if space else self._here
        return self._text[self._here : self._here + 1]

    def _wrong(self, cause: str, message: str = "") -> Unreadable:
        return Unreadable(self._here, message or cause, cause)


def _half_pair(text: str, start: int, end: int) -> int | None:
    """Where a string has an escape for half of a surrogate pair; None where it has none."""
    halves = (one.start() for one in _ESCAPE.finditer(text, start, end) if one["half"])
    return next(halves, None)
