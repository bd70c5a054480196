"""Sets of scalar values: what a scalar, an enumeration or a constant allows."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import field
from itertools import count
from typing import TYPE_CHECKING, Any

from bindwright.comparison import kinds
from bindwright.comparison.changes import Shown, said
from bindwright.comparison.lifecycles import last_words, removed
from bindwright.ir import types as ir
from bindwright.ir.types import ScalarKind
from bindwright.record import record
from bindwright.schema.formats import FORMATS, bounds_of, judges
from bindwright.schema.values import ValueSet, identity

if TYPE_CHECKING:
    from bindwright.comparison.types import Place

_PARENTS = {
    ScalarKind.INTEGER: ScalarKind.NUMBER,
    ScalarKind.DECIMAL_NUMBER: ScalarKind.NUMBER,
    **dict.fromkeys(
        (
            ScalarKind.DATE_TIME, ScalarKind.DATE, ScalarKind.TIME, ScalarKind.DURATION,
            ScalarKind.UUID, ScalarKind.EMAIL, ScalarKind.IPV4, ScalarKind.IPV6, ScalarKind.BYTE,
            ScalarKind.BINARY, ScalarKind.DECIMAL,
        ),
        ScalarKind.STRING,
    ),
}  # fmt: skip
"""The kind of JSON value that a kind is a part of."""

_SAME = {ScalarKind.DECIMAL_NUMBER: ScalarKind.NUMBER}
"""Kinds that differ in how they are read, not in what is valid."""


@record
class Scalars:
    """The values of one kind, or some of any; `members` None where all of the kind are valid.

    `open` where the members are only those that are known. `kind` is None where members are of
    several kinds.
    """

    kind: ScalarKind | None
    format: str | None = None
    members: tuple[Any, ...] | None = None
    open: bool = False
    described: Mapping[Hashable, ir.Member] = field(default_factory=dict[Hashable, ir.Member])
    """What the document says of each member, by its identity."""

    @property
    def is_closed(self) -> bool:
        """Whether only some values are valid."""
        return self.members is not None and not self.open

    @property
    def family(self) -> str:
        """The kind of JSON value, without what a format makes of it."""
        if self.kind is None:
            return "several"
        return str(_PARENTS.get(self.kind, self.kind))

    @property
    def words(self) -> str:
        """What it is called, for people."""
        if self.members is not None and len(self.members) == 1 and not self.open:
            return said(self.members[0])
        if self.members is not None:
            return "an enumeration"
        return str(self.kind)

    def holds(self, value: Any) -> bool:
        """Whether a value is one of them, as far as the kind and the members say."""
        return self.judge()(value)

    def judge(self) -> Callable[[Any], bool]:
        """What says of many values whether they are some of them."""
        if self.is_closed:
            return ValueSet(self.members or ()).__contains__
        return lambda value: self.kind is None or _is_of(value, self.kind)

    def covers(self, other: Scalars) -> bool:
        """Whether it certainly has all values of another."""
        if other.is_closed:
            return all(map(self.judge(), other.members or ()))
        if self.is_closed or other.kind is None or self.kind is None:
            return False
        return self.kind in (other.kind, _PARENTS.get(other.kind))


def scalars_of(one: object) -> Scalars:
    """The values of a scalar, an enumeration or a constant."""
    match one:
        case ir.Scalar():
            return Scalars(kind=_SAME.get(one.kind, one.kind), format=one.format)
        case ir.Enum():
            members = [member for member in one.members if member.value is not None]
            return Scalars(
                kind=one.base, open=one.open, members=tuple(member.value for member in members),
                described={identity(member.value): member for member in members},
            )  # fmt: skip
        case ir.Const():
            return Scalars(kind=_kind_of(one.value), members=(one.value,))
        case _:
            raise TypeError(f"no scalar: {one!r}")


def _kind_of(value: Any) -> ScalarKind | None:
    names = {str: ScalarKind.STRING, bool: ScalarKind.BOOLEAN, int: ScalarKind.INTEGER,
             float: ScalarKind.NUMBER}  # fmt: skip
    return names.get(type(value))


def _is_of(value: Any, kind: ScalarKind) -> bool:
    if isinstance(value, bool):
        return kind is ScalarKind.BOOLEAN
    if isinstance(value, int | float):
        whole = isinstance(value, int) or value.is_integer()
        return kind is ScalarKind.NUMBER or (kind is ScalarKind.INTEGER and whole)
    if isinstance(value, str):
        parent = _PARENTS.get(kind, kind)
        return parent is ScalarKind.STRING and (kind is parent or judges(str(kind), value))
    return False


def overlapping(one: Scalars, other: Scalars) -> Any:
    """A value that is of both, None where there is none that is simple."""
    listed = [*(one.members or ()), *(other.members or ())]
    choices = [*listed, 1, True, "text"]
    first, second = one.judge(), other.judge()
    return next((value for value in choices if first(value) and second(value)), None)


def compare_values(old: Scalars, new: Scalars, at: Place) -> None:
    """Compares two sets of scalar values."""
    if old.members is not None and new.members is not None:
        _compare_members(old, new, at)
    elif old.is_closed:
        if new.covers(old):
            shown = Shown(value=_outside(old, new))
            at.say(kinds.ENUM_REMOVED, f"may be any {new.words}, not some alone", shown=shown)
        else:
            at.changed(old.words, new.words)
    elif new.is_closed:
        if old.covers(new):
            shown = Shown(value=_outside(new, old))
            listed = ", ".join(said(one) for one in (new.members or ())[:5])
            more = ", …" if len(new.members or ()) > 5 else ""
            at.say(kinds.ENUM_INTRODUCED, f"has to be one of {listed}{more}", shown=shown)
        else:
            at.changed(old.words, new.words)
    else:
        _compare_kinds(old, new, at)


def _compare_members(old: Scalars, new: Scalars, at: Place) -> None:
    first, second = old.members or (), new.members or ()
    if old.kind is not None and new.kind is not None and old.family != new.family:
        at.changed(f"{old.words} of {old.family}s", f"{new.words} of {new.family}s")
        return
    listed, known = ValueSet(first), ValueSet(second)
    if len(first) == len(second) == 1 and old.is_closed and new.is_closed and first[0] not in known:
        at.changed(old.words, new.words)  # another constant: nobody finds what was looked for
        return
    for one in first:
        if one not in known:
            kind = kinds.MEMBER_UNLISTED if new.open else kinds.MEMBER_REMOVED
            what = "is not listed any more" if new.open else "is not allowed any more"
            member = old.described.get(identity(one))
            ending = ""
            if member is not None:
                ending = last_words(member, at.comparison.day)
                kind = removed(kind, member, at.comparison.day)
            at.say_of(one, kind, what + ending)
    for one in second:
        if one not in listed:
            kind = kinds.MEMBER_LISTED if old.open else kinds.MEMBER_ADDED
            what = "is listed" if old.open else "is a new value"
            at.say_of(one, kind, what)
    if old.open != new.open:
        shown = Shown(value=_outside(Scalars(kind=old.kind, members=(*first, *second)), new))
        kind = kinds.ENUM_OPENED if new.open else kinds.ENUM_CLOSED
        what = "may be another value than those listed" if new.open else "has to be a listed value"
        at.say(kind, what, "open", shown=shown)


def _outside(listed: Scalars, kind: Scalars) -> Any:
    """A value of a kind that is not among some others."""
    members = listed.members or ()
    choices: Iterable[Any] = free_texts()
    if kind.family in ("number", "integer"):
        numbers = [one for one in members if isinstance(one, int | float)]
        choices = [max(numbers, default=0) + 1]
    elif kind.family == "boolean":
        choices = [True, False]
    known = ValueSet(members)
    return next((one for one in choices if one not in known), None)


def free_texts() -> Iterator[str]:
    """Texts to look for one that means nothing yet, without an end."""
    yield from ("other", "another")
    yield from (f"other{number}" for number in count(1))


def _compare_kinds(old: Scalars, new: Scalars, at: Place) -> None:
    if old.kind is new.kind:
        _compare_formats(old, new, at)
    elif old.family != new.family:
        at.changed(old.words, new.words)
    elif old.family == "string":
        if new.kind is ScalarKind.STRING:
            shown = Shown(value="other than before")
            at.say(kinds.FORMAT_REMOVED, f"need not be a {old.words} any more", shown=shown)
        elif old.kind is ScalarKind.STRING:
            shown = Shown(value="other than before")
            at.say(kinds.FORMAT_ADDED, f"has to be a {new.words}", shown=shown)
        else:
            shown = Shown(of_type=True)
            at.say(kinds.FORMAT_CHANGED, f"is {new.words} and was {old.words}", shown=shown)
    else:
        kind = kinds.TYPE_WIDENED if new.kind is ScalarKind.NUMBER else kinds.TYPE_NARROWED
        at.say(kind, f"is {new.words} and was {old.words}", shown=Shown(value=1.5))


def _compare_formats(old: Scalars, new: Scalars, at: Place) -> None:
    """Formats that make no kind of their own: those of numbers are bounds."""
    if old.format == new.format:
        return
    if old.family != "string":
        first, second = (_size(one.format) for one in (old, new))
        if first != second:
            kind = kinds.CONSTRAINT_TIGHTENED if second < first else kinds.CONSTRAINT_LOOSENED
            shown = Shown(value=min(first, second) + 1)
            at.say(kind, f"is {new.format or 'any number'} and was {old.format or 'any number'}",
                   "format", shown=shown)  # fmt: skip
        return
    was, now = (one.format if one.format in FORMATS else None for one in (old, new))
    if was == now:
        return
    kind = (
        kinds.FORMAT_ADDED if was is None
        else kinds.FORMAT_REMOVED if now is None
        else kinds.FORMAT_CHANGED
    )  # fmt: skip
    changed = kind is kinds.FORMAT_CHANGED
    shown = Shown(of_type=True) if changed else Shown(value="other than before")
    at.say(kind, f"is {now or 'any string'} and was {was or 'any string'}", shown=shown)


_LARGEST = 2**63 - 1


def _size(name: str | None) -> int:
    """The greatest number of a format; what is as large as int64 is as good as any."""
    bounds = bounds_of(name)
    return int(bounds[1]) if bounds is not None else _LARGEST
