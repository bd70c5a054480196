"""`bindwright watch`: generates again whenever an input is saved, in a process that stays warm.

Files are asked for their times and sizes: that works on every file system and in containers, and
costs nothing for the hundreds of files that a document is made of.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click

from bindwright.commands.generate.command import run as generate
from bindwright.commands.jobs import Job, Selection, UsageMistake, find_jobs
from bindwright.commands.session import Settings
from bindwright.config import find_config
from bindwright.diagnostics.report import Report, Stopped
from bindwright.load.read import is_url
from bindwright.write.errors import WriteError
from bindwright.write.manifest import read_manifest

SECONDS = 0.2
"""So long it waits before it looks again, and until a file that changes is whole."""

_State = dict[str, tuple[int, int, int] | None]


def run(
    selection: Selection, settings: Settings, *, wait: Callable[[float], None] = time.sleep
) -> int:
    """Generates, waits for a change, and so on until it is interrupted; `wait` is given seconds.

    Raises:
        UsageMistake: nothing says when the document changes.
    """
    if selection.spec is not None and (selection.spec == "-" or is_url(selection.spec)):
        raise UsageMistake(f"{selection.spec!r} can't be watched: name a file")
    watched: set[str] = set()
    while True:
        # Before the run: what is saved while it goes on is seen afterwards.
        watched |= set(_inputs(selection))
        before = _state(watched)
        generate(selection, settings)
        more = set(_inputs(selection)) - watched
        before |= _state(more)
        watched |= more
        if not settings.quiet:
            click.echo(f"watching {len(watched)} file{'s' * (len(watched) != 1)}, Ctrl-C ends it")
        _wait_for_change(before, wait)


def _wait_for_change(before: _State, wait: Callable[[float], None]) -> None:
    """Returns once something differs, and has stopped to."""
    now = before
    while now == before:
        wait(SECONDS)
        now = _state(before)
    while True:
        wait(SECONDS)
        later = _state(before)
        if later == now:
            return
        now = later


def _state(paths: set[str] | _State) -> _State:
    """What tells that a file was saved: its time, its size, and which one it is."""
    found: _State = {}
    for path in paths:
        try:
            status = os.stat(path)
        except OSError:
            found[path] = None
        else:
            found[path] = status.st_mtime_ns, status.st_size, status.st_ino
    return found


def _inputs(selection: Selection) -> Iterator[str]:
    """The files that decide what is generated, as far as they are known."""
    config = selection.config
    if selection.spec is None and config is None:
        found = find_config(Path())
        config = found.as_posix() if found is not None else None
    if config is not None:
        yield config
    try:
        jobs = find_jobs(selection, Report())
    except Stopped:
        return  # the run says what is wrong with it; it may be right after the next save
    for job in jobs:
        yield from _inputs_of(job)


def _inputs_of(job: Job) -> Iterator[str]:
    config = job.config
    yield from config.overlays
    metadata = config.metadata
    added = (metadata.readme_before, metadata.readme_after, *metadata.license_files)
    yield from (one.path for one in added if one is not None)
    if config.templates is not None:
        for folder, _, names in os.walk(config.templates):
            yield from (os.path.join(folder, name) for name in names)
    if is_url(config.spec):
        return
    yield config.spec
    try:
        manifest = read_manifest(os.path.realpath(config.output))
    except (WriteError, OSError):
        return
    sources = manifest.inputs.get("sources") if manifest is not None else None
    base = os.path.dirname(config.spec)
    for name in sources if isinstance(sources, dict) else ():
        if not is_url(name):
            yield os.path.normpath(os.path.join(base, name))
