"""Jinja without surprises: no globals, no default filters, and a variable that is missing fails.

Also finds the templates, in the wheel or in the checkout, and the runtime modules among them.
"""

import os
import re
import sys
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined

from bindwright.render.filters import FILTERS

LAYOUT: dict[str, Any] = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "auto_reload": False,
}
"""What every environment is made with: how templates are read."""

_MOST_ENTRIES = 10_000
_LARGEST = 1_000_000
"""Entries of a folder of templates, and bytes of one of them; no real one comes near."""

_RELATIVE_IMPORT = re.compile(r"^\s*from \.(\w+) import|^\s*from \. import (\w+)", re.MULTILINE)


def templates_folder() -> Path:
    """`templates/`: inside the installed package, or beside `generator/` in a checkout."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent.parent / "templates"


class FolderError(Exception):
    """A folder of templates that can't be used; `name` is the file that is to blame, or ""."""

    def __init__(self, message: str, name: str = "") -> None:
        super().__init__(message)
        self.name = name


def template_texts(folder: str) -> dict[str, bytes] | None:
    """The templates (`*.jinja`) below a folder by name; None where it is no folder.

    Raises:
        FolderError: a link among them leads out of the folder, one is no file or too large, or
            the folder holds so much that it can't be meant.
    """
    root = Path(folder)
    if not root.is_dir():
        return None
    inside = root.resolve()
    found: dict[str, bytes] = {}
    entries = 0
    for parent, folders, names in os.walk(root):
        entries += len(folders) + len(names)
        if entries > _MOST_ENTRIES:
            raise FolderError(f"there are more than {_MOST_ENTRIES:,} files in this folder")
        for name in names:
            if name.endswith(".jinja"):
                path = Path(parent, name)
                found[path.relative_to(root).as_posix()] = _template_bytes(path, root, inside)
    return dict(sorted(found.items()))


def _template_bytes(path: Path, root: Path, inside: Path) -> bytes:
    name = path.relative_to(root).as_posix()
    if not path.resolve().is_relative_to(inside):
        raise FolderError("this link leads out of the folder of templates", name)
    try:
        if not path.is_file():
            raise FolderError("this is no file", name)
        if path.stat().st_size > _LARGEST:
            raise FolderError(f"this file has more than {_LARGEST:,} bytes", name)
        return path.read_bytes()
    except OSError as error:
        raise FolderError(f"can't be read: {error.strerror or error}", name) from error


def environment() -> Environment:
    """The environment of our own templates."""
    jinja = Environment(
        loader=FileSystemLoader(templates_folder()), bytecode_cache=_bytecode_cache(), **LAYOUT
    )
    fill(jinja)
    return jinja


def fill(jinja: Environment) -> None:
    """Leaves an environment with our filters and without globals."""
    jinja.globals.clear()
    jinja.finalize = _unprinted  # compiled templates ask for it where they print
    jinja.filters.clear()
    jinja.filters.update(FILTERS)
    jinja.filters["join"] = _join


def _bytecode_cache() -> FileSystemBytecodeCache | None:
    """Compiled templates, kept beside the templates as Python keeps its own; None where it can't.

    Compiling them takes longer than everything else that is done for a small document.
    """
    folder = templates_folder() / "__pycache__"
    if sys.dont_write_bytecode:
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    if not os.access(folder, os.W_OK):
        return None
    # The name tells the code from what older versions left there, which prints no values.
    return FileSystemBytecodeCache(str(folder), "values_%s.cache")


def _unprinted(value: Any) -> Any:
    return value


def _join(parts: list[str] | tuple[str, ...], separator: str = ", ") -> str:
    return separator.join(parts)


def runtime_files(modules: Iterable[str]) -> dict[str, str]:
    """Some modules of the runtime and all that these import, by name."""
    found: dict[str, str] = {}
    waiting = ["__init__", *modules]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found[name] = _runtime_text(name)
        waiting += [one or other for one, other in _RELATIVE_IMPORT.findall(found[name])]
    return dict(sorted(found.items()))


@cache
def _runtime_text(name: str) -> str:
    return (templates_folder() / "runtime" / f"{name}.py").read_text(encoding="utf-8")
