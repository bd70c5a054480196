"""Formatting, which is also the gate: what does not parse as Python is never written.

`ruff` runs beside this process, on all changed files at once, `black` in it and in its fast mode,
both isolated from any configuration. Line length 100.
"""

from __future__ import annotations

from collections.abc import Mapping

from bindwright.write.errors import RenderedFileError, formatter_missing
from bindwright.write.target import Formatter

LINE_LENGTH = 100


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
        from bindwright.write.ruff import format_with_ruff

        return format_with_ruff(sources, python)
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
        parse(path, text)
    return {path: encode(path, text) for path, text in sources.items()}


def parse(path: str, text: str) -> None:
    """Raises `RenderedFileError` for a text that is no Python."""
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
