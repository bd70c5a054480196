"""What changed since the last release, and the version that it asks for."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from bindwright.commands.comparing import Version, compare_versions, read_version
from bindwright.commands.release.changelog import Told
from bindwright.commands.release.snapshots import (
    Snapshot,
    as_recorded,
    output_digest,
    read_snapshot,
    read_snapshots,
    releases_folder,
)
from bindwright.commands.release.versions import effective, final, following, parsed, pre_release
from bindwright.comparison.faces import same_operations
from bindwright.comparison.surfaces import deprecated_aliases
from bindwright.comparison.verdict import Bump, Forced, forced_by
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import BUMP_TOO_SMALL, RELEASE_REFUSED
from bindwright.record import record

if TYPE_CHECKING:
    from packaging.version import Version as Number

    from bindwright.commands.jobs import Job
    from bindwright.comparison.changes import Change


@record
class Proposal:
    """What is new in a work tree.

    `needed` is the smallest version that says so. `last` is the release that it is compared with,
    the last final one; `known` are all that were made. `is_new` where anything differs from the
    newest of them. `folder` is where they are recorded.
    """

    folder: str
    new: Version
    told: Told
    forced: Forced
    needed: Number
    stated: Number
    last: Snapshot | None
    known: tuple[Snapshot, ...]
    is_new: bool

    @property
    def bump(self) -> Bump:
        """Which part of the version goes up."""
        bump = self.forced.bump
        return effective(self.last.number, bump) if self.last is not None else bump

    @property
    def newest(self) -> Number | None:
        """The largest version that was given out."""
        return self.known[-1].number if self.known else None


def propose(job: Job, day: datetime.date, report: Report) -> Proposal:
    """Compares a work tree with the last release.

    Raises:
        Stopped: something can't be read; the report says what.
    """
    new = read_version(job, report)
    folder = releases_folder(new.config)
    known = tuple(read_snapshots(folder, new.config.package, report))
    finals = [one for one in known if not one.number.is_prerelease]
    last = finals[-1] if finals else None
    stated = parsed(new.config.version)
    assert stated is not None  # the configuration takes no other
    if last is None:
        new = as_recorded(new)
        needed = final(known[-1].number) if known else stated
        told = Told(old=None, new=new, changes=(), words=0, day=day, below_one=True)
        forced = Forced(bump=Bump.NONE if known else Bump.MINOR)
    else:
        told = _with_aliases(job, _compare(last, as_recorded(new), day, report), report)
        new = told.new
        forced = forced_by(told.changes, told.words)
        if forced.bump is Bump.NONE and _differs(job, last, report):
            forced = Forced(bump=Bump.PATCH)
        needed = following(last.number, forced.bump)
    is_new = not known or (
        forced.bump is not Bump.NONE if known[-1] is last else _differs(job, known[-1], report)
    )
    return Proposal(
        folder=folder, new=new, told=told, forced=forced, needed=needed, stated=stated, last=last,
        known=known, is_new=is_new,
    )  # fmt: skip


def _compare(last: Snapshot, new: Version, day: datetime.date, report: Report) -> Told:
    aside = Report(texts=report.texts)
    try:
        old = read_snapshot(last, aside)
    finally:
        report.findings += [one for one in aside.findings if one.severity.value == "error"]
    below_one = last.number.major == 0
    told = Told(old=old, new=new, changes=(), words=0, day=day, below_one=below_one,
                generator=last.said["generator"])  # fmt: skip
    return _compared(told, report)


def _compared(told: Told, report: Report) -> Told:
    assert told.old is not None
    found = compare_versions(told.old, told.new, told.day, report)
    return replace(told, changes=found.changes, words=found.words)


# Deprecated aliases


def _with_aliases(job: Job, told: Told, report: Report) -> Told:
    """The same with the old names of what was renamed since the last release, as aliases."""
    assert told.old is not None
    same = same_operations(told.old.face.surface, told.new.face.surface)
    found = deprecated_aliases(told.old.face, told.new.face, same)
    if not found:
        return told
    return _renamed(job, told, {**told.new.names.renamed, **found}, report)


def without_old_aliases(job: Job, proposal: Proposal, number: Number, report: Report) -> Proposal:
    """The same where a major version is given out: the aliases of the last one end with it."""
    told, last = proposal.told, proposal.last
    if last is None or told.old is None or number.major == last.number.major:
        return proposal
    gone = told.old.names.renamed
    kept = {one: now for one, now in told.new.names.renamed.items() if one not in gone}
    if len(kept) == len(told.new.names.renamed):
        return proposal
    told = _renamed(job, told, kept, report)
    return replace(proposal, told=told, new=told.new)


def _renamed(job: Job, told: Told, aliases: dict[str, str], report: Report) -> Told:
    names = replace(told.new.names, renamed=aliases)
    new = as_recorded(read_version(job, report, names))
    return _compared(replace(told, new=new), report)


def _differs(job: Job, last: Snapshot, report: Report) -> bool:
    """Whether what is generated differs, although nothing of the API may."""
    return output_digest(job, str(last.number), report) != str(last.said["output"])


def reason(change: Change | None, below_one: bool, bump: Bump) -> str:
    """What a version was asked for by, for people."""
    if change is None:
        return "words or generated code changed" if bump is not Bump.NONE else "nothing changed"
    small = " (breaking; below 1.0.0 that is a minor release)" if below_one else ""
    return f"{change.message}{small if bump is Bump.MAJOR else ''}"


def choose(proposal: Proposal, to: str | None, pre: str | None, report: Report) -> Number | None:
    """The version to give out; None where there is nothing to release.

    Raises:
        Stopped: the one that was asked for can't be; the report says why.
    """
    newest = proposal.newest
    if to is not None:
        number = parsed(to)
        assert number is not None  # the command line takes no other
        _refuse_small(number, proposal, Origin("(command line)"), report)
        return number
    target = proposal.needed
    if newest is not None and newest.is_prerelease:
        target = max(target, final(newest))
    if newest is None or proposal.stated > newest:
        target = max(target, final(proposal.stated))
    if not proposal.is_new and (pre or newest is None or not newest.is_prerelease):
        return None
    if pre is None:
        return (
            target if newest is not None or not proposal.stated.is_prerelease else (proposal.stated)
        )
    number = pre_release(target, pre, [one.number for one in proposal.known])
    _refuse_small(number, proposal, Origin("(command line)"), report)
    return number


def _refuse_small(number: Number, proposal: Proposal, place: Origin, report: Report) -> None:
    """Refuses a version that was given out, or that says less than what changed.

    Raises:
        Stopped: it does; the report says by what.
    """
    newest = proposal.newest
    if newest is None:
        return
    if number <= newest:
        again = any(one.number == number for one in proposal.known)
        message = (
            f"{number} was released already" if again else f"{number} does not come after {newest}"
        )
        hint = f"the next one is {proposal.needed}" if proposal.needed > newest else None
        report.add(RELEASE_REFUSED, place, message, hint=hint)
        raise Stopped
    if final(number) < proposal.needed:
        say_small(number, proposal, place, report)
        raise Stopped


def say_small(number: Number, proposal: Proposal, place: Origin, report: Report) -> None:
    """Adds the finding that a version is too small, and what asks for a larger one."""
    last = proposal.last.number if proposal.last is not None else "nothing"
    bump = proposal.forced.bump
    said = reason(proposal.forced.change, proposal.told.below_one, bump)
    report.add(
        BUMP_TOO_SMALL, place,
        f"{number} is too small after {last}: {said}",
        hint=f"{proposal.needed} is the smallest that may follow",
    )  # fmt: skip


def check(proposal: Proposal, report: Report) -> None:
    """Adds findings where the version that is stated is less than what changed asks for.

    Where the work tree is a release itself, that is compared with the one before.
    """
    place = proposal.new.config.place("version")
    newest = proposal.newest
    if newest is None:
        return
    if final(proposal.stated) < proposal.needed:
        say_small(proposal.stated, proposal, place, report)
    elif proposal.stated < newest:
        report.add(RELEASE_REFUSED, place, f"{newest} was released already, and comes after it")
    if proposal.last is not None and proposal.stated == proposal.last.number:
        _check_last(proposal, place, report)


def _check_last(proposal: Proposal, place: Origin, report: Report) -> None:
    """Whether the last release itself, which may be this pull request, went up far enough."""
    finals = [one for one in proposal.known if not one.number.is_prerelease]
    if len(finals) < 2 or proposal.told.old is None:
        return
    before, last = finals[-2:]
    told = _compare(before, proposal.told.old, proposal.told.day, report)
    forced = forced_by(told.changes, told.words)
    needed = following(before.number, forced.bump)
    if last.number < needed:
        said = reason(forced.change, told.below_one, forced.bump)
        report.add(
            BUMP_TOO_SMALL, place, f"{last.number} is too small after {before.number}: {said}",
            hint=f"{needed} is the smallest that may follow",
        )  # fmt: skip
