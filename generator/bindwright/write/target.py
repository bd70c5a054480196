"""Where to write, and what the run was made from."""

import os
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

from bindwright.write.errors import WriteError

Formatter = Literal["ruff", "black", "none"]


@dataclass(frozen=True, slots=True)
class Inputs:
    """The fingerprint of everything that decides the output; goes into the manifest.

    `sources`: pairs of a name and the sha256 of its bytes, every document and overlay that was
    read; the name is a POSIX path relative to the folder of the root document. `config`,
    `names_lock` and `generator` are hex digests ("" where there is none), `formatter` is what
    `formatter_version` says, `python` the oldest Python of the generated code ("3.11").
    """

    sources: tuple[tuple[str, str], ...]
    config: str
    names_lock: str
    generator: str
    formatter: str
    python: str = "3.11"

    def as_json(self) -> dict[str, object]:
        """The form in the manifest; the order of `sources` carries no meaning."""
        return asdict(self) | {"sources": dict(sorted(self.sources))}


@dataclass(frozen=True, slots=True)
class Target:
    """One output directory.

    `package` is the import name, its directory `src/<package>` ("" for an output without a
    package, such as pages). `keep` holds globs relative to the output that name foreign files
    inside the package directory (`*` crosses slashes; a folder covers what is below it). `force`
    overrides the refusals about files that are not ours. `names_lock` is the path and the new
    text of `names.lock`, put in place together with the output.
    """

    output: Path
    package: str
    inputs: Inputs
    formatter: Formatter = "ruff"
    keep: tuple[str, ...] = ()
    force: bool = False
    names_lock: tuple[Path, str] | None = None

    @property
    def root(self) -> str:
        """The output directory, absolute, its own symbolic links resolved."""
        return os.path.realpath(self.output)


def package_directory(package: str) -> str:
    """`src/<package>` as a POSIX path; "" where there is no package.

    Raises `WriteError` for what is not an import name, before it becomes part of a path.
    """
    if not package:
        return ""
    parts = package.split(".")
    if not all(part.isidentifier() for part in parts):
        raise WriteError("invalid-target", f"{package!r} is not the name of a Python package")
    return "/".join(["src", *parts])
