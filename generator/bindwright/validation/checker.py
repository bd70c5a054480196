"""The verdict on one record, under one contract or under an old and a new one."""

from collections.abc import Sequence

from bindwright.validation.counting import Counting, Record
from bindwright.validation.judges import Address, Judges, Labelled
from bindwright.validation.values import Fault, Judge

__all__ = ["Checker"]


class Checker:
    """Judges values and counts. `against` are the judges of a proposed document."""

    def __init__(self, judges: Judges, against: Judges | None = None) -> None:
        self._judges = judges
        self._against = against

    def knows(self, address: Address) -> bool:
        """Whether the document says anything about what a record is."""
        return self._judges.find(address) is not None

    def accepts_all(self, values: Sequence[object], address: Address = None) -> bool:
        """Whether there is nothing to say about any of the values; quick, and never wrong."""
        found = self._judges.find(address)
        if found is None or not _accepts_all(found.judge, values):
            return False
        if self._against is None:
            return True
        new = self._against.find(address)
        return new is not None and _accepts_all(new.judge, values)

    def check(
        self, value: object, address: Address, record: Record, counting: Counting
    ) -> None:  # fmt: skip
        """Counts a value as valid or invalid, and adds what is wrong with it.

        What the document says nothing about is valid.
        """
        found = self._judges.find(address)
        if found is None:
            counting.valid += 1
        elif self._against is None:
            faults = found.judge.faults(value)
            if _has_errors(faults):
                counting.invalid += 1
            else:
                counting.valid += 1
            counting.add_faults(record, faults, found.label)
        else:
            self._compare(value, found, self._against.find(address), record, counting)

    def _compare(
        self,
        value: object,
        old: Labelled,
        new: Labelled | None,
        record: Record,
        counting: Counting,
    ) -> None:
        """What was valid and is no more is broken, by the errors of the new contract."""
        before = _errors(old.judge, value)
        after = _errors(new.judge, value) if new else [_GONE]
        if not before:
            counting.valid += 1
            if after:
                counting.broken += 1
                counting.add_faults(record, after, new.label if new else "", "broken")
            return
        counting.invalid += 1
        if not after:
            counting.fixed += 1
            counting.add_faults(record, before, old.label, "fixed")


_GONE = Fault(
    path=(),
    keyword="operation",
    schema=(),
    message="the new document says nothing about this",
    cause="the new document says nothing about this",
)


def _errors(judge: Judge, value: object) -> list[Fault]:
    if judge.accepts(value):
        return []
    return [one for one in judge.faults(value) if one.severity == "error"]


def _has_errors(faults: Sequence[Fault]) -> bool:
    return any(one.severity == "error" for one in faults)


def _accepts_all(judge: Judge, values: Sequence[object]) -> bool:
    try:
        return judge.accepts_all(values)
    except (ValueError, RecursionError):  # nested deeper than compiled code takes
        return False
