"""The server: a socket, HTTP by `uvicorn` and `h11` with bounds of our own, and how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any, ClassVar

import h11
import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import STATUS_PHRASES, H11Protocol

from bindwright.commands.mock.limits import Limits
from bindwright.signals import exit_code, handled

_GRACE = 1
"""Seconds that answers on their way may still take when the server, or a connection, ends."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes a free one. Of the addresses of a name one of IPv4 is
    taken, if there is any.

    Raises:
        OSError: nobody can listen there, or the name leads nowhere.
    """
    if not host.strip("[]"):
        raise OSError("no host is named")
    try:
        found = socket.getaddrinfo(
            host.strip("[]"), port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )
    except UnicodeError:
        raise OSError("this is no name of a host") from None
    family, address = min(((one[0], one[4]) for one in found), key=lambda one: one[0])
    # With the protocol stated, asyncio sets TCP_NODELAY on what is accepted. Without it the body,
    # which is written after the head, waits for the other side's delayed acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        if sys.platform != "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
    except BaseException:
        listener.close()
        raise
    return listener


def serve(app: ASGIApp, listener: socket.socket, limits: Limits, ready: Callable[[], None]) -> int:
    """Serves until a signal ends it; gives 128 and the signal's number.

    `ready` is called when requests are answered.
    """
    config = uvicorn.Config(
        app,
        http=type("Protocol", (_Protocol,), {"limits": limits}),
        ws="none",
        loop="asyncio",
        log_config=None,
        log_level="critical",
        access_log=False,
        lifespan="off",
        proxy_headers=False,
        h11_max_incomplete_event_size=limits.head,
        timeout_graceful_shutdown=_GRACE,
    )
    server = _Server(config, ready)
    server.run(sockets=[listener])
    return 0 if server.ended_by is None else exit_code(server.ended_by)


class _Server(uvicorn.Server):
    """Ends on SIGINT, SIGTERM and SIGHUP, and keeps which it was."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self.ended_by: int | None = None
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started and not self.should_exit:
            self._ready()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        with handled(self.handle_exit):
            yield

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # The second signal waits for nobody.
        self.force_exit = self.should_exit
        self.should_exit = True
        if self.ended_by is None:
            self.ended_by = sig


class _Protocol(H11Protocol):
    """HTTP/1.1 in which a request has to arrive in time, and whose refusals say what is wrong."""

    limits: ClassVar[Limits]
    _deadline: asyncio.TimerHandle | None = None
    _is_refused = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._start_clock()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_clock()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._is_refused:
            return
        super().data_received(data)
        if self.conn.their_state in (h11.IDLE, h11.SEND_BODY):
            self._start_clock()
        else:
            self._stop_clock()

    def on_response_complete(self) -> None:
        self._stop_clock()
        super().on_response_complete()
        if self.conn.their_state is h11.SEND_BODY:
            # What is left of a refused body is still read, and thrown away.
            self._start_clock()

    def _start_clock(self) -> None:
        if self._deadline is None and not self.transport.is_closing():
            self._deadline = self.loop.call_later(self.limits.seconds, self._too_late)

    def _stop_clock(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_late(self) -> None:
        self._deadline = None
        if self.transport.is_closing():
            return
        began = self.conn.their_state is h11.SEND_BODY or self.conn.trailing_data[0]
        if began and self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            text = f"the request did not arrive within {self.limits.seconds:g} seconds"
            self._refuse(408, f"{text} (--request-timeout)")
        else:
            self.transport.close()

    def send_400_response(self, msg: str) -> None:
        # Called while the error of h11 is handled, which tells more than `msg`.
        error = sys.exc_info()[1]
        status = getattr(error, "error_status_hint", 400)
        if status == 431:
            text = f"the head of the request has more than {self.limits.head} bytes"
            self._refuse(status, f"{text} (--max-head-size)")
        else:
            self._refuse(status, f"this is no request of HTTP/1.1: {error or msg}")

    def _refuse(self, status: int, text: str) -> None:
        if self.conn.our_state not in (h11.IDLE, h11.SEND_RESPONSE):
            # An answer is on its way.
            self.transport.close()
            return
        body = text.encode("ascii", "backslashreplace") + b"\n"
        head = [("content-type", "text/plain; charset=utf-8"), ("connection", "close"),
                ("content-length", str(len(body)))]  # fmt: skip
        events: list[Any] = [
            h11.Response(status_code=status, headers=head, reason=STATUS_PHRASES.get(status, b"")),
            h11.Data(data=body),
            h11.EndOfMessage(),
        ]
        for event in events:
            self.transport.write(self.conn.send(event) or b"")
        # Closed at once, what still comes in would make the other side lose the answer.
        self._is_refused = True
        self.transport.write_eof()
        self.loop.call_later(_GRACE, self.transport.close)
