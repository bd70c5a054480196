"""From the changes of both columns to one version number (Semantic Versioning 2.0.0)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from bindwright.comparison.changes import Change
from bindwright.comparison.kinds import BEHAVIOUR, Column, Level


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
