"""Strings made from a schema: by format, by pattern, or plain words of the right length."""

from __future__ import annotations

import re
import uuid
from random import Random
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from bindwright.schema.formats import encoded
from bindwright.schema.patterns import finds, spelled

_WORDS = ("lorem", "ipsum", "dolor", "sit", "amet", "magna", "aliqua", "tempor", "veniam", "quis")

_PRINTABLE = [chr(code) for code in range(32, 127)]


def text_for(flat: dict[str, Any], random: Random) -> str:
    """A string for a schema whose type is string; lengths count code points."""
    pattern, form = flat.get("pattern"), flat.get("format")
    least, most = int(flat.get("minLength", 0)), flat.get("maxLength")
    encoding = flat.get("contentEncoding")
    if form is None and isinstance(encoding, str):
        form = "byte"
    shaped = _of_format(form, random, encoding) if isinstance(form, str) else None
    if shaped is not None and not (least <= len(shaped) and (most is None or len(shaped) <= most)):
        shaped = None
    if isinstance(pattern, str):
        if shaped is not None and finds(pattern, shaped):
            return shaped
        made = _from_pattern(pattern, random, least)
        if made is not None:
            return made
    if shaped is not None:
        return shaped
    return _plain(random, least, int(most) if most is not None else None)


def _plain(random: Random, least: int, most: int | None) -> str:
    text = random.choice(_WORDS)
    while len(text) < least:
        text += " " + random.choice(_WORDS)
    if most is not None and len(text) > most:
        text = text[:most]
    # A cut may leave a space at the end, which some servers would strip.
    return text[:-1] + "x" if text.endswith(" ") else text


def _of_format(form: str, random: Random, encoding: str | None) -> str | None:
    """A value of a format of JSON Schema or OpenAPI; None for others."""
    day, month, hour = random.randint(1, 28), random.randint(1, 12), random.randint(0, 23)
    date = f"2026-{month:02d}-{day:02d}"
    word = random.choice(_WORDS)
    number = random.randint(1, 254)
    if form == "uuid":
        return str(uuid.UUID(int=random.getrandbits(128), version=4))
    made = {
        "date-time": f"{date}T{hour:02d}:{day:02d}:00Z",
        "date": date,
        "time": f"{hour:02d}:{day:02d}:00Z",
        "duration": f"P{day}D",
        **dict.fromkeys(("email", "idn-email"), f"{word}@example.com"),
        **dict.fromkeys(("hostname", "idn-hostname"), f"{word}.example.com"),
        "ipv4": f"192.0.2.{number}",
        "ipv6": f"2001:db8::{number:x}",
        **dict.fromkeys(("uri", "url", "iri"), f"https://example.com/{word}"),
        **dict.fromkeys(("uri-reference", "iri-reference", "json-pointer"), f"/{word}"),
        **dict.fromkeys(("byte", "base64"), encoded(encoding or "base64", word.encode())),
        "uri-template": f"/{word}/{{id}}",
        "relative-json-pointer": f"0/{word}",
        "regex": f"^{word}$",
        **dict.fromkeys(("decimal", "int64", "int32", "float", "double"), str(number)),
    }
    return made.get(form)


def _from_pattern(pattern: str, random: Random, least: int) -> str | None:
    """A string that a regular expression finds; None for what Python's parser does not know."""
    try:
        tree = parser.parse(spelled(pattern), re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None
    for extra in (0, least, 2 * least):
        made = _Writer(random, extra).write(tree)
        if made is not None and len(made) >= least:
            return made
    return made


_MOST_STEPS = 100_000
"""A string that takes more steps is not written: repeats within repeats multiply."""


class _Writer:
    """Writes a string along the parse tree of a regular expression."""

    def __init__(self, random: Random, extra: int) -> None:
        self._random = random
        self._extra = extra
        self._groups: dict[int, str] = {}
        self._left = _MOST_STEPS

    def write(self, tree: Any) -> str | None:
        parts = [self._one(code, value) for code, value in tree]
        return None if None in parts else "".join(part or "" for part in parts)

    def _one(self, code: Any, value: Any) -> str | None:
        self._left -= 1
        if self._left < 0:
            return None
        match code:
            case codes.LITERAL:
                return chr(value)
            case codes.NOT_LITERAL:
                return "x" if value != ord("x") else "y"
            case codes.ANY:
                return self._random.choice("abcdefgh")
            case codes.IN:
                return self._of_class(value)
            case codes.BRANCH:
                return self.write(self._random.choice(value[1]))
            case codes.SUBPATTERN:
                written = self.write(value[3])
                if value[0] is not None and written is not None:
                    self._groups[value[0]] = written
                return written
            case codes.MAX_REPEAT | codes.MIN_REPEAT | codes.POSSESSIVE_REPEAT:
                return self._repeated(*value)
            case codes.GROUPREF:
                return self._groups.get(value)
            case codes.AT | codes.ASSERT | codes.ASSERT_NOT:
                # Anchors add nothing; whether a look-around holds is seen when all is checked.
                return ""
            case _:
                return None

    def _repeated(self, least: int, most: Any, tree: Any) -> str | None:
        most = least + 3 if most is codes.MAXREPEAT else int(most)
        count = self._random.randint(least, max(least, min(most, least + 3)))
        count = max(count, min(self._extra, most if most > least + 3 else least + self._extra))
        parts = [self.write(tree) for _ in range(min(count, 5000))]
        return None if None in parts else "".join(part or "" for part in parts)

    def _of_class(self, items: Any) -> str | None:
        negated = bool(items) and items[0][0] is codes.NEGATE
        listed = [one for code, value in items for one in _characters(code, value)]
        if negated:
            listed = [one for one in _PRINTABLE if one not in set(listed)] or ["é"]
            alphanumeric = [one for one in listed if one.isalnum()]
            listed = alphanumeric or listed
        return self._random.choice(listed) if listed else None


def _characters(code: Any, value: Any) -> list[str]:
    if code is codes.LITERAL:
        return [chr(value)]
    if code is codes.RANGE:
        return [chr(one) for one in range(value[0], min(value[1], value[0] + 200) + 1)]
    if code is codes.CATEGORY:
        test = _CATEGORIES.get(value)
        return [one for one in _PRINTABLE if test and re.match(test, one)]
    return []


_CATEGORIES = {
    codes.CATEGORY_DIGIT: r"\d",
    codes.CATEGORY_NOT_DIGIT: r"[a-z]",
    codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_WORD: r"[ -]",
    codes.CATEGORY_SPACE: r"\s",
    codes.CATEGORY_NOT_SPACE: r"[A-Za-z0-9]",
}
