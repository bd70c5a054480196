"""What the document says to people, as the text of docstrings: wrapped, never changed."""

import datetime
import re
import textwrap
from collections.abc import Iterable

from bindwright.ir.types import Docs, Lifecycle

__all__ = ["WIDTH", "describe", "lifecycle_sentence", "sections", "wrap"]

WIDTH = 100
"""The line length of generated code."""

_LIST_ITEM = re.compile(r"(\s*(?:[*+-]|\d+[.)])\s+)")
_ENTRY = re.compile(r"(    )(?=[A-Za-z_]\w*: )")
_FENCE = re.compile(r"\s*(?:```|~~~)")


def describe(docs: Docs, *more: str | None, fallback: str = "") -> str:
    """A description with paragraphs added; the title, or `fallback`, where there is none."""
    main = docs.description or docs.title or fallback
    return "\n\n".join(part for part in (main, *more) if part)


def lifecycle_sentence(lifecycle: Lifecycle | None, deprecated: bool) -> str | None:
    """What people are told of something deprecated."""
    if lifecycle is None:
        return "Deprecated." if deprecated else None
    if lifecycle.status == "active":
        return None
    retired = lifecycle.status == "retired"
    parts: list[str] = []
    if lifecycle.end_of_life:
        verb = "Reached" if retired else "Will reach"
        parts.append(f"{verb} end-of-life on {_long_date(lifecycle.end_of_life)}.")
    if lifecycle.reason:
        parts.append(f"{lifecycle.reason.rstrip('.')}.")
    if lifecycle.replacement:
        parts.append(f"Please migrate to {lifecycle.replacement}.")
    if lifecycle.link:
        parts.append(f"Visit {lifecycle.link} for more information.")
    head = "Retired" if retired else "Deprecated"
    return f"{head}: {' '.join(parts)}" if parts else f"{head}."


_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _long_date(day: datetime.date) -> str:
    """A date as people write it, in no locale but English: `April 20th, 2026`."""
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{_MONTHS[day.month - 1]} {day.day}{ending}, {day.year}"


def wrap(text: str, indent: int = 0) -> str:
    """Lines that are too long for `indent` columns less than the width are broken at blanks.

    Lines that fit stay as they are, and so does code; Markdown reads the result as before.
    """
    width = max(40, WIDTH - indent)
    lines: list[str] = []
    in_code = False
    for line in text.expandtabs(4).splitlines():
        line = line.rstrip()
        if _FENCE.match(line):
            in_code = not in_code
        if len(line) <= width or in_code or line.startswith("|"):
            lines.append(line)
            continue
        item = _LIST_ITEM.match(line)
        entry = _ENTRY.match(line)
        space = line[: len(line) - len(line.lstrip())]
        hanging = " " * len(item[1]) if item else space + "    " if entry else space
        lines += textwrap.wrap(
            line,
            width,
            subsequent_indent=hanging,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(lines).strip("\n")


def sections(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """A section of a docstring: a title, and an entry for each name, indented below it."""
    entries = [f"    {name}: " + text.replace("\n", "\n        ") for name, text in rows]
    lines = [line.rstrip() for entry in entries for line in entry.split("\n")]
    return "\n".join([f"{title}:", *lines])
