"""What `pyproject.toml` would have a build do, found out before anything of it is believed.

A build backend runs hooks, takes in files from elsewhere and reads the README by its path, all as
the metadata says; and the metadata lies in a work tree that may come from anybody. So a package
is built only where its metadata can do no more than what bindwright's own template says.
"""

import tomllib
from collections.abc import Container, Mapping
from typing import Any

_PLAIN = frozenset({
    "name", "version", "description", "requires-python", "dependencies", "optional-dependencies",
    "classifiers", "keywords", "authors", "maintainers", "urls", "scripts", "gui-scripts",
    "entry-points",
})  # fmt: skip
"""Keys of [project] that are copied into the metadata of the archives, and do nothing else."""


def build_problem(content: bytes, package: str, files: Container[str]) -> str | None:
    """Why hatchling must not be run with this pyproject.toml; None where it may.

    `files` are the paths that the package is made of.
    """
    try:
        document: Any = tomllib.loads(content.decode())
        system, project = document["build-system"], document["project"]
        hatch = document.get("tool", {}).get("hatch", {})
        return (
            _system_problem(system)
            or _project_problem(project, files)
            or _hatch_problem(hatch, package)
        )
    except (ValueError, RecursionError):
        return "it is not TOML"
    except (KeyError, AttributeError, TypeError):
        return "it lacks [build-system] or [project], or they are no tables"


def _system_problem(system: Mapping[str, Any]) -> str | None:
    if system.get("build-backend") != "hatchling.build" or "backend-path" in system:
        return "another build backend than hatchling is named"
    return None


def _project_problem(project: Mapping[str, Any], files: Container[str]) -> str | None:
    for key, value in project.items():
        if key == "readme" and isinstance(value, str) and value in files:
            continue
        if key == "license" and isinstance(value, str):
            continue
        if key == "license-files" and _stay_inside(value):
            continue
        if key not in _PLAIN:
            return f"'project.{key}' would have the build read or run something of its own"
    return None


def _stay_inside(globs: Any) -> bool:
    """Whether they are globs that lead to nothing outside of the package (PEP 639)."""
    return isinstance(globs, list) and all(
        isinstance(one, str) and ".." not in one and ":" not in one and one[:1] not in "/\\~"
        for one in globs
    )


def _hatch_problem(hatch: Any, package: str) -> str | None:
    """What may be said to hatchling: which folder is the package, what the sdist includes."""
    targets = hatch.get("build", {}).get("targets", {})
    wheel, sdist = targets.get("wheel", {}), targets.get("sdist", {})
    said = {
        *(f"tool.hatch.{key}" for key in hatch if key != "build"),
        *(f"tool.hatch.build.{key}" for key in hatch.get("build", {}) if key != "targets"),
        *(f"tool.hatch.build.targets.{key}" for key in targets if key not in ("wheel", "sdist")),
        *(f"tool.hatch.build.targets.wheel.{key}" for key in wheel if key != "packages"),
        *(f"tool.hatch.build.targets.sdist.{key}" for key in sdist if key != "include"),
    }
    if said:
        return f"'{min(said)}' would have the build read or run something of its own"
    folder = "src/" + package.replace(".", "/")
    if wheel.get("packages") != [folder]:
        return f"the wheel has to be made of {folder} alone"
    return None
