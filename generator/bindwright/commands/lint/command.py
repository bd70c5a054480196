"""`bindwright lint`: the first two stages, and what they find."""

import datetime

import click

from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Job, Selection, find_jobs
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.report import Report
from bindwright.ir.operations import Api


def run(
    selection: Selection,
    settings: Settings,
    *,
    as_of: datetime.date | None = None,
    dump_ir: bool = False,
) -> int:
    """Checks documents and prints the findings; gives the exit code.

    `as_of` is the day for which ends of life are judged; None is today.
    """
    session = Session(settings)
    jobs: tuple[Job, ...] = ()
    with session.attempt() as report:
        jobs = find_jobs(selection, report)
    day = as_of or datetime.date.today()
    # Two packages may be made from one document.
    for job in {(one.config.spec, one.config.overlays): one for one in jobs}.values():
        with session.attempt() as report:
            note_journal(job.config.output, report)
            with working(f"reading {job.config.spec} ..."):
                api = _lint(job, day, report)
            if dump_ir:
                from bindwright.ir.dump import dump

                click.echo(dump(api), nl=False)
    session.show(err=dump_ir)
    if settings.form == "text" and jobs and not session.findings and not dump_ir:
        click.echo(f"{', '.join(dict.fromkeys(job.config.spec for job in jobs))}: nothing found")
    return session.exit_code


def _lint(job: Job, day: datetime.date, report: Report) -> Api:
    """Load and lower, and two more looks: at the examples and at the calendar."""
    from bindwright.commands.lint.lifecycle import report_ends_of_life
    from bindwright.load import load
    from bindwright.lower import lower
    from bindwright.payloads.examples import check_examples
    from bindwright.payloads.schemas import PayloadSchemas
    from bindwright.pipeline import paging_rules_of

    config = job.config
    bundle = load(
        config.spec,
        report,
        overlays=config.overlays,
        allow_hosts=config.allow_hosts,
        allow_folders=config.allow_folders,
        given_by=job.given_by,
    )
    report.stop_on_errors()
    api = lower(bundle, report, paging_rules_of(config))
    check_examples(bundle, PayloadSchemas(bundle), report)
    report_ends_of_life(api, day, report)
    return api
