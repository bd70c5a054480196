"""`bindwright lint`: the first two stages, and what they find."""

import datetime

import click

from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Job, Selection
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
    dump_surface: bool = False,
) -> int:
    """Checks documents and prints the findings; gives the exit code.

    `as_of` is the day for which ends of life are judged; None is today.
    """
    session = Session(settings)
    jobs = session.jobs(selection)
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
            if dump_surface:
                click.echo(_surface(job, api, report), nl=False)
    dumped = dump_ir or dump_surface
    session.show(err=dumped)
    if settings.talks and jobs and not session.findings and not dumped:
        click.echo(f"{', '.join(dict.fromkeys(job.config.spec for job in jobs))}: nothing found")
    return session.exit_code


def _surface(job: Job, api: Api, report: Report) -> str:
    """The surface of the package that is made from an API, as JSON."""
    from bindwright.commands.names_lock import read_names
    from bindwright.ir.select import select
    from bindwright.plan import plan
    from bindwright.plan.package_surface import surface_of
    from bindwright.plan.surface import dump

    report.stop_on_errors()
    config = job.config.named_after(api.title)
    _, lock = read_names(job, config.package, report)
    selected = select(api, config.include, config.exclude, config.names)
    package, _ = plan(selected, config, lock, report)
    report.stop_on_errors()
    return dump(surface_of(package))


def _lint(job: Job, day: datetime.date, report: Report) -> Api:
    """Load and lower, and more looks: at the examples, at the calendar, at what may be pages."""
    from bindwright.commands.lint.lifecycle import report_lifecycles
    from bindwright.commands.lint.pagination import propose_pagination
    from bindwright.lower import lower
    from bindwright.payloads.schemas import PayloadSchemas
    from bindwright.pipeline import naming_of, paging_rules_of, select_part
    from bindwright.validation.examples import check_examples

    bundle = job.load(report, selects=True)
    config = job.config
    rules, naming = paging_rules_of(config), naming_of(config)
    api = lower(bundle, report, rules, naming=naming, text_formats=config.text_formats)
    check_examples(bundle, PayloadSchemas(bundle), report)
    report_lifecycles(api, day, report)
    propose_pagination(select_part(bundle, api, job.config, report), report)
    return api
