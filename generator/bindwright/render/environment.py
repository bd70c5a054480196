"""Jinja without surprises: no globals, no default filters, and a variable that is missing fails.

Also finds the templates, in the wheel or in the checkout, and the runtime modules among them.
"""

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.machinery import SourceFileLoader
from pathlib import Path
from typing import Any

import jinja2
from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache

from bindwright.render.filters import FILTERS

LAYOUT: dict[str, Any] = {
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
    "auto_reload": False,
}
"""What every environment is made with: how templates are read."""

COMPILED = Path(__file__).resolve().parent.parent / "compiled_templates"
"""Where a wheel holds our templates compiled."""

_MOST_ENTRIES = 10_000
_LARGEST = 1_000_000
"""Entries of a folder of templates, and bytes of one of them; no real one comes near."""

_RELATIVE_IMPORT = re.compile(r"^\s*from (\.\.?)(\w+(?:\.\w+)*) import ", re.MULTILINE)


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
        loader=FileSystemLoader(templates_folder()), bytecode_cache=_Compiled(), **LAYOUT
    )
    fill(jinja)
    return jinja


def compiled_templates() -> Iterator[tuple[str, str]]:
    """What a wheel holds of our templates: names of Python files, and what is in them."""
    jinja = environment()
    for template in sorted(jinja.list_templates(extensions=["jinja"])):
        text = (templates_folder() / template).read_text(encoding="utf-8")
        source = jinja.compile(text, template, template, raw=True)
        yield compiled_name(template, text), source


def compiled_name(template: str, text: str) -> str:
    """The name of the file that holds a template compiled by this version of Jinja."""
    cache = _Compiled()
    return _file_of(cache.get_cache_key(template), cache.get_source_checksum(text))


def fill(jinja: Environment) -> None:
    """Leaves an environment with our filters and without globals."""
    jinja.finalize = _unprinted  # compiled templates ask for it where they print
    jinja.globals.clear()
    jinja.filters.clear()
    jinja.filters.update(FILTERS)
    jinja.filters["join"] = _join


class _Compiled(BytecodeCache):
    """Compiled templates: those that came with the wheel, and those that are kept by runs.

    Compiling them takes longer than everything else that is done for a small document. What the
    wheel holds was made by one version of Jinja, and of one text of the template: both are part of
    a file's name, so another one is never found.
    """

    def __init__(self) -> None:
        self._kept = _kept()

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Tells templates and versions of Jinja apart; where they are installed does not count."""
        return sha256(f"{jinja2.__version__}\0values\0{name}".encode()).hexdigest()[:32]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Puts in what is there of a template."""
        path = COMPILED / _file_of(bucket.key, bucket.checksum)
        if path.is_file():
            # As a module is loaded: from byte code that stands beside it, where there is some.
            bucket.code = SourceFileLoader(bucket.key, str(path)).get_code(bucket.key)
        elif self._kept is not None:
            self._kept.load_bytecode(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template for the next run."""
        if self._kept is not None:
            self._kept.dump_bytecode(bucket)


def _file_of(key: str, checksum: str) -> str:
    return f"template_{key}_{checksum}.py"


def _kept() -> FileSystemBytecodeCache | None:
    """Compiled templates, kept beside the templates as Python keeps its own; None where it can't.

    Nothing else writes there, and no folder of a user is looked into.
    """
    folder = templates_folder() / "__pycache__"
    if sys.dont_write_bytecode:
        return None
    try:
        folder.mkdir(exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(folder)) if os.access(folder, os.W_OK) else None


def _unprinted(value: Any) -> Any:
    return value


def _join(parts: list[str] | tuple[str, ...], separator: str = ", ") -> str:
    return separator.join(parts)


def runtime_files(modules: Iterable[str]) -> dict[str, str]:
    """Some modules of the runtime and all that these import, by path."""
    found: dict[str, str] = {}
    waiting = ["__init__", *modules]
    while waiting:
        path = _runtime_path(waiting.pop())
        if path in found:
            continue
        found[path] = _runtime_text(path)
        room = path.rpartition("/")[0]
        own = f"{room}." if room else ""
        if room:
            waiting.append(f"{own}__init__")
        for dots, name in _RELATIVE_IMPORT.findall(found[path]):
            waiting.append(f"{own}{name}" if dots == "." else name)
    return dict(sorted(found.items()))


def runtime_modules(wanted: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The modules of the runtime among those that define names that files need."""
    for module, name in wanted:
        room = module.removeprefix("._runtime")
        if room != module:
            yield from filter(_is_runtime, (room[1:], f"{room}.{name}"[1:]))


@cache
def _is_runtime(name: str) -> bool:
    path = templates_folder() / "runtime" / _runtime_path(name)
    return all(map(str.isidentifier, name.split("."))) and path.is_file()


def _runtime_path(name: str) -> str:
    return f"{name.replace('.', '/')}.py"


@cache
def _runtime_text(path: str) -> str:
    return (templates_folder() / "runtime" / path).read_text(encoding="utf-8")
