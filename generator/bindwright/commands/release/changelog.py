"""CHANGELOG.md: what is new for users, in the form of Keep a Changelog 1.1.0."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from bindwright import __version__
from bindwright.commands.markdown import markdown_code, markdown_text
from bindwright.commands.release.subjects import Subject, Subjects, ending, subjects
from bindwright.comparison import kinds
from bindwright.comparison.kinds import ABSORBED, Column, Level
from bindwright.record import record

if TYPE_CHECKING:
    from packaging.version import Version as Number

    from bindwright.commands.comparing import Version
    from bindwright.comparison.changes import Change

HEADER = (
    "# Changelog\n\nWhat changes for those who use the package. The form is that of "
    "[Keep a Changelog](https://keepachangelog.com/en/1.1.0/),\nversions are those of "
    "[Semantic Versioning](https://semver.org/spec/v2.0.0.html).\n\n## [Unreleased]\n"
)
SECTIONS = ("Removed", "Changed", "Deprecated", "Added", "Fixed", "Security", "On the wire")
"""The sections of a release, what asks most of users first."""

_REMOVED = {kinds.EXPORT_REMOVED, kinds.METHOD_REMOVED, kinds.ARGUMENT_REMOVED,
            kinds.FIELD_REMOVED, kinds.ENUM_NAME_REMOVED, kinds.OPTION_REMOVED,
            kinds.ALIAS_REMOVED}  # fmt: skip
_ADDED = {kinds.EXPORT_ADDED, kinds.METHOD_ADDED, kinds.ARGUMENT_ADDED, kinds.FIELD_ADDED,
          kinds.FIELD_ADDED_REQUIRED, kinds.ARGUMENT_ADDED_REQUIRED, kinds.ENUM_NAME_ADDED,
          kinds.ENUM_NAME_ADDED_CLOSED, kinds.OPTION_ADDED}  # fmt: skip
_PARTS = {kinds.ARGUMENT_REMOVED, kinds.OPTION_REMOVED, kinds.ARGUMENT_ADDED,
          kinds.ARGUMENT_ADDED_REQUIRED, kinds.OPTION_ADDED, kinds.ALIAS_REMOVED}  # fmt: skip
_WHOLE = (_REMOVED | _ADDED) - _PARTS
"""What is about a thing as a whole: its place is its name."""
_ENDS = {kinds.DEPRECATED, kinds.UNDEPRECATED, kinds.RETIRED, kinds.END_EARLIER, kinds.END_LATER}
_ALIASES = {
    kinds.ALIAS_CHANGED, kinds.ALIAS_NARROWED, kinds.ALIAS_RETIRED, kinds.ALIAS_WIDENED,
}  # fmt: skip


@record
class Told:
    """What a release says of itself. `old` is None for the first one."""

    old: Version | None
    new: Version
    changes: tuple[Change, ...]
    words: int
    day: datetime.date
    below_one: bool
    generator: str = ""
    """The version of bindwright that made the release before; "" where it does not matter."""


def breaking(told: Told) -> list[Change]:
    """What callers have to change: each thing once."""
    return [one for one in _in_python(told) if one.level is Level.BREAKING]


def _in_python(told: Told) -> list[Change]:
    """The changes in Python, each once: of a class and its TypedDict, that of the class."""
    found = [one for one in told.changes if _is_told(one, told)]
    known = {(one.kind, one.place) for one in found}
    return [one for one in found if not _is_twin(one, known)]


def _is_twin(change: Change, known: set[tuple[kinds.Kind, str]]) -> bool:
    name, dot, rest = change.place.partition(".")
    own = name.removesuffix("Param")
    return own != name and (change.kind, f"{own}{dot}{rest}") in known


def _is_told(change: Change, told: Told) -> bool:
    """Whether it is said among what changed in Python; what the wire says has its own section."""
    if change.column is Column.WIRE or change.kind is kinds.BEHAVIOUR:
        return False
    # The names of an enumeration's values are told of by the enumeration itself.
    enumeration = change.place.removesuffix("Name")
    return not (
        change.kind in _ALIASES
        and change.place != enumeration
        and enumeration in told.new.face.surface.enumerations
    )


def entry(number: Number, told: Told, migration: str | None) -> str:
    """The section of a release. `migration` is the link to its page of migration."""
    lines = [f"## [{number}] - {told.day.isoformat()}", ""]
    if migration is not None:
        lines += [f"What to change in your code: [{migration}]({migration}).", ""]
    sections = _sections(told)
    for title in SECTIONS:
        if sections.get(title):
            lines += [f"### {title}", "", *sections[title], ""]
    return "\n".join(lines)


def _sections(told: Told) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {title: [] for title in SECTIONS}
    if told.old is None:
        found["Added"].append("- First release.")
        return found
    known = subjects(told.old), subjects(told.new)
    python = _in_python(told)
    for one in python:
        found[_section(one)] += sentence(one, told, known)
    for one in told.changes:
        if one.kind in _ENDS:
            found["Deprecated"] += _of_life(one, told, known[1])
        elif one.column is Column.WIRE and _is_shown(one, python):
            found["On the wire"].append(_of_wire(one))
    if told.words:
        places = f"{told.words:,} place{'s' * (told.words != 1)}"
        found["Changed"].append(f"- Descriptions changed in {places}.")
    if not told.changes and not told.words:
        by = f"bindwright {__version__}"
        was = f", and was by {told.generator}" if told.generator not in ("", __version__) else ""
        found["Changed"].append(f"- The package is generated by {by}{was}; the API did not change.")
    return found


def _section(change: Change) -> str:
    if change.kind in _REMOVED:
        return "Removed"
    if change.kind is kinds.NAME_DEPRECATED:
        return "Deprecated"
    return "Added" if change.kind in _ADDED else "Changed"


def sentence(change: Change, told: Told, known: tuple[Subjects, Subjects]) -> Iterator[str]:
    """A change for users, as an item of a list; where it breaks them, with what to write now."""
    old, new = known
    if change.kind in _WHOLE:
        name = markdown_code(change.place + "()" * (change.kind in _METHODS))
        if change.kind in _REMOVED:
            said = f"{name} was removed{old.ending(change.place, told.day)}."
        else:
            said = f"{name} is new{new.state(change.place, told.day)}."
    elif change.kind is kinds.NAME_DEPRECATED:
        both = (markdown_code(one) for one in (change.before, change.after))
        said = f"{' is called '.join(both)} now; the old name goes with the next major version."
    elif change.before and change.after and change.level is not Level.BREAKING:
        both = (markdown_code(one, table=False) for one in (change.before, change.after))
        said = f"{' is now '.join(both)}."
    else:
        said = f"{prose(change.message)}."
    if change.level is not Level.BREAKING:
        yield f"- {said}"
        return
    yield f"- **Breaking{' (0.x: minor)' if told.below_one else ''}:** {said}"
    if change.after:
        yield from (f"  {line}" for line in before_and_after(change))


_METHODS = {kinds.METHOD_ADDED, kinds.METHOD_REMOVED}


def prose(text: str) -> str:
    """Text of a document in a paragraph, where a bar means nothing."""
    return markdown_text(text).replace("\\|", "|")


def before_and_after(change: Change) -> Iterator[str]:
    """What a caller writes, as a block of code; nothing of a document ends it."""
    yield "```diff"
    for sign, text in (("-", change.before), ("+", change.after)):
        if text:
            yield f"{sign} {' '.join(text.split()).replace('```', '` ` `')}"
    yield "```"


def _of_life(change: Change, told: Told, new: Subjects) -> Iterator[str]:
    subject = new.by_origin.get(change.new) if change.new is not None else None
    if change.kind is kinds.END_LATER and _is_deprecated_now(change, told):
        return  # said with the deprecation itself
    if subject is None:
        yield f"- {prose(change.message)}."
        return
    has_end = subject.lifecycle is not None and subject.lifecycle.end_of_life is not None
    was_retired = change.place.endswith(" retired")
    what = {
        kinds.DEPRECATED: "is deprecated",
        kinds.RETIRED: "is retired",
        kinds.UNDEPRECATED: f"is not {'retired' if was_retired else 'deprecated'} any more",
        kinds.END_EARLIER: "ends earlier than was said",
        kinds.END_LATER: "ends later than was said" if has_end else "has no end-of-life any more",
    }[change.kind]
    yield f"- {markdown_code(subject.name)} {what}{_end(subject, new, told.day)}."


def _end(subject: Subject, new: Subjects, day: datetime.date) -> str:
    return ending(subject.lifecycle, new.by_name, day)


def _is_deprecated_now(change: Change, told: Told) -> bool:
    news = (kinds.DEPRECATED, kinds.RETIRED)
    return any(one.kind in news and one.new == change.new for one in told.changes)


def _is_shown(change: Change, python: list[Change]) -> bool:
    """Whether the wire says more than Python does: what is harmless there is not said twice."""
    if change.level is not Level.INFO:
        return True
    places = {one for each in python for one in (each.old, each.new) if one is not None}
    own = [one for one in (change.old, change.new) if one is not None]
    return not any(
        one.source == place.source and f"{one.pointer}/".startswith(f"{place.pointer}/")
        for one in own
        for place in places
    ) and not set(change.operations) & {name for each in python for name in each.operations}


def _of_wire(change: Change) -> str:
    said = prose(change.message)
    if change.kind in ABSORBED and change.level is Level.BREAKING:
        return f"- {said}; the package does it by itself."
    return f"- {said}."


def inserted(text: str, section: str) -> str:
    """A changelog with the section of a release above those of the others.

    What people wrote below 'Unreleased' goes into it.
    """
    if not text.strip():
        text = HEADER
    text = text.replace("\r\n", "\n")
    found = re.search(r"^## \[?Unreleased\]?[^\n]*\n", text, re.MULTILINE | re.IGNORECASE)
    following = re.compile(r"^(?:## |\[[^\]\n]+\]: )", re.MULTILINE)
    start = found.end() if found else 0
    after = following.search(text, start)
    end = after.start() if after else len(text)
    if not found:
        start = end
    written = text[start:end].strip()
    whole = _joined(section, written) if written else section
    head, tail = text[:start].rstrip("\n"), text[end:].strip("\n")
    return f"{head}\n\n{whole.strip()}\n" + (f"\n{tail}\n" if tail else "")


def _joined(section: str, written: str) -> str:
    """A section with what people wrote: below the same titles, the rest before them."""
    head, *parts = re.split(r"^### ", section, flags=re.MULTILINE)
    first, *theirs = re.split(r"^### ", written, flags=re.MULTILINE)
    bodies: dict[str, list[str]] = {}
    for part in (*theirs, *parts):
        title, _, body = part.partition("\n")
        bodies.setdefault(title.strip(), []).append(body.strip("\n"))
    blocks = [head.strip(), *([first.strip()] if first.strip() else [])]
    order = sorted(bodies, key=lambda one: SECTIONS.index(one) if one in SECTIONS else 99)
    blocks += [f"### {title}\n\n" + "\n".join(bodies[title]) for title in order]
    return "\n\n".join(blocks)
