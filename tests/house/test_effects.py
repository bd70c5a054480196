"""Who may touch the disk, the clock, the environment, chance, other processes and the network."""

import ast
from collections.abc import Iterator

import pytest

from .source import GENERATOR, Module, dotted, modules, offenders

_PATH_METHODS = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "mkdir", "unlink", "rmdir",
    "is_file", "is_dir", "is_symlink", "exists", "iterdir", "rglob", "stat", "lstat", "touch",
    "symlink_to", "hardlink_to", "resolve", "samefile", "chmod", "absolute", "readlink", "cwd",
}  # fmt: skip
_PURE_PATHS = {"join", "normpath", "basename", "dirname", "splitext", "split", "commonpath", "sep"}
_PURE_OS = {"os.PathLike", "os.fspath", "os.sep", "os.environ", "os.getenv", "os.path", "os.name"}

KINDS = {
    "disk": (
        "config/__init__.py",
        "config/text_files.py",
        "symlinks.py",
        "diagnostics/rule.py",  # the texts of rules
        "load/read.py",
        "load/conformance.py",  # the official meta-schemas, files of an installed package
        "load/references/access.py",  # where symbolic links lead, before a file may be read
        "render/environment.py",
        "render/sandbox.py",  # how much memory is taken, as Linux tells
        "write/",
        "commands/",
        "packages/files.py",  # modules of a package, as text
        "validation/inputs/",  # payloads
        "validation/running/resume.py",
        "validation/running/spark.py",  # the whole path of a file, for Spark
        "__main__.py",  # the end of the process
        "validation/running/local.py",  # its processes
    ),
    "clock": (
        "commands/diff/command.py",  # the day for ends of life
        "commands/release/command.py",  # the day of a release
        "commands/validate/changes.py",  # the day for ends of life
        "commands/validate/resuming.py",  # how often the state is written
        "commands/validate/rate.py",
        "commands/lint/command.py",
        "commands/generate/command.py",
        "commands/watch.py",  # how often it looks
        "validation/running/local.py",  # how often a worker looks for its parent
        "load/read.py",  # how long an answer may take
    ),
    "environment": (
        "validation/running/spark.py",
        "write/ruff.py",
        "write/journal_key.py",  # where state of a user lies
        "commands/build/",
        "commands/session.py",  # whether colours are wanted
    ),
    "chance": (
        "commands/mock/",
        "samples/",  # seeded
        "commands/build/sbom.py",  # a number that follows from the content
        "write/journal_key.py",  # a key, and names that nobody can guess
        "write/journal.py",
    ),
    "process": (
        "commands/bench.py",
        "commands/git.py",
        "commands/published.py",  # pip
        "render/user_templates.py",  # templates of the user are printed apart
        "write/ruff.py",
        "commands/build/",
        "commands/mock/app.py",  # threads
        "validation/running/local.py",
        "signals.py",
    ),
    "network": ("load/read.py", "commands/mock/"),
}
"""Where each effect may happen; nowhere else."""

_MODULES = {
    "time": "clock", "random": "chance", "secrets": "chance", "uuid": "chance",
    "subprocess": "process", "multiprocessing": "process", "signal": "process",
    "concurrent.futures": "process",
    "socket": "network", "urllib.request": "network", "http.client": "network",
    "asyncio": "network", "ssl": "network", "shutil": "disk", "tempfile": "disk", "glob": "disk",
    "fcntl": "disk", "msvcrt": "disk", "ctypes": "disk", "importlib.resources": "disk",
}  # fmt: skip


def effects(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """The effects that a module names, and the lines."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            for one in node.names:
                base = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
                yield from (
                    (kind, node.lineno)
                    for name, kind in _MODULES.items()
                    if f"{base}{one.name}.".startswith(name + ".")
                )
        elif isinstance(node, ast.Attribute):
            name = dotted(node)
            if name in ("os.environ", "os.getenv"):
                yield "environment", node.lineno
            elif name == "os.urandom":
                yield "chance", node.lineno
            elif name.startswith("os.path."):
                if node.attr not in _PURE_PATHS:
                    yield "disk", node.lineno
            elif name.startswith("os.") and name not in _PURE_OS:
                yield "disk", node.lineno
        elif isinstance(node, ast.Call):
            name = dotted(node.func)
            if "super(" in ast.unparse(node.func):
                continue  # of a class of ours, not of a path
            if name == "open":
                yield "disk", node.lineno
            elif name.endswith((".today", ".now", ".utcnow")):
                yield "clock", node.lineno
            elif isinstance(node.func, ast.Attribute) and node.func.attr in _PATH_METHODS:
                yield "disk", node.lineno


def _misplaced(module: Module) -> Iterator[str]:
    for kind, line in effects(module.tree):
        if not module.name.startswith(KINDS[kind]):
            yield f"{kind} in line {line}"


def test_effects_have_places() -> None:
    assert offenders(modules(GENERATOR), _misplaced) == {}


def test_places_are_used() -> None:
    """A permission that nothing needs is taken back."""
    used = {
        (kind, place)
        for module in modules(GENERATOR)
        for kind, _ in effects(module.tree)
        for place in KINDS[kind]
        if module.name.startswith(place)
    }
    assert {(kind, place) for kind, places in KINDS.items() for place in places} - used == set()


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("import os\nos.environ['A']", "environment"),
        ("import os\nos.listdir('.')", "disk"),
        ("import os\nos.path.exists('.')", "disk"),
        ("from pathlib import Path\nPath('a').read_text()", "disk"),
        ("open('a')", "disk"),
        ("import datetime\ndatetime.date.today()", "clock"),
        ("from time import sleep", "clock"),
        ("from random import random", "chance"),
        ("import subprocess", "process"),
        ("from urllib.request import urlopen", "network"),
    ],
)
def test_effects_are_seen(source: str, kind: str) -> None:
    assert kind in {found for found, _ in effects(ast.parse(source))}


def test_pure_code_has_none() -> None:
    source = "import os\nos.path.join('a')\nfrom urllib.parse import quote\n'a'.replace('a', 'b')"
    assert list(effects(ast.parse(source))) == []


def test_chance_is_seeded() -> None:
    """The same seed gives the same mock: no generator without a seed, no module-level functions."""
    for module in modules(GENERATOR):
        assert {one for one in module.imports() if one.startswith("random")} <= {"random.Random"}
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                name = dotted(node.func)
                assert name not in ("uuid.uuid1", "uuid.uuid4"), f"{module.name}:{node.lineno}"
                if name == "Random":
                    assert node.args, f"{module.name}:{node.lineno}"
