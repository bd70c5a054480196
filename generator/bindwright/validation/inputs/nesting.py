"""Where a JSON value ends, found without parsing it and in pieces of any size."""

from __future__ import annotations

import re

_TOKEN = re.compile(rb'"(?:[^"\\]++|\\.)*+("?)|[{}\[\]]', re.DOTALL)
_STRING_REST = re.compile(rb'(?:[^"\\]++|\\.)*+', re.DOTALL)
_SCALAR = re.compile(rb"[^,\[\]{}:\" \t\r\n]*+")
_OPEN = (0x5B, 0x7B)


class Nesting:
    """Follows one value from its first byte on. What stands in it need not be JSON."""

    def __init__(self) -> None:
        self._depth = 0
        self._in_string = False
        self._in_scalar = False
        self._begun = False

    def end(self, text: bytes, at: int, limit: int) -> tuple[int, bool]:
        """How far the value goes in `text[at:limit]`, and whether it ends there.

        If it does not, `at` of the next call is where this one stopped. A number or a word that
        reaches the limit may go on.
        """
        if not self._begun and at < limit:
            self._begun = True
            self._in_scalar = text[at] not in b'{["'
        if self._in_scalar:
            found = _SCALAR.match(text, at, limit)
            end = found.end() if found else at
            return end, end < limit
        if self._in_string:
            at, closed = self._string_rest(text, at, limit)
            if not closed or not self._depth:
                return at, closed
        for token in _TOKEN.finditer(text, at, limit):
            first = text[token.start()]
            if first == 0x22:
                if not token[1]:
                    self._in_string = True
                    return token.end(), False
                if not self._depth:
                    return token.end(), True
            elif first in _OPEN:
                self._depth += 1
            else:
                self._depth -= 1
                if self._depth <= 0:
                    return token.end(), True
        return limit, False

    def _string_rest(self, text: bytes, at: int, limit: int) -> tuple[int, bool]:
        found = _STRING_REST.match(text, at, limit)
        at = found.end() if found else at
        closed = at < limit and text[at] == 0x22
        self._in_string = not closed
        return at + closed, closed
