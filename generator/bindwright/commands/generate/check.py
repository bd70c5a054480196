"""`bindwright check`: is the output what would be generated? Writes nothing, believes nothing.

Always renders, formats and compares bytes: whatever lies in the work tree, the manifest too, may
come from the one whose change is being checked.
"""

import click

from bindwright.commands.generate.drift import compare_job
from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Selection
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics import rules_write as rules
from bindwright.standard_streams import result_kept

_MENDED = {rules.FILE_DIFFERS.code, rules.FILE_MISSING.code, rules.FILE_STALE.code,
           rules.PACKAGE_MISSING.code}  # fmt: skip
"""What 'bindwright generate' mends, and what it does not mend without --force."""
_FORCED = {rules.FILE_EDITED.code, rules.FILE_NOT_OURS.code}


def run(selection: Selection, settings: Settings) -> int:
    """Prints every difference with its cause; gives the exit code."""
    session = Session(settings)
    in_step: list[str] = []
    for job in session.jobs(selection):
        with session.attempt(job.config.output) as report:
            note_journal(job.config.output, report, as_error=True)
            with working(f"checking {job.config.output} ..."):
                compare_job(job, report)
            if not report.has_errors:
                in_step.append(job.config.output)
    session.show(err=False)
    if settings.talks:
        for output in in_step:
            with result_kept(f"{output}: in step"):
                click.echo(f"{output}: in step")
        found = {finding.code for finding in session.findings}
        force = bool(found & _FORCED)
        if force or found & _MENDED:
            click.echo(f"to mend it: {selection.command('generate', *(['--force'] * force))}")
    return session.exit_code
