"""One process at a time: CPU and wall seconds, and the memory of its largest process."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["Measurement", "median", "ratio", "run"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measurement:
    """What a process cost. `cpu` and `wall` are seconds, `memory` MiB (peak resident set).

    `cpu` counts every child that it waited for, `memory` is that of the largest of them all.
    `code` is None where it was stopped after the time that it was given.
    """

    cpu: float
    wall: float
    memory: float
    code: int | None
    said: str = ""

    def as_json(self) -> dict[str, Any]:
        """The values as they are stored."""
        return asdict(self)


def run(
    command: Sequence[str],
    *,
    cwd: Path,
    environment: Mapping[str, str] | None = None,
    patience: float = 600,
) -> Measurement:
    """Runs a command to its end, or for `patience` seconds.

    `said` holds the end of what it printed.
    """
    log = cwd / ".bench-output"
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(
            list(command), cwd=cwd, env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        status, usage, late = _wait(process, patience)
        wall = time.perf_counter() - started
    said = log.read_bytes()[-2000:].decode(errors="replace")
    log.unlink()
    unit = 1 if sys.platform == "darwin" else 1024
    return Measurement(
        cpu=usage.ru_utime + usage.ru_stime,
        wall=wall,
        memory=usage.ru_maxrss * unit / 2**20,
        code=None if late else os.waitstatus_to_exitcode(status),
        said=said,
    )


def _wait(process: "subprocess.Popen[bytes]", patience: float) -> tuple[int, Any, bool]:
    """The exit status and the usage; the process and its children are killed when it is late."""
    import signal
    import threading

    late = threading.Event()

    def stop() -> None:
        late.set()
        os.killpg(process.pid, signal.SIGKILL)

    timer = threading.Timer(patience, stop)
    timer.start()
    _, status, usage = os.wait4(process.pid, 0)
    timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return status, usage, late.is_set()


def median(runs: Sequence[Measurement]) -> Measurement:
    """The median of each figure; failed as soon as one run failed."""
    failed = [one for one in runs if one.code != 0]
    return Measurement(
        cpu=statistics.median(one.cpu for one in runs),
        wall=statistics.median(one.wall for one in runs),
        memory=statistics.median(one.memory for one in runs),
        code=failed[0].code if failed else 0,
        said=(failed or list(runs))[0].said,
    )


def ratio(theirs: float, ours: float) -> str:
    """How many times ours: two digits that count."""
    if ours <= 0:
        return "–"
    value = theirs / ours
    return f"{value:.0f} ×" if value >= 9.95 else f"{value:.1f} ×"
