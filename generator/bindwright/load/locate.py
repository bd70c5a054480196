"""Pointers to lines and columns, computed only when a finding is shown."""

import json
import re
from bisect import bisect_right
from collections.abc import Iterable
from json.decoder import JSONDecoder, scanstring  # type: ignore[attr-defined]
from typing import Any, Literal

from bindwright.diagnostics.origin import parse_pointer
from bindwright.diagnostics.report import Position
from bindwright.load.source import Source

Place = tuple[str, Literal["key", "value"]]

_LINE_FEED = re.compile(r"\n")
_SPACE = re.compile(r"[ \t\n\r]*")

# Numbers are measured, for Python bounds what it converts.
_skip: Any = JSONDecoder(parse_int=len).scan_once  # type: ignore[attr-defined]


def locate(source: Source, places: Iterable[Place]) -> dict[Place, Position]:
    """The position of each place. A member that is not there is found at its nearest ancestor."""
    if source.is_json:
        text = JsonText(source.text)
        return {place: text.position(*place) for place in places}
    from bindwright.load.locate_yaml import YamlText  # PyYAML takes longer to load than all else

    yaml_text = YamlText(source.text)
    return {place: yaml_text.position(*place) for place in places}


def line_starts(text: str) -> list[int]:
    """Where each line of a text starts: only line feeds end one."""
    return [0, *(found.end() for found in _LINE_FEED.finditer(text))]


class JsonText:
    """A JSON text that is walked member by member; each object and array at most once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._members: dict[int, dict[str, tuple[int | None, int]]] = {}
        self._line_starts = line_starts(text)

    def position(self, pointer: str, at: str) -> Position:
        """Where a value, or its key, starts, and how long it is on its first line."""
        text = self._text
        start, end = self.span(parse_pointer(pointer), at)
        starts = self._line_starts
        line = bisect_right(starts, start)
        first_line_end = starts[line] - 1 if line < len(starts) else len(text)
        length = end - start if end <= first_line_end else 1
        return Position(line, start - starts[line - 1] + 1, max(1, length))

    def span(self, tokens: Iterable[str], at: str) -> tuple[int, int]:
        """Where a value, or its key, starts and ends: characters from the start of the text."""
        start = self._after_space(0)
        key_start: int | None = None
        for token in tokens:
            step = self._children(start).get(token)
            if step is None:
                break
            key_start, start = step
        if at == "key" and key_start is not None:
            start = key_start
        try:
            end: int = _skip(self._text, start)[1]
        except (StopIteration, json.JSONDecodeError):
            end = start + 1
        return start, end

    def _children(self, start: int) -> dict[str, tuple[int | None, int]]:
        """Where the keys and values of the container at `start` start; empty for a scalar."""
        found = self._members.get(start)
        if found is None:
            bracket = self._text[start : start + 1]
            found = self._object(start) if bracket == "{" else {}
            found = self._array(start) if bracket == "[" else found
            self._members[start] = found
        return found

    def _object(self, start: int) -> dict[str, tuple[int | None, int]]:
        """Values are skipped at the C scanner's speed; of repeated keys the first counts."""
        text = self._text
        found: dict[str, tuple[int | None, int]] = {}
        here = self._after_space(start + 1)
        while text[here : here + 1] == '"':
            key_start = here
            key, here = scanstring(text, here + 1)
            here = self._after_space(self._after_space(here) + 1)
            found.setdefault(key, (key_start, here))
            here = self._after_space(_skip(text, here)[1])
            here = self._after_space(here + 1)
        return found

    def _array(self, start: int) -> dict[str, tuple[int | None, int]]:
        text = self._text
        found: dict[str, tuple[int | None, int]] = {}
        here = self._after_space(start + 1)
        while text[here : here + 1] not in ("]", ""):
            found[str(len(found))] = None, here
            here = self._after_space(_skip(text, here)[1])
            if text[here : here + 1] != ",":
                break
            here = self._after_space(here + 1)
        return found

    def _after_space(self, start: int) -> int:
        match = _SPACE.match(self._text, start)
        return match.end() if match else start
