"""`bindwright generate`: write(build(spec)), for every package."""

import time

import click

from bindwright.commands.generate.up_to_date import find_current
from bindwright.commands.jobs import Job, Selection
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.report import Report
from bindwright.standard_streams import result_kept
from bindwright.write import finish
from bindwright.write.paths import refuse_leading_out
from bindwright.write.receipt import Receipt


def run(selection: Selection, settings: Settings, *, force: bool = False) -> int:
    """Generates and prints what changed; gives the exit code. Findings go to standard error."""
    session = Session(settings)
    for job in session.jobs(selection):
        started = time.perf_counter()
        with session.attempt(job.config.output) as report:
            with working(f"generating {job.config.output} ..."):
                receipt = _generate(job, report, settings, force)
            seconds = time.perf_counter() - started
            rows = _receipt(receipt, job.config.output, seconds)
            with result_kept(rows[-1]):
                if not settings.quiet:
                    click.echo("\n".join(rows if settings.verbose else rows[-1:]))
    session.show(err=True)
    return session.exit_code


def _generate(job: Job, report: Report, settings: Settings, force: bool) -> Receipt:
    refuse_leading_out(job.config.folder, job.config.output)
    finish(job.config.output, job.names_lock)
    # With --force what the manifest says counts for nothing.
    if not settings.wants_warnings and not force:
        receipt = find_current(job)
        if receipt is not None:
            return receipt
    from bindwright.commands.generate.make import make
    from bindwright.write.output import write

    files, target = make(job, report, force=force)
    return write(files, target)


def _receipt(receipt: Receipt, output: str, seconds: float) -> list[str]:
    """One line for each file that changed, and a summary."""
    changes = {"created": receipt.created, "updated": receipt.updated, "removed": receipt.removed}
    rows = [f"{word}  {output}/{path}" for word, paths in changes.items() for path in paths]
    counts = [f"{len(paths)} {word}" for word, paths in changes.items() if paths]
    files = len(receipt.created) + len(receipt.updated) + len(receipt.unchanged)
    summary = ", ".join(counts) or "0 changed"
    rows.append(f"{output}: {files} file{'s' * (files != 1)}: {summary} ({seconds:.2f} s)")
    return rows
