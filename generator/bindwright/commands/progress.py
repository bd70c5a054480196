"""Says on a terminal that something is still going on."""

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_PATIENCE_SECONDS = 0.5


@contextmanager
def working(what: str) -> Iterator[None]:
    """Shows `what` with a spinner on standard error once it has taken half a second.

    Nothing is shown where standard error is no terminal, and nothing is left behind.
    """
    if not sys.stderr.isatty():
        yield
        return
    over = threading.Event()
    thread = threading.Thread(target=_spin, args=(what, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _spin(what: str, over: threading.Event) -> None:
    if over.wait(_PATIENCE_SECONDS):
        return
    from rich.console import Console

    with Console(stderr=True).status(what):
        over.wait()
