"""`bindwright check`: is the output what would be generated? Writes nothing."""

import click

from bindwright.commands.current import find_current, read_ledger_text
from bindwright.commands.jobs import Job, Selection, find_jobs
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.report import Report
from bindwright.write import finish

__all__ = ["run"]


def run(selection: Selection, settings: Settings) -> int:
    """Prints every difference with its cause; gives the exit code."""
    session = Session(settings)
    jobs: tuple[Job, ...] = ()
    with session.attempt() as report:
        jobs = find_jobs(selection, report)
    in_step: list[str] = []
    for job in jobs:
        with session.attempt(job.config.output) as report:
            finish(job.config.output)
            if settings.wants_warnings or find_current(job) is None:
                with working(f"checking {job.config.output} ..."):
                    _compare(job, report)
            if not report.has_errors:
                in_step.append(job.config.output)
    session.show(err=False)
    if settings.form == "text":
        for output in in_step:
            click.echo(f"{output}: in step")
    return session.exit_code


def _compare(job: Job, report: Report) -> None:
    from bindwright.commands.drift import report_drift, report_ledger_drift
    from bindwright.commands.making import make
    from bindwright.write import compare

    files, target = make(job, report)
    report_drift(compare(files, target), job.config.output, report)
    if target.ledger is not None:
        path, text = target.ledger
        report_ledger_drift(path, read_ledger_text(path), text, report)
