"""One run of a command: it collects findings, shows them once and decides the exit code."""

import gc
import os
from collections import Counter
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from bindwright.commands.jobs import Job, Selection, find_jobs
from bindwright.diagnostics.blame import blamed_origin
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Finding, Report, Stopped
from bindwright.diagnostics.rule import Severity
from bindwright.diagnostics.rules_load import DOCUMENT_TOO_LARGE
from bindwright.record import record
from bindwright.standard_streams import result_kept
from bindwright.write.errors import WriteError


@record
class Settings:
    """What every command takes: the printer, and what counts as a failure.

    `form` is one of `diagnostics.show.FORMATS`. `strict` makes warnings errors; `fail_on` is
    "error" or "warning" and changes nothing but the exit code. As text `complete` shows every
    finding of a rule, `quiet` none but errors, and `verbose` names files as well.
    """

    form: str = "text"
    strict: bool = False
    fail_on: str = "error"
    complete: bool = False
    quiet: bool = False
    verbose: bool = False

    @property
    def talks(self) -> bool:
        """Whether people are told more than what is wrong."""
        return self.form == "text" and not self.quiet

    @property
    def wants_warnings(self) -> bool:
        """Whether a warning changes the exit code, so that no stage may be skipped."""
        return self.strict or self.fail_on == "warning"


@dataclass(slots=True)
class Session:
    """Collects the reports of a run: there is one for each package."""

    settings: Settings
    reports: list[Report] = field(default_factory=list[Report])
    texts: dict[str, bytes] = field(default_factory=dict[str, bytes])

    @contextmanager
    def attempt(self, output: str = "") -> Generator[Report]:
        """A part of the run with a report of its own; what stops it does not stop the others.

        A `WriteError` becomes a finding about `output`.
        """
        report = Report(strict=self.settings.strict, texts=self.texts)
        self.reports.append(report)
        collecting = gc.isenabled()
        # A run makes hundreds of thousands of small values and keeps nearly all of them to its
        # end: looking for garbage takes a third of the time and finds next to none.
        gc.disable()
        try:
            yield report
        except Stopped:
            pass
        except WriteError as error:
            _note_write_error(error, output, report)
        except RecursionError as error:
            # Depths are bounded one by one; a chain of references may still be longer than the
            # stack. Where no place is blamed it is a mistake of ours.
            origin = blamed_origin(error)
            if origin is None:
                raise
            message = "schemas refer to each other through too many levels"
            hint = "refer to the schema itself, and not to one that does nothing but refer to it"
            report.add(DOCUMENT_TOO_LARGE, origin, message, hint=hint)
        finally:
            if collecting:
                # What a run keeps is no garbage: the first collection would go through all of it.
                gc.freeze()
                gc.enable()

    def jobs(self, selection: Selection) -> tuple[Job, ...]:
        """The packages that the run is about: none where the configuration is wrong."""
        with self.attempt() as report:
            return find_jobs(selection, report)
        return ()

    @property
    def findings(self) -> list[Finding]:
        """All findings, each once."""
        return list(dict.fromkeys(finding for report in self.reports for finding in report))

    @property
    def exit_code(self) -> int:
        """0, 1 or 2 (DESIGN section 6): the worst of all parts."""
        worst = max((report.exit_code for report in self.reports), default=0)
        if worst == 0 and self.settings.fail_on == "warning":
            return int(any(one.severity is Severity.WARNING for one in self.findings))
        return worst

    def show(self, *, err: bool) -> None:
        """Prints the findings, to standard error if `err`.

        As text or as GitHub's commands no finding is no output; in other forms it is an empty list.
        """
        settings = self.settings
        findings = self.findings
        if settings.quiet and settings.form == "text":
            findings = [one for one in findings if one.severity is Severity.ERROR]
        if not findings and (err or settings.form in ("text", "github")):
            return
        import click

        from bindwright.diagnostics.show import show
        from bindwright.locating import located

        styled = not os.environ.get("NO_COLOR")  # click takes styles out where no terminal is
        found = located(findings, self.texts)
        text = show(found, settings.form, complete=settings.complete, styled=styled)
        with result_kept(counted(findings)):
            click.echo(text, nl=False, err=err)


def counted(findings: Sequence[Finding]) -> str:
    """How many findings there are of each level: `1 error, 2 warnings`."""
    numbers = Counter(one.severity for one in findings)
    return ", ".join(f"{numbers[one]:,} {one}{'s' * (numbers[one] != 1)}" for one in numbers)


def _note_write_error(error: WriteError, output: str, report: Report) -> None:
    """Adds what went wrong on disk as a finding.

    Raises:
        WriteError: the error itself, where no rule has its code (a bug).
    """
    from bindwright.diagnostics.rules import all_rules

    rule = all_rules().get(error.code)
    if rule is None:
        raise error
    report.add(rule, Origin(output), error.message, hint=error.hint or None)
