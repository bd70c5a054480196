"""Signals that ask a run to end: they unwind it as Ctrl-C does, and its exit code names them."""

import signal
from collections.abc import Callable, Generator
from contextlib import contextmanager
from types import FrameType
from typing import Any

ENDING: tuple[int, ...] = tuple(
    int(getattr(signal, name))
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
"""Ctrl-C; what `kill`, `timeout` and supervisors send; the end of a terminal or a session."""

Handler = Callable[[int, FrameType | None], Any]


class Terminated(KeyboardInterrupt):
    """One of the signals came. Whatever undoes itself on Ctrl-C does so for all of them."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


def unwind(number: int, _: FrameType | None) -> None:
    """The handler that ends a run where it is.

    Raises:
        Terminated: always.
    """
    raise Terminated(number)


@contextmanager
def handled(handler: Handler) -> Generator[None]:
    """Has `handler` called for the signals meanwhile. Those that are ignored (`nohup`) stay so."""
    before: dict[int, Any] = {}
    try:
        for number in ENDING:
            if signal.getsignal(number) is not signal.SIG_IGN:
                before[number] = signal.signal(number, handler)
    except ValueError:  # not the main thread, which gets them all
        pass
    try:
        yield
    finally:
        for number, old in before.items():
            signal.signal(number, old)


def ending_signal(error: BaseException) -> int:
    """The number of the signal behind an interruption."""
    return error.number if isinstance(error, Terminated) else int(signal.SIGINT)


def exit_code(number: int) -> int:
    """The exit code that shells give to a run that a signal ended."""
    return 128 + number
