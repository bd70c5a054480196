"""Runs a command on a document under bounds of time and memory, and measures what it took."""

import json
import os
import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from .documents import DOCUMENTS

__all__ = ["BYTES", "SECONDS", "Outcome", "run"]

SECONDS = 10
"""Of the processor, for a document below one megabyte."""

BYTES = 1 << 30
"""Of memory, for the same."""

_ADDRESSES = 4 << 30
"""A guard for the machine: threads take addresses that no memory stands for."""


@dataclass(frozen=True)
class Outcome:
    """How a command ended; `code` is negative where a signal ended it."""

    code: int
    said: str
    seconds: float
    bytes: int
    made: bool

    @property
    def is_bounded(self) -> bool:
        """Whether it took no more than the bounds."""
        return self.code >= 0 and self.seconds < SECONDS and self.bytes < BYTES


def run(name: str, command: str, folder: Path) -> Outcome:
    """Runs `generate` or `lint` on a document of the table, in a folder of its own."""
    spec, output, said = folder / "openapi.json", folder / "out", folder / "said"
    spec.write_text(json.dumps(DOCUMENTS[name]()), encoding="utf-8")
    arguments = [sys.executable, "-m", "bindwright", command, str(spec)]
    if command == "generate":
        arguments += ["--output", str(output), "--package", "hostile"]
    with said.open("wb") as stream:
        process = subprocess.Popen(
            arguments, stdout=stream, stderr=subprocess.STDOUT, preexec_fn=_limit, cwd=folder
        )
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return Outcome(
        code=process.returncode,
        said=said.read_text(encoding="utf-8", errors="replace"),
        seconds=usage.ru_utime + usage.ru_stime,
        bytes=usage.ru_maxrss * 1024,
        made=(output / "pyproject.toml").is_file(),
    )


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS + 1, SECONDS + 2))
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
