"""`bindwright release`: version, changelog and record of the next release, all at once."""

from __future__ import annotations

import datetime
import json
import os
import posixpath
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bindwright.commands.jobs import Job, Selection, UsageMistake
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import RELEASE_REFUSED
from bindwright.record import record
from bindwright.standard_streams import result_kept
from bindwright.write import finish

if TYPE_CHECKING:
    from packaging.version import Version as Number

    from bindwright.commands.release.proposal import Proposal
    from bindwright.plan.names.lock import NamesLock

CHANGELOG = "CHANGELOG.md"


@record
class Options:
    """What the command line says."""

    check: bool = False
    dry_run: bool = False
    to: str | None = None
    pre: str | None = None
    tag: bool = False
    allow_dirty: bool = False
    as_of: datetime.date | None = None
    form: str = "text"


@record
class _Plan:
    """A release that is about to happen. `files` are by their paths from `folder`."""

    number: Number
    entry: str
    migration: str | None
    files: dict[str, bytes]
    made: Any
    """The package, rendered, and where it goes."""


def run(package: str | None, config: str | None, options: Options) -> int:
    """Makes the next release, or says what it would be; gives the exit code."""
    session = Session(Settings())
    jobs = session.jobs(Selection(config=config))
    if jobs and not (options.check or options.dry_run):
        folder = jobs[0].config.folder or "."
        with session.attempt(folder):
            if finish(folder):  # then the configuration may be another one
                jobs = session.jobs(Selection(config=config))
    job = _only(jobs, package) if jobs and not session.exit_code else None
    if job is not None:
        with session.attempt(job.config.output) as report, working("comparing ..."):
            _Run(job, options, report).run()
    session.show(err=True)
    return session.exit_code


def _only(jobs: tuple[Job, ...], package: str | None) -> Job:
    """The package that is released: each has a version of its own."""
    found = [one for one in jobs if package in (None, one.config.package, one.config.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(one.config.package or one.config.spec for one in jobs)
    raise UsageMistake(f"name the package to release, one of: {names}")


class _Run:
    """One run of the command, for one package."""

    def __init__(self, job: Job, options: Options, report: Report) -> None:
        self._job = job
        self._options = options
        self._report = report
        self._config = job.config
        self._releases = ""
        self._folder = job.config.folder
        self._day = options.as_of or datetime.date.today()

    def run(self) -> None:
        """Does what the options say.

        Raises:
            Stopped: it can't be done; the report says why.
        """
        from bindwright.commands.release.proposal import check, choose, propose, without_old_aliases

        options = self._options
        writes = not (options.check or options.dry_run)
        proposal = propose(self._job, self._day, self._report)
        self._config, self._releases = proposal.new.config, proposal.folder
        if options.check:
            check(proposal, self._report)
            if not self._report.has_errors:
                self._show(proposal, None)
            return
        number = choose(proposal, options.to, options.pre, self._report)
        if number is None:
            self._show(proposal, None)
            if writes:
                self._complete(proposal)
            return
        proposal = without_old_aliases(self._job, proposal, number, self._report)
        if writes:
            self._refuse(number)
        plan = self._plan(number, proposal)
        if writes:
            self._write(plan)
        self._show(proposal, plan)

    # What stands in the way

    def _refuse(self, number: Number) -> None:
        repository = self._repository()
        if not repository.is_there:
            if self._options.tag:
                self._stop("there is no git repository to tag here")
            return
        dirty = [] if self._options.allow_dirty else repository.dirty()
        if dirty:
            more = f" and {len(dirty) - 1:,} more" if len(dirty) > 1 else ""
            self._stop(f"the work tree is not clean: {dirty[0]}{more}",
                       "commit what the release is made from, or pass --allow-dirty")  # fmt: skip
        if repository.has_tag(self._tag(number)):
            self._stop(f"{self._tag(number)} is a tag already", "name another version with --to")

    def _stop(self, message: str, hint: str | None = None) -> None:
        self._report.add(RELEASE_REFUSED, Origin(self._folder or "."), message, hint=hint)
        raise Stopped

    # What is written

    def _plan(self, number: Number, proposal: Proposal) -> _Plan:
        from bindwright.commands.release.changelog import entry, inserted
        from bindwright.commands.release.migration import page
        from bindwright.commands.release.snapshots import LOCK, MIGRATION, digest_of, snapshot_files
        from bindwright.config import with_version

        config, told = proposal.new.config, proposal.told
        last = proposal.last.number if proposal.last is not None else None
        place = self._below(posixpath.join(self._releases, str(number)))
        migration = page(config.name, last, number, told) if last is not None else None
        section = entry(number, told, f"{place}/{MIGRATION}" if migration else None)
        said: dict[str, Any] = {
            "version": str(number), "date": self._day.isoformat(),
            "previous": str(last) if last is not None else None, "bump": str(proposal.bump),
        }  # fmt: skip
        made = self._made(number, proposal.new.names)
        snapshot = snapshot_files(proposal.new, digest_of(made[0]), said)
        if migration is not None:
            snapshot[MIGRATION] = migration.encode()
        own = Path(config.origin)
        changelog = Path(self._folder, self._changelog())
        before = changelog.read_text(encoding="utf-8") if changelog.is_file() else ""
        files = {f"{place}/{path}": content for path, content in snapshot.items()}
        files[own.name] = with_version(
            own.read_bytes().decode(), config.index, str(number)
        ).encode()
        files[self._changelog()] = inserted(before, section).encode()
        if made[1].names_lock is not None:
            # With the aliases, which a run that completes this one could not find any more.
            files[LOCK] = made[1].names_lock[1].encode()
        return _Plan(number=number, entry=section, migration=migration, files=files, made=made)

    def _below(self, path: str) -> str:
        return posixpath.relpath(path, self._folder or ".")

    def _changelog(self) -> str:
        return f"CHANGELOG-{self._config.name}.md" if self._config.index else CHANGELOG

    def _tag(self, number: Number) -> str:
        return f"{self._config.name}-v{number}" if self._config.index else f"v{number}"

    def _write(self, plan: _Plan) -> None:
        """The record first, in one step; then what any later run can make up for."""
        from bindwright.write.together import write_together

        self._refuse_edited(plan.made)
        write_together(self._folder or ".", plan.files)
        self._generate(plan.made)
        if self._options.tag:
            self._commit_and_tag(plan.number)

    def _made(self, number: Number, names: NamesLock | None = None) -> Any:
        from bindwright.commands.generate.make import make

        job = replace(self._job, config=replace(self._job.config, version=str(number)))
        return make(job, self._report, known=names)

    def _refuse_edited(self, made: Any) -> None:
        """Refuses what 'generate' would refuse, while nothing was written."""
        from bindwright.commands.generate.drift import report_edited

        report_edited(made[0], made[1], self._job.config.output, self._report)
        self._report.stop_on_errors()

    def _generate(self, made: Any) -> None:
        from bindwright.write.output import write

        write(*made)

    def _complete(self, proposal: Proposal) -> None:
        """What a run that was interrupted left to do: the package, the commit and the tag."""
        newest = proposal.newest
        if newest is None or newest != proposal.stated:
            return
        self._generate(self._made(newest))
        if self._options.tag:
            self._commit_and_tag(newest)

    def _commit_and_tag(self, number: Number) -> None:
        repository = self._repository()
        tag = self._tag(number)
        if not repository.is_there:
            self._stop("there is no git repository to tag here")
        if repository.has_tag(tag):
            self._stop(f"{tag} is a tag already")
        paths = self._own_paths(number)
        others = [one for one in repository.dirty() if not _is_below(one, paths)]
        if others and not self._options.allow_dirty:
            self._stop(f"the work tree is not clean: {others[0]}", "commit or remove it first")
        repository.commit([one for one in paths if Path(self._folder, one).exists()],
                          f"Release {self._config.name} {number}")  # fmt: skip
        repository.tag(tag, f"{self._config.name} {number}")
        click.echo(f"tagged  {tag}")

    def _own_paths(self, number: Number) -> list[str]:
        config = self._job.config
        return [
            Path(config.origin).name, self._changelog(), "names.lock", self._below(config.output),
            self._below(posixpath.join(self._releases, str(number))),
        ]  # fmt: skip

    def _repository(self) -> Any:
        from bindwright.commands.release.repository import Repository

        return Repository(os.path.abspath(self._folder or "."), self._report)

    # What is said

    def _show(self, proposal: Proposal, plan: _Plan | None) -> None:
        row = _said(proposal, plan, self._report)
        if self._options.form == "json":
            text = json.dumps(row, indent=2, ensure_ascii=False)
        else:
            text = "\n".join(_lines(row, proposal, plan))
        with result_kept(text.partition("\n")[0]):
            click.echo(text)


def _is_below(path: str, folders: list[str]) -> bool:
    return any(path == one or path.startswith(f"{one}/") for one in folders)


def _said(proposal: Proposal, plan: _Plan | None, report: Report) -> dict[str, Any]:
    from bindwright.locating import positions

    change = proposal.forced.change
    place = (change.new or change.old) if change is not None else None
    at = positions([place], report.texts).get(place) if place is not None else None
    where = f"{place.source}:{at.line}" if place is not None and at is not None else None
    return {
        "package": proposal.new.config.name,
        "previous": str(proposal.last.number) if proposal.last is not None else None,
        "version": str(plan.number) if plan is not None else None,
        "needed": str(proposal.needed),
        "stated": str(proposal.stated),
        "bump": str(proposal.bump),
        "forced_by": None if change is None else {
            "rule": change.kind.code, "message": change.message, "level": str(change.level),
            "fingerprint": change.fingerprint, "place": where,
        },
        "changelog": plan.entry if plan is not None else None,
        "migration": plan.migration if plan is not None else None,
    }  # fmt: skip


def _lines(row: dict[str, Any], proposal: Proposal, plan: _Plan | None) -> list[str]:
    from bindwright.commands.release.proposal import reason
    from bindwright.diagnostics.show import clean

    if plan is None:
        if not proposal.is_new:
            return [f"{row['package']}: nothing to release since {proposal.newest}"]
        return [f"{row['package']}: {row['stated']} is enough ({row['bump']} since "
                f"{row['previous'] or 'nothing'})"]  # fmt: skip
    was = f" (was {row['previous']})" if row["previous"] else " (the first release)"
    lines = [f"{row['package']} {row['version']}{was}: {row['bump']}"]
    if proposal.last is not None:
        forced = row["forced_by"]
        where = f" ({clean(forced['place'])})" if forced and forced["place"] else ""
        said = reason(proposal.forced.change, proposal.told.below_one, proposal.forced.bump)
        lines.append(f"forced by: {clean(said)}{where}")
    return [*lines, "", plan.entry.rstrip()]
