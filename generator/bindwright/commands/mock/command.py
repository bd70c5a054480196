"""`bindwright mock`: serves a document until it is interrupted."""

from __future__ import annotations

import contextlib
import datetime
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from typing import TYPE_CHECKING

from bindwright.commands.interrupted import note_journal
from bindwright.commands.jobs import Selection, UsageMistake, find_jobs
from bindwright.commands.session import Session, Settings
from bindwright.diagnostics.report import Report
from bindwright.lower import lower

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bindwright.commands.mock.limits import Limits
    from bindwright.ir.operations import Api
    from bindwright.payloads.schemas import PayloadSchemas

_NEEDED = {"starlette": "starlette", "uvicorn": "uvicorn", "python_multipart": "python-multipart"}
"""Modules of the extra, and the packages that they come in."""


def run(
    selection: Selection,
    *,
    host: str = "127.0.0.1",
    port: int = 4010,
    seed: int = 0,
    quiet: bool = False,
    allowed_hosts: Sequence[str] = (),
    origins: Sequence[str] = (),
    limits: Limits | None = None,
    as_of: datetime.date | None = None,
) -> int:
    """Serves a document; port 0 takes a free one, and the address is printed. `as_of`: see the app.

    Gives the exit code: 128 and the number of the signal that ended it (130 after Ctrl-C), that of
    the findings where the document has errors, 2 where the extra is missing or the address can't
    be listened on. One line a request goes to standard error, unless `quiet`.

    Raises:
        UsageMistake: the configuration names several documents.
    """
    missing = [package for name, package in _NEEDED.items() if find_spec(name) is None]
    if missing:
        print(
            f"bindwright mock needs {' and '.join(missing)}: pip install 'bindwright[mock]'",
            file=sys.stderr,
        )
        return 2
    from bindwright.commands.mock.app import create_app
    from bindwright.commands.mock.hosts import Hosts
    from bindwright.commands.mock.limits import Limits

    limits = limits or Limits()
    session = Session(Settings())
    app: ASGIApp | None = None
    with session.attempt() as report:
        app = create_app(
            *_load(selection, report),
            seed=seed,
            limits=limits,
            hosts=Hosts(host, allowed_hosts),
            origins=origins,
            as_of=as_of,
            log=(lambda line: None) if quiet else _log,
        )
    session.show(err=True)
    if app is None:
        return session.exit_code
    return _serve(app, host, port, limits)


def _load(selection: Selection, report: Report) -> tuple[Api, PayloadSchemas]:
    from bindwright.payloads.schemas import PayloadSchemas
    from bindwright.pipeline import paging_rules_of
    from bindwright.validation.examples import check_examples

    jobs = find_jobs(selection, report)
    specs = {(job.config.spec, job.config.overlays) for job in jobs}
    if len(specs) > 1:
        listed = ", ".join(sorted(spec for spec, _ in specs))
        raise UsageMistake(f"one document can be served at a time; name one of {listed}")
    config = jobs[0].config
    note_journal(config.output, report)
    bundle = jobs[0].load(report)
    api = lower(bundle, report, paging_rules_of(config))
    report.stop_on_errors()
    payloads = PayloadSchemas(bundle)
    # The mock answers with the examples, and passes over those that are wrong.
    check_examples(bundle, payloads, report)
    return api, payloads


def _serve(app: ASGIApp, host: str, port: int, limits: Limits) -> int:
    from bindwright.commands.mock.serving import listen, serve

    try:
        listener = listen(host, port)
    except OSError as error:
        reason = error.strerror or error
        print(f"can't listen on {_address(host, port)}: {reason}", file=sys.stderr)
        return 2

    def ready() -> None:
        name, number = listener.getsockname()[:2]
        print(f"listening on http://{_address(name, number)}", flush=True)

    with listener:
        return serve(app, listener, limits, ready)


def _address(host: str, port: int) -> str:
    host = host.strip("[]")
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _log(line: str) -> None:
    clean = "".join(char if char.isprintable() else ascii(char)[1:-1] for char in line)
    # That nobody reads the log is no reason to leave a request without an answer.
    with contextlib.suppress(OSError):
        print(clean, file=sys.stderr, flush=True)
