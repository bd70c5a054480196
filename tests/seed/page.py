"""What the reference page says, read from a copy of its text.

The page was saved as plain text, which lost back-ticks, line breaks, list marks and the blanks
around inline code, and which prints the first sentence of a declaration twice: once glued to its
name and type, once on a line of its own. `squash` takes away everything that was lost from a text
that still has it, so that the two compare equal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PAGE = Path(__file__).with_name("completions-reference-page.txt")

_FURNITURE = "ModelsExpand Collapse"
_CLASS = re.compile(r"class (?P<name>\w+): …")
_FIELD = re.compile(r"(?P<name>[a-z_]+): (?P<annotation>.+)")
_ENTRY = re.compile(r"(claude-[a-z0-9-]+?)- ")
_VALUE = re.compile(r'(?="[a-z_]+": )')
_FULL_STOP = re.compile(r"(?<=\.) (?=[A-Z])")
_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")
_BULLET = re.compile(r"^\s*[*-] ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PageField:
    """A property of the class that the page shows: name, Python annotation, paragraphs."""

    name: str
    annotation: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageLiteral:
    """A name in the page's list of models: its description, and its notice where it has one."""

    value: str
    description: str
    deprecation: str | None


def squash(text: str) -> str:
    """Returns `text` without Markdown links, back-ticks, list marks and white space."""
    return re.sub(r"\s+", "", _LINK.sub(r"\1", _BULLET.sub("", text)).replace("`", ""))


def absent(text: str) -> list[str]:
    """Lists the sentences of the page that `text` (a document, a docstring, a page) lacks."""
    squashed = squash(text)
    return [sentence for sentence in sentences() if squash(sentence) not in squashed]


@cache
def _lines() -> tuple[str, ...]:
    return tuple(PAGE.read_text(encoding="utf-8").splitlines())


def _glued(index: int) -> str | None:
    """Returns what stands before the first sentence, if line `index` begins a declaration."""
    line, following = _lines()[index], (*_lines(), "")[index + 1]
    return line.removesuffix(following) if following and line != following else None


def _is_declaration(index: int) -> bool:
    head = _glued(index)
    return head is not None and head != _lines()[index]


def titles() -> list[str]:
    """Returns the headings: what the page is about and what its operation does."""
    return list(_lines()[: _lines().index(_FURNITURE)])


def classes() -> list[str]:
    """Returns the names of the classes that the page shows."""
    return [match["name"] for line in _lines() if (match := _CLASS.fullmatch(line))]


def fields() -> list[PageField]:
    """Returns the properties that the page declares, in its order.

    The line that declares `completion` is lost; its only sentence stands after those of `id`.
    """
    found: list[PageField] = []
    for index in range(len(_lines())):
        match = _FIELD.fullmatch(_glued(index) or "") if _is_declaration(index) else None
        if match:
            found.append(PageField(match["name"], match["annotation"], _paragraphs(index + 1)))
    return found


def _paragraphs(start: int) -> tuple[str, ...]:
    taken: list[str] = []
    for index in range(start, len(_lines())):
        if _is_declaration(index):
            break
        taken.append(_lines()[index])
    return tuple(taken)


def types() -> dict[str, str]:
    """Returns the Python annotation of each property that the page declares."""
    return {field.name: field.annotation for field in fields()}


def members() -> list[PageLiteral]:
    """Returns the page's list of models in its order.

    The names stand in one glued line; the descriptions follow, one a line. In the glued line a
    notice stands in the place of the description of a deprecated name.
    """
    index = next(i for i, line in enumerate(_lines()) if len(_ENTRY.findall(line)) > 1)
    parts = _ENTRY.split(_lines()[index])[1:]
    pairs = list(zip(parts[::2], parts[1::2], strict=True))
    descriptions = _lines()[index + 1 : index + 1 + len(pairs)]
    return [
        PageLiteral(value, description, None if glued == description else glued)
        for (value, glued), description in zip(pairs, descriptions, strict=True)
    ]


def literals() -> list[str]:
    """Returns the names of the models, in the page's order."""
    return [member.value for member in members()]


def values() -> dict[str, str]:
    """Returns the documented values of `stop_reason` with what the page says about each."""
    line = next(line for line in _lines() if len(_VALUE.findall(line)) > 1)
    pairs = (item.split(": ", 1) for item in _VALUE.split(line) if item)
    return {value.strip('"'): text for value, text in pairs}


def sentences() -> list[str]:
    """Returns every sentence of the page once, in its order, spelled as the page has it."""
    found: dict[str, None] = {}
    for index, line in enumerate(_lines()):
        if index <= _lines().index(_FURNITURE) or _CLASS.fullmatch(line) or _is_declaration(index):
            continue
        if len(_ENTRY.findall(line)) > 1:
            notices = [member.deprecation for member in members() if member.deprecation]
            found |= dict.fromkeys(part for text in notices for part in _FULL_STOP.split(text))
        elif len(_VALUE.findall(line)) > 1:
            found |= dict.fromkeys(item for item in _VALUE.split(line) if item)
        else:
            found |= dict.fromkeys(_FULL_STOP.split(line))
    return list(found)
