"""Formatting with ruff: one process for hundreds of files, and none of them is written twice.

The files travel as the cells of notebooks. Each cell is formatted on its own, as a module is, but
that its first string is no docstring; the templates print those of modules as formatters leave
them.
"""

from __future__ import annotations

import os
import re
import sys
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from subprocess import Popen
from tempfile import TemporaryFile
from typing import IO

import orjson

from bindwright.write.errors import RenderedFileError, WriteError, formatter_missing
from bindwright.write.format import LINE_LENGTH, encode, parse

_NOTEBOOK = "modules.ipynb"
_PROCESSES = max(1, min(4, os.cpu_count() or 1))
_OF_A_PROCESS = 1_000_000
"""Characters: few enough that two copies in JSON matter little, many enough to start for."""

_PERHAPS_IPYTHON = re.compile(r"\n[ \t]*[%!?]|\?[ \t]*\n")
"""Lines that IPython may take for commands of its own."""


def format_with_ruff(sources: Mapping[str, str], python: str) -> dict[str, bytes]:
    """The final bytes of the files, by path; `python` is the oldest supported version.

    Raises `RenderedFileError` for a file that is no Python, `WriteError` where ruff is missing.
    """
    for path, text in sources.items():
        encode(path, text)
        if _PERHAPS_IPYTHON.search("\n" + text):  # cells may hold what modules may not
            parse(path, text)
    command = _command(python)
    done: dict[str, bytes] = {}
    running: deque[_Run] = deque()
    waiting = deque(_groups(sources))
    try:
        while waiting or running:
            while waiting and len(running) < _PROCESSES:
                paths = waiting.popleft()
                running.append(_Run(command, paths, [sources[path] for path in paths]))
            done.update(running.popleft().result())
    finally:
        for run in running:
            run.stop()
    return done


def _groups(sources: Mapping[str, str]) -> list[list[str]]:
    """The paths in groups of about the same size, each the work of one process."""
    wanted = max(1, round(sum(map(len, sources.values())) / _OF_A_PROCESS))
    paths = sorted(sources, key=lambda path: -len(sources[path]))
    return [paths[index::wanted] for index in range(wanted)]


class _Run:
    """A ruff at work on some files.

    It reads and writes files without a name, not pipes: it hands out every line by itself, and
    each of those would wake this process up.
    """

    def __init__(self, command: Sequence[str], paths: Sequence[str], texts: Iterable[str]) -> None:
        self._paths = paths
        self._output: IO[bytes] = TemporaryFile()  # noqa: SIM115 (open while ruff runs)
        self._errors: IO[bytes] = TemporaryFile()  # noqa: SIM115
        environment = {k: v for k, v in os.environ.items() if not k.startswith("RUFF_")}
        with TemporaryFile() as given:
            given.write(_notebook(texts))
            given.seek(0)
            try:
                self._process = Popen(
                    command, stdin=given, stdout=self._output, stderr=self._errors, env=environment
                )
            except OSError as error:
                raise formatter_missing("ruff") from error

    def result(self) -> dict[str, bytes]:
        """The formatted files; waits for them."""
        failed = self._process.wait()
        with self._output, self._errors:
            if failed:
                self._errors.seek(0)
                raise _failure(self._errors.read().decode(errors="replace"), self._paths)
            self._output.seek(0)
            cells: list[dict[str, list[str]]] = orjson.loads(self._output.read())["cells"]
        texts = ("".join(cell["source"]) for cell in cells)
        return {
            path: text.encode() + b"\n" if text else b""
            for path, text in zip(self._paths, texts, strict=True)
        }

    def stop(self) -> None:
        """End it: another one has failed."""
        self._process.kill()
        self._process.wait()
        self._output.close()
        self._errors.close()


def _command(python: str) -> list[str]:
    return [
        ruff_binary(), "format", "--isolated", "--no-cache", "--no-respect-gitignore",
        "--line-length", str(LINE_LENGTH), "--target-version", "py" + python.replace(".", ""),
        "--stdin-filename", _NOTEBOOK, "-",
    ]  # fmt: skip


def _notebook(texts: Iterable[str]) -> bytes:
    """A Jupyter notebook (nbformat 4.5) with a cell for each text."""
    cells: list[dict[str, object]] = [
        {
            "cell_type": "code", "id": str(number), "source": text,
            "execution_count": None, "metadata": {}, "outputs": [],
        }
        for number, text in enumerate(texts)
    ]  # fmt: skip
    metadata = {"language_info": {"name": "python"}}
    return orjson.dumps({"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5})


def _failure(output: str, paths: Sequence[str]) -> Exception:
    found = re.search(rf"Failed to parse {re.escape(_NOTEBOOK)}:(\d+)(.*)", output)
    if found and 0 < int(found[1]) <= len(paths):
        reason = f"does not parse: {found[2].lstrip(':')}"
        return RenderedFileError(paths[int(found[1]) - 1], reason)
    return WriteError("formatter-failed", f"ruff failed: {output.strip()[:2000]}")


def ruff_binary() -> str:
    """The ruff that belongs to this Python. Raises `WriteError` where there is none."""
    suffix = ".exe" if sys.platform == "win32" else ""
    beside = os.path.join(os.path.dirname(sys.executable), f"ruff{suffix}")
    if os.path.isfile(beside):
        return beside
    try:
        return str(import_module("ruff").find_ruff_bin())
    except (ImportError, FileNotFoundError) as error:
        raise formatter_missing("ruff") from error
