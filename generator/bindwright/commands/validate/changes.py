"""The changes of a proposed document, as `diff` finds them, with the records that they break."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from bindwright.commands.jobs import Job
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.locating import positions
from bindwright.validation.running.summary import Hit, SchemaPlace
from bindwright.validation.running.tally import Cause, Signature

if TYPE_CHECKING:
    from bindwright.comparison.changes import Change

_ABOVE = 4
"""So many levels above a keyword a change may stand: that of a union, seen in its variants."""


def hits(
    old: Job,
    new: Job,
    signatures: Mapping[Cause, Signature],
    places: Mapping[Cause, SchemaPlace],
    *,
    whole: bool,
) -> tuple[Hit, ...]:
    """The changes that break records, with how many; if `whole`, also breaking ones without any.

    Empty where the documents can't be compared as APIs are: what is wrong, `diff` says.
    """
    from bindwright.commands.comparing import compare_versions, read_version
    from bindwright.comparison.kinds import Column, Level

    reports = Report(), Report()
    try:
        first, second = (
            read_version(job, one) for job, one in zip((old, new), reports, strict=True)
        )
        found = compare_versions(first, second, datetime.date.today(), Report()).changes
    except Stopped:
        return ()
    changes = [one for one in found if one.column is Column.WIRE]
    known = _Known(changes)
    counts: dict[tuple[Change, ...], int] = {}
    for cause, one in signatures.items():
        if cause.kind == "broken":
            behind = known.behind(cause, places.get(cause))
            counts[behind] = counts.get(behind, 0) + one.records
    met = {one.fingerprint for several in counts for one in several}
    if whole:
        unmet = {one.fingerprint: one for one in changes if one.level is Level.BREAKING}
        counts |= {(one,): 0 for key, one in unmet.items() if key not in met}
    rows = [_hit(several, records, reports[1]) for several, records in counts.items()]
    return tuple(sorted(rows, key=lambda row: (-row.records, row.message)))


def _hit(changes: tuple[Change, ...], records: int, report: Report) -> Hit:
    if not changes:
        return Hit(records=records)
    first, more = changes[0], len(changes) - 1
    known = positions([first.new] if first.new is not None else [], report.texts)
    return Hit(
        records=records, level=str(first.level), rule=first.kind.code,
        message=first.message + (f"; or {more:,} more like it" if more else ""),
        fingerprint=first.fingerprint,
        place=SchemaPlace(origin=first.new, position=known.get(first.new)) if first.new else None,
    )  # fmt: skip


class _Known:
    """Changes by where they stand in the new document, or of which operation they are."""

    def __init__(self, changes: Iterable[Change]) -> None:
        self._at: dict[Origin, list[Change]] = {}
        self._gone: dict[str, list[Change]] = {}
        for one in changes:
            for origin in {one.old, one.new} - {None}:
                assert origin is not None
                self._at.setdefault(origin, []).append(one)
            if one.new is None or one.kind.action == "remove":
                for operation in one.operations:
                    self._gone.setdefault(operation, []).append(one)

    def behind(self, cause: Cause, place: SchemaPlace | None) -> tuple[Change, ...]:
        """The change that a broken record shows, or those of one kind of which it shows one.

        Empty where none is known to be the reason.
        """
        if cause.is_gone:
            labels = json.loads(cause.contract) if cause.contract.startswith("[") else [""]
            return tuple(self._gone.get(labels[0], ())[:1])
        if place is None:
            return ()
        source = place.origin.source
        above, _, keyword = place.origin.pointer.rpartition("/")
        if keyword == "required" and "'" in cause.sentence:
            named = Origin(source, above).child("properties", cause.sentence.split("'")[1])
            if one := next(iter(self._at.get(named, ())), None):
                return (one,)
        for _ in range(_ABOVE):
            found = [one for one in self._at.get(Origin(source, above), ()) if not one.kind.adds]
            exact = [one for one in found if one.place.endswith(f" {keyword}")] or found
            if exact:
                return tuple(exact) if len({one.kind for one in exact}) == 1 else ()
            above = above.rpartition("/")[0]
        return ()
