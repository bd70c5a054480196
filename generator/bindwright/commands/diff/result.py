"""What a comparison gave, and where each change stands in the two documents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bindwright.comparison.changes import Change
from bindwright.comparison.kinds import Column, Level, Side, severity_order
from bindwright.comparison.verdict import Bump
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Position
from bindwright.record import record

TITLES = {Column.WIRE: "On the wire", Column.PYTHON: "In Python"}
"""What the columns are called at the top of what is shown of them."""


@record
class Place:
    """A place in one of the documents; `file` is as people know it."""

    file: str
    pointer: str
    position: Position | None

    def __str__(self) -> str:
        at = f":{self.position.line}:{self.position.column}" if self.position is not None else ""
        return f"{self.file}{at}"


@record
class Row:
    """A change with its places; `accepted` is what a baseline says of it, None if it has none."""

    change: Change
    old: Place | None
    new: Place | None
    accepted: str | None = None

    @property
    def place(self) -> Place | None:
        """Where to look: in the new document, else where it stood in the old one."""
        return self.new or self.old

    @property
    def shows(self) -> str:
        """What its example shows: clients may not send it any more, or the API may answer it."""
        is_answer = self.change.side is Side.RESPONSE
        return "may come now" if is_answer else "was valid, is refused now"


@record
class Result:
    """All that is shown. `words` counts descriptions that changed.

    `compared` are the columns that are known: a package does not tell what travels.
    """

    rows: tuple[Row, ...]
    bump: Bump
    words: int
    names: tuple[str, str]
    compared: tuple[Column, ...] = tuple(Column)

    def of(self, column: Column) -> list[Row]:
        """The rows of a column that are not accepted, worst first."""
        return [one for one in self.rows if one.change.column is column and one.accepted is None]

    @property
    def open(self) -> list[Row]:
        """The rows that are not accepted."""
        return [one for one in self.rows if one.accepted is None]

    @property
    def accepted(self) -> list[Row]:
        """The rows that are."""
        return [one for one in self.rows if one.accepted is not None]

    @property
    def verdict(self) -> str:
        """One sentence: how large the change is, and of what it is made."""
        parts = [
            f"{words} {title[0].lower()}{title[1:]}"
            for column, title in TITLES.items()
            if (words := counted(self.of(column)))
        ]
        if Column.WIRE not in self.compared:
            found = parts[-1] if parts else "nothing changed in Python"
            return f"{self.bump}: {found}; unknown on the wire"
        if not parts:
            if self.words:
                places = f"{self.words:,} place{'s' * (self.words != 1)}"
                return f"{self.bump}: only words changed, in {places}"
            return "none: nothing changed for callers"
        return f"{self.bump}: {'; '.join(parts)}"


def counted(rows: Iterable[Row]) -> str:
    """`2 breaking, 1 warning, 3 info`; "" where there are none."""
    levels = [one.change.level for one in rows]
    found = ((levels.count(level), level) for level in Level)
    return ", ".join(
        f"{count:,} {level}{'s' if level is Level.WARNING and count > 1 else ''}"
        for count, level in found
        if count
    )


def ordered(rows: Iterable[Row]) -> tuple[Row, ...]:
    """Worst first, then by where they stand."""

    def key(row: Row) -> tuple[int, str, int, str, str]:
        place = row.place
        line = place.position.line if place is not None and place.position is not None else 0
        file = place.file if place is not None else ""
        return severity_order(row.change.level), file, line, row.change.place, row.change.kind.code

    return tuple(sorted(rows, key=key))


def place_of(
    origin: Origin | None, known: Mapping[Origin, Position], prefix: str, shown: str
) -> Place | None:
    """A place for people: files that were unpacked are called as git knows them."""
    if origin is None:
        return None
    file = origin.source
    if prefix and file.startswith(prefix):
        file = f"{shown.rpartition(':')[0]}:{file.removeprefix(prefix)}"
    return Place(file=file, pointer=origin.pointer, position=known.get(origin))


def reached(change: Change, most: int = 3) -> str:
    """The operations that a change reaches, the first few by name; "" for its own alone."""
    names = [one for one in change.operations if not change.place.startswith(one)]
    if not names:
        return ""
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return ", ".join(names[:most]) + more
