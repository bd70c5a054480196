"""Putting archives on a package index, with the tool that people use for it."""

from __future__ import annotations

import importlib.util
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING
from bindwright.diagnostics.rules_write import PUBLISH_FAILED


def publish(archives: list[Path], repository: str | None, really: bool, report: Report) -> None:
    """Checks archives, then uploads them; unless `really`, says what would be run.

    The tool takes credentials as it always does (its variables, keyring, trusted publishing): none
    is read, passed or printed here.

    Raises:
        Stopped: there is no tool, or it refused; the report says so.
    """
    check, upload = _commands([one.as_posix() for one in archives], repository, report)
    if check is not None:
        _run(check, report)
    if really:
        _run(upload, report)
    else:
        shown = ["python", *upload[1:]] if upload[0] == sys.executable else upload
        click.echo(f"would run  {shlex.join(shown)}")
        click.echo("nothing was uploaded: --no-dry-run does it")


def _commands(
    files: list[str], repository: str | None, report: Report
) -> tuple[list[str] | None, list[str]]:
    """What checks and what uploads: twine where it is installed beside bindwright, else uv."""
    if importlib.util.find_spec("twine") is not None:
        # Without -P a module in the working directory would be taken for one of its own.
        twine = [sys.executable, "-P", "-m", "twine"]
        place = ["--repository", repository] if repository is not None else []
        return (
            [*twine, "check", "--strict", *files],
            [*twine, "upload", "--non-interactive", "--disable-progress-bar", *place, *files],
        )
    if shutil.which("uv") is not None:
        place = ["--index", repository] if repository is not None else []
        return None, ["uv", "publish", *place, *files]
    report.add(EXTRA_MISSING, Origin("(command line)"), "neither twine nor uv is installed",
               hint="pip install 'bindwright[publish]'")  # fmt: skip
    raise Stopped


def _run(command: list[str], report: Report) -> None:
    # What it says is not wrapped as for a narrow terminal.
    environment = {**os.environ, "COLUMNS": "1000"}
    done = subprocess.run(command, capture_output=True, check=False, env=environment)
    said = (done.stdout + done.stderr).decode(errors="replace").strip()
    if done.returncode:
        plain = re.sub(r"\x1b\[[0-9;]*m", "", said)
        lines = plain.splitlines() or [f"it ended with {done.returncode}"]
        told = next((one for one in lines if "ERROR" in one), lines[-1])
        message = told.replace("ERROR", "", 1).strip()
        report.add(PUBLISH_FAILED, Origin("(command line)"), message)
        raise Stopped
    click.echo(said)
