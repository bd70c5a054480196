"""One process at a time: CPU and wall seconds, and the memory of its largest process."""

import json
import os
import signal
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

__all__ = ["Measurement", "median", "ratio", "run"]


_SAID = 5_000_000
"""So many bytes of what a process prints are kept."""


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


_LAUNCHER = """
import json, os, sys, time
started = time.perf_counter()
pid = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - started
with open(sys.argv[1], "w") as file:
    json.dump([status, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss], file)
"""
"""Starts the process and waits for it. What a process has before it becomes another program counts
as that program's memory on Linux, so it is started by one that is small."""


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
    log, report = cwd / ".bench-output", cwd / ".bench-report"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, str(report), *command],
            cwd=cwd, env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip
        late = _wait(process, patience)
    said = log.read_bytes()[-_SAID:].decode(errors="replace")
    log.unlink()
    if late:
        return Measurement(cpu=patience, wall=patience, memory=0, code=None, said=said)
    status, wall, cpu, memory = json.loads(report.read_text(encoding="utf-8"))
    report.unlink()
    unit = 1 if sys.platform == "darwin" else 1024
    return Measurement(
        cpu=cpu,
        wall=wall,
        memory=memory * unit / 2**20,
        code=os.waitstatus_to_exitcode(status),
        said=said,
    )


def _wait(process: "subprocess.Popen[bytes]", patience: float) -> bool:
    """Whether it was late; it and its children are killed then."""
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True
    return False


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
