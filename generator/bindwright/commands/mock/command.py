"""`bindwright mock`: serves a document until it is interrupted."""

from __future__ import annotations

import socket
import sys
from importlib.util import find_spec

from bindwright.diagnostics.report import Report
from bindwright.load import load
from bindwright.lower import lower

__all__ = ["run"]

_NEEDED = ("starlette", "uvicorn")


def run(
    spec: str,
    host: str = "127.0.0.1",
    port: int = 4010,
    seed: int = 0,
    report: Report | None = None,
    *,
    quiet: bool = False,
) -> int:
    """Serves the document at `spec`; port 0 takes a free one, and the address is printed.

    Returns the exit code: 0 after an interrupt, 2 where the extra is missing or the address
    can't be listened on. One line a request goes to standard error, unless `quiet`.

    Raises:
        Stopped: the document has errors; the report says which.
    """
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        print(
            f"bindwright mock needs {' and '.join(missing)}: pip install 'bindwright[mock]'",
            file=sys.stderr,
        )
        return 2
    report = report if report is not None else Report()
    bundle = load(spec, report)
    api = lower(bundle, report)
    report.stop_on_errors()

    from bindwright.commands.mock.app import create_app

    try:
        listener = _listen(host, port)
    except OSError as error:
        print(f"can't listen on {host}:{port}: {error.strerror or error}", file=sys.stderr)
        return 2
    app = create_app(bundle, api, seed=seed, log=None if quiet else _log)
    with listener:
        _serve(app, listener)
    return 0


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family, backlog=2048)


def _serve(app: object, listener: socket.socket) -> None:
    import uvicorn

    config = uvicorn.Config(
        app,  # type: ignore[arg-type]
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
