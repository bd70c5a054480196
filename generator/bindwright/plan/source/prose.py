"""What the document says to people, as the text of docstrings: wrapped, never changed."""

import datetime
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from bindwright.ir.constraints import Constraints
from bindwright.ir.types import NO_DEFAULT, Docs, Lifecycle
from bindwright.visible import is_visible

WIDTH = 100
"""The line length of generated code."""

_LIST_ITEM = re.compile(r"(\s*(?:[*+-]|\d+[.)])\s+)")
_ENTRY = re.compile(r"(    )(?=[A-Za-z_]\w*: )")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_ALONE = re.compile(r"\s*(?:[|#>]|\[[^]]+\]: |[=-]+$|[*_-]{3,}$|$)")
"""Lines that no paragraph goes on with: tables, headings, quotes, links, rules, blank ones."""


def code_span(text: str) -> str:
    """Text inside back-ticks, on one line."""
    return "`" + " ".join(text.replace("`", "'").split()) + "`"


def bars_escaped(text: str) -> str:
    """Text whose bars end no cell of a table (GitHub Flavored Markdown, section 4.10)."""
    return re.sub(r"\\*\|", r"\\|", text)


def describe(docs: Docs, *more: str | None, fallback: str = "", name: str = "") -> str:
    """A description with paragraphs added; the title, or `fallback`, where there is none.

    A title that is the `name` over again says nothing.
    """
    title = None if docs.title and says_no_more(docs.title, name) else docs.title
    main = docs.description or title or fallback
    return "\n\n".join(part for part in (main, *more) if part)


def says_no_more(text: str, name: str) -> bool:
    """Whether a text is a name over again."""
    return _letters(text) == _letters(name)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).lower()


def paragraph(*sentences: str | None) -> str:
    """Sentences in one paragraph; those that are None are not there."""
    return " ".join(filter(None, sentences))


_LONGEST_VALUE = 72
"""Characters of a default or an example that still stand in a sentence."""


def checks_in_words(asked: Constraints, told: str, *, is_text: bool) -> str | None:
    """What is checked of a value, in plain words, but for what the description says already."""
    parts = [
        _range(asked.minimum, asked.maximum, "", told),
        _worded("More than {}", asked.exclusive_minimum, told),
        _worded("Less than {}", asked.exclusive_maximum, told),
        _worded("A multiple of {}", asked.multiple_of, told),
        _range(asked.min_length, asked.max_length, " characters", told) if is_text else None,
        _worded("Matches `{}`", asked.pattern, told) if is_text else None,
        _range(asked.min_items, asked.max_items, " items", told),
        "Items differ from each other" if asked.unique_items else None,
        _range(asked.min_properties, asked.max_properties, " members", told),
    ]
    return " ".join(f"{part}." for part in parts if part) or None


def _range(least: float | None, most: float | None, unit: str, told: str) -> str | None:
    least = None if unit and not least else least
    if least is None or most is None:
        one = least if most is None else most
        unit = unit.removesuffix("s") if one == 1 else unit
        return _worded(f"At {'least' if most is None else 'most'} {{}}{unit}", one, told)
    if least == most:
        return _worded(f"Exactly {{}}{unit.removesuffix('s') if least == 1 else unit}", least, told)
    is_told = _is_told(least, told) and _is_told(most, told)
    return None if is_told else f"{least} to {most}{unit}"


def _worded(words: str, value: float | str | None, told: str) -> str | None:
    shown = str(value)
    if value is None or _is_told(value, told) or "`" in shown or len(shown) > _LONGEST_VALUE:
        return None
    return words.format(shown) if all(map(is_visible, shown)) else None


def _is_told(value: float | str, told: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(str(value))}(?!\w|\.\d)", told) is not None


def default_sentence(docs: Docs, default: Any) -> str | None:
    """What the API takes where nothing is given, unless the description speaks of it already."""
    shown = None if default is NO_DEFAULT or default is None else _shown(default)
    told = "default" in (docs.description or "").lower()
    return None if shown is None or told else f"Defaults to {shown}."


def example_sentence(docs: Docs) -> str | None:
    """The examples that are short enough to be read in a line, and say more than the type does."""
    telling = (one for one in docs.examples if one is not None and not isinstance(one, bool))
    shown = [text for one in telling if (text := _shown(one)) is not None][:3]
    if not shown:
        return None
    return f"{'Examples' if len(shown) > 1 else 'Example'}: {', '.join(shown)}."


def _shown(value: Any) -> str | None:
    text = json.dumps(value, ensure_ascii=False, default=str)
    if len(text) > _LONGEST_VALUE or "`" in text or not all(map(is_visible, text)):
        return None
    return f"`{text}`"


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


MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _long_date(day: datetime.date) -> str:
    """A date as people write it, in no locale but English: `April 20th, 2026`."""
    ending = "th" if 10 < day.day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return f"{MONTHS[day.month - 1]} {day.day}{ending}, {day.year}"


def wrap(text: str, indent: int = 0) -> str:
    """Paragraphs with a line too long for `indent` columns less than the width are filled anew.

    Others stay as they are, and so does code; Markdown reads the result as before.
    """
    width = max(40, WIDTH - indent)
    text = text.expandtabs(4)
    stated = text.splitlines()
    if all(len(line) <= width for line in stated):
        return "\n".join(line.rstrip() for line in stated).strip("\n")
    lines: list[str] = []
    for paragraph in _paragraphs(stated):
        kept = _ALONE.match(paragraph[0]) or _FENCE.match(paragraph[0])
        if kept or all(len(line) <= width for line in paragraph):
            lines += paragraph
        else:
            lines += textwrap.wrap(
                " ".join([paragraph[0], *(line.strip() for line in paragraph[1:])]),
                width,
                subsequent_indent=" " * _hanging(paragraph[0]),
                break_long_words=False,
                break_on_hyphens=False,
            )
    return "\n".join(lines).strip("\n")


def _paragraphs(lines: list[str]) -> Iterator[list[str]]:
    """Lines that may be filled together; code from fence to fence, and lines that stand alone."""
    found: list[str] = []
    in_code = False
    hard_break = False
    for line in lines:
        fence = _is_fence(line)
        goes_on = in_code or not (fence or hard_break or _starts_anew(line, found))
        if found and not goes_on:
            yield found
            found = []
        hard_break = line.endswith(("  ", "\\"))
        found.append(line.rstrip())
        if fence and in_code:
            yield found
            found = []
        in_code ^= fence
    if found:
        yield found


@lru_cache(maxsize=4096)  # docstrings of methods say the same of their options
def _is_fence(line: str) -> bool:
    return _FENCE.match(line) is not None


@lru_cache(maxsize=4096)
def _is_alone(line: str) -> bool:
    return _ALONE.match(line) is not None


@lru_cache(maxsize=4096)
def _begins(line: str) -> bool:
    return bool(_ALONE.match(line) or _LIST_ITEM.match(line) or _ENTRY.match(line))


def _starts_anew(line: str, before: list[str]) -> bool:
    if not before or _begins(line) or _is_alone(before[-1]):
        return True
    indent = len(line) - len(line.lstrip())
    # The first line of a docstring loses its indentation on the way here.
    return indent not in {_hanging(before[0]), len(before[-1]) - len(before[-1].lstrip())}


@lru_cache(maxsize=4096)
def _hanging(line: str) -> int:
    """How far the lines are indented that go on with this one."""
    item = _LIST_ITEM.match(line)
    if item:
        return len(item[1])
    return len(line) - len(line.lstrip()) + (4 if _ENTRY.match(line) else 0)


def sections(title: str, rows: Iterable[tuple[str, str]]) -> str:
    """A section of a docstring: a title, and an entry for each name, indented below it."""
    entries = [f"    {name}: " + text.replace("\n", "\n        ") for name, text in rows]
    lines = [line.rstrip() for entry in entries for line in entry.split("\n")]
    return "\n".join([f"{title}:", *lines])
