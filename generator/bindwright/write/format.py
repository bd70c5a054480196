"""Formatting, which is also the gate: what does not parse as Python is never written.

`ruff` runs once for all changed files, `black` in this process and in its fast mode, both isolated
from any configuration. Line length 100.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from importlib import import_module

from .errors import RenderedFileError, WriteError, formatter_missing
from .target import Formatter

LINE_LENGTH = 100


def format_python(
    sources: Mapping[str, str], formatter: Formatter, python: str, scratch: str
) -> dict[str, bytes]:
    """The final bytes of Python files, by path.

    `python` is the oldest supported version ("3.11"), `scratch` an existing directory to work in.
    Raises `RenderedFileError` for a file that is no Python (a bug of ours), `WriteError` where the
    formatter is missing or fails for a reason of its own.
    """
    if not sources:
        return {}
    if formatter == "ruff":
        return _ruff(sources, python, scratch)
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
    return path.endswith((".py", ".pyi"))


def _parse_only(sources: Mapping[str, str]) -> dict[str, bytes]:
    import ast

    done: dict[str, bytes] = {}
    for path, text in sources.items():
        try:
            ast.parse(text, path)
        except (SyntaxError, ValueError, RecursionError) as error:
            raise RenderedFileError(path, f"does not parse: {error}") from error
        done[path] = encode(path, text)
    return done


def _black(sources: Mapping[str, str], python: str) -> dict[str, bytes]:
    try:
        from black import format_str
        from black.mode import Mode, TargetVersion
    except ImportError as error:
        raise formatter_missing("black") from error
    target = TargetVersion["PY" + python.replace(".", "")]
    done: dict[str, bytes] = {}
    for path, text in sources.items():
        mode = Mode(target_versions={target}, line_length=LINE_LENGTH, is_pyi=path.endswith(".pyi"))
        try:
            # format_str is the fast mode: it does not check its own result a second time.
            done[path] = encode(path, format_str(text, mode=mode))
        except (ValueError, AssertionError, RecursionError) as error:
            raise RenderedFileError(path, f"does not parse: {error}") from error
    return done


def _ruff(sources: Mapping[str, str], python: str, scratch: str) -> dict[str, bytes]:
    # Numbered names: ruff skips folders called build, dist or venv, and paths stay short.
    folder = f"{scratch}/format"
    os.mkdir(folder)
    names: dict[str, str] = {}
    for number, (path, text) in enumerate(sources.items()):
        name = f"{number:05}{os.path.splitext(path)[1]}"
        names[name] = path
        with open(f"{folder}/{name}", "xb") as file:
            file.write(encode(path, text))
    _run_ruff(ruff_binary(), folder, python, names)
    done: dict[str, bytes] = {}
    for name, path in names.items():
        with open(f"{folder}/{name}", "rb") as file:
            done[path] = file.read()
    return done


def _run_ruff(binary: str, folder: str, python: str, names: Mapping[str, str]) -> None:
    import subprocess

    command = [binary, "format", "--isolated", "--no-cache", "--no-respect-gitignore"]
    command += ["--line-length", str(LINE_LENGTH), "--config", "exclude=[]"]
    command += ["--target-version", "py" + python.replace(".", ""), "."]
    environment = {k: v for k, v in os.environ.items() if not k.startswith("RUFF_")}
    try:
        result = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, check=False
        )
    except OSError as error:
        raise formatter_missing("ruff") from error
    if result.returncode:
        raise _ruff_failure(result.stderr.decode(errors="replace"), names)


def _ruff_failure(output: str, names: Mapping[str, str]) -> Exception:
    found = re.search(r"Failed to parse (?:.*[/\\])?(\d+\.pyi?)(.*)", output)
    if found and found[1] in names:
        return RenderedFileError(names[found[1]], f"does not parse: {found[2].lstrip(':')}")
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
