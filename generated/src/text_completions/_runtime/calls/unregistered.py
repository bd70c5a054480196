"""Asynchronous generators that the event loop does not know of.

Loops close all that are open when they end, each in a task of its own. Those of the HTTP library
stand one within the other and close each other as well, so that two tasks meet in one generator,
which is an error. Ours stands outside and closes the others in their order; nobody else has to.
"""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Generator
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Unregistered(Generic[T]):
    """Calls and waits; no generator that begins before there is a wait is known to the loop."""

    def __init__(self, function: Callable[[], Awaitable[T]]) -> None:
        self._function = function

    def __await__(self) -> Generator[Any, Any, T]:
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=None, finalizer=_leave)
        try:
            steps = self._function().__await__()
            waiting = next(steps)
        except StopIteration as done:
            value: T = done.value
            return value
        finally:
            sys.set_asyncgen_hooks(*hooks)
        while True:
            try:
                try:
                    sent = yield waiting
                except BaseException as error:
                    waiting = steps.throw(error)
                else:
                    waiting = steps.send(sent)
            except StopIteration as done:
                value = done.value
                return value


def _leave(generator: object) -> None:
    """Do nothing to a generator that is let go of: its connection has been closed by then."""
