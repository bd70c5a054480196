"""`bindwright bench`: what it costs to import a package, freshly rendered, as a gate for CI."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Any

import click

from bindwright.commands.generate.make import make
from bindwright.commands.jobs import Job, Selection
from bindwright.commands.progress import working
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics import rules_write as rules
from bindwright.diagnostics.origin import Origin
from bindwright.diagnostics.report import Report, Stopped
from bindwright.record import record
from bindwright.standard_streams import result_kept
from bindwright.write import paths
from bindwright.write.files import read_bytes
from bindwright.write.target import package_directory

_SECONDS = 120
_PROBE = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
def now():
    try:
        # What a process took before it became this one counts for getrusage, not here.
        with open("/proc/self/status") as status:
            return next(int(one.split()[1]) / 1024 for one in status if one.startswith("VmHWM:"))
    except (OSError, StopIteration):
        pass
    try:
        import resource
    except ImportError:  # where there is no such count, as on Windows
        return None
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)
begun = time.perf_counter()
package = __import__(sys.argv[2])
getattr(package, sys.argv[3] if sys.argv[3] in package.__all__ else package.__all__[0])
imported = (time.perf_counter() - begun) * 1e3
memory = now()
getattr(package, "preload", bool)()
loaded = (time.perf_counter() - begun) * 1e3
print(json.dumps([imported, memory, loaded, now()]))
"""


@record
class Limits:
    """What the command line asks for: milliseconds and MiB; None is no limit."""

    import_ms: float | None = None
    rss_mb: float | None = None


@record
class Cost:
    """The medians of some processes: milliseconds, and MiB (None where nobody counts them)."""

    package: str
    import_ms: float
    rss_mb: float | None
    preload_ms: float
    preload_rss_mb: float | None

    def text(self, runs: int) -> str:
        """A line for people."""
        one = _both(self.import_ms, self.rss_mb)
        whole = _both(self.preload_ms, self.preload_rss_mb)
        return f"{self.package}: {one} to import, {whole} with all loaded (median of {runs})"


def run(selection: Selection, settings: Settings, limits: Limits, runs: int) -> int:
    """Measures the packages, says what they cost, and gives the exit code."""
    session = Session(settings)
    found: list[Cost] = []
    for job in session.jobs(selection):
        with session.attempt(job.config.output) as report:
            with working(f"measuring {job.config.output} ..."):
                cost = _measure(job, runs, report)
            found.append(cost)
            _hold(cost, limits, Origin(job.config.output), report)
    form = settings.form
    if form == "json":
        rows: list[dict[str, Any]] = [
            {
                "package": one.package, "runs": runs,
                "import_ms": one.import_ms, "rss_mb": one.rss_mb,
                "preload_ms": one.preload_ms, "preload_rss_mb": one.preload_rss_mb,
            }
            for one in found
        ]  # fmt: skip
        text = json.dumps({"packages": rows}, indent=2) + "\n"
    else:
        text = "".join(f"{one.text(runs)}\n" for one in found)
    with result_kept(f"{len(found)} measured"):
        click.echo(text, nl=False)
    session.show(err=True)
    return session.exit_code


def _measure(job: Job, runs: int, report: Report) -> Cost:
    """Renders a package into a folder of its own and imports it in processes of their own.

    Raises:
        Stopped: the document is wrong, or the package can't be imported here.
    """
    files, target = make(job, report)
    report.stop_on_errors()
    with tempfile.TemporaryDirectory(prefix="bindwright-") as folder:
        contents = {one.path: one.text.encode() for one in files}
        for name, content in (_kept(job, target.package, contents) | contents).items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        name = target.package
        _probe(folder, name, job, report)  # which compiles it
        rows = [_probe(folder, name, job, report) for _ in range(runs)]
    columns = [[row[at] for row in rows] for at in range(4)]
    times, sizes = columns[::2], columns[1::2]
    spent = [round(median(one), 1) for one in times]
    held = [round(median(one), 1) if None not in one else None for one in sizes]
    return Cost(
        package=name, import_ms=spent[0], rss_mb=held[0], preload_ms=spent[1],
        preload_rss_mb=held[1],
    )  # fmt: skip


def _kept(job: Job, package: str, owned: Mapping[str, bytes]) -> dict[str, bytes]:
    """The user's own modules, which generated ones may import; through no link."""
    output, globs = job.config.output, paths.honoured(job.config.keep, owned)
    kept = paths.kept_below(output, package_directory(package), globs)
    found = {one: read_bytes(f"{output}/{one}") for one in kept if one.endswith(".py")}
    return {name: content for name, content in found.items() if content is not None}


def _probe(folder: str, name: str, job: Job, report: Report) -> list[Any]:
    # Isolated: neither the working directory nor the environment gives it other modules.
    client = job.config.client.class_name or "Client"
    words = [sys.executable, "-I", "-c", _PROBE, str(Path(folder, "src")), name, client]
    try:
        done = subprocess.run(words, capture_output=True, timeout=_SECONDS, check=False)
        said = done.stderr.decode(errors="replace").strip().splitlines()
    except subprocess.TimeoutExpired:
        done, said = None, [f"it took more than {_SECONDS} seconds"]
    if done is None or done.returncode:
        message = f"{name} can't be imported here: {said[-1] if said else 'it ended at once'}"
        report.add(rules.PACKAGE_NOT_IMPORTED, Origin(job.config.output), message)
        raise Stopped
    row: list[Any] = json.loads(done.stdout)
    return row


def _hold(cost: Cost, limits: Limits, origin: Origin, report: Report) -> None:
    """Adds a finding for each limit that is passed."""
    if limits.import_ms is not None and cost.import_ms > limits.import_ms:
        message = (
            f"to import {cost.package} takes {cost.import_ms:.1f} ms, and at most "
            f"{limits.import_ms:g} ms are allowed"
        )
        report.add(rules.PACKAGE_OVER_LIMIT, origin, message)
    if limits.rss_mb is not None and (cost.rss_mb or 0) > limits.rss_mb:
        message = (
            f"a process that has imported {cost.package} holds {cost.rss_mb:.1f} MiB, and at most "
            f"{limits.rss_mb:g} MiB are allowed"
        )
        report.add(rules.PACKAGE_OVER_LIMIT, origin, message)


def _both(milliseconds: float, size: float | None) -> str:
    held = f" and {size:.1f} MiB" if size is not None else ""
    return f"{milliseconds:.1f} ms{held}"
