"""Paths with variables in them, and what would make them lead elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping

_VARIABLE = re.compile(r"\{[^{}]*\}")
_DOT = r"(?:\.|%(?:25)*2e)"
_SLASH = r"(?:/|\\|%(?:25)*(?:2f|5c))"
_CLIMBING = re.compile(
    rf"(?:^|/){_DOT}{{1,2}}(?=$|[/;])|(?:^|{_SLASH}){_DOT}{{2}}(?=$|;|%(?:25)*3b|{_SLASH})",
    re.IGNORECASE,
)


def count_dot_segments(path: str) -> int:
    """Count the segments that are removed, with the one before (RFC 3986 §5.2.4), or may be.

    Some servers decode dots and slashes first, and some cut parameters off behind a semicolon.
    """
    return len(_CLIMBING.findall(path))


class PathTemplate:
    """The path of an operation, with `{name}` for each variable."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._own_dots = count_dot_segments(_VARIABLE.sub("x", text))

    def fill(self, texts: Mapping[str, str]) -> str:
        """Put texts in, each encoded as it is sent.

        Raises:
            ValueError: A segment comes out as `.` or `..`, which leads to another path.
        """
        path = self._text
        for name, text in texts.items():
            path = path.replace(f"{{{name}}}", text)
        if texts and count_dot_segments(path) > self._own_dots:
            raise ValueError(
                f"the path parameter{'s' * (len(texts) > 1)} {', '.join(map(repr, texts))} would"
                " make a segment '.' or '..', which leads to another path"
            )
        return path
