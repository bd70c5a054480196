"""`bindwright build`: the sdist and the wheel of a generated package.

They are built from a copy that holds what belongs to the package and nothing else, with fixed
modes and times, so the same files give the same bytes whatever the day, the umask, the
`.gitignore` above or the rubbish beside them.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from hashlib import sha256
from pathlib import Path

import click

from bindwright.commands.jobs import Selection, find_jobs
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_write import BUILD_FAILED, NOTHING_GENERATED
from bindwright.write import finish
from bindwright.write.manifest import Manifest, read_manifest
from bindwright.write.paths import files_below, is_kept
from bindwright.write.target import package_directory

__all__ = ["run"]

EPOCH = 1580601600
"""The time in both archives, 2020-02-02: any fixed one does, but a zip can't hold any before 1980
and the wheel's day must not depend on that of the build."""


def run(folder: str | None, config: str | None, output: str) -> int:
    """Builds the package in `folder`, or those of the configuration; gives the exit code."""
    session = Session(Settings())
    folders: list[tuple[str, tuple[str, ...]]] = []
    with session.attempt() as report:
        if folder is not None:
            folders = [(folder, ("*",))]
        else:
            jobs = find_jobs(Selection(config=config), report)
            folders = [(job.config.output, job.config.keep) for job in jobs]
    for one, keep in folders:
        with session.attempt(one) as report:
            finish(one)
            for path in _build(one, keep, Path(output), report):
                digest = sha256(path.read_bytes()).hexdigest()
                click.echo(f"built  {path.as_posix()}  sha256:{digest}")
    session.show(err=True)
    return session.exit_code


def _build(folder: str, keep: tuple[str, ...], output: Path, report: Report) -> list[Path]:
    manifest = read_manifest(folder)
    if manifest is None or not manifest.package:
        report.add(
            NOTHING_GENERATED,
            Origin(folder),
            f"{folder} holds no generated package",
            hint="run 'bindwright generate' first",
        )
        raise Stopped
    output.mkdir(parents=True, exist_ok=True)
    # Beside the final place, so that putting the files there is a rename.
    with tempfile.TemporaryDirectory(prefix=".bindwright-", dir=output) as scratch:
        copy, made = Path(scratch, "package"), Path(scratch, "dist")
        # The backend looks for ignore files upward, as far as the root of a repository.
        for boundary in (".git", ".hg"):
            Path(scratch, boundary).mkdir()
        _copy(folder, manifest, keep, copy, report)
        _run_backend(copy, made, folder, report)
        return [_put(path, output / path.name) for path in sorted(made.iterdir())]


def _copy(
    folder: str, manifest: Manifest, keep: tuple[str, ...], copy: Path, report: Report
) -> None:
    """What belongs to the package: every file that was generated, and those that are kept."""
    package = package_directory(manifest.package)
    kept = [path for path in files_below(folder, package) if is_kept(path, keep)]
    for path in sorted({*manifest.files, *kept}):
        source, target = Path(folder, path), copy / path
        if not source.is_file():
            report.add(
                NOTHING_GENERATED,
                Origin(source.as_posix()),
                "a generated file is missing",
                hint="run 'bindwright generate' first",
            )
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        target.chmod(0o644)
        os.utime(target, (EPOCH, EPOCH))
    report.stop_on_errors()


def _run_backend(copy: Path, made: Path, folder: str, report: Report) -> None:
    """Runs hatchling on its own: no isolation, no network, nothing of the surroundings."""
    command = [sys.executable, "-P", "-m", "hatchling", "build", "-d", str(made.resolve())]
    surroundings = {
        key: value
        for key, value in os.environ.items()
        if not key.startswith(("HATCH", "PYTHONPATH"))
    }
    environment = surroundings | {"SOURCE_DATE_EPOCH": str(EPOCH), "PYTHONHASHSEED": "0"}
    result = subprocess.run(
        [*command, "-t", "sdist", "-t", "wheel"],
        cwd=copy, env=environment, capture_output=True, check=False,
    )  # fmt: skip
    if result.returncode:
        said = (result.stderr or result.stdout).decode(errors="replace").strip()
        report.add(
            BUILD_FAILED,
            Origin(folder),
            said.splitlines()[-1] if said else f"the backend ended with {result.returncode}",
        )
        raise Stopped


def _put(made: Path, target: Path) -> Path:
    made.chmod(0o644)
    os.replace(made, target)
    return target
