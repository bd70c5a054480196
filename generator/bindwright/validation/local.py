"""Judges segments in this process or in several, and puts their tallies together in order.

What a worker is given and gives back is small, and no more segments are on their way than there
is work for: the memory does not grow with the input.
"""

import gc
import signal
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from types import FrameType
from typing import TYPE_CHECKING, Any

from bindwright.record import record
from bindwright.validation.checker import Checker
from bindwright.validation.chunk import Chunk
from bindwright.validation.segments import Segment, Unopened, Work, validate_segment
from bindwright.validation.tally import NOTHING, Tally, merge

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

__all__ = ["Outcome", "Progress", "State", "run"]


@record
class State:
    """What is done: so many segments, their tally, and the files that could not be opened."""

    done: int = 0
    tally: Tally = NOTHING
    unopened: tuple[Unopened, ...] = ()


@record
class Outcome:
    """How a run ended: `state` counts whole segments, `tally` also what came after them."""

    state: State
    tally: Tally
    interrupted: bool = False
    lost: bool = False


Progress = Callable[[State], None]
"""Told of every segment that is done."""


def run(
    work: Work,
    segments: Sequence[Segment],
    jobs: int,
    progress: Progress,
    state: State | None = None,
) -> Outcome:
    """Judges the segments from `state` on with so many processes.

    An interruption (SIGINT) ends the run with what is known by then; so does a process that is
    lost.
    """
    state = state or State()
    left = segments[state.done :]
    jobs = min(jobs, len(left))
    if jobs <= 1:
        return _alone(work, left, progress, state)
    return _together(work, left, jobs, progress, state)


def _added(state: State, result: Tally | Unopened) -> State:
    if isinstance(result, Unopened):
        unopened = dict.fromkeys((*state.unopened, result))
        return State(done=state.done + 1, tally=state.tally, unopened=tuple(unopened))
    tally = merge(state.tally, result)
    return State(done=state.done + 1, tally=tally, unopened=state.unopened)


# In this process


class _Stop:
    """Notes an interruption; one that comes while a read is waiting ends the read."""

    def __init__(self) -> None:
        self.requested = False
        self._waiting = False

    def __call__(self, _: int, __: FrameType | None) -> None:
        self.requested = True
        if self._waiting:
            raise KeyboardInterrupt

    def watch(self, chunks: Iterable[Chunk]) -> Iterator[Chunk]:
        """The same chunks, up to the interruption: each is judged as a whole or not at all."""
        stream = iter(chunks)
        while not self.requested:
            try:
                self._waiting = True
                chunk = next(stream, None)
            except KeyboardInterrupt:
                return
            finally:
                self._waiting = False
            if chunk is None:
                return
            yield chunk


@contextmanager
def _stoppable() -> Generator[_Stop]:
    stop = _Stop()
    try:
        before = signal.signal(signal.SIGINT, stop)
    except ValueError:  # not the main thread
        yield stop
        return
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)


def _alone(work: Work, segments: Sequence[Segment], progress: Progress, state: State) -> Outcome:
    checker = work.checker()
    with _stoppable() as stop:
        for segment in segments:
            result = validate_segment(segment, checker, work, stop.watch)
            if stop.requested:
                part = result if isinstance(result, Tally) else NOTHING
                return Outcome(state=state, tally=merge(state.tally, part), interrupted=True)
            state = _added(state, result)
            progress(state)
    return Outcome(state=state, tally=state.tally)


# In several processes


class _Worker:
    """What a worker process keeps from one segment to the next."""

    work: Work
    checker: Checker


def _start(work: Work) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides
    _Worker.work = work
    _Worker.checker = work.checker()
    # Values are trees, which go without the collector; looking for cycles takes a third.
    gc.collect()
    gc.freeze()
    gc.disable()


def _judge(segment: Segment) -> Tally | Unopened:
    result = validate_segment(segment, _Worker.checker, _Worker.work)
    gc.collect()
    return result


def _together(
    work: Work, segments: Sequence[Segment], jobs: int, progress: Progress, state: State
) -> Outcome:
    import multiprocessing
    from collections import deque
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    # Forking takes no time, and the program has no threads yet; elsewhere it is not safe.
    method = "fork" if sys.platform == "linux" else "spawn"
    context = multiprocessing.get_context(method)
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(work,))
    waiting: deque[Future[Tally | Unopened]] = deque()
    upcoming = iter(segments)
    try:
        waiting.extend(pool.submit(_judge, one) for one in islice(upcoming, 2 * jobs))
        while waiting:
            result = waiting.popleft().result()
            waiting.extend(pool.submit(_judge, one) for one in islice(upcoming, 1))
            state = _added(state, result)
            progress(state)
    except KeyboardInterrupt:
        _end(pool)
        return Outcome(state=state, tally=state.tally, interrupted=True)
    except BrokenProcessPool:
        _end(pool)
        return Outcome(state=state, tally=state.tally, lost=True)
    pool.shutdown()
    return Outcome(state=state, tally=state.tally)


def _end(pool: "ProcessPoolExecutor") -> None:
    """Ends the workers without waiting for what they are at.

    The pool's own thread has to be over before the program is: Python wakes it at the end, and
    fails aloud where it closes its pipe at the same moment.
    """
    running: dict[int, Any] = getattr(pool, "_processes", None) or {}
    for process in list(running.values()):
        process.terminate()
    pool.shutdown(cancel_futures=True)
