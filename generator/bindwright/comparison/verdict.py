"""From the changes of both columns to one version number (Semantic Versioning 2.0.0)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bindwright.comparison.changes import Change
from bindwright.comparison.kinds import ABSORBED, BEHAVIOUR, Column, Level
from bindwright.record import record


class Bump(StrEnum):
    """Which part of a version goes up; the order of the members is from large to none."""

    MAJOR = "major"
    MINOR = "minor"
    PATCH = "patch"
    NONE = "none"


def bump_of(changes: Iterable[Change], words: int) -> Bump:
    """What a package of at least 1.0.0 has to do; `words` counts descriptions that changed."""
    found = {_bump(one) for one in changes}
    if words:
        found.add(Bump.PATCH)
    return next((one for one in Bump if one in found), Bump.NONE)


@record
class Forced:
    """What a release has to be, and the change that forced it; None where words alone changed."""

    bump: Bump
    change: Change | None = None


def forced_by(changes: Iterable[Change], words: int) -> Forced:
    """What the next release of a package has to be that is at least 1.0.0.

    That is what a caller of the package can see: what its code takes in by being generated anew
    is a patch, however much it breaks who speaks to the API by himself.
    """
    found = [Forced(bump=seen_by_callers(one), change=one) for one in changes]
    found.append(Forced(bump=Bump.PATCH if words else Bump.NONE))
    order = {bump: number for number, bump in enumerate(Bump)}
    # Of two that ask for the same the one in Python is named: callers know it by its name.
    return min(
        found,
        key=lambda one: (
            order[one.bump],
            one.change is None or one.change.column is not Column.PYTHON,
        ),
    )


def seen_by_callers(change: Change) -> Bump:
    """What one change asks for, as far as a caller of the package can see it."""
    return Bump.PATCH if change.kind in ABSORBED else _bump(change)


def _bump(change: Change) -> Bump:
    match change.level:
        case Level.BREAKING:
            return Bump.MAJOR
        case Level.WARNING:
            return Bump.MINOR
        case _:
            # What a caller can name now, or may send now, is a feature.
            is_named = change.column is Column.PYTHON and change.kind is not BEHAVIOUR
            is_new = change.kind.adds or is_named
            return Bump.MINOR if is_new else Bump.PATCH
