"""Runs in processes of their own, of which none has to start Python.

One process has imported what the runs need and does nothing but fork: a run then costs a hundredth
of a second and not half of one. It has no threads, which a process of pytest may have.

    python -m tests.forking MODULE
"""

import importlib
import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

__all__ = ["Done", "Nursery", "nursery"]

ROOT = Path(__file__).parents[1]
SECONDS = 120
"""So long may a run take: what waits for ever is ended by SIGALRM."""


class Done(NamedTuple):
    """How a run ended; the code is negative where a signal ended it.

    `seconds` of the processor and `kibibytes` are those of the run and of what it started.
    """

    returncode: int
    stdout: str
    stderr: str
    seconds: float
    kibibytes: int


class Nursery:
    """Runs `MODULE.run(*arguments)`, each time in a fork."""

    def __init__(self, process: "subprocess.Popen[str]", folder: str) -> None:
        self._process = process
        self._files = [str(Path(folder, name)) for name in ("stdout", "stderr")]

    def run(
        self, *arguments: str, cwd: Path | None = None, cpu: int = 0, addresses: int = 0
    ) -> Done:
        """What came of a run that may take so many seconds of the processor and more addresses."""
        assert self._process.stdin is not None and self._process.stdout is not None
        limits = {resource.RLIMIT_CPU: cpu, resource.RLIMIT_AS: addresses}
        request = (arguments, str(cwd or ROOT), list(limits.items()), self._files)
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        code, seconds, kibibytes = json.loads(self._process.stdout.readline())
        out, err = (Path(one).read_text(encoding="utf-8", errors="replace") for one in self._files)
        return Done(code, out, err, seconds, kibibytes)


@contextmanager
def nursery(module: str) -> Iterator[Nursery]:
    """A process to fork from, as long as the block lasts."""
    command = [sys.executable, "-m", "tests.forking", module]
    with (
        TemporaryDirectory() as folder,
        subprocess.Popen(
            command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process,
    ):
        yield Nursery(process, folder)
        process.communicate(timeout=60)  # it ends with its input


def _serve(module: str) -> None:
    run = importlib.import_module(module).run
    for line in sys.stdin:
        arguments, cwd, limits, files = json.loads(line)
        child = os.fork()
        if child == 0:
            for number, path in enumerate(files, 1):
                os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.chdir(cwd)
            signal.alarm(SECONDS)
            for limit, more in limits:
                most = more + (_mapped() if limit == resource.RLIMIT_AS else 0)
                if more:
                    resource.setrlimit(limit, (most, most))
            try:
                run(*arguments)
                sys.stdout.flush()
                code = 0
            except BaseException:
                sys.excepthook(*sys.exc_info())
                sys.stderr.flush()
                code = 1
            os._exit(code)
        _, status, used = os.wait4(child, 0)
        seconds = used.ru_utime + used.ru_stime
        print(json.dumps([os.waitstatus_to_exitcode(status), seconds, used.ru_maxrss]), flush=True)


def _mapped() -> int:
    """The bytes of addresses that are taken already: libraries take more than they use."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    return pages * resource.getpagesize()


if __name__ == "__main__":
    _serve(sys.argv[1])
