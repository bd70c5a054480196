"""Constraints compared: which of two allow more."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from bindwright.comparison import kinds
from bindwright.comparison.changes import Shown
from bindwright.comparison.kinds import Side
from bindwright.ir.constraints import KEYWORDS, Constraints

if TYPE_CHECKING:
    from bindwright.comparison.types import Place

_LOWER = ("min_length", "min_items", "min_contains", "min_properties")
_UPPER = ("max_length", "max_items", "max_contains", "max_properties")


def compare_constraints(old: Constraints, new: Constraints, at: Place, *, whole: bool) -> None:
    """Compares what is asked of values; `whole` where these are integers."""
    if old == new:
        return
    if whole:
        old, new = old.of_integers(), new.of_integers()
    step: float = 1 if whole else 0.5
    for low in (True, False):
        _compare_ends(_end(old, low, whole), _end(new, low, whole), low, step, at)
    for name in (*_LOWER, *_UPPER):
        _compare_counts(name, getattr(old, name), getattr(new, name), at)
    if bool(old.unique_items) != bool(new.unique_items):
        kind = kinds.CONSTRAINT_TIGHTENED if new.unique_items else kinds.CONSTRAINT_LOOSENED
        count = max(2, old.min_items or 0, new.min_items or 0)
        at.say(kind, f"has {'unique' if new.unique_items else 'any'} items", "uniqueItems",
               shown=_counted("min_items", count))  # fmt: skip
    _compare_steps(old.multiple_of, new.multiple_of, at)
    _compare_patterns(old.pattern, new.pattern, at)


_End = tuple[float, bool]
"""A bound, and whether it is excluded itself."""


def _end(one: Constraints, low: bool, whole: bool) -> _End | None:
    """The bound that counts; between integers an excluded one is the next one."""
    inclusive = one.minimum if low else one.maximum
    exclusive = one.exclusive_minimum if low else one.exclusive_maximum
    if whole and exclusive is not None:
        inclusive = _tighter(inclusive, exclusive + (1 if low else -1), low)
        exclusive = None
    ends = [(value, strict) for value, strict in ((inclusive, False), (exclusive, True))
            if value is not None]  # fmt: skip
    return (max if low else min)(ends, key=lambda end: _position(end, low)) if ends else None


def _tighter(one: float | None, other: float, low: bool) -> float:
    return other if one is None else max(one, other) if low else min(one, other)


def _position(end: _End, low: bool) -> tuple[float, int]:
    return end[0], (1 if low else -1) * end[1]


def _compare_ends(old: _End | None, new: _End | None, low: bool, step: float, at: Place) -> None:
    if old == new:
        return
    if old is None or new is None:
        tightened = old is None
    else:
        raised = _position(new, low) > _position(old, low)
        tightened = raised if low else not raised
    loose, tight = (old, new) if tightened else (new, old)
    assert tight is not None
    # The loosest value that is allowed on one side only.
    beyond = (
        tight[0]
        if tight[1] and (loose is None or loose[0] != tight[0])
        else (tight[0] - step if low else tight[0] + step)
    )
    value = loose[0] if loose is not None and not loose[1] else beyond
    kind = kinds.CONSTRAINT_TIGHTENED if tightened else kinds.CONSTRAINT_LOOSENED
    at.say(kind, f"has the {'minimum' if low else 'maximum'} {_said(new)} and had {_said(old)}",
           "minimum" if low else "maximum", shown=Shown(value=value))  # fmt: skip


def _said(end: _End | None) -> str:
    return "none" if end is None else f"{end[0]}{' (excluded)' if end[1] else ''}"


def _compare_counts(name: str, old: int | None, new: int | None, at: Place) -> None:
    low = name in _LOWER
    if (old or 0) == (new or 0) and (low or (old is None) == (new is None)):
        return
    first = old if old is not None else (0 if low else float("inf"))
    second = new if new is not None else (0 if low else float("inf"))
    if first == second:
        return
    tightened = (second > first) if low else (second < first)
    loose, tight = (first, second) if tightened else (second, first)
    count = int(loose if loose != float("inf") else tight + 1)
    kind = kinds.CONSTRAINT_TIGHTENED if tightened else kinds.CONSTRAINT_LOOSENED
    word = KEYWORDS[name]
    said = [one if one is not None else "none" for one in (new, old)]
    at.say(kind, f"has {word} {said[0]} and had {said[1]}", word, shown=_counted(name, count))


def _counted(name: str, count: int) -> Shown | None:
    if count > 100_000:
        return None
    if name.endswith("length"):
        return Shown(value="x" * count)
    if name.endswith(("items", "properties")):
        return Shown(items=count)
    return None


def _compare_steps(old: float | None, new: float | None, at: Place) -> None:
    if old == new:
        return
    first, second = (Fraction(repr(one)) if one is not None else None for one in (old, new))
    if first is None or (second is not None and not second % first):
        kind = kinds.CONSTRAINT_TIGHTENED
    elif second is None or not first % second:
        kind = kinds.CONSTRAINT_LOOSENED
    else:
        kind = kinds.CONSTRAINT_CHANGED
    at.say(kind, f"is a multiple of {new if new is not None else 'nothing'}, before of "
           f"{old if old is not None else 'nothing'}", "multipleOf",
           shown=Shown(value=_only_multiple(first, second, at)))  # fmt: skip


def _only_multiple(old: Fraction | None, new: Fraction | None, at: Place) -> Any:
    """A number that the accepting document takes and the other one doesn't."""
    wanted, other = (old, new) if at.spot.side is Side.REQUEST else (new, old)
    if other is None:
        return None
    start = wanted if wanted is not None else other / 2
    found = next((start * n for n in range(1, 50) if (start * n) % other), None)
    return None if found is None else int(found) if found.denominator == 1 else float(found)


_ANY_TEXT = frozenset({"", "^", "$", ".*", "^.*", ".*$", "(.*)", "[\\s\\S]*", "^[\\s\\S]*$"})
"""Patterns that every text matches."""


def _compare_patterns(old: str | None, new: str | None, at: Place) -> None:
    old, new = (None if one in _ANY_TEXT else one for one in (old, new))
    if old == new:
        return
    if old is None:
        at.say(kinds.CONSTRAINT_TIGHTENED, f"has to match {new}", "pattern",
               shown=Shown(value="other than before"))  # fmt: skip
    elif new is None:
        at.say(kinds.CONSTRAINT_LOOSENED, f"need not match {old} any more", "pattern",
               shown=Shown(value="other than before"))  # fmt: skip
    else:
        # Whether one expression matches more than another is not asked of the expressions: the
        # examples that are looked for decide, and where none is found nobody knows.
        at.say(kinds.CONSTRAINT_UNKNOWN, f"has to match {new}, and before {old}", "pattern",
               shown=Shown(of_type=True))  # fmt: skip
