"""The name authority: chosen names stand, derived ones climb a ladder until they are unique."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_plan import NAME_COLLISION, NAME_DERIVED, NAME_INVALID
from bindwright.ir.types import TypeId
from bindwright.plan.names import words
from bindwright.record import record

BY_CONFIGURATION = "the configuration"
"""Who has chosen a name of bindwright.toml."""

BY_LOCK = "names.lock"
"""Who has chosen a name that was given out before."""


@record
class Candidate:
    """Something that needs a name within a scope.

    `chosen` is a name from the configuration, the document or names.lock, and `chosen_by` says
    which. `ladder` gives derived names, best first, of which so many are `fine` without a word;
    when it ends, the first is tried with letters that stand for `key` added. `exact`: the first is
    what the document writes, so that those whose names are made up give way. `line` gives the
    configuration line that would settle a name.
    """

    key: TypeId | str
    chosen: str | None
    chosen_by: str = ""
    ladder: Callable[[], Iterable[str]]
    fine: int = 1
    exact: bool = False
    origin: Origin
    line: Callable[[str], str]


def settle(
    candidates: Iterable[Candidate],
    reserved: frozenset[str],
    report: Report,
    *,
    separator: str = "",
    into: dict[Any, str] | None = None,
    derived: Rule = NAME_DERIVED,
) -> dict[Any, str]:
    """A name for every candidate, all different and none reserved.

    Earlier candidates win, so document order decides. Names are put into `into` as they are
    settled, so that a ladder may build on the names of earlier candidates. `derived` is what it is
    where one could not have the name that it wanted.
    """
    ordered = list(candidates)
    names: dict[Any, str] = {} if into is None else into
    taken: dict[str, Candidate] = {}
    rest: list[Candidate] = []
    for candidate in ordered:
        name = candidate.chosen
        # What is reserved grows with the document and with us: a name of old is no mistake then.
        if name is None or (name in reserved and candidate.chosen_by == BY_LOCK):
            rest.append(candidate)
        elif not words.is_name(name) or name in reserved:
            _refuse(candidate, name, report)
        elif name in taken:
            _collide(candidate, taken[name], name, report)
        else:
            taken[name] = candidate
            names[candidate.key] = name
    rest.sort(key=lambda candidate: not candidate.exact)
    for candidate in rest:
        name, climbed = _climb(candidate, taken, reserved, separator)
        taken[name] = candidate
        names[candidate.key] = name
        if climbed:
            report.add(
                derived,
                candidate.origin,
                f"{climbed!r} is taken, so this is named {name!r}",
                hint=f"choose a name in bindwright.toml: {candidate.line(name)}",
                at="key",
            )
    return names


def _climb(
    candidate: Candidate, taken: dict[str, Candidate], reserved: frozenset[str], separator: str
) -> tuple[str, str | None]:
    """The first free name of the ladder, and the name that it could not have."""
    first = candidate.chosen
    for rung, name in enumerate(_rungs(candidate, separator)):
        if name not in taken and name not in reserved:
            fine = rung < candidate.fine and candidate.chosen is None
            return name, first if first != name and not fine else None
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
    both_kept = candidate.chosen_by == other.chosen_by == BY_LOCK
    instead = " (or delete its line in names.lock)" if both_kept else ""
    report.add(
        NAME_COLLISION,
        candidate.origin,
        f"the name {name!r}, chosen by {candidate.chosen_by}, is that of {str(other.key)!r} "
        f"already (chosen by {other.chosen_by or 'the ladder'}, {other.origin.pointer or '/'})",
        hint=f"choose another one in bindwright.toml: {candidate.line(name + '_')}{instead}",
        at="key",
    )
