"""What a run found, in a form that adds up: tallies of the parts of a file make that of the whole.

A tally is relative: its places count from where its part starts. `merge` shifts those of the right
one, so that parts may be judged anywhere, in any order, and are then put together in theirs. The
same parts in the same order give the same tally, however they were grouped.
"""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import reduce
from typing import Literal, NamedTuple, TypeVar

from bindwright.record import record
from bindwright.validation.faults import Path, Severity

Kind = Literal["invalid", "unreadable", "undocumented", "broken", "fixed"]
"""What a finding makes of its record: an undocumented one is skipped, and the last two are where
two contracts are compared."""

_MOST_NAMES = 100
"""So many names are kept for each reason: whoever wrote the records chose them."""


class Place(NamedTuple):
    """A place in a file: line and column from 1, columns in characters, `offset` bytes from 0."""

    file: str
    line: int
    column: int
    offset: int


SAYS_NOTHING = "the new document says nothing about this"
"""The sentence on a record of which a proposed document does not have the contract."""


class Cause(NamedTuple):
    """What equal findings have in common; a contract has finitely many.

    `contract` is the label of the contract, `schema` the path of the keyword in it, `sentence` the
    message without anything of the value.
    """

    kind: Kind
    severity: Severity
    contract: str
    schema: Path
    sentence: str

    @property
    def is_gone(self) -> bool:
        """Whether the contract is one of the old document, for the new one has none."""
        return self.kind == "broken" and self.sentence == SAYS_NOTHING


class Found(NamedTuple):
    """One fault of one record, with its place.

    `pointer` is the JSON pointer of the value; `excerpt` the line, cut around the place, and `mark`
    the column in it from 1; `length` is how many characters are meant.
    """

    cause: Cause
    place: Place
    pointer: str
    message: str
    excerpt: str
    mark: int
    length: int = 1


@record
class Signature:
    """All findings with one cause: how many, in how many records, the first and the last place.

    `example` is the message of the first.
    """

    count: int
    records: int
    first: Place
    last: Place
    example: str

    def plus(self, later: "Signature") -> "Signature":
        """Both together."""
        count, records = self.count + later.count, self.records + later.records
        return replace(self, count=count, records=records, last=later.last)


@record
class Skipped:
    """How many records were not judged for one reason, and of these how many with each name.

    Only the first names in the order of their letters are kept, so that the parts of a run add up
    to the same whatever the parts are.
    """

    count: int = 0
    names: Mapping[str, int] = field(default_factory=dict[str, int])

    def plus(self, other: "Skipped") -> "Skipped":
        """Both together."""
        names = dict(self.names)
        for name, count in other.names.items():
            names[name] = names.get(name, 0) + count
        kept = {name: names[name] for name in sorted(names)[:_MOST_NAMES]}
        return Skipped(count=self.count + other.count, names=kept)


_Key = TypeVar("_Key")
_Sum = TypeVar("_Sum", Signature, Skipped)


@record
class Tally:
    """The counts and findings of a run of text.

    `first_file` and `last_file` are the files that it starts and ends in; `lines` and `size`
    (bytes) are how far it goes in the last. `found` has the first `most` findings only,
    `signatures` tell of all. `skipped` are the records that were not judged, by the reason.
    `broken` are valid records that another contract refuses, `fixed` invalid ones that it takes.
    """

    first_file: str | None = None
    last_file: str | None = None
    lines: int = 0
    size: int = 0
    valid: int = 0
    invalid: int = 0
    unreadable: int = 0
    skipped: Mapping[str, Skipped] = field(default_factory=dict[str, Skipped])
    broken: int = 0
    fixed: int = 0
    found: tuple[Found, ...] = ()
    most: int = 1000
    signatures: Mapping[Cause, Signature] = field(default_factory=dict[Cause, Signature])

    @property
    def checked(self) -> int:
        """How many records were judged."""
        return self.valid + self.invalid

    @property
    def read(self) -> int:
        """How many records there were: valid, invalid, unreadable and skipped ones."""
        return self.looked_at + sum(one.count for one in self.skipped.values())

    @property
    def looked_at(self) -> int:
        """How many records anything is known about: valid, invalid and unreadable ones."""
        return self.checked + self.unreadable

    def count(self, severity: Severity, *kinds: Kind) -> int:
        """How many findings of this severity there were, kept or not; of these kinds, or of all."""
        return sum(
            one.count
            for cause, one in self.signatures.items()
            if cause.severity == severity and (not kinds or cause.kind in kinds)
        )


NOTHING = Tally(most=0)
"""The tally of no text at all: merged with another, it is the other."""


def merge(left: Tally, right: Tally) -> Tally:
    """The tally of two runs of text of which the right one follows the left one. Associative."""
    if left.first_file is None:
        return right
    if right.first_file is None:
        return left
    goes_on = left.last_file == right.first_file
    if goes_on and (left.lines or left.size):
        right = _shifted(right, left.lines, left.size)
    within = goes_on and right.first_file == right.last_file
    return Tally(
        first_file=left.first_file,
        last_file=right.last_file,
        lines=right.lines + left.lines if within else right.lines,
        size=right.size + left.size if within else right.size,
        valid=left.valid + right.valid,
        invalid=left.invalid + right.invalid,
        unreadable=left.unreadable + right.unreadable,
        skipped=_joined(left.skipped, right.skipped),
        broken=left.broken + right.broken,
        fixed=left.fixed + right.fixed,
        found=(*left.found, *right.found)[: max(left.most, right.most)],
        most=max(left.most, right.most),
        signatures=_joined(left.signatures, right.signatures),
    )


def merge_all(tallies: Iterable[Tally]) -> Tally:
    """The tally of runs of text that follow each other."""
    return reduce(merge, tallies, NOTHING)


def _joined(left: Mapping[_Key, _Sum], right: Mapping[_Key, _Sum]) -> Mapping[_Key, _Sum]:
    if not right:
        return left
    joined = dict(left)
    for key, more in right.items():
        joined[key] = joined[key].plus(more) if key in joined else more
    return joined


def _shifted(tally: Tally, lines: int, size: int) -> Tally:
    """The same, where the part of the first file starts after so many lines and bytes."""
    file = tally.first_file

    def moved(place: Place) -> Place:
        if place.file != file:
            return place
        return Place(place.file, place.line + lines, place.column, place.offset + size)

    return replace(
        tally,
        found=tuple(one._replace(place=moved(one.place)) for one in tally.found),
        signatures={
            cause: replace(one, first=moved(one.first), last=moved(one.last))
            for cause, one in tally.signatures.items()
        },
    )
