"""Runs in a process of its own: writes one version of a package and kills itself on the way.

    python kill_driver.py ROOT VERSION KILL_AT WAY

ROOT gets `out/` and `names.lock`. KILL_AT counts the file system calls below ROOT from 1; the
process gets SIGKILL right before that call (0: never; then the number of calls is printed). WAY
is `exchange`, `two-renames` or `in-place`: the last two play systems that lack something. WAY can
also be `import`: then the package that is there is imported and nothing is written.
"""

from __future__ import annotations

import errno
import importlib
import os
import signal
import sys
from pathlib import Path

from bindwright.render.file import File
from bindwright.write import journal
from bindwright.write.output import write
from bindwright.write.target import Inputs, Target

MODULES = 6


def files(version: str) -> list[File]:
    """A package whose modules only import each other where all are of one version.

    Version "a" has a module and a page that "b" lacks, and the other way round; `stay.py` and
    `LICENSE` are the same in both.
    """
    names = [f"m{number}" for number in range(MODULES)] + [f"only_{version}"]
    made = [
        File("README.md", f"# {version}\n"),
        File("LICENSE", "free\n"),
        File(f"docs/{version}/page.md", f"{version}\n"),
        File("src/pkg/__init__.py", "".join(f"from . import {name}\n" for name in names)),
        File("src/pkg/deep/__init__.py", ""),
        File("src/pkg/deep/stay.py", "STAY = 1\n"),
        File(f"src/pkg/sub_{version}/__init__.py", f'V = "{version}"\n'),
    ]
    for number, name in enumerate(names):
        other = names[number - 1] if number else ""
        text = f'V_{version} = "{version}"\n'
        if other:
            text = f"from .{other} import V_{version} as V\n\nassert V\n" + text
        made.append(File(f"src/pkg/{name}.py", text))
    return made


def run(root: str, version: str, kill_at: str, way: str) -> None:
    """Does what the command line says, once in a process."""
    if way == "import":
        sys.path.insert(0, f"{root}/out/src")
        sys.dont_write_bytecode = True
        importlib.import_module("pkg")
    else:
        _write(root, version, int(kill_at), way)


def _write(root: str, version: str, kill_at: int, way: str) -> None:
    if way != "exchange":
        setattr(journal, "exchange", _cannot)  # noqa: B010
    if way == "in-place":
        setattr(os, "rename", _rename_like_an_overlay)  # noqa: B010
    calls = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal calls
        if event == "ctypes.dlsym" or (args and root in str(args[0])):
            calls += 1
            if calls == kill_at:
                os.kill(os.getpid(), signal.SIGKILL)

    target = Target(
        Path(root) / "out",
        "pkg",
        Inputs((("spec.yaml", version),), "", "", "", "none"),
        formatter="none",
        names_lock=(Path(root) / "names.lock", f"names_lock {version}\n"),
    )
    made = files(version)
    sys.addaudithook(hook)
    write(made, target)
    print(calls)


def _cannot(one: str, other: str) -> bool:
    del one, other
    return False


def _rename_like_an_overlay(source: str, destination: str) -> None:
    if source.endswith("src/pkg"):
        raise OSError(errno.EXDEV, "Invalid cross-device link", source)
    os.replace(source, destination)


if __name__ == "__main__":
    run(*sys.argv[1:])
