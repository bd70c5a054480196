"""The journal of an interrupted run, as commands see it that never apply one."""

from pathlib import Path

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Severity
from bindwright.diagnostics.rules_write import JOURNAL_FOUND
from bindwright.write import has_journal
from bindwright.write.paths import SCRATCH


def note_journal(output: str, report: Report, *, as_error: bool = False) -> None:
    """Adds a finding where a journal lies in an output; nothing of it is read.

    `as_error`: the command is about the output, which such a journal would change.
    """
    if not has_journal(output):
        return
    report.add(
        JOURNAL_FOUND,
        Origin(Path(output, SCRATCH).as_posix()),
        "the journal of an interrupted run lies here; it was not applied",
        hint="'bindwright generate' completes a run of your own; delete what came with a checkout",
        severity=Severity.ERROR if as_error else None,
    )
