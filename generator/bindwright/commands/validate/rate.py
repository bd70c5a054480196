"""A bar with rate and remaining time, for work whose bytes can be counted."""

import sys
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any

_PATIENCE_SECONDS = 0.5


@contextmanager
def rate(total: int) -> Generator[Callable[[int], None]]:
    """A bar for work of so many bytes, told how many are done; nothing of it is left behind.

    It is shown once the work has taken half a second, and only on a terminal.
    """
    started, visible = time.monotonic(), sys.stderr.isatty()
    bar: Any = None

    def show(done: int) -> None:
        nonlocal bar
        if bar is None:
            if not visible or time.monotonic() - started < _PATIENCE_SECONDS:
                return
            bar = _bar()
            bar.start()
            bar.add_task("", total=total or None)
        bar.update(0, completed=done)

    try:
        yield show
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Any:
    from rich.console import Console
    from rich.progress import BarColumn, DownloadColumn, Progress, TimeRemainingColumn
    from rich.progress import TransferSpeedColumn as SpeedColumn

    columns = (BarColumn(), DownloadColumn(), SpeedColumn(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True), transient=True)
