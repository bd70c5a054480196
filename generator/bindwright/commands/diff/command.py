"""`bindwright diff`: two documents or packages, two columns, one verdict."""

from __future__ import annotations

import datetime
from contextlib import ExitStack
from typing import TYPE_CHECKING

import click

from bindwright.commands.jobs import Selection
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.blame import Blame
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.record import record
from bindwright.standard_streams import result_kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bindwright.commands.diff.result import Result, Row
    from bindwright.comparison.changes import Change
    from bindwright.comparison.examples import Document
    from bindwright.comparison.surfaces import Face
    from bindwright.config import PackageConfig
    from bindwright.ir.operations import Api
    from bindwright.load.bundle import Bundle


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
class _Known:
    """What is known of a document, and not of a package."""

    prefix: str
    config: PackageConfig
    bundle: Bundle
    api: Api
    document: Document


@record
class _Version:
    """One of the two documents, read and understood, and what would be made of it; or a package."""

    given: str
    report: Report
    face: Face
    known: _Known | None = None

    @property
    def prefix(self) -> str:
        """What stands before the names of its files."""
        return self.known.prefix if self.known is not None else ""


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
    from bindwright.commands.diff.inputs import package

    published = package(given, report)
    if published is None:
        return _read_document(given, selection, report, stack)
    from bindwright.comparison.faces import plain_face
    from bindwright.packages.surface import read_surface

    face = plain_face(read_surface(published, report).surface)
    return _Version(given=given, report=report, face=face)


def _read_document(given: str, selection: Selection, report: Report, stack: ExitStack) -> _Version:
    from dataclasses import replace

    from bindwright.commands.diff.inputs import document
    from bindwright.commands.jobs import find_jobs
    from bindwright.commands.names_lock import read_names
    from bindwright.comparison.examples import document as with_examples
    from bindwright.comparison.faces import face_of
    from bindwright.payloads.schemas import PayloadSchemas
    from bindwright.pipeline import understand
    from bindwright.plan import plan
    from bindwright.plan.surface import surface_of

    path, prefix = stack.enter_context(document(given, report))
    (job,) = find_jobs(replace(selection, spec=path), report)
    bundle = job.load(report, selects=True)
    api = understand(bundle, job.config, report)
    config = job.config.named_after(api.title)
    _, lock = read_names(job, config.package, report)
    package, names = plan(api, config, lock, report)
    report.stop_on_errors()
    report.keep(lambda _: False)  # what is doubtful in each of them, 'lint' says
    known = _Known(
        prefix=prefix, config=config, bundle=bundle, api=api,
        document=with_examples(api.types, PayloadSchemas(bundle)),
    )  # fmt: skip
    face = face_of(api, surface_of(package), names)
    return _Version(given=given, report=report, face=face, known=known)


def _compare(old: _Version, new: _Version, options: Options, report: Report) -> Result:
    from bindwright.commands.diff import baseline
    from bindwright.commands.diff.result import Result, ordered
    from bindwright.comparison.kinds import Column
    from bindwright.comparison.verdict import bump_of

    accepted = baseline.read(options.baseline, report) if options.baseline is not None else {}
    day = options.as_of or datetime.date.today()
    found, words = _changes(old, new, day)
    configured = new.known or old.known
    changes = found
    if configured is not None:
        changes = tuple(_as_configured(found, configured.config, report))
    if options.write_baseline is not None:
        _write(options.write_baseline, baseline.written(changes, accepted), report)
    complete = old.known is not None and new.known is not None
    return Result(
        rows=ordered(_rows(changes, old, new, accepted)),
        bump=bump_of(changes, words),
        words=words,
        names=(old.given, new.given),
        compared=tuple(Column) if complete else (Column.PYTHON,),
    )


def _changes(old: _Version, new: _Version, day: datetime.date) -> tuple[tuple[Change, ...], int]:
    """The changes, and how many descriptions changed; of a package what it shows in Python."""
    from bindwright.comparison.faces import same_operations
    from bindwright.comparison.surfaces import behaviours, compare_surfaces
    from bindwright.comparison.wire import compare_wire

    first, second = old.known, new.known
    if first is None or second is None:
        same = same_operations(old.face.surface, new.face.surface)
        return compare_surfaces(old.face, new.face, same), 0
    documents = (first.document, second.document)
    with Blame(second.bundle.document.origin):
        schemas = (first.bundle.at, second.bundle.at)
        wire = compare_wire(first.api, second.api, documents, schemas, day)
        python = (*compare_surfaces(old.face, new.face, wire.same), *behaviours(wire.changes))
    return (*wire.changes, *python), wire.words


def _as_configured(
    changes: tuple[Change, ...], config: PackageConfig, report: Report
) -> Iterator[Change]:
    """The changes with the levels that the configuration gives their kinds."""
    from dataclasses import replace

    from bindwright.comparison.kinds import KINDS, Level
    from bindwright.diagnostics.rules_plan import NAME_UNUSED
    from bindwright.diagnostics.suggestions import did_you_mean

    for code in config.diff.keys() - KINDS.keys():
        report.add(NAME_UNUSED, config.place("diff", code), f"'diff' has no rule {code!r}",
                   hint=did_you_mean(code, KINDS))  # fmt: skip
    for one in changes:
        level = config.diff.get(one.kind.code)
        if level != "none":
            yield one if level is None else replace(one, level=Level(level))


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
    from pathlib import Path

    from bindwright.diagnostics.report import Stopped
    from bindwright.diagnostics.rules_config import BASELINE_UNREADABLE

    try:
        Path(path).write_text(text, encoding="utf-8")
    except OSError as error:
        report.add(BASELINE_UNREADABLE, Origin(path), error.strerror or str(error))
        raise Stopped from None


def _exit_code(result: Result, fail_on: str) -> int:
    from bindwright.comparison.kinds import Level

    counted = {
        "breaking": {Level.BREAKING},
        "warning": {Level.BREAKING, Level.WARNING},
        "any": set(Level),
    }.get(fail_on, set())
    return int(any(one.change.level in counted for one in result.open))
