"""Differences between an output directory and what would be generated, as findings."""

import json
from pathlib import Path

from bindwright.commands.generate.make import make
from bindwright.commands.jobs import Job
from bindwright.commands.names_lock import read_ledger_text
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.diagnostics.rules_write import (
    FILE_CHANGES_BUILD,
    FILE_DIFFERS,
    FILE_EDITED,
    FILE_MISSING,
    FILE_NOT_OURS,
    FILE_STALE,
    FILE_UNKNOWN,
)
from bindwright.write import compare
from bindwright.write.comparison import Cause, Comparison, Finding, unified_diff
from bindwright.write.paths import refuse_leading_out

_REASONS: dict[Cause, str] = {
    "document changed": "the document changed",
    "configuration changed": "the configuration or names.lock changed",
    "generator changed": "the generator changed",
    "formatter changed": "the formatter changed",
    "edited by hand": "the file was edited by hand",
}

_KINDS: dict[str, tuple[Rule, str]] = {
    "missing": (FILE_MISSING, "the file is missing"),
    "stale": (FILE_STALE, "would no longer be generated"),
    "unknown": (FILE_UNKNOWN, "not generated, but inside the package"),
}


def compare_job(job: Job, report: Report, *, strays: bool = True) -> None:
    """Adds a finding for each file of a package that is not what would be generated.

    Without `strays`, files that nobody generates are passed over.

    Raises:
        Stopped: the document, the configuration or names.lock is wrong.
        WriteError: the output can't be compared.
    """
    refuse_leading_out(job.config.folder, job.config.output)
    files, target = make(job, report)
    _report_files(compare(files, target), job.config.output, report, strays)
    if target.ledger is not None:
        path, text = target.ledger
        _report_ledger(path, read_ledger_text(path), text, report)


def _report_files(comparison: Comparison, output: str, report: Report, strays: bool) -> None:
    """A finding, with the cause and a unified diff, for each file that is out of step."""
    for finding in comparison.findings:
        if finding.kind in ("unknown", "stray") and not strays:
            continue
        rule, message = _described(finding)
        reasons = [_REASONS[cause] for cause in finding.causes if cause in _REASONS]
        if reasons:
            message += f" ({' and '.join(reasons)})"
        place = Origin(Path(output, finding.path).as_posix())
        report.add(rule, place, message, hint=_hint(finding), detail=finding.diff or None)


def _described(finding: Finding) -> tuple[Rule, str]:
    if finding.kind == "stray":
        return FILE_CHANGES_BUILD, f"not generated, but {finding.effect}"
    if finding.kind != "differs":
        return _KINDS[finding.kind]
    if finding.causes[:1] == ("edited by hand",):
        return FILE_EDITED, "differs from what would be generated"
    if finding.causes[:1] == ("not ours",):
        return FILE_NOT_OURS, "was not written by bindwright and stands in the way"
    return FILE_DIFFERS, "differs from what would be generated"


def _hint(finding: Finding) -> str | None:
    if finding.kind == "unknown":
        return "move it elsewhere, or name it in 'keep'"
    if finding.kind == "stray":
        return "move it out of the output; 'keep' does not cover it"
    if finding.kind == "differs" and finding.causes[:1] == ("edited by hand",):
        return "'bindwright generate --force' writes it anew"
    return None


def _report_ledger(path: Path, old: str, new: str, report: Report) -> None:
    """Adds a finding where names.lock does not say what would be written.

    How it is spaced changes no file, and `generate` leaves it alone.
    """
    if old == new or (old and json.loads(old) == json.loads(new)):
        return
    place = Origin(path.as_posix())
    if not old:
        report.add(FILE_MISSING, place, "the file is missing")
        return
    detail = unified_diff(old, new, path.name)
    report.add(FILE_DIFFERS, place, "differs from what would be written", detail=detail)
