"""The name authority: chosen names stand, derived ones climb a ladder until they are unique."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_plan import NAME_COLLISION, NAME_DERIVED, NAME_INVALID
from bindwright.ir.types import TypeId
from bindwright.plan.names import words
from bindwright.record import record


@record
class Candidate:
    """Something that needs a name within a scope.

    `chosen` is a name from the configuration, the document or names.lock, and `chosen_by` says
    which. `ladder` gives derived names, best first; when it ends, the first is tried with letters
    that stand for `key` added. `line` gives the configuration line that would settle a name.
    """

    key: TypeId | str
    chosen: str | None
    chosen_by: str = ""
    ladder: Callable[[], Iterable[str]]
    origin: Origin
    line: Callable[[str], str]


def settle(
    candidates: Iterable[Candidate],
    reserved: frozenset[str],
    report: Report,
    *,
    separator: str = "",
    into: dict[Any, str] | None = None,
) -> dict[Any, str]:
    """A name for every candidate, all different and none reserved.

    Earlier candidates win, so document order decides. Names are put into `into` as they are
    settled, so that a ladder may build on the names of earlier candidates.
    """
    ordered = list(candidates)
    names: dict[Any, str] = {} if into is None else into
    taken: dict[str, Candidate] = {}
    for candidate in ordered:
        if candidate.chosen is not None:
            name = candidate.chosen
            if not words.is_name(name) or name in reserved:
                _refuse(candidate, name, report)
            elif name in taken:
                _collide(candidate, taken[name], name, report)
            else:
                taken[name] = candidate
                names[candidate.key] = name
    for candidate in ordered:
        if candidate.key in names or candidate.chosen is not None:
            continue
        name, climbed = _climb(candidate, taken, reserved, separator)
        taken[name] = candidate
        names[candidate.key] = name
        if climbed:
            report.add(
                NAME_DERIVED,
                candidate.origin,
                f"{climbed!r} is taken, so this is named {name!r}",
                hint=f"choose a name in bindwright.toml: {candidate.line(name)}",
                at="key",
            )
    return names


def _climb(
    candidate: Candidate,
    taken: dict[str, Candidate],
    reserved: frozenset[str],
    separator: str,
) -> tuple[str, str | None]:
    """The first free name of the ladder, and the name that it could not have."""
    first: str | None = None
    for name in _rungs(candidate, separator):
        if name not in taken and name not in reserved:
            return name, first if first != name else None
        first = first or name
    raise AssertionError("the ladder has no end")  # pragma: no cover


def _rungs(candidate: Candidate, separator: str) -> Iterator[str]:
    last = ""
    for name in candidate.ladder():
        last = last or name
        yield name
    for letters in words.digests(str(candidate.key)):
        ending = letters if separator else letters.capitalize()
        yield last + separator + (ending.upper() if last.isupper() else ending)


def _refuse(candidate: Candidate, name: str, report: Report) -> None:
    what = "is not a Python name" if not words.is_name(name) else "is reserved here"
    report.add(
        NAME_INVALID,
        candidate.origin,
        f"the name {name!r}, chosen by {candidate.chosen_by}, {what}",
        hint=f"choose another one in bindwright.toml: {candidate.line(name + '_')}",
        at="key",
    )


def _collide(candidate: Candidate, other: Candidate, name: str, report: Report) -> None:
    report.add(
        NAME_COLLISION,
        candidate.origin,
        f"the name {name!r}, chosen by {candidate.chosen_by}, is that of {str(other.key)!r} "
        f"already (chosen by {other.chosen_by or 'the ladder'}, {other.origin.pointer or '/'})",
        hint=f"choose another one in bindwright.toml: {candidate.line(name + '_')}",
        at="key",
    )
