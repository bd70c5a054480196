"""The value between `render` and `write`: one file, still in memory."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """One rendered file.

    `path` is POSIX and relative to the output directory. `text` has `\\n` line ends and is written
    as UTF-8. `verbatim` marks copies (the runtime modules): they are never formatted.
    `template` is the path of the user's own template that the text comes from, if it does.
    """

    path: str
    text: str
    verbatim: bool = False
    template: str = ""
