"""The fast parser: many lines at once, or none of them.

Some hundred lines are parsed as one array, which takes half the time of parsing each. What the
parser does not see is ruled out here for all of them together: keys that stand twice, whole
numbers that it rounds, and lines that are values only together with their neighbours. Where
anything is in doubt the answer is None, and the lines are read one by one.
"""

from collections.abc import Sequence
from typing import Any

import orjson

_SEAM = 18446744073709551557
"""Parted by a number that stands nowhere in them, lines can't have grown together: only these
digits spell it (a float is no exact neighbour of so large a number), and each line break has one.
"""

_SEAM_TEXT = str(_SEAM).encode()
_BETWEEN = b"," + _SEAM_TEXT + b","

# Digits to "0", all other bytes to a blank.
_DIGITS = bytes(48 if 48 <= code < 58 else 32 for code in range(256))
_LARGE = b"0" * 19
_BEFORE_NUMBERS = b"[:, \t\r\n"
"""What may stand before a number; nothing at all is among them."""


def parse_lines(chunk: bytes, count: int) -> list[Any] | None:
    """The values of `count` lines; None where a line may hold anything but one plain value.

    `chunk` ends without a line feed.
    """
    if _SEAM_TEXT in chunk:
        return None
    return _parsed(b"[" + chunk.replace(b"\n", _BETWEEN) + b"]", chunk, count)


def parse_texts(texts: Sequence[bytes]) -> list[Any] | None:
    """The values of texts, each of any number of lines; None as for lines."""
    joined = b"\n".join(texts)
    if _SEAM_TEXT in joined:
        return None
    return _parsed(b"[" + _BETWEEN.join(texts) + b"]", joined, len(texts))


def _parsed(compact: bytes, chunk: bytes, count: int) -> list[Any] | None:
    # Compact texts are what the writer gives back; then every doubt is settled by one comparison.
    try:
        values: list[Any] = orjson.loads(compact)
        written = orjson.dumps(values)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None  # the second one where it is nested deeper than 254 levels
    if written != compact and not _is_plain(chunk, written):
        return None
    if len(values) != 2 * count - 1 or values[1::2].count(_SEAM) != count - 1:
        return None
    return values[::2]


def parse_line(line: bytes) -> tuple[Any] | None:
    """The value of a line, in a tuple; None where it may hold anything but one plain value."""
    try:
        value = orjson.loads(line)
        written = orjson.dumps(value)
    except (orjson.JSONDecodeError, orjson.JSONEncodeError):
        return None
    return (value,) if written == line or _is_plain(line, written) else None


def _is_plain(text: bytes, written: bytes) -> bool:
    """Whether no member was dropped (it would miss quotes) and no whole number was rounded."""
    if b"\\" in text and b"\\u0022" in text:
        return False
    if text.count(b'"') != written.count(b'"'):
        return False
    # Every fourth byte is enough to see that there is no number of 19 digits.
    return b"0000" not in text[::4].translate(_DIGITS) or not _has_large_number(text)


def _has_large_number(text: bytes) -> bool:
    """Whether 19 digits stand together where a number may begin (or seem to, within a string)."""
    digits = text.translate(_DIGITS)
    at = digits.find(_LARGE)
    while at >= 0:
        before = text[max(0, at - 2) : at].rstrip(b"-")
        if before[-1:] in _BEFORE_NUMBERS:
            return True
        end = digits.find(b" ", at)
        at = digits.find(_LARGE, end) if end >= 0 else -1
    return False
