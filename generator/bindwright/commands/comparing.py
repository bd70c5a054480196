"""Two versions of an API, read and compared: what `diff` and `release` have in common."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.diagnostics.blame import Blame
from bindwright.record import record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bindwright.commands.jobs import Job
    from bindwright.comparison.changes import Change
    from bindwright.comparison.examples import Document
    from bindwright.comparison.surfaces import Face
    from bindwright.config import PackageConfig
    from bindwright.diagnostics.report import Report
    from bindwright.ir.operations import Api
    from bindwright.load.bundle import Bundle
    from bindwright.plan.names.lock import NamesLock


@record
class Version:
    """A document, read and understood, and what would be made of it under the names of `lock`."""

    config: PackageConfig
    report: Report
    bundle: Bundle
    api: Api
    document: Document
    face: Face
    names: NamesLock


@record
class Comparison:
    """What changed; `words` counts descriptions that did."""

    changes: tuple[Change, ...]
    words: int


def read_version(job: Job, report: Report, lock: NamesLock | None = None) -> Version:
    """Reads one document, as its configuration would have it; `lock` stands in for names.lock.

    Raises:
        Stopped: it is wrong; the report says where.
    """
    from bindwright.commands.names_lock import read_names
    from bindwright.comparison.examples import document
    from bindwright.comparison.faces import face_of
    from bindwright.payloads.schemas import PayloadSchemas
    from bindwright.pipeline import understand
    from bindwright.plan import plan
    from bindwright.plan.package_surface import surface_of

    bundle = job.load(report, selects=True)
    api = understand(bundle, job.config, report)
    config = job.config.named_after(api.title)
    known = lock if lock is not None else read_names(job, config.package, report)[1]
    package, names = plan(api, config, known, report)
    report.stop_on_errors()
    report.keep(lambda _: False)  # what is doubtful in each of them, 'lint' says
    return Version(
        config=config, report=report, bundle=bundle, api=api,
        document=document(api.types, PayloadSchemas(bundle)),
        face=face_of(api, surface_of(package), names), names=names,
    )  # fmt: skip


def compare_versions(old: Version, new: Version, day: datetime.date, report: Report) -> Comparison:
    """Both columns, with the levels that the new configuration gives their kinds.

    `day` is that for which ends of life are judged.
    """
    from bindwright.comparison.surfaces import behaviours, compare_surfaces
    from bindwright.comparison.wire import compare_wire

    with Blame(new.bundle.document.origin):
        wire = compare_wire(old.api, new.api, (old.document, new.document), day)
        python = (*compare_surfaces(old.face, new.face, wire.same), *behaviours(wire.changes))
    changes = tuple(as_configured((*wire.changes, *python), new.config, report))
    return Comparison(changes=changes, words=wire.words)


def as_configured(
    changes: tuple[Change, ...], config: PackageConfig, report: Report
) -> Iterator[Change]:
    """The changes with the levels that the configuration gives their kinds."""
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
