"""What to generate: the command line and the configuration file together."""

import shlex
from collections.abc import Mapping, Sequence
from dataclasses import replace
from os.path import realpath
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from bindwright.config import CONFIG_NAME, PackageConfig, find_config, read_config
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.diagnostics.rules_config import CONFIG_UNREADABLE
from bindwright.record import record

if TYPE_CHECKING:
    from bindwright.load.bundle import Bundle
    from bindwright.load.source import SourceText


class UsageMistake(click.UsageError):
    """Options of the command line that do not go together."""


_OVERRIDES = (
    "output", "package", "name", "formatter", "include", "exclude", "allow_hosts", "allow_folders",
)  # fmt: skip

_FLAGS = {
    "config": "--config",
    **{key: f"--{key.rstrip('s').replace('_', '-')}" for key in _OVERRIDES},
}


@record
class Selection:
    """What the command line says; None is "not said"."""

    spec: str | None = None
    config: str | None = None
    output: str | None = None
    package: str | None = None
    name: str | None = None
    formatter: str | None = None
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    allow_hosts: tuple[str, ...] = ()
    allow_folders: tuple[str, ...] = ()

    def command(self, name: str, *more: str) -> str:
        """The command line that says the same of another command, for a shell."""
        words = ["bindwright", name, *([self.spec] if self.spec is not None else []), *more]
        for option, flag in _FLAGS.items():
            stated = getattr(self, option)
            for value in (stated,) if isinstance(stated, str) else stated or ():
                words += [flag, value]
        return shlex.join(words)

    def overrides(self) -> dict[str, Any]:
        """The fields of a package's configuration that are replaced."""
        stated = {key: getattr(self, key) for key in _OVERRIDES}
        changes = {key: value for key, value in stated.items() if value not in (None, ())}
        # What is derived from the import name follows it.
        if "package" in changes:
            changes = {"name": "", "env_prefix": "", **changes}
        return changes


@record
class Job:
    """One package to make. `names_lock` is the path of names.lock, None without a configuration.

    `given_by` is the folder of the configuration that names the document, None where the user does.
    `recorded` is what a release keeps of documents that came from the network.
    """

    config: PackageConfig
    names_lock: Path | None
    given_by: str | None = None
    recorded: Mapping[str, "SourceText"] | None = None

    def load(self, report: Report, *, selects: bool = False) -> "Bundle":
        """The document and whatever it refers to.

        Where a part of it is selected later on, warnings that are errors do not end the run yet.

        Raises:
            Stopped: something of it is wrong; the report says where.
        """
        from bindwright.load import load  # a stage: only where it runs

        config = self.config
        bundle = load(
            config.spec,
            report,
            overlays=config.overlays,
            allow_hosts=config.allow_hosts,
            allow_folders=config.allow_folders,
            given_by=self.given_by,
            recorded=self.recorded,
        )
        report.stop_on_errors(raised=not selects)
        return bundle


def find_jobs(selection: Selection, report: Report) -> tuple[Job, ...]:
    """The packages that a command is about.

    Without a SPEC those of the configuration, found upward from the working directory. With a
    SPEC no configuration counts unless `--config` names one: then the package of that document.

    Raises:
        Stopped: there is no configuration, or it is wrong; the report says so.
        UsageMistake: options that fit one package only, and there are several.
    """
    if selection.spec is not None and selection.config is None:
        made = PackageConfig(spec=selection.spec, **selection.overrides())
        return (Job(config=made, names_lock=None),)
    path = Path(selection.config) if selection.config is not None else find_config(Path())
    if path is None:
        report.add(
            CONFIG_UNREADABLE,
            Origin(CONFIG_NAME),
            f"no {CONFIG_NAME} in this directory or above it",
            hint="name a SPEC, or write a configuration with 'bindwright init'",
        )
        raise Stopped
    config = read_config(path, report)
    packages: Sequence[PackageConfig] = config.packages
    if selection.spec is not None:
        packages = [_for_spec(selection.spec, packages)]
    changes = selection.overrides()
    single = [key for key in changes if key not in _FOR_ALL]
    if single and len(packages) > 1:
        raise UsageMistake(
            f"--{single[0]} is about one package, "
            f"and {path} has {len(packages)}; name the SPEC of one of them"
        )
    given_by = path.parent.as_posix() if selection.spec is None else None
    return tuple(
        Job(config=replace(one, **changes), names_lock=config.lock_path, given_by=given_by)
        for one in packages
    )


_FOR_ALL = frozenset({"formatter", "allow_hosts", "allow_folders"})
"""What may be said of several packages at once."""


def _for_spec(spec: str, packages: Sequence[PackageConfig]) -> PackageConfig:
    """The package that is generated from a document; the only one is generated from any."""
    same = [one for one in packages if one.spec == spec or realpath(one.spec) == realpath(spec)]
    if same:
        return same[0]
    if len(packages) == 1:
        return replace(packages[0], spec=spec)
    listed = ", ".join(one.spec for one in packages)
    raise UsageMistake(f"no package of the configuration is made from {spec} (there are: {listed})")
