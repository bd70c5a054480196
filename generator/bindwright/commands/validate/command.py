"""`bindwright validate`: payloads against a document."""

import os
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import Any

import click

from bindwright.commands.jobs import Job, Selection, UsageMistake
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.commands.validate import contracts
from bindwright.commands.validate.contracts import Described, Target
from bindwright.commands.validate.on_spark import OnSpark
from bindwright.commands.validate.rate import rate
from bindwright.commands.validate.resuming import Resuming
from bindwright.diagnostics import rules_payloads as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.show import show
from bindwright.record import record
from bindwright.signals import exit_code
from bindwright.standard_streams import result_kept
from bindwright.validation.inputs.kinds import Kind
from bindwright.validation.inputs.sources import Input, find_inputs
from bindwright.validation.reading.jsonl import Limits
from bindwright.validation.running.local import Outcome, State
from bindwright.validation.running.local import run as run_locally
from bindwright.validation.running.segments import Segment, Work, segments_of, sniff
from bindwright.validation.running.summary import Hit, SchemaPlace, Summary
from bindwright.validation.running.tally import Cause

_SMALL = 2 * 1024 * 1024
"""Below so many bytes a second process costs more than it helps."""


@record
class Reading:
    """Which records are read, and how.

    `records` is what all files hold, whatever their names; `on` is where they are judged, "local"
    or "spark".
    """

    files: tuple[str, ...]
    records: Kind | None = None
    jobs: int | None = None
    limits: Limits
    resume: str | None = None
    on: str = "local"
    allow_empty: bool = False

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> "Reading":
        """What the options of the command line say."""
        limits = Limits(
            max_record=options["max_record_size"],
            most=options["max_errors"],
            sample=options["sample"],
        )
        return cls(
            files=options["files"],
            records=None if options["records"] == "auto" else options["records"],
            jobs=options["jobs"],
            limits=limits,
            resume=options["resume"],
            on=options["on"],
            allow_empty=options["allow_empty"],
        )


def run(
    selection: Selection,
    settings: Settings,
    target: Target,
    reading: Reading,
    against: str | None = None,
) -> int:
    """Validates the records and prints what is wrong with them; gives the exit code."""
    target.check()
    if selection.spec == "-" and "-" in reading.files:
        raise UsageMistake("standard input can't be both the document and the records")
    if reading.on == "spark" and (reading.resume or reading.jobs):
        raise UsageMistake("--jobs and --resume are for one machine, not for --on spark")
    session = Session(settings)
    with session.attempt() as report:
        job = contracts.the_job(selection, report)
        proposed = contracts.proposed(job, against) if against else None
        old, new = _documents(job, proposed, target, report)
        target = old.target
        spark = OnSpark(report) if reading.on == "spark" else None
        inputs = spark.find(reading.files) if spark else find_inputs(reading.files, report)
        if reading.resume:
            _refuse_streams(inputs)
        segments = _segments(inputs, reading, target, report)
        if segments:
            work = Work(
                contracts=old.contracts,
                against=new.contracts if new else None,
                limits=reading.limits,
                shape=target.shape,
                undocumented=target.undocumented,
            )
            asked = (old.digest, new.digest if new else "", repr(target), repr(reading.limits))
            if spark is not None:
                outcome = spark.judge(work, segments)
            else:
                outcome = _judge(work, segments, reading, asked, report)
            if not (outcome.tally.looked_at or outcome.interrupted or reading.allow_empty):
                _note_nothing(outcome.tally.read, inputs, reading, report)
            for one in (old, new):
                if one is not None:
                    contracts.note_unjudged(outcome.tally, one, report)
            code = _exit_code(outcome, session, compares=new is not None)
            if code or settings.talks or settings.form != "text":
                _print(outcome, old, new, (job, proposed), session)
            session.show(err=True)
            return code
    session.show(err=True)
    return session.exit_code


def _documents(
    job: Job, proposed: Job | None, target: Target, report: Report
) -> tuple[Described, Described | None]:
    with working(f"reading {job.config.spec} ..."):
        old = contracts.describe(job, target, report)
        new = contracts.describe(proposed, target, report) if proposed else None
    return old, new


# What is read


def _refuse_streams(inputs: Sequence[Input]) -> None:
    for one in inputs:
        if one.is_stream:
            name = "standard input" if one.name == "-" else one.name
            raise UsageMistake(f"--resume can't go on within {name}; name a file")


def _note_nothing(
    read: int, inputs: Sequence[Input], reading: Reading, report: Report
) -> None:  # fmt: skip
    """Says that nothing was read or all of it skipped, where nothing else explains it."""
    if report.has_errors:
        return
    files = "it" if len(inputs) == 1 else f"none of the {len(inputs):,} files"
    message = f"{files} has {'no' if len(inputs) == 1 else 'any'} records"
    if read:
        message = f"none of the {read:,} records was judged: all were skipped"
        message = "the only record was not judged: it was skipped" if read == 1 else message
    elif reading.limits.sample < 1:
        message = "no record is part of the sample"
    hint = "--allow-empty takes that for a success"
    report.add(rules.INPUT_EMPTY, Origin(inputs[0].name), message, hint=hint)


def _segments(
    inputs: Sequence[Input], reading: Reading, target: Target, report: Report
) -> list[Segment]:
    """The segments of all files, in order. What can't be read is reported, and left out."""
    found: list[Segment] = []
    for one in inputs:
        if not _unpacks(one, report):
            continue
        kind = _kind(one, reading, target, report)
        if kind is None and not one.is_stream:
            continue
        if _fits(one, kind, target, report):
            found += segments_of(one, kind)
    return found


def _unpacks(one: Input, report: Report) -> bool:
    if one.compression != "zst" or reads_zstd():
        return True
    message = "backports.zstd is not installed"
    report.add(
        rules.EXTRA_MISSING, Origin(one.name), message, hint='pip install "bindwright[zstd]"'
    )
    return False


def _kind(one: Input, reading: Reading, target: Target, report: Report) -> Kind | None:
    """What a file holds; None where that is seen when it is read, or it can't be."""
    kind = reading.records or one.kind
    if kind is None and not one.is_stream:
        try:
            kind = sniff(one)
        except OSError as error:
            reason = error.strerror or str(error)
            report.add(rules.INPUT_UNREADABLE, Origin(one.name), f"can't be opened: {reason}")
            return None
    return "batch" if kind == "jsonl" and target.shape == "calls" else kind


def reads_zstd() -> bool:
    """Whether what unpacks .zst files is there."""
    from importlib.util import find_spec

    try:
        return bool(find_spec("compression.zstd"))
    except ImportError:
        return bool(find_spec("backports") and find_spec("backports.zstd"))


def _fits(one: Input, kind: Kind | None, target: Target, report: Report) -> bool:
    calls = target.shape == "calls"
    if kind is None or calls == (kind in ("har", "batch")):
        return True
    if calls:
        message = "nothing says what its records are"
        hint = "name their --type, or an --operation and its --side"
    else:
        message = "its records name their own operations"
        hint = "leave --type and --operation away"
    report.add(rules.INPUT_MISMATCH, Origin(one.name), message, hint=hint)
    return False


# Judging


def _judge(
    work: Work,
    segments: Sequence[Segment],
    reading: Reading,
    settings: Sequence[str],
    report: Report,
) -> Outcome:
    """Runs through all segments, shows how far it is and keeps the state where one is wanted."""
    sizes = list(accumulate((one.size for one in segments), initial=0))
    resuming = Resuming(reading.resume, segments, settings, report)
    start = resuming.start()

    with rate(sizes[-1]) as show_rate:

        def progress(state: State) -> None:
            show_rate(sizes[state.done])
            resuming.at(state)

        outcome = run_locally(work, segments, _jobs(reading, sizes[-1]), progress, start)
    resuming.end(outcome)
    for lost in outcome.state.unopened:
        report.add(rules.INPUT_UNREADABLE, Origin(lost.name), f"can't be opened: {lost.message}")
    if outcome.lost:
        at = segments[min(outcome.state.done, len(segments) - 1)].input.name
        report.add(
            rules.WORKER_LOST, Origin(at), "a process that judged records ended unexpectedly"
        )
    return outcome


def _jobs(reading: Reading, total: int) -> int:
    if reading.jobs is not None:
        return reading.jobs
    if 0 < total < _SMALL:
        return 1
    affinity: Any = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


# What is said


def _print(
    outcome: Outcome,
    old: Described,
    new: Described | None,
    jobs: tuple[Job, Job | None],
    session: Session,
) -> None:
    tally = outcome.tally
    settings = session.settings
    places = contracts.places_of(tally.signatures, old, new, session.texts)
    summary = Summary(
        tally=tally,
        schema=places,
        compares=new is not None,
        hits=_hits(jobs, outcome, places, whole=old.target.shape == "calls"),
        strict=settings.strict,
        interrupted=outcome.interrupted,
    )
    if settings.form == "text":
        text = summary.text()
    elif settings.form == "json":
        text = summary.json()
    else:
        text = show(summary.findings(), settings.form)
    with result_kept(summary.counts()):
        click.echo(text, nl=False)


def _hits(
    jobs: tuple[Job, Job | None],
    outcome: Outcome,
    places: Mapping[Cause, SchemaPlace],
    *,
    whole: bool,
) -> tuple[Hit, ...]:
    """The changes of a proposed document with the records that they break."""
    old, new = jobs
    if new is None or not (outcome.tally.broken or whole):
        return ()
    from bindwright.commands.validate.changes import hits

    with working("comparing the documents ..."):
        return hits(old, new, outcome.tally.signatures, places, whole=whole)


def _exit_code(outcome: Outcome, session: Session, *, compares: bool) -> int:
    tally, settings = outcome.tally, session.settings
    if outcome.signal is not None:
        return exit_code(outcome.signal)
    if session.exit_code:
        return session.exit_code
    if compares:
        return int(tally.broken > 0)
    if tally.invalid or tally.unreadable or tally.count("error", "undocumented"):
        return 1
    return int(settings.wants_warnings and tally.count("warning") > 0)
