"""Which files are meant: paths, folders, patterns, URLs, standard input."""

import glob
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report
from bindwright.diagnostics.rules_payloads import EXTRA_MISSING, INPUT_MISSING, INPUT_UNREADABLE
from bindwright.record import record
from bindwright.validation.inputs.kinds import Compression, Kind, kind_of_name


@record
class Input:
    """A file of records. `name` is what it is called in reports, "-" for standard input.

    `kind` is None where the name does not say it. `size` is in bytes as it is stored, None where
    nobody knows; `changed` is when it was last written, in nanoseconds, 0 where nobody knows.
    A stream (standard input, a pipe, a device) is opened once and read from its start to its end
    by the process that was given it: nothing looks into it beforehand.
    """

    name: str
    kind: Kind | None = None
    compression: Compression = ""
    size: int | None = None
    changed: int = 0
    is_stream: bool = False

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
        yield Input(name="-", is_stream=True)
    elif "://" in word:
        yield from _remote(word, report)
    elif os.path.isdir(word):
        yield from _in_folder(word, report)
    elif os.path.exists(word) or not glob.has_magic(word):
        yield from _file(word, report)
    else:
        names = _matches(word)
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
    is_stream = _is_stream(name, status)
    yield Input(
        name=Path(name).as_posix(), kind=kind, compression=compression,
        size=None if is_stream else status.st_size, changed=status.st_mtime_ns,
        is_stream=is_stream,
    )  # fmt: skip


def _is_stream(name: str, status: os.stat_result) -> bool:
    """Whether a file can be read only once, or is another one in another process.

    `/dev/stdin` and `/dev/fd/63` (of `<(…)`) name open files of this process, whatever they are.
    """
    return not stat.S_ISREG(status.st_mode) or name.startswith(("/dev/", "/proc/"))


def _matches(pattern: str) -> list[str]:
    """The regular files that a pattern names, sorted.

    `**` does not follow links to folders: they may lead in circles. As in shells, what begins
    with a dot has to be named.
    """
    parts = Path(pattern).parts
    first = next(number for number, part in enumerate(parts) if glob.has_magic(part))
    try:
        found = Path(*parts[:first]).glob("/".join(parts[first:]))
        named = [one for one in found if _is_named(one.parts[first:], parts[first:])]
        return sorted(one.as_posix() for one in named if one.is_file())
    except (ValueError, NotImplementedError):  # '**' that is only a part of a name
        return []


def _is_named(parts: Sequence[str], pattern: Sequence[str]) -> bool:
    hidden = sum(part.startswith(".") for part in parts)
    return hidden <= sum(part.startswith(".") for part in pattern)


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
