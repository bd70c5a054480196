"""From a job to rendered files and the target that they belong to; shared by generate and check."""

import os
from pathlib import Path

from bindwright.commands.generate.up_to_date import generator_digest
from bindwright.commands.jobs import Job
from bindwright.commands.names_lock import lock_digest, read_names
from bindwright.config import PackageConfig
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_config import CONFIG_VALUE
from bindwright.load.bundle import Bundle
from bindwright.load.read import is_url
from bindwright.pipeline import build
from bindwright.plan.names.lock import NamesLock, write_names_lock
from bindwright.plan.names.package import check_package_names
from bindwright.render.file import File
from bindwright.write.files import file_digest
from bindwright.write.fingerprint import formatter_version
from bindwright.write.paths import covers_package
from bindwright.write.target import Inputs, Target, package_directory


def make(
    job: Job, report: Report, *, force: bool = False, known: NamesLock | None = None
) -> tuple[tuple[File, ...], Target]:
    """Runs every stage but the last; `known` are names that stand in for those of names.lock.

    Raises:
        Stopped: the document or a name is wrong; the report says why.
        WriteError: the formatter is missing.
    """
    config = job.config
    formatter = formatter_version(config.formatter)
    # Before they are read for use: a change in between is then seen by the next run.
    overlays = [(path, _file_digest(path)) for path in config.overlays]
    bundle = job.load(report, selects=True)
    named = config.named_after(bundle.title)
    check_package_names(config, named, bundle.title, bundle.title_origin, report)
    _check_keep(named, report)
    report.stop_on_errors(raised=False)
    old, lock = read_names(job, named.package, report)
    files, names = build(bundle, named, known or lock, report)
    new = write_names_lock(old, named.package, names) if job.names_lock else ""
    inputs = Inputs(
        sources=_sources(bundle, overlays),
        config=config.digest(),
        names_lock=lock_digest(new, named.package),
        generator=generator_digest(config),
        formatter=formatter,
    )
    target = Target(
        output=Path(config.output),
        package=named.package,
        inputs=inputs,
        formatter=config.formatter,
        keep=config.keep,
        force=force,
        names_lock=(job.names_lock, new) if job.names_lock else None,
    )
    return files, target


def _check_keep(config: PackageConfig, report: Report) -> None:
    """Refuses a glob that names everything: nothing in the package would be a finding any more.

    Raises:
        Stopped: there is one; the report says where.
    """
    for number, glob in enumerate(config.keep):
        if covers_package(glob, package_directory(config.package)):
            report.add(
                CONFIG_VALUE,
                config.place("keep", str(number)),
                f"{glob!r} would hide whatever comes into the package",
                hint="name your own files and folders, such as 'src/petstore/extras'",
            )
    report.stop_on_errors(raised=False)


def _sources(bundle: Bundle, overlays: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Every file that was read, by its path from the folder of the root document.

    One that was to be read has no digest that fits: as soon as it is there it counts.
    """
    root = bundle.root
    if root.path is None:
        return tuple((name, source.digest) for name, source in sorted(bundle.sources.items()))
    folder = os.path.dirname(os.path.abspath(root.path))
    found = {name: source.digest for name, source in bundle.sources.items()} | dict(overlays)
    found |= dict.fromkeys(bundle.unread, "")
    relative = {
        name if is_url(name) else Path(os.path.relpath(name, folder)).as_posix(): digest
        for name, digest in found.items()
    }
    return tuple(sorted(relative.items()))


def _file_digest(path: str) -> str:
    try:
        return file_digest(path, follow=True) or ""
    except OSError:
        return ""  # the stage that reads it says why
