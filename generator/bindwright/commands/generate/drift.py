"""Differences between an output directory and what would be generated, as findings."""

from pathlib import Path

from bindwright.commands.generate.make import make
from bindwright.commands.jobs import Job
from bindwright.commands.names_lock import lock_lines, read_lock_text
from bindwright.diagnostics import rules_write as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rule import Rule
from bindwright.render.file import File
from bindwright.write.comparison import Difference, Kind, compare, unified_diff
from bindwright.write.paths import refuse_leading_out
from bindwright.write.target import Target

_KINDS: dict[Kind, tuple[Rule, str, str | None]] = {
    "differs": (rules.FILE_DIFFERS, "differs from what would be generated", None),
    "edited": (
        rules.FILE_EDITED,
        "differs from what would be generated",
        "'bindwright generate --force' writes it anew",
    ),
    "foreign": (rules.FILE_NOT_OURS, "was not written by bindwright and stands in the way", None),
    "absent": (rules.PACKAGE_MISSING, "there is no generated package here", None),
    "missing": (rules.FILE_MISSING, "the file is missing", None),
    "stale": (rules.FILE_STALE, "would no longer be generated", None),
    "unknown": (
        rules.FILE_UNKNOWN,
        "not generated, but inside the package",
        "move it elsewhere, or name it in 'keep'",
    ),
    "stray": (
        rules.FILE_CHANGES_BUILD,
        "not generated, but {effect}",
        "move it out of the output; 'keep' does not cover it",
    ),
}
"""The rule, the message and the hint for each kind of difference."""


def compare_job(job: Job, report: Report, *, strays: bool = True) -> None:
    """Adds a finding for each file of a package that is not what would be generated.

    Without `strays`, files that nobody generates are passed over.

    Raises:
        Stopped: the document, the configuration or names.lock is wrong.
        WriteError: the output can't be compared.
    """
    refuse_leading_out(job.config.folder, job.config.output)
    files, target = make(job, report)
    found = compare(files, target)
    for one in found:
        if strays or one.kind not in ("unknown", "stray"):
            _report_file(one, job.config.output, report)
    if target.names_lock is not None and not any(one.kind == "absent" for one in found):
        path, text = target.names_lock
        _report_lock(path, read_lock_text(path), text, report)


def report_edited(files: tuple[File, ...], target: Target, output: str, report: Report) -> None:
    """Adds a finding for each file that 'generate' would refuse to overwrite."""
    for one in compare(files, target):
        if one.kind in ("edited", "foreign"):
            _report_file(one, output, report)


def _report_file(one: Difference, output: str, report: Report) -> None:
    """A finding, with the causes and a unified diff, about a file that is out of step."""
    rule, message, hint = _KINDS[one.kind]
    message = message.replace("{effect}", one.effect)
    if one.causes:
        message += f" ({' and '.join(one.causes)})"
    place = Origin(Path(output, one.path).as_posix())
    report.add(rule, place, message, hint=hint, detail=one.diff or None)


def _report_lock(path: Path, old: str, new: str, report: Report) -> None:
    """Adds a finding where names.lock does not say what would be written.

    The order of its lines changes no file.
    """
    if lock_lines(old) == lock_lines(new):
        return
    place = Origin(path.as_posix())
    if not old:
        report.add(rules.FILE_MISSING, place, "the file is missing")
        return
    detail = unified_diff(old, new, path.name)
    report.add(rules.FILE_DIFFERS, place, "differs from what would be written", detail=detail)
