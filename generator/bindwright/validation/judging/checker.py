"""The verdict on one record, under one contract or under an old and a new one."""

from collections.abc import Sequence
from typing import Literal

from bindwright.http.event_streams import EventKinds
from bindwright.validation.faults import Fault, Judge
from bindwright.validation.judging.dispatch import Address, Call, Judges, Labelled
from bindwright.validation.judging.unjudged import Unjudged
from bindwright.validation.running.counting import Counting, Record
from bindwright.validation.running.tally import SAYS_NOTHING

Undocumented = Literal["error", "warning", "ignore"]
"""What it is that an operation, a status or a media type of a call is not in the document."""


class Checker:
    """Judges values and counts. `against` are the judges of a proposed document."""

    def __init__(
        self, judges: Judges, against: Judges | None = None, undocumented: Undocumented = "warning"
    ) -> None:
        self._judges = judges
        self._against = against
        self._undocumented: Undocumented = undocumented

    def find(self, address: Address) -> Labelled | Unjudged:
        """What judges a record, or why nothing does."""
        return self._judges.find(address)

    def kinds(self, call: Call | None = None) -> EventKinds:
        """Which event of the stream of a call is which."""
        return self._judges.kinds(call)

    def knows(self, address: Address) -> bool:
        """Whether the document says anything about what a record is."""
        return isinstance(self.find(address), Labelled)

    def accepts_all(self, values: Sequence[object], address: Address = None) -> bool:
        """Whether there is nothing to say about any of the values; quick, and never wrong."""
        found = self.find(address)
        if isinstance(found, Unjudged) or not found.judge.accepts_all(values):
            return False
        if self._against is None:
            return True
        new = self._against.find(address)
        return isinstance(new, Labelled) and new.judge.accepts_all(values)

    def says_of(self, why: Unjudged) -> bool:
        """Whether there is a finding for what was not judged."""
        return bool(why.message) and self._undocumented != "ignore"

    def skip(self, why: Unjudged, record: Record | None, counting: Counting) -> None:
        """Counts a record that is not judged; `record` is where it stands, for the finding."""
        counting.skip(why.reason, why.name)
        if record is None or self._undocumented == "ignore" or not why.message:
            return
        fault = Fault(keyword=why.reason, schema=(why.reason,), message=why.message,
                      cause=why.cause, severity=self._undocumented)  # fmt: skip
        counting.add_faults(record, [fault], "", "undocumented")

    def check(
        self, value: object, address: Address, record: Record, counting: Counting
    ) -> None:  # fmt: skip
        """Counts a value as valid or invalid, and adds what is wrong with it.

        What the document says nothing about is skipped.
        """
        found = self.find(address)
        if isinstance(found, Unjudged):
            self.skip(found, record, counting)
        elif self._against is None:
            faults = found.judge.faults(value)
            is_invalid = any(one.severity == "error" for one in faults)
            counting.invalid += is_invalid
            counting.valid += not is_invalid
            counting.add_faults(record, faults, found.label)
        else:
            self._compare(value, found, self._against.find(address), record, counting)

    def _compare(
        self,
        value: object,
        old: Labelled,
        new: Labelled | Unjudged,
        record: Record,
        counting: Counting,
    ) -> None:
        """What was valid and is no more is broken, by the errors of the new contract."""
        before = _errors(old.judge, value)
        label = new.label if isinstance(new, Labelled) else old.label
        after = _errors(new.judge, value) if isinstance(new, Labelled) else [_GONE]
        if not before:
            counting.valid += 1
            if after:
                counting.broken += 1
                counting.add_faults(record, after, label, "broken")
            return
        counting.invalid += 1
        if not after:
            counting.fixed += 1
            counting.add_faults(record, before, old.label, "fixed")


_GONE = Fault(keyword="operation", message=SAYS_NOTHING, cause=SAYS_NOTHING)


def _errors(judge: Judge, value: object) -> list[Fault]:
    if judge.accepts(value):
        return []
    return [one for one in judge.faults(value) if one.severity == "error"]
