"""`bindwright diff`: two documents or packages, two columns, one verdict."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from bindwright.commands.jobs import Selection
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.record import record
from bindwright.standard_streams import result_kept

if TYPE_CHECKING:
    from bindwright.commands.comparing import Version
    from bindwright.commands.diff.result import Result, Row
    from bindwright.comparison.changes import Change
    from bindwright.comparison.surfaces import Face


@record
class Options:
    """What the command line says."""

    form: str = "text"
    fail_on: str = "none"
    baseline: str | None = None
    write_baseline: str | None = None
    as_of: datetime.date | None = None
    complete: bool = False


@record
class _Version:
    """One of the two: a package, of which the face is known, or a document that was read."""

    given: str
    report: Report
    face: Face
    read: Version | None = None
    prefix: str = ""
    """What stands before the names of its files."""


def run(old: str, new: str, selection: Selection, options: Options) -> int:
    """Compares two documents and prints what changed; gives the exit code."""
    from bindwright.commands.diff.printers import PRINTERS

    session = Session(Settings())
    result: Result | None = None
    with ExitStack() as stack:
        versions: list[_Version] = []
        for given in (old, new):
            with session.attempt() as report, working(f"reading {given} ..."):
                versions.append(_read(given, selection, report, stack))
        if len(versions) == 2:
            with session.attempt() as report, working("comparing ..."):
                result = _compare(versions[0], versions[1], options, report)
    session.show(err=True)
    if result is None:
        return session.exit_code or 2
    with result_kept(result.verdict):
        click.echo(PRINTERS[options.form](result, complete=options.complete), nl=False)
    return session.exit_code or _exit_code(result, options.fail_on)


def _read(given: str, selection: Selection, report: Report, stack: ExitStack) -> _Version:
    """Reads a package, or a document as the configuration would have it.

    Raises:
        Stopped: it is wrong; the report says where.
    """
    from bindwright.commands.published import package

    published = package(given, report)
    if published is None:
        return _read_document(given, selection, report, stack)
    from bindwright.comparison.faces import plain_face
    from bindwright.packages.surface import read_surface

    face = plain_face(read_surface(published, report).surface)
    return _Version(given=given, report=report, face=face)


def _read_document(given: str, selection: Selection, report: Report, stack: ExitStack) -> _Version:
    from dataclasses import replace

    from bindwright.commands.comparing import read_version
    from bindwright.commands.diff.inputs import document
    from bindwright.commands.jobs import find_jobs

    path, prefix = stack.enter_context(document(given, report))
    (job,) = find_jobs(replace(selection, spec=path), report)
    read = read_version(job, report)
    return _Version(given=given, report=report, face=read.face, read=read, prefix=prefix)


def _compare(old: _Version, new: _Version, options: Options, report: Report) -> Result:
    from bindwright.commands.diff import baseline
    from bindwright.commands.diff.result import Result, ordered
    from bindwright.comparison.kinds import Column
    from bindwright.comparison.verdict import bump_of

    accepted = baseline.read(options.baseline, report) if options.baseline is not None else {}
    day = options.as_of or datetime.date.today()
    changes, words = _changes(old, new, day, report)
    if options.write_baseline is not None:
        _write(options.write_baseline, baseline.written(changes, accepted), report)
    complete = old.read is not None and new.read is not None
    return Result(
        rows=ordered(_rows(changes, old, new, accepted)),
        bump=bump_of(changes, words),
        words=words,
        names=(old.given, new.given),
        compared=tuple(Column) if complete else (Column.PYTHON,),
    )


def _changes(
    old: _Version, new: _Version, day: datetime.date, report: Report
) -> tuple[tuple[Change, ...], int]:
    """The changes, and how many descriptions changed; of a package what it shows in Python."""
    from bindwright.commands.comparing import as_configured, compare_versions
    from bindwright.comparison.faces import same_operations
    from bindwright.comparison.surfaces import compare_surfaces

    if old.read is not None and new.read is not None:
        found = compare_versions(old.read, new.read, day, report)
        return found.changes, found.words
    same = same_operations(old.face.surface, new.face.surface)
    changes = compare_surfaces(old.face, new.face, same)
    configured = new.read or old.read
    if configured is not None:
        changes = tuple(as_configured(changes, configured.config, report))
    return changes, 0


def _rows(
    changes: tuple[Change, ...], old: _Version, new: _Version, accepted: dict[str, str]
) -> list[Row]:
    from bindwright.commands.diff.result import Row, place_of
    from bindwright.locating import positions

    before, after = (
        positions([one for one in origins if one is not None], version.report.texts)
        for version, origins in (
            (old, [one.old for one in changes]),
            (new, [one.new for one in changes]),
        )
    )
    return [
        Row(
            change=one,
            old=place_of(one.old, before, old.prefix, old.given),
            new=place_of(one.new, after, new.prefix, new.given),
            accepted=accepted.get(one.fingerprint),
        )
        for one in changes
    ]


def _write(path: str, text: str, report: Report) -> None:
    import os

    from bindwright.diagnostics.report import Stopped
    from bindwright.diagnostics.rules_config import BASELINE_UNREADABLE
    from bindwright.write.errors import WriteError
    from bindwright.write.together import write_together

    place = os.path.realpath(path)  # a link that the user names is followed
    try:
        write_together(os.path.dirname(place), {os.path.basename(place): text.encode()})
    except WriteError as error:
        report.add(BASELINE_UNREADABLE, Origin(path), error.message, hint=error.hint or None)
        raise Stopped from None


def _exit_code(result: Result, fail_on: str) -> int:
    from bindwright.comparison.kinds import Level

    counted = {
        "breaking": {Level.BREAKING},
        "warning": {Level.BREAKING, Level.WARNING},
        "any": set(Level),
    }.get(fail_on, set())
    return int(any(one.change.level in counted for one in result.open))
