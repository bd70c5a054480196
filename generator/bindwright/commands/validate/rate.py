"""A bar with rate and remaining time, for work whose bytes can be counted."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

_PATIENCE_SECONDS = 0.5


class Rate:
    """Shows how far the work is, once it has taken half a second and only on a terminal."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = time.monotonic()
        self._visible = sys.stderr.isatty()
        self._bar: Any = None

    def at(self, done: int) -> None:
        """Says that so many bytes are done."""
        if not self._visible:
            return
        if self._bar is None:
            if time.monotonic() - self._started < _PATIENCE_SECONDS:
                return
            self._bar = _bar()
            self._bar.start()
            self._bar.add_task("", total=self._total or None)
        self._bar.update(0, completed=done)

    def close(self) -> None:
        """Takes the bar away."""
        if self._bar is not None:
            self._bar.stop()


@contextmanager
def rate(total: int) -> Generator[Rate]:
    """A bar for work of so many bytes; nothing of it is left behind."""
    shown = Rate(total)
    try:
        yield shown
    finally:
        shown.close()


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn
    from rich.progress import TransferSpeedColumn as SpeedColumn

    columns = (BarColumn(), DownloadColumn(), SpeedColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
