"""Standard output and standard error: a report that can't be written ends the run as such.

A full disk or a reader that has gone must not turn a run that found something into a quiet
success, nor into a bug of ours.
"""

from __future__ import annotations

import io
import select
import sys
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import IO, Any, cast


class ReportLost(Exception):
    """What was printed could not be written.

    `reason` is the system's; `result` is what the run came to, in a sentence, where it is known.
    """

    def __init__(self, reason: str, result: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.result = result


class _Raw(io.FileIO):
    """A file whose failures to write are told from those of all other files."""

    def write(self, data: Any, /) -> int:
        try:
            # None: whoever shares the file made it non-blocking, and it is full at the moment.
            while (written := cast("int | None", super().write(data))) is None:
                select.select([], [self], [])
            return written
        except OSError as error:
            raise ReportLost(error.strerror or str(error)) from error


class _Closed(io.RawIOBase):
    """Stands for a stream that was closed before the program began (`>&-`)."""

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int | None:
        raise ReportLost("it is closed")


def guard() -> None:
    """Makes both streams raise `ReportLost` where they can't be written.

    A character that a stream can't show becomes its escape.
    """
    sys.stdout = _guarded(sys.stdout, by_line=False)
    sys.stderr = _guarded(sys.stderr, by_line=True)


def _guarded(stream: IO[str] | None, *, by_line: bool) -> Any:
    if stream is None:
        raw: io.RawIOBase = _Closed()
        return io.TextIOWrapper(io.BufferedWriter(raw), encoding="utf-8", line_buffering=by_line)
    if not isinstance(stream, io.TextIOWrapper) or stream.isatty():
        return stream  # a terminal shows what is printed, or has hung up
    raw = _Raw(stream.fileno(), "wb", closefd=False)
    return io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=by_line,
    )


@contextmanager
def result_kept(result: str) -> Generator[None]:
    """Printing of a report that says `result`: it is not lost with the report."""
    try:
        yield
    except ReportLost as error:
        error.result = error.result or result
        raise


def give_up(error: ReportLost) -> None:
    """Says on standard error what was lost, and what the run came to."""
    result = f"\n{error.result.rstrip()}" if error.result else ""
    with suppress(ReportLost, OSError):
        print(f"Error: the report can't be written: {error.reason}{result}", file=sys.stderr)
