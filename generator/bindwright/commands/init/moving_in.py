"""`bindwright init --from`: another generator's configuration becomes bindwright.toml."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import click

from bindwright.commands.init.again import as_written, merge, read_written
from bindwright.commands.init.carried import Carried, Outcome, Setting
from bindwright.commands.init.document import Document
from bindwright.commands.init.foreign import Foreign, Notes, Unfit, read_foreign
from bindwright.commands.init.readers import Reader, reader_for
from bindwright.commands.init.settle import Settled, settle
from bindwright.commands.init.writing import overlay, rows, summary, toml
from bindwright.commands.session import Session, Settings
from bindwright.config import MAX_BYTES, parse_config
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_init import FOREIGN_CONFIG, FOREIGN_VALUE
from bindwright.locating import positions
from bindwright.write.files import read_bytes

OVERLAY = "moving-in.overlay.yaml"
REPORT = "moving-in.md"

_SHOWN = (Outcome.UNKNOWN, Outcome.MISSING)
"""What the terminal says line by line; the report says all."""


def run(
    given: str, found: str, spec: str | None, path: str, settings: Settings, *, force: bool,
    dry_run: bool,
) -> int:  # fmt: skip
    """Carries over what `given` names; gives the exit code.

    `spec` is the document, None where the configuration names it; `found` is the one to take where
    neither does.
    """
    session = Session(settings)
    with session.attempt() as report:
        foreign = read_foreign(given, report)
        reader = reader_for(foreign, report)
        try:
            foreign = reader.follow(foreign, report)
        except Unfit as problem:
            report.add(FOREIGN_CONFIG, Origin(given), str(problem))
            raise Stopped from None
        named = spec or reader.document(foreign) or _beside(foreign) or found
        document = Document(named, report, overlays=reader.overlays(foreign))
        notes = Notes(report, foreign.given)
        settled = _settled(reader, foreign, document, Path(path), notes)
        files = _files(settled, notes, reader.generator, path)
        _put(files, Path(path).parent, notes, force=force, dry_run=dry_run)
        session.show(err=True)
        if not report.has_errors:
            _tell(notes, path, dry_run=dry_run)
        return session.exit_code
    session.show(err=True)
    return session.exit_code


def _beside(foreign: Foreign) -> str | None:
    """The document that lies beside a configuration, under a usual name."""
    names = (f"{name}.{end}" for name in ("openapi", "swagger") for end in ("yaml", "yml", "json"))
    found = (foreign.path(name) for name in names)
    return next((one for one in found if os.path.isfile(one)), None)


def _settled(
    reader: Reader, foreign: Foreign, document: Document, path: Path, notes: Notes
) -> Settled:
    carried: Carried = reader.read(foreign, document, notes)
    stated = Setting(keys=("spec",), value=document.spec, origin=Origin(foreign.given))
    carried = replace(carried, settings=(stated, *carried.settings))
    return settle(carried, document, path, OVERLAY, notes)


def _files(settled: Settled, notes: Notes, generator: str, path: str) -> dict[str, str]:
    """What is written, by name."""
    name = os.path.basename(notes.source)
    head = f"# Carried over from {_plain(name)}; {REPORT} has what became of each of its keys.\n\n"
    files = {os.path.basename(path): head + toml(settled.settings)}
    if settled.actions:
        files[OVERLAY] = overlay(settled.actions, generator)
    places = positions((one.origin for one in notes.told), notes.report.texts)
    lines = "\n".join(rows(notes.told, places))
    title = f"# What became of {_plain(name)}\n\n{summary(notes.told)}.\n\n"
    fence = "~" * (4 + max(map(len, re.findall("~{4,}", lines)), default=0))
    files[REPORT] = f"{title}{fence}\n{lines}\n{fence}\n\n{as_written(files)}"
    return files


def _plain(name: str) -> str:
    return re.sub(r"[^\w. -]", "_", name)


def _put(
    files: Mapping[str, str], folder: Path, notes: Notes, *, force: bool, dry_run: bool
) -> None:
    """Writes the files, or says what would be written.

    Raises:
        Stopped: one is there that was not written by an earlier run, or can't be written.
    """
    written = {} if force else read_written(_read(folder / REPORT) or "")
    for name, text in files.items():
        there = None if force else _read(folder / name)
        if there is not None and name != REPORT:
            if name not in written and there != text:
                hint = "--force overwrites it"
                notes.report.add(FOREIGN_CONFIG, Origin(str(folder / name)), "it exists", hint=hint)
                raise Stopped
            text = _merged(written.get(name, there), there, text, folder / name, notes)
        if dry_run:
            click.echo(f"--- {folder / name}\n{text}", nl=False)
        elif there != text:
            _write(folder / name, text, notes.report)
            click.echo(f"{'created' if there is None else 'updated'}  {folder / name}")


def _merged(written: str, there: str, new: str, path: Path, notes: Notes) -> str:
    """The text of a file that is there, with what is new in it."""
    merged = merge(written, there, new)
    if path.suffix == ".toml":
        try:
            parse_config(path, merged.text, Report(texts={}))
        except Stopped:
            message = "what was changed by hand and what is new do not go together"
            notes.report.add(
                FOREIGN_VALUE, Origin(path.as_posix()), message, hint="it is left as it is"
            )
            return there
    for line in merged.kept:
        click.echo(f"kept     {path}: yours stays; new would be: {line[:200]}")
    return merged.text


def _read(path: Path) -> str | None:
    try:
        content = read_bytes(str(path), limit=4 * MAX_BYTES)
        return None if content is None else content.decode()
    except (OSError, UnicodeDecodeError):
        return ""


def _write(path: Path, text: str, report: Report) -> None:
    """Replaces a file; a link is replaced, and not followed."""
    try:
        if os.path.islink(path):
            os.unlink(path)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        message = f"can't write {path}: {error.strerror or error}"
        report.add(FOREIGN_CONFIG, Origin(path.as_posix()), message)
        raise Stopped from None


def _tell(notes: Notes, path: str, *, dry_run: bool) -> None:
    places = positions((one.origin for one in notes.told), notes.report.texts)
    for line in rows(notes.told, places, _SHOWN):
        click.echo(line)
    click.echo(summary(notes.told))
    usual = os.path.basename(path) == "bindwright.toml"
    more = "" if usual else f" --config {shlex.quote(path)}"
    if not dry_run:
        click.echo(f"look through {path} and {REPORT}, then: bindwright generate{more}")
