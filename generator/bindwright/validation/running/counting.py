"""Counts records and findings while a run of text is judged, and makes a tally of them."""

from collections.abc import Sequence
from dataclasses import replace

from bindwright.diagnostics.origin import as_pointer
from bindwright.record import record
from bindwright.validation.faults import Fault, Path
from bindwright.validation.reading.places import JsonPlaces, Places, Spot
from bindwright.validation.reading.strict_json import Unreadable
from bindwright.validation.running.tally import Cause, Found, Kind, Place, Signature, Skipped, Tally

_MANY_NAMES = 1000


@record
class Record:
    """What is known about a record besides its value.

    `places` finds its parts, counted from `line` lines and `offset` bytes after the start of the
    run. The judged value stands at `prefix`; `inner` says that it stands there as text, so that
    what lies inside has no place and no pointer of its own.
    """

    places: Places
    line: int = 0
    offset: int = 0
    prefix: Path = ()
    inner: bool = False

    def find(self, fault: Fault) -> Spot:
        """Where the faulty part stands, counted from the start of the run."""
        if self.inner:
            return self.spot(self.prefix)
        return self._moved(self.places.find((*self.prefix, *fault.path), fault.at))

    def spot(self, path: Path) -> Spot:
        """Where a part of the record's own value stands, counted from the start of the run."""
        return self._moved(self.places.find(path))

    def _moved(self, spot: Spot) -> Spot:
        return spot._replace(line=spot.line + self.line, offset=spot.offset + self.offset)

    def pointer(self, fault: Fault) -> str:
        """The JSON pointer of the faulty part."""
        return as_pointer(self.prefix if self.inner else (*self.prefix, *fault.path))

    def message(self, fault: Fault) -> str:
        """The sentence; it says where inside a text the part is."""
        if self.inner and fault.path:
            return f"{fault.message} (at {as_pointer(fault.path)} of the text)"
        return fault.message


class Counting:
    """The counts and findings so far. `lines` and `size` say how far the text was read."""

    def __init__(self, file: str, most: int) -> None:
        self.lines = 0
        self.size = 0
        self.valid = 0
        self.invalid = 0
        self.unreadable = 0
        self.broken = 0
        self.fixed = 0
        self._file = file
        self._most = most
        self._skipped: dict[str, dict[str, int]] = {}
        self._folded: dict[str, Skipped] = {}
        self._found: list[Found] = []
        self._signatures: dict[Cause, Signature] = {}
        # The last findings whose places were not looked up yet.
        self._pending: dict[Cause, tuple[Record, Fault]] = {}

    def skip(self, reason: str, name: str) -> None:
        """A record that is not judged: why, and what it is of."""
        names = self._skipped.setdefault(reason, {})
        names[name] = names.get(name, 0) + 1
        if len(names) > _MANY_NAMES:
            self._fold(reason)

    def _fold(self, reason: str) -> None:
        """Adds up what was skipped for a reason, which forgets names that are too many."""
        names = self._skipped.pop(reason, {})
        more = Skipped(count=sum(names.values()), names=names)
        self._folded[reason] = self._folded.get(reason, Skipped()).plus(more)

    def add_unreadable(self, content: bytes, error: Unreadable, *, line: int, offset: int) -> None:
        """A record that is no value; `line` and `offset` say where it starts."""
        spot = JsonPlaces(content).spot(error.offset)
        spot = spot._replace(line=spot.line + line, offset=spot.offset + offset)
        self.add_unreadable_at(spot, error.message, error.cause)

    def add_unreadable_at(self, spot: Spot, message: str, cause: str, pointer: str = "") -> None:
        """A record that could not be read, with the spot that says why."""
        self.unreadable += 1
        key = Cause("unreadable", "error", "", (), cause)
        self._keep(key, spot, pointer, message)
        self._sign(key, 1, self._place(spot), message)

    def add_unreadable_line(
        self, message: str, cause: str, line: int | None = None, offset: int | None = None
    ) -> None:
        """A line that could not be read: the next one, or that after so many lines and bytes."""
        before = self.lines if line is None else line
        start = self.size if offset is None else offset
        self.add_unreadable_at(Spot(before + 1, 1, start, 1, "", 1), message, cause)

    def add_unreadable_part(self, record: Record, path: Path, what: str, error: Unreadable) -> None:
        """A text within a record that is no value, and what it is there."""
        message = f"the {what} can't be read: {error.message} (at byte {error.offset:,} of it)"
        cause = f"the {what} can't be read: {error.cause}"
        self.add_unreadable_at(record.spot(path), message, cause, as_pointer(path))

    def add_faults(
        self, record: Record, faults: Sequence[Fault], label: str, kind: Kind = "invalid"
    ) -> None:
        """What is wrong with one record under the contract with this label."""
        several = len(faults) > 1
        placed = [(record.find(fault) if several else None, fault) for fault in faults]
        placed.sort(key=_offset)
        seen: set[Cause] = set()
        for spot, fault in placed:
            cause = Cause(kind, fault.severity, label, fault.schema, fault.cause)
            kept = kind != "fixed" and len(self._found) < self._most
            if spot is None and (kept or cause not in self._signatures):
                spot = record.find(fault)
            if spot is not None:
                message = record.message(fault)
                if kept:
                    self._keep(cause, spot, record.pointer(fault), message)
                self._sign(cause, int(cause not in seen), self._place(spot), message)
                self._pending.pop(cause, None)
            else:
                # Where the last one of its kind stands is looked up once it is known to be that.
                before = self._signatures[cause].last
                self._sign(cause, int(cause not in seen), before, "")
                self._pending[cause] = (record, fault)
            seen.add(cause)

    def settle(self) -> None:
        """Looks up what was put off, so that no record is kept any longer."""
        for cause, (one, fault) in self._pending.items():
            last = self._place(one.find(fault))
            self._signatures[cause] = replace(self._signatures[cause], last=last)
        self._pending.clear()

    def close(self) -> Tally:
        """The tally of all that was added."""
        self.settle()
        for reason in list(self._skipped):
            self._fold(reason)
        return Tally(
            first_file=self._file,
            last_file=self._file,
            lines=self.lines,
            size=self.size,
            valid=self.valid,
            invalid=self.invalid,
            unreadable=self.unreadable,
            skipped=self._folded,
            broken=self.broken,
            fixed=self.fixed,
            found=tuple(self._found),
            most=self._most,
            signatures=self._signatures,
        )

    def _place(self, spot: Spot) -> Place:
        return Place(self._file, spot.line, spot.column, spot.offset)

    def _keep(self, cause: Cause, spot: Spot, pointer: str, message: str) -> None:
        if len(self._found) < self._most:
            place = self._place(spot)
            found = Found(cause, place, pointer, message, spot.excerpt, spot.mark, spot.length)
            self._found.append(found)

    def _sign(self, cause: Cause, records: int, place: Place, example: str) -> None:
        found = Signature(count=1, records=records, first=place, last=place, example=example)
        before = self._signatures.get(cause)
        self._signatures[cause] = before.plus(found) if before else found


def _offset(placed: tuple[Spot | None, Fault]) -> int:
    return placed[0].offset if placed[0] is not None else 0
