"""`bindwright build`: the sdist and the wheel of a generated package.

They are built from a copy that holds what belongs to the package and nothing else, with fixed
modes and times, so the same files give the same bytes whatever the day, the umask, the
`.gitignore` above or the rubbish beside them.

Nothing of the work tree is run, and none of it is believed: with a configuration the package is
what would be generated, as `check` has it; a folder that the user names has to agree with its
manifest; and in both cases the metadata may ask for nothing but the two archives.
"""

import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path

import click

from bindwright import __version__
from bindwright.commands.build.publish import publish
from bindwright.commands.build.sbom import bill, sources
from bindwright.commands.jobs import Job, Selection
from bindwright.commands.project_metadata import build_problem
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics import rules_write as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING
from bindwright.record import record
from bindwright.write import finish, paths
from bindwright.write.files import NotRegularError, digest, read_bytes
from bindwright.write.manifest import Manifest, read_manifest
from bindwright.write.target import package_directory

EPOCH = 1580601600
"""The time in both archives, 2020-02-02: any fixed one does, but a zip can't hold any before 1980
and the wheel's day must not depend on that of the build."""


MADE_FROM = "_made_from.json"
"""In the package of both archives: what it was made from."""

ALL = ("*",)
"""The globs of a folder that the user names: what lies in the package is theirs to build."""


@record
class Options:
    """What the command line says; `publish` uploads, unless it is a `dry_run`."""

    output: str = "dist"
    sbom: bool = False
    publish: bool = False
    repository: str | None = None
    dry_run: bool = True


def run(folder: str | None, config: str | None, options: Options) -> int:
    """Builds the package in `folder`, or those of the configuration; gives the exit code."""
    session = Session(Settings())
    for job in session.jobs(Selection(config=config)) if folder is None else ():
        with session.attempt(job.config.output) as report:
            paths.refuse_leading_out(job.config.folder, job.config.output)
            finish(job.config.output, job.names_lock)
            _refuse_drift(job, report)
            _build(job.config.output, job.config.keep, options, report)
    if folder is not None:
        with session.attempt(folder) as report:
            finish(folder)
            _build(folder, ALL, options, report)
    session.show(err=True)
    return session.exit_code


def _refuse_drift(job: Job, report: Report) -> None:
    """Only what would be generated is built.

    Raises:
        Stopped: something else lies there; the report says what.
    """
    from bindwright.commands.generate.drift import compare_job

    if read_manifest(job.config.output) is not None:
        compare_job(job, report, strays=False)  # they are not built
        report.stop_on_errors()


def _build(folder: str, keep: tuple[str, ...], options: Options, report: Report) -> None:
    output = Path(options.output)
    manifest = read_manifest(folder)
    if manifest is None or not manifest.package:
        report.add(
            rules.NOTHING_GENERATED,
            Origin(folder),
            f"{folder} holds no generated package",
            hint="run 'bindwright generate' first",
        )
        raise Stopped
    contents = _contents(folder, manifest, keep, report)
    _refuse_metadata(contents, manifest, folder, report)
    contents |= _licenses_in_place(contents, folder, report)
    contents[f"{package_directory(manifest.package)}/{MADE_FROM}"] = _made_from(manifest)
    paths.refuse_leading_out("", str(output))
    output.mkdir(parents=True, exist_ok=True)
    # Beside the final place, so that putting the files there is a rename.
    with tempfile.TemporaryDirectory(prefix=".bindwright-", dir=output) as scratch:
        copy, made = Path(scratch, "package"), Path(scratch, "dist")
        # The backend looks for ignore files upward, as far as the root of a repository.
        for boundary in (".git", ".hg"):
            Path(scratch, boundary).mkdir()
        for path, content in contents.items():
            _copy(copy / path, content)
        _run_backend(copy, made, folder, report)
        archives = [_put(one, output / one.name) for one in sorted(made.iterdir())]
    digests = {one.name: digest(one.read_bytes()) for one in archives}
    for one in archives:
        click.echo(f"built  {one.as_posix()}  sha256:{digests[one.name]}")
    if options.sbom:
        _write_bill(contents["pyproject.toml"], manifest, digests, output, report)
    if options.publish:
        publish(archives, options.repository, not options.dry_run, report)


def _made_from(manifest: Manifest) -> bytes:
    """What the package says of its origin: the generator, and each document with its digest."""
    said = {"generator": f"bindwright {__version__}", "sources": sources(manifest)}
    return (json.dumps(said, indent=1) + "\n").encode()


def _write_bill(
    pyproject: bytes, manifest: Manifest, digests: dict[str, str], output: Path, report: Report
) -> None:
    try:
        content = bill(pyproject, manifest, digests, EPOCH)
    except ImportError:
        report.add(EXTRA_MISSING, Origin("(command line)"), "CycloneDX's library is not installed",
                   hint="pip install 'bindwright[sbom]'")  # fmt: skip
        raise Stopped from None
    wheel = next(one for one in digests if one.endswith(".whl"))
    path = output / f"{'-'.join(wheel.split('-')[:2])}.cdx.json"
    path.write_bytes(content)
    click.echo(f"wrote  {path.as_posix()}  sha256:{digest(content)}")


def _contents(
    folder: str, manifest: Manifest, keep: tuple[str, ...], report: Report
) -> dict[str, bytes]:
    """What belongs to the package: every file that was generated, and those that are kept.

    Through no link: it could lead to any file of this machine, which would then be published.

    Raises:
        Stopped: a file is missing or not what it has to be; the report says which.
    """
    package = package_directory(manifest.package)
    paths.refuse_symlinked_folders(folder, [*manifest.files, f"{package}/x"])
    if keep != ALL:
        keep = paths.honoured(keep, manifest.files)
    contents: dict[str, bytes] = {}
    for path in sorted({*paths.kept_below(folder, package, keep), *manifest.files}):
        place = Origin(Path(folder, path).as_posix())
        try:
            content = read_bytes(f"{folder}/{path}")
        except NotRegularError:
            report.add(rules.BUILD_REFUSED, place, "it is no regular file")
            continue
        if content is None:
            hint = "run 'bindwright generate' first"
            report.add(rules.NOTHING_GENERATED, place, "a generated file is missing", hint=hint)
        elif path in manifest.files and digest(content) != manifest.files[path][0]:
            report.add(rules.FILE_EDITED, place, "it is not what .bindwright.json says")
        else:
            contents[path] = content
    report.stop_on_errors()
    return contents


def _refuse_metadata(
    contents: Mapping[str, bytes], manifest: Manifest, folder: str, report: Report
) -> None:
    problem = build_problem(contents.get("pyproject.toml", b""), manifest.package, contents)
    if problem is None and (surplus := _BUILD_FILES & contents.keys()):
        problem = f"{min(surplus)} beside it would be part of the build"
    if problem is not None:
        report.add(rules.BUILD_REFUSED, Origin(Path(folder, "pyproject.toml").as_posix()), problem)
        raise Stopped


def _licenses_in_place(
    contents: Mapping[str, bytes], folder: str, report: Report
) -> dict[str, bytes]:
    """Texts of licences that are the user's own files: they lay where a copy would have gone."""
    project = tomllib.loads(contents["pyproject.toml"].decode())["project"]
    names = {one for one in project.get("license-files", ()) if "/" not in one} - contents.keys()
    try:
        found = {one: read_bytes(f"{folder}/{one}") for one in names}
    except NotRegularError as error:
        report.add(rules.BUILD_REFUSED, Origin(str(error)), "it is no regular file")
        raise Stopped from None
    return {one: content for one, content in found.items() if content is not None}


def _copy(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)
    target.chmod(0o644)
    os.utime(target, (EPOCH, EPOCH))


_BUILD_FILES = frozenset({"hatch.toml", "hatch_build.py", "PKG-INFO", ".gitignore", ".hgignore"})
"""What hatchling looks for beside pyproject.toml."""


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
            rules.BUILD_FAILED,
            Origin(folder),
            said.splitlines()[-1] if said else f"the backend ended with {result.returncode}",
        )
        raise Stopped


def _put(made: Path, target: Path) -> Path:
    made.chmod(0o644)
    os.replace(made, target)
    return target
