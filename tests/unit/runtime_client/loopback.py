"""A server that does what a test says, down to the bytes: it cuts, stalls and talks garbage."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

import httpx2
import trio

PATIENCE = 30
"""Seconds in which a server that holds a connection goes on to be silent."""


@dataclass
class Seen:
    """A request as it arrived."""

    method: str
    target: str
    headers: list[tuple[str, str]]
    body: bytes

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def json(self) -> Any:
        return json.loads(self.body)


@dataclass
class Script:
    """What the server does with one request."""

    pieces: list[bytes]
    reset: bool = False
    hold: bool = False
    drip: float = 0.0
    """Seconds of silence before each piece."""


def reply(
    status: int = 200, body: Any = None, /, raw: bytes | None = None, **headers: str
) -> Script:
    """An ordinary answer."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    data = raw if raw is not None else b"" if body is None else json.dumps(body).encode()
    if data:
        named.setdefault("content-type", "application/json")
    head = f"HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {len(data)}\r\n"
    head += "".join(f"{name}: {value}\r\n" for name, value in named.items())
    return Script([head.encode() + b"\r\n" + data])


def stream(*pieces: bytes, cut: bool = False, content_type: str = "text/event-stream") -> Script:
    """A chunked answer; `cut` leaves out the last chunk, so that HTTP itself is broken."""
    head = (
        f"HTTP/1.1 200 X\r\nconnection: close\r\nrequest-id: req_s\r\ncontent-type: {content_type}"
    )
    chunks = [b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces]
    end = [] if cut else [b"0\r\n\r\n"]
    return Script([head.encode() + b"\r\ntransfer-encoding: chunked\r\n\r\n", *chunks, *end])


@dataclass
class Server:
    """Answers each request with the next script; the last one is repeated.

    `outwaited` tells whether a client waited for as long as a connection was held.
    """

    scripts: list[Script] = field(default_factory=list)
    seen: list[Seen] = field(default_factory=list)

    def __enter__(self) -> Server:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self._released = threading.Event()
        self.outwaited = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._released.set()
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()

    def answer(self, *scripts: Script) -> None:
        self.scripts = list(scripts)

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            with connection:
                try:
                    self._talk(connection)
                except OSError:
                    continue

    def _talk(self, connection: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            more = connection.recv(65536)
            if not more:
                return
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        first, *lines = head.decode().split("\r\n")
        headers = [(k, v.strip()) for k, _, v in (line.partition(":") for line in lines)]
        length = next((int(v) for k, v in headers if k.lower() == "content-length"), 0)
        while len(body) < length:
            body += connection.recv(65536)
        if ("transfer-encoding", "chunked") in [(k.lower(), v) for k, v in headers]:
            body = _whole(connection, body)
        method, target, _ = first.split(" ")
        self.seen.append(Seen(method, target, headers, body))
        script = self.scripts[min(len(self.seen), len(self.scripts)) - 1]
        for piece in script.pieces:
            if script.drip and self._released.wait(script.drip):
                return
            connection.sendall(piece)
        if script.hold:
            self.outwaited |= not self._released.wait(PATIENCE)
        if script.reset:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def _whole(connection: socket.socket, data: bytes) -> bytes:
    """The body of a chunked request."""
    while not data.endswith(b"0\r\n\r\n"):
        more = connection.recv(65536)
        if not more:
            raise OSError("the request broke off")
        data += more
    body = b""
    while data:
        size, _, data = data.partition(b"\r\n")
        body += data[: int(size, 16)]
        data = data[int(size, 16) + 2 :]
    return body


def _maker(library: Any) -> Callable[[object], Any]:
    def make(caller: object) -> Any:
        """Make a client for a caller, or a class of clients, of either kind: in no time."""
        name = caller.__name__ if isinstance(caller, type) else type(caller).__name__
        kind = library.AsyncClient if name.startswith("Async") else library.Client
        return kind(verify=False)

    return make


LIBRARIES: dict[str, Callable[[object], Any]] = {"httpx2": _maker(httpx2)}
"""What makes the HTTP clients that a client may be given."""

if find_spec("httpx"):
    import httpx  # type: ignore[import-not-found,unused-ignore]

    LIBRARIES["httpx"] = _maker(httpx)


def _on_aiohttp(_: object) -> Any:
    """Make a client on aiohttp, which callers of the synchronous kind are not tested with."""
    from bw_runtime.calls.aiohttp_transport import DefaultAioHttpClient

    return DefaultAioHttpClient(verify=False, follow_redirects=False)


BLOCKING = dict(LIBRARIES)
"""Those that have blocking calls as well."""

if find_spec("aiohttp"):
    LIBRARIES["aiohttp"] = _on_aiohttp


def is_possible(parameters: dict[str, Any]) -> bool:
    """Whether a test can be run with these: aiohttp has neither blocking calls nor trio."""
    given = tuple(parameters.values())
    return "aiohttp" not in given or not any(one in given for one in ("sync", "trio", trio.run))


def held(http: Any) -> int:
    """How many requests hold a connection of a client."""
    transport: Any = vars(http)["_transport"]
    if hasattr(transport, "_sessions"):
        return sum(len(each.connector._acquired) for each in transport._sessions.values())
    return len(transport._pool._requests)
