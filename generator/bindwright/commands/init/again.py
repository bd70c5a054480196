"""Written again: what was changed by hand since is kept, and told.

The report ends with the files as they were written. So the next run knows what was changed by hand
(the file against that) and what is new (that against what would be written now); line by line
both are brought together, and where both changed the same lines, those of the hand stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from bindwright.record import record

_HEADING = "## As written"
_TOLD = """\
The next `bindwright init --from` holds the files against this: what was changed by hand is kept.
"""


def as_written(files: Mapping[str, str]) -> str:
    """The end of the report: the files themselves."""
    longest = max(
        (len(one) for text in files.values() for one in re.findall("~+", text)), default=0
    )
    fence = "~" * max(4, longest + 1)
    blocks = (f"{fence} {name}\n{text}{fence}\n" for name, text in files.items())
    return f"{_HEADING}\n\n{_TOLD}\n" + "\n".join(blocks)


def read_written(report: str) -> dict[str, str]:
    """The files that a report ends with; nothing where it is another text."""
    _, found, end = report.partition(f"{_HEADING}\n")
    pattern = re.compile(r"^(~{4,}) ([^\n]+)\n(.*?)^\1\n", re.MULTILINE | re.DOTALL)
    return {one[2]: one[3] for one in pattern.finditer(end)} if found else {}


@record
class Merged:
    """A file brought together; `kept` are the lines of the hand that stood in the way."""

    text: str
    kept: tuple[str, ...]


def merge(written: str, hand: str, new: str) -> Merged:
    """What stands in the file (`hand`) with what became new since it was `written`."""
    before, mine, after = (one.splitlines(keepends=True) for one in (written, hand, new))
    where = _unchanged(before, mine)
    edits: list[tuple[int, int, list[str]]] = []
    kept: list[str] = []
    for start, end, lines in _edits(before, after):
        place = _place(where, start, end)
        if place is not None:
            edits.append((place, place + end - start, lines))
        else:
            kept += (one.strip() for one in lines if one not in mine)
    for begin, stop, text in reversed(edits):
        mine[begin:stop] = text
    return Merged(text="".join(mine), kept=tuple(filter(None, kept)))


def _edits(before: list[str], after: list[str]) -> Iterator[tuple[int, int, list[str]]]:
    """The lines that others stand in for; each by itself where as many come as go."""
    for tag, start, end, low, high in SequenceMatcher(None, before, after, False).get_opcodes():
        if tag == "replace" and end - start == high - low:
            yield from ((start + i, start + i + 1, [after[low + i]]) for i in range(end - start))
        elif tag != "equal":
            yield start, end, after[low:high]


def _place(where: Mapping[int, int], start: int, end: int) -> int | None:
    """Where lines stand that are replaced, all as they were; or the gap that others go to."""
    if start == end:
        return (
            where[start - 1] + 1 if start - 1 in where else where.get(start, None if start else 0)
        )
    first = where.get(start)
    whole = first is not None and all(
        where.get(one) == first + one - start for one in range(start, end)
    )
    return first if whole else None


def _unchanged(before: list[str], mine: list[str]) -> dict[int, int]:
    """The lines that were left as they were written, and where they stand now."""
    blocks = SequenceMatcher(None, before, mine, False).get_matching_blocks()
    return {start + one: now + one for start, now, size in blocks for one in range(size)}
