"""Which files are meant: paths, folders, patterns, URLs, standard input."""

import glob
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING, INPUT_MISSING, INPUT_UNREADABLE
from bindwright.record import record
from bindwright.validation.inputs.kinds import Compression, Kind, kind_of_name

__all__ = ["Input", "find_inputs", "open_input"]


@record
class Input:
    """A file of records. `name` is what it is called in reports, "-" for standard input.

    `kind` is None where the name does not say it. `size` is in bytes as it is stored, None where
    nobody knows; `changed` is when it was last written, in nanoseconds, 0 where nobody knows.
    """

    name: str
    kind: Kind | None = None
    compression: Compression = ""
    size: int | None = None
    changed: int = 0

    @property
    def is_remote(self) -> bool:
        """Whether it is read through fsspec."""
        return "://" in self.name


def find_inputs(words: Iterable[str], report: Report) -> tuple[Input, ...]:
    """The files that are meant, each once, in the order of the words and then of their names.

    What can't be found is reported.
    """
    found: dict[str, Input] = {}
    for word in words:
        for one in _meant(word, report):
            found.setdefault(one.name, one)
    return tuple(found.values())


def open_input(one: Input) -> BinaryIO:
    """The file, opened for reading at its start.

    Raises:
        OSError: it can't be opened.
    """
    if one.name == "-":
        import sys

        # What is there already is read at once, without waiting for more.
        return cast("BinaryIO", getattr(sys.stdin.buffer, "raw", sys.stdin.buffer))
    if not one.is_remote:
        return cast("BinaryIO", open(one.name, "rb", buffering=0))
    try:
        return cast("BinaryIO", _fsspec().open(one.name, "rb").open())
    except OSError:
        raise
    except Exception as error:  # each kind of storage has errors of its own
        raise OSError(0, str(error) or type(error).__name__) from error


def _meant(word: str, report: Report) -> Iterator[Input]:
    if word == "-":
        yield Input(name="-")
    elif "://" in word:
        yield from _remote(word, report)
    elif os.path.isdir(word):
        yield from _in_folder(word, report)
    elif os.path.exists(word) or not glob.has_magic(word):
        yield from _file(word, report)
    else:
        names = sorted(one for one in glob.glob(word, recursive=True) if os.path.isfile(one))
        if not names:
            report.add(INPUT_MISSING, Origin(word), "no file matches the pattern")
        for name in names:
            yield from _file(name, report)


def _file(name: str, report: Report) -> Iterator[Input]:
    kind, compression = kind_of_name(name)
    try:
        status = os.stat(name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        report.add(INPUT_UNREADABLE, Origin(name), f"can't be opened: {reason}")
        return
    # What is no regular file (a pipe) has a size that says nothing.
    size = status.st_size if os.path.isfile(name) else None
    yield Input(
        name=Path(name).as_posix(), kind=kind, compression=compression, size=size,
        changed=status.st_mtime_ns,
    )  # fmt: skip


def _in_folder(folder: str, report: Report) -> Iterator[Input]:
    names = sorted(
        path.as_posix()
        for path in Path(folder).rglob("*")
        if kind_of_name(path.name)[0] is not None
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
        and path.is_file()
    )
    if not names:
        report.add(INPUT_MISSING, Origin(folder), "no file in the folder has a known suffix")
    for name in names:
        yield from _file(name, report)


def _fsspec() -> Any:
    from importlib import import_module

    return import_module("fsspec")


def _remote(url: str, report: Report) -> Iterator[Input]:
    try:
        system, path = _fsspec().core.url_to_fs(url)
        paths = _remote_paths(system, path)
    except ImportError as error:
        message = f"{error.name or 'fsspec'} is not installed"
        report.add(EXTRA_MISSING, Origin(url), message, hint='pip install "bindwright[fsspec]"')
        return
    except Exception as error:  # each kind of storage has errors of its own
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        report.add(INPUT_UNREADABLE, Origin(url), f"can't be opened: {reason}")
        return
    if not paths:
        report.add(INPUT_MISSING, Origin(url), "no file is there")
    for one in paths:
        name = system.unstrip_protocol(one)
        kind, compression = kind_of_name(name)
        yield Input(name=name, kind=kind, compression=compression, size=_remote_size(system, one))


def _remote_paths(system: Any, path: str) -> list[str]:
    if glob.has_magic(path):
        return sorted(one for one in system.glob(path) if not system.isdir(one))
    if system.isdir(path):
        return sorted(one for one in system.find(path) if kind_of_name(one)[0] is not None)
    system.info(path)  # raises where there is none
    return [path]


def _remote_size(system: Any, path: str) -> int | None:
    size = system.size(path)
    return size if isinstance(size, int) else None
