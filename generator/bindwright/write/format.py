"""Formatting, which is also the gate: what does not parse as Python is never written.

`ruff` runs beside this process, on all changed files at once, `black` in it and in its fast mode,
both isolated from any configuration. Line length 100.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

import orjson

from .errors import RenderedFileError, WriteError, formatter_missing
from .target import Formatter

LINE_LENGTH = 100

_NOTEBOOK = "modules.ipynb"
_PROCESSES = max(1, min(4, os.cpu_count() or 1))
_OF_A_PROCESS = 1_000_000
"""Characters: few enough that two copies in JSON matter little, many enough to start for."""

_PERHAPS_IPYTHON = re.compile(r"^[ \t]*[%!?]|\?[ \t]*$", re.MULTILINE)
"""Lines that IPython may take for commands of its own."""


def format_python(
    sources: Mapping[str, str], formatter: Formatter, python: str
) -> dict[str, bytes]:
    """The final bytes of Python files, by path.

    `python` is the oldest supported version ("3.11").
    Raises `RenderedFileError` for a file that is no Python (a bug of ours), `WriteError` where the
    formatter is missing or fails for a reason of its own.
    """
    if not sources:
        return {}
    if formatter == "ruff":
        return _ruff(sources, python)
    if formatter == "black":
        return _black(sources, python)
    return _parse_only(sources)


def encode(path: str, text: str) -> bytes:
    """UTF-8; raises `RenderedFileError` for a lone surrogate."""
    try:
        return text.encode()
    except UnicodeEncodeError as error:
        raise RenderedFileError(path, f"not encodable: {error.reason}") from error


def is_python(path: str) -> bool:
    """Whether the formatter takes the file at `path`."""
    return path.endswith(".py")


def _parse_only(sources: Mapping[str, str]) -> dict[str, bytes]:
    for path, text in sources.items():
        _parse(path, text)
    return {path: encode(path, text) for path, text in sources.items()}


def _parse(path: str, text: str) -> None:
    import ast

    try:
        ast.parse(text, path)
    except (SyntaxError, ValueError, RecursionError) as error:
        raise RenderedFileError(path, f"does not parse: {error}") from error


def _black(sources: Mapping[str, str], python: str) -> dict[str, bytes]:
    try:
        from black import format_str
        from black.mode import Mode, TargetVersion
    except ImportError as error:
        raise formatter_missing("black") from error
    target = TargetVersion["PY" + python.replace(".", "")]
    done: dict[str, bytes] = {}
    for path, text in sources.items():
        mode = Mode(target_versions={target}, line_length=LINE_LENGTH)
        try:
            # format_str is the fast mode: it does not check its own result a second time.
            done[path] = encode(path, format_str(text, mode=mode))
        except (ValueError, AssertionError, RecursionError) as error:
            raise RenderedFileError(path, f"does not parse: {error}") from error
    return done


def _ruff(sources: Mapping[str, str], python: str) -> dict[str, bytes]:
    """All files as the cells of notebooks, which ruff takes from a pipe: no file is written twice.

    Each cell is formatted on its own, as a module is, but that its first string is no docstring;
    the templates print those of modules as formatters leave them.
    """
    for path, text in sources.items():
        encode(path, text)
        if _PERHAPS_IPYTHON.search(text):  # cells may hold what modules may not
            _parse(path, text)
    groups = _groups(sources)
    command = _ruff_command(python)
    done: dict[str, bytes] = {}
    with ThreadPoolExecutor(min(_PROCESSES, len(groups))) as pool:
        for group, cells in zip(
            groups, pool.map(lambda group: _run_ruff(command, group, sources), groups), strict=True
        ):
            for path, cell in zip(group, cells, strict=True):
                text = "".join(cell["source"])
                done[path] = text.encode() + b"\n" if text else b""
    return done


def _groups(sources: Mapping[str, str]) -> list[list[str]]:
    """The paths in groups of about the same size, each the work of one process."""
    wanted = max(1, round(sum(map(len, sources.values())) / _OF_A_PROCESS))
    paths = sorted(sources, key=lambda path: -len(sources[path]))
    return [paths[index::wanted] for index in range(wanted)]


def _ruff_command(python: str) -> list[str]:
    return [
        ruff_binary(), "format", "--isolated", "--no-cache", "--no-respect-gitignore",
        "--line-length", str(LINE_LENGTH), "--target-version", "py" + python.replace(".", ""),
        "--stdin-filename", _NOTEBOOK, "-",
    ]  # fmt: skip


def _run_ruff(
    command: Sequence[str], paths: Sequence[str], sources: Mapping[str, str]
) -> list[dict[str, list[str]]]:
    """The formatted cells of the notebook that holds these files."""
    import subprocess

    environment = {k: v for k, v in os.environ.items() if not k.startswith("RUFF_")}
    try:
        result = subprocess.run(
            command, input=_notebook(sources[path] for path in paths), env=environment,
            capture_output=True, check=False,
        )  # fmt: skip
    except OSError as error:
        raise formatter_missing("ruff") from error
    if result.returncode:
        raise _ruff_failure(result.stderr.decode(errors="replace"), paths)
    cells: list[dict[str, list[str]]] = orjson.loads(result.stdout)["cells"]
    return cells


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


def _ruff_failure(output: str, paths: Sequence[str]) -> Exception:
    found = re.search(rf"Failed to parse {re.escape(_NOTEBOOK)}:(\d+)(.*)", output)
    if found and 0 < int(found[1]) <= len(paths):
        return RenderedFileError(
            paths[int(found[1]) - 1], f"does not parse: {found[2].lstrip(':')}"
        )
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
