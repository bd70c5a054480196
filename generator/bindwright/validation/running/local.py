"""Judges segments in this process or in several, and puts their tallies together in order.

What a worker is given and gives back is small, and no more segments are on their way than there
is work for: the memory does not grow with the input.
"""

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from types import FrameType
from typing import TYPE_CHECKING, Any

from bindwright.record import record
from bindwright.signals import ENDING, ending_signal, handled, unwind
from bindwright.validation.inputs.streams import Chunk
from bindwright.validation.judging.checker import Checker
from bindwright.validation.running.segments import Segment, Unopened, Work, validate_segment
from bindwright.validation.running.tally import NOTHING, Tally, merge

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor


_WATCH_SECONDS = 0.2
"""How often a worker looks whether its parent is still there."""


@record
class State:
    """What is done: so many segments, their tally, and the files that could not be opened."""

    done: int = 0
    tally: Tally = NOTHING
    unopened: tuple[Unopened, ...] = ()


@record
class Outcome:
    """How a run ended: `state` counts whole segments, `tally` also what came after them.

    `signal` is the number of the signal that ended it; `lost`: a process ended unexpectedly.
    """

    state: State
    tally: Tally
    signal: int | None = None
    lost: bool = False

    @property
    def interrupted(self) -> bool:
        """Whether a signal ended the run before its end."""
        return self.signal is not None


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

    A signal that asks the run to end (SIGINT, SIGTERM, SIGHUP) ends it with what is known by
    then; so does a process that is lost. Streams are read in this process alone.
    """
    state = state or State()
    left = segments[state.done :]
    jobs = min(jobs, len(left))
    # What can be read once is this process's: `/dev/stdin` is another file in a worker.
    if jobs <= 1 or any(one.input.is_stream for one in left):
        return _alone(work, left, progress, state)
    return _together(work, left, jobs, progress, state)


def _added(state: State, result: Tally | Unopened) -> State:
    if isinstance(result, Unopened):
        unopened = dict.fromkeys((*state.unopened, result))
        return replace(state, done=state.done + 1, unopened=tuple(unopened))
    return replace(state, done=state.done + 1, tally=merge(state.tally, result))


# In this process


class _Stop:
    """Notes the signal that asks for the end; while a read is waiting it ends the read.

    A second one ends the run where it is.
    """

    def __init__(self) -> None:
        self.signal: int | None = None
        self._waiting = False

    def __call__(self, number: int, frame: FrameType | None) -> None:
        again = self.signal is not None
        self.signal = number
        if self._waiting or again:
            unwind(number, frame)

    def watch(self, chunks: Iterable[Chunk]) -> Iterator[Chunk]:
        """The same chunks, up to the interruption: each is judged as a whole or not at all."""
        stream = iter(chunks)
        while self.signal is None:
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


def _alone(work: Work, segments: Sequence[Segment], progress: Progress, state: State) -> Outcome:
    checker = work.checker()
    stop = _Stop()
    with handled(stop):
        for segment in segments:
            result = validate_segment(segment, checker, work, stop.watch)
            if stop.signal is not None:
                part = result if isinstance(result, Tally) else NOTHING
                return Outcome(state=state, tally=merge(state.tally, part), signal=stop.signal)
            state = _added(state, result)
            progress(state)
    return Outcome(state=state, tally=state.tally)


# In several processes


class _Worker:
    """What a worker process keeps from one segment to the next."""

    work: Work
    checker: Checker


def _start(work: Work, parent: int) -> None:
    for number in ENDING:
        signal.signal(number, signal.SIG_IGN)  # the parent decides
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    _Worker.work = work
    _Worker.checker = work.checker()
    # Values are trees, which go without the collector; looking for cycles takes a third.
    gc.collect()
    gc.freeze()
    gc.disable()


def _end_with(parent: int) -> None:
    """Ends this process soon after its parent, which may have been killed without a word."""
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(1)


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
    pool = ProcessPoolExecutor(
        jobs, mp_context=context, initializer=_start, initargs=(work, os.getpid())
    )
    waiting: deque[Future[Tally | Unopened]] = deque()
    upcoming = iter(segments)
    try:
        with handled(unwind):
            waiting.extend(pool.submit(_judge, one) for one in islice(upcoming, 2 * jobs))
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(pool.submit(_judge, one) for one in islice(upcoming, 1))
                state = _added(state, result)
                progress(state)
    except KeyboardInterrupt as error:
        _end(pool)
        return Outcome(state=state, tally=state.tally, signal=ending_signal(error))
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
        process.kill()  # it ignores what asks for an end
    pool.shutdown(cancel_futures=True)
