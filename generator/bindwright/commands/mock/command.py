"""`bindwright mock`: serves a document until it is interrupted."""

from __future__ import annotations

import socket
import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Selection, UsageMistake, find_jobs
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower

if TYPE_CHECKING:
    from starlette.applications import Starlette

__all__ = ["run"]

_NEEDED = ("starlette", "uvicorn")


def run(
    selection: Selection,
    *,
    host: str = "127.0.0.1",
    port: int = 4010,
    seed: int = 0,
    quiet: bool = False,
) -> int:
    """Serves a document; port 0 takes a free one, and the address is printed.

    Gives the exit code: 0 after an interrupt, that of the findings where the document has errors,
    2 where the extra is missing or the address can't be listened on. One line a request goes to
    standard error, unless `quiet`.

    Raises:
        UsageMistake: the configuration names several documents.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        print(
            f"bindwright mock needs {' and '.join(missing)}: pip install 'bindwright[mock]'",
            file=sys.stderr,
        )
        return 2
    session = Session(Settings())
    app: Starlette | None = None
    with session.attempt() as report:
        app = _load(selection, report, seed, quiet)
    session.show(err=True)
    if app is None:
        return session.exit_code
    try:
        listener = _listen(host, port)
    except OSError as error:
        print(f"can't listen on {host}:{port}: {error.strerror or error}", file=sys.stderr)
        return 2
    with listener:
        _serve(app, listener)
    return 0


def _load(selection: Selection, report: Report, seed: int, quiet: bool) -> Starlette:
    from bindwright.commands.mock.app import create_app

    jobs = find_jobs(selection, report)
    specs = {(job.config.spec, job.config.overlays) for job in jobs}
    if len(specs) > 1:
        listed = ", ".join(sorted(spec for spec, _ in specs))
        raise UsageMistake(f"one document can be served at a time; name one of {listed}")
    from bindwright.pipeline import schemes_of

    config = jobs[0].config
    note_journal(config.output, report)
    bundle = load(
        config.spec,
        report,
        overlays=config.overlays,
        allow_hosts=config.allow_hosts,
        allow_folders=config.allow_folders,
        given_by=jobs[0].given_by,
    )
    report.stop_on_errors()
    api = lower(bundle, report, schemes_of(config))
    report.stop_on_errors()
    return create_app(bundle, api, seed=seed, log=None if quiet else _log)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def _serve(app: Starlette, listener: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(
        app,
        log_level="critical",
        access_log=False,
        lifespan="off",
        timeout_graceful_shutdown=1,
    )
    name, number = listener.getsockname()[:2]
    shown = f"[{name}]" if ":" in name else name
    print(f"listening on http://{shown}:{number}", flush=True)
    try:
        uvicorn.Server(config).run(sockets=[listener])
    except KeyboardInterrupt:
        # The server has already shut down; the interrupt is how a mock is meant to end.
        return


def _log(line: str) -> None:
    clean = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)
    print(clean, file=sys.stderr, flush=True)
